package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tierup.asm.EmittedInstruction;
import tierup.asm.MachineCode;
import tierup.lang.FrontEnd;
import tierup.machine.CodeObject;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * What the hot loops are made of. Not their speed, which varies, but their instructions, which do not: how many there
 * are on the straight path, and which must not be among them.
 */
@NeedsMachine
class CodeQualityTest {
    /** Compiles a program by running it, and returns the code of its functions by name. */
    private static Map<String, MachineCode> compile(String source) {
        Map<String, MachineCode> code = new HashMap<>();
        TierListener listener = new TierListener() {
            @Override
            public void hot(FunctionInfo function, long count, boolean loop) {}

            @Override
            public void compiled(FunctionInfo function, CodeObject object) {
                code.put(function.displayName(), object.code());
            }

            @Override
            public void codeCacheFull(FunctionInfo function) {}
        };
        TemplateVm.Settings settings = TemplateVm.Settings.standard().withListener(listener);
        try (Vm vm = TemplateVm.create(tierup.vm.memory.VmOptions.DEFAULT, settings)) {
            vm.call(vm.load(FrontEnd.compile("quality.js", source)), Value.UNDEFINED);
        }
        return code;
    }

    /** The mnemonics from the header of the only loop to its back-edge, out-of-line code left out. */
    private static List<String> loop(MachineCode code) {
        int last = -1;
        int first = -1;
        for (int i = 0; i < code.instructionCount(); i++) {
            EmittedInstruction instruction = code.instruction(i);
            if (code.commentsAt(instruction.offset()).contains("out of line")) {
                break;
            }
            if (instruction.text().startsWith("jmp")) {
                last = i;
            }
        }
        int header = code.instruction(last).bytecode();
        assertThat(header).isPositive();
        List<String> texts = new ArrayList<>();
        boolean inLoop = false;
        for (int i = 0; i <= last; i++) {
            String labels = String.join(" ", labelsAt(code, code.instruction(i).offset()));
            inLoop |= labels.matches("L[0-9a-f]{4}") && first++ < 0;
            if (inLoop) {
                texts.add(code.instruction(i).text());
            }
        }
        return texts;
    }

    private static List<String> labelsAt(MachineCode code, int offset) {
        return code.labels().stream()
                .filter(l -> l.position() == offset)
                .map(l -> l.name())
                .toList();
    }

    @Test
    void anIntLoopNeverLeavesMachineCodeAndChecksEachValueOnce() {
        MachineCode code = compile(
                        "function f(n) { let s = 0; for (let i = 0; i < n; i++) s = (s + i) | 0; return s; } f(5000)")
                .get("f");
        List<String> loop = loop(code);
        assertThat(loop).noneMatch(text -> text.startsWith("call") || text.contains("xmm"));
        assertThat(loop).as(String.join("\n", loop)).hasSizeLessThanOrEqualTo(31);
    }

    @Test
    void aDoubleLoopKeepsIntermediateResultsUnboxed() {
        MachineCode code = compile(
                        "function f(n) { let s = 0.5; for (let i = 0; i < n; i++) s = s * 1.0000001 + 0.25; return s; } f(5000)")
                .get("f");
        List<String> loop = loop(code);
        assertThat(loop).noneMatch(text -> text.startsWith("call"));
        assertThat(loop.stream().filter(text -> text.startsWith("movq r")).count())
                .as("boxed once")
                .isEqualTo(1);
        assertThat(loop.stream().filter(text -> text.startsWith("movq xmm")).count())
                .as("unboxed once")
                .isEqualTo(1);
    }

    @Test
    void anArrayLoopLoadsAndStoresElementsInline() {
        MachineCode code = compile("function f(a) { for (let i = 0; i < a.length; i++) a[i] = a[i] + 1; } const a = [];"
                        + " for (let i = 0; i < 3000; i++) a.push(i); f(a); f(a)")
                .get("f");
        assertThat(loop(code)).noneMatch(text -> text.startsWith("call"));
    }

    @Test
    void aComparisonBeforeABranchMakesNoBoolean() {
        MachineCode code = compile(
                        "function f(n) { let k = 0; for (let i = 0; i < n; i++) if (i > 7) k++; return k; } f(5000)")
                .get("f");
        assertThat(loop(code)).noneMatch(text -> text.startsWith("set"));
    }
}
