package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.builtins.Realm;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionCell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** What calls of built-ins cost: how often machine code leaves for them. Their results are the corpus's business. */
@NeedsMachine
class BuiltinTemplatesTest {
    private static final int ROUNDS = 50_000;

    private static ExitCounts exitsOf(String source) {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits();
        }
    }

    @Test
    void methodsOfArraysAndStringsAreLoadedInMachineCode() {
        ExitCounts exits = exitsOf("const a = [], s = 'text'; let n = 0; for (let i = 0; i < " + ROUNDS
                + "; i++) { a.push(i); if (s.charAt === s.at) n++; }");
        assertThat(exits.of(Opcode.GET_PROP)).isZero();
    }

    @Test
    void aPropertyOfItsOwnSendsAnArrayToJava() {
        ExitCounts exits =
                exitsOf("const a = []; a.own = 1; for (let i = 0; i < " + ROUNDS + "; i++) if (a.push === 0) break;");
        assertThat(exits.of(Opcode.GET_PROP)).isBetween(ROUNDS / 2L, (long) ROUNDS);
    }

    @Test
    void pushHasMachineCode() {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            assertThat(entryOf(vm, "push")).isNotEqualTo(vm.compiled.interpreterEntry());
            assertThat(entryOf(vm, "splice")).isEqualTo(vm.compiled.interpreterEntry());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Math.floor(i)",
                "Math.floor(i + 0.5)",
                "Math.floor(-0.5 - i)",
                "Math.sqrt(i)",
                "Math.sqrt(0.5)",
                "Math.abs(i - 9)",
                "Math.abs(-0.5)",
                "Math.min(i, 7)",
                "Math.max(7, i)",
                "'text'.charCodeAt(i & 3)",
                "'text'.charAt(i & 3)",
                "'text'.substring(1, 2)",
                "'\\u4e2d'.charCodeAt(0)",
                "long.charCodeAt(i % 60)",
                "long.slice(9, 60).charAt(i % 50)",
                "Array(i & 63 | 1)",
            })
    void theCommonestCaseNeverLeaves(String call) {
        String source = "const long = 'a string of a good hundred units, so that parts of it are ' + "
                + "'not copied but refer to it; it has as many as it needs for that'; let x;"
                + "for (let i = 0; i < " + ROUNDS + "; i++) x = " + call + ";";
        ExitCounts exits = exitsOf(source);
        long others = call.contains("slice") ? ROUNDS : 0;
        assertThat(exits.called()).isLessThanOrEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Math.floor(-0)",
                "Math.floor(1e12 + i)",
                "Math.sqrt('4')",
                "Math.abs(-2147483648)",
                "Math.max(i, 0.5)",
                "Math.min()",
                "'text'.charCodeAt(9)",
                "'text'.charAt(-1)",
                "'text'.substring(1, 3)",
                "Array(0)",
                "Array(999)",
            })
    void otherCasesAreJavas(String call) {
        ExitCounts exits = exitsOf("let x; for (let i = 0; i < 2000; i++) x = " + call + ";");
        assertThat(exits.called()).isBetween(500L, 2000L);
    }

    @Test
    void withoutRoomInTheCodeCacheEverythingGoesOn() {
        TemplateVm.Settings tiny = TemplateVm.Settings.standard().withCodeBytes(1);
        String fills = "const a = []; for (let i = 0; i < 9000; i++) a.push(i); console.log(a.length);";
        assertThat(TestEngine.of(tiny).run(fills).output()).isEqualTo("9000\n");
    }

    private static long entryOf(Vm vm, String method) {
        CallTarget info = vm.functions.of(vm.objects.get(Realm.of(vm).arrayPrototype, vm.names.id(method)));
        return Memory.getLong(info.cell() + FunctionCell.ENTRY);
    }
}
