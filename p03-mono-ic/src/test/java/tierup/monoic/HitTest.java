package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.BaselineTier;
import tierup.template.ExitCounts;
import tierup.template.TemplateVm;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** What the whole engine makes of hot loops: how many instructions, how many misses, how many exits to Java. */
@NeedsMachine
class HitTest {
    private static final int ROUNDS = 100_000;

    /** Exits that a program may need before its sites know what they need. */
    private static final int SETTLING = 200;

    private static String loop(String body) {
        return "function run(n) { let s = 0; for (let i = 0; i < n; i++) { " + body + " } return s; }"
                + " globalThis.run = run; run(" + ROUNDS + "); run(" + ROUNDS + ");";
    }

    private static List<String> straightPath(String program, String function) {
        return Compiled.straightPath(Compiled.run(program, TemplateVm.Settings.standard(), MonoIcVm::create)
                .get(function));
    }

    private static ExitCounts exitsOf(String program, TemplateVm.Settings settings) {
        try (Vm vm = MonoIcVm.create(VmOptions.DEFAULT, settings)) {
            vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits();
        }
    }

    private static void staysInMachineCode(String program) {
        staysInMachineCodeOnceCompiled(program);
        ExitCounts eager = exitsOf(program, TemplateVm.Settings.standard().compilingAtOnce());
        assertThat(eager.total())
                .as(() -> "compiled at once: " + eager.describe(5))
                .isLessThan(SETTLING);
    }

    private static void staysInMachineCodeOnceCompiled(String program) {
        ExitCounts tiering = exitsOf(program, TemplateVm.Settings.standard());
        assertThat(tiering.total())
                .as(() -> "tiering up: " + tiering.describe(5))
                .isLessThan(SETTLING);
    }

    // -- instructions ---------------------------------------------------------------------------

    @Test
    void aLoadIsFiveInstructions() {
        List<String> path = straightPath(
                "const o = {a: 1, x: 2}; function f(o) { return o.x; }" + " for (let i = 0; i < 5000; i++) f(o);", "f");
        assertThat(String.join("\n", path))
                .containsPattern("test (\\w+), r15\n"
                        + "jne \\S+.*\n"
                        + "cmp dword ptr \\[\\1\\], \\w+\n"
                        + "jne \\S+.*\n"
                        + "mov \\w+, qword ptr \\[\\1 \\+ \\w+\\]\n");
    }

    @Test
    void aStoreIsFiveInstructions() {
        List<String> path = straightPath(
                "const o = {a: 1, x: 2}; function f(o, v) { o.x = v; }" + " for (let i = 0; i < 5000; i++) f(o, i);",
                "f");
        assertThat(String.join("\n", path))
                .containsPattern("test (\\w+), r15\n"
                        + "jne \\S+.*\n"
                        + "cmp dword ptr \\[\\1\\], \\w+\n"
                        + "jne \\S+.*\n"
                        + "mov qword ptr \\[\\1 \\+ \\w+\\], \\w+\n");
    }

    // -- misses ---------------------------------------------------------------------------------

    @Test
    void aMillionReadsAreOneMissInEveryTier() {
        String program = "const o = {a: 1, x: 2}; function f(n) { let s = 0; for (let i = 0; i < n; i++) s = s + o.x;"
                + " return s; } globalThis.f = f; for (let i = 0; i < 10; i++) f(100000);";
        for (TemplateVm.Settings settings : List.of(
                TemplateVm.Settings.standard(), TemplateVm.Settings.standard().compilingAtOnce())) {
            try (Vm vm = new Vm(VmOptions.DEFAULT, MonoIcVm.parts(settings, true))) {
                vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
                long feedback = Sites.of(vm, "f", "x");
                assertThat(Memory.getLong(feedback + MonomorphicCaches.MISSES)).isEqualTo(1);
                assertThat(CacheCell.hits(Memory.getLong(feedback + MonomorphicCaches.CELL)))
                        .isEqualTo(999_999);
            }
        }
    }

    @Test
    void twoShapesInTurnMissEachTimeInTheInterpreter() {
        String program = "const a = {x: 1}, b = {y: 0, x: 2}; function f(n) { let s = 0;"
                + " for (let i = 0; i < n; i++) s += (i % 2 ? a : b).x; return s; } globalThis.f = f; f(1000);";
        try (Vm vm = new Vm(VmOptions.DEFAULT, MonoIcVm.interpreter())) {
            vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
            assertThat(Memory.getLong(Sites.of(vm, "f", "x") + MonomorphicCaches.MISSES))
                    .isEqualTo(1000);
        }
    }

    // -- exits ----------------------------------------------------------------------------------

    @Test
    void readingAndWritingProperties() {
        staysInMachineCode("const o = {a: 1, x: 0};" + loop("o.x = o.x + o.a; s = o.x;"));
    }

    @Test
    void readingOfPrototypesAndOfNobody() {
        staysInMachineCode("class A {} A.prototype.step = 2; class B extends A {} const o = new B();"
                + loop("s += o.step; if (o.nowhere !== undefined) s = 0;"));
    }

    @Test
    void callingMethods() {
        staysInMachineCode(
                "class A { inc(x) { return x + 1; } } class B extends A {} const o = new B();" + loop("s = o.inc(s);"));
    }

    @Test
    void addingProperties() {
        staysInMachineCode(
                "function make(i) { const o = {}; o.a = i; o.b = i + 1; return o; }" + loop("s += make(i).b;"));
    }

    @Test
    void definingPropertiesOfLiterals() {
        staysInMachineCode("function make(i) { return {a: i, b: {c: i}, d: [i]}; }" + loop("s += make(i).b.c;"));
    }

    /** What {@code new} needs must be known when it is compiled: the size of the object is part of the code. */
    @Test
    void constructing() {
        staysInMachineCodeOnceCompiled(
                "class P { constructor(x, y) { this.x = x; this.y = y; } sum() { return this.x + this.y; } }"
                        + loop("s += new P(i, 1).sum();"));
    }

    @Test
    void readingGlobalVariables() {
        staysInMachineCode(
                "globalThis.step = 2; globalThis.inc = function (x) { return x + step; };" + loop("s = inc(s) | 0;"));
    }

    /** What was known when a function was compiled has failed since; what has been learned instead is found as well. */
    @Test
    void afterTheEpochHasEndedCellsKnowTheWay() {
        String settle = loop("s = inc(o.m(s)) | 0;");
        staysInMachineCode("globalThis.inc = function (x) { return x + 1; };"
                + " class A { m(x) { return x; } } const o = new A(); "
                + settle
                + " A.prototype.late = 1; globalThis.unrelated = 2; run(" + ROUNDS + "); run(" + ROUNDS + ");");
    }

    @Test
    void aSiteThatIsExecutedLaterThanItsFunctionIsCompiledLearnsToo() {
        staysInMachineCode("const o = {a: 1, x: 0}; let late = false;"
                + " function run(n) { let s = 0; for (let i = 0; i < n; i++) if (late) { s += o.x; o.x = i; }"
                + " return s; }"
                + " run(" + ROUNDS + "); late = true; run(" + ROUNDS + ");");
    }

    @Test
    void methodsOfStrings() {
        ExitCounts exits = exitsOf(
                "const t = 'text';" + loop("if (t.charCodeAt === t.charAt) s++;"), TemplateVm.Settings.standard());
        assertThat(exits.of(Opcode.GET_PROP)).isLessThan(SETTLING);
    }
}
