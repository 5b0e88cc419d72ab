package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** Allocation in machine code: that it never leaves, makes what Java makes, and stops at the end of the heap. */
@NeedsMachine
class AllocationTest {
    private static final TemplateVm.Settings AT_ONCE =
            TemplateVm.Settings.standard().compilingAtOnce();

    private static ExitCounts exitsOf(String source) {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, AT_ONCE)) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUSH_CONTEXT | for (let i = 0; i < 5000; i++) { const own = i; f = () => own; }",
                "COPY_CONTEXT | for (let i = 0; i < 5000; i++) f = () => i;",
                "POP_CONTEXT  | for (let i = 0; i < 5000; i++) { const own = i; f = () => own; }",
                "CLOSURE      | for (let i = 0; i < 5000; i++) f = function () {};",
                "CLOSURE      | for (let i = 0; i < 5000; i++) f = (a) => a;",
                "NEW_OBJECT   | for (let i = 0; i < 5000; i++) f = {};",
                "NEW_ARRAY    | for (let i = 0; i < 5000; i++) f = [];",
                "NEW_ARRAY    | for (let i = 0; i < 5000; i++) f = [i, 'x', 2.5, , null, [i]];",
                "LOAD_REST    | function g(a, ...r) { return r; } for (let i = 0; i < 5000; i++) { g(); g(1); f = g(1, 2, i); }",
            })
    void aLoopThatAllocatesStaysInMachineCode(String opcode, String loop) {
        assertThat(exitsOf("let f; " + loop).of(Opcode.valueOf(opcode))).isZero();
    }

    @Test
    void literalsOfManyElementsAreJavas() {
        String elements = "0,".repeat(40);
        assertThat(exitsOf("let f; for (let i = 0; i < 100; i++) f = [" + elements + "];")
                        .of(Opcode.NEW_ARRAY))
                .isEqualTo(100);
    }

    @Test
    void anEmptyObjectIsACompareAndItsWords() {
        List<String> code = Compiled.straightPath("function make() { return {}; } make();", "make");
        assertThat(code).noneMatch(text -> text.startsWith("call"));
        assertThat(code.stream().filter(text -> text.startsWith("cmp")).count())
                .as("stack limit, interrupt, constructor, end of the heap")
                .isLessThanOrEqualTo(4);
        assertThat(code).hasSizeLessThanOrEqualTo(40);
    }

    /** The engines differ in nothing that the heap can show: same cells, same sizes, same order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "const all = []; for (let i = 0; i < 300; i++) { const own = i; all[i] = () => own + i; }",
                "const all = []; for (let i = 0; i < 300; i++) all[i] = { a: i, b: [i, [2.5]], c: {} };",
                "function rest(a, ...r) { return r; } let n = 0; for (let i = 0; i < 300; i++) n += rest(1, 2, i).length;",
                "function f() { return function inner() {}; } let g; for (let i = 0; i < 300; i++) g = f();",
            })
    void takesAsMuchOfTheHeapAsTheInterpreter(String source) {
        long[] used = new long[2];
        for (int i = 0; i < 2; i++) {
            VmParts parts = i == 0 ? InterpreterVm.parts() : TemplateVm.parts(AT_ONCE);
            try (Vm vm = new Vm(VmOptions.DEFAULT, parts)) {
                long function = vm.load(FrontEnd.compile("test.js", source));
                long before = vm.heap.bytesUsed();
                vm.call(function, Value.UNDEFINED);
                used[i] = vm.heap.bytesUsed() - before;
            }
        }
        assertThat(used[1]).isEqualTo(used[0]);
    }

    /** Each allocation in turn is the one that finds the heap full. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (let i = 0; ; i++) { const own = i; last = () => own; }",
                "for (let i = 0; ; i++) last = [i, last];",
                "for (let i = 0; ; i++) last = { last };",
                "for (let i = 0; ; i++) last = [];",
                "for (;;) last = {};",
                "for (;;) last = () => 0;",
                "for (;;) last = function () {};",
                "for (let i = 0; ; i++) { let j = i; { let k = j; last = () => i + j + k; } }",
                "function rest(...r) { return r; } for (;;) last = rest(1, 2, 3);",
                "for (;;) last = new Array(7);",
                "for (;;) last = Array(200);",
            })
    void aFullHeapIsARangeErrorThatCanBeCaught(String loop) {
        String source = "let last = null; let told = 0;\n"
                + "for (let round = 0; round < 3; round++) {\n"
                + "    try { " + loop + " }\n"
                + "    catch (e) { if (e instanceof RangeError) told++; last = null; }\n"
                + "}\nconsole.log(told);\n"
                + "try { " + loop + " } catch (e) { last = null; throw e; }";
        VmOptions small = VmEngine.OPTIONS.withHeap(4L << 20);
        VmEngine engine = VmEngine.making(() -> TemplateVm.create(small, AT_ONCE));
        assertThat(engine.run(source).toString()).contains("3").contains("RangeError");
    }

    @Test
    void nothingIsWrittenBeyondTheLimit() {
        VmOptions small = VmOptions.DEFAULT.withHeap(1L << 20);
        String source = "const all = []; let n = 0; try { for (;;) { all.push([n, {}, () => n]); n++; } }"
                + " catch (e) { console.log(e instanceof RangeError); }"
                + " for (let i = 0; i < all.length; i++) if (all[i][0] !== i || all[i][2]() !== n) console.log('lost', i);";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Vm vm = TemplateVm.create(small, AT_ONCE)) {
            Realm.of(vm).output = new TextOutput(bytes);
            Realm.of(vm).modules.runMain("test.js", FrontEnd.compile("test.js", source));
            Realm.of(vm).output.flush();
            assertThat(vm.heap.bytesUsed()).isLessThanOrEqualTo(1L << 20);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("true\n");
    }
}
