package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** Functions are compiled again when a site that had seen nothing has left often enough. */
@NeedsMachine
class LateLearningTest {
    private static final int ROUNDS = 50_000;

    /** A program whose first loop is hot when nothing is known of the second. */
    private static String program(String prelude, String statement) {
        return "'use strict'; " + prelude + "; let s = 0; for (let i = 0; i < 5000; i++) s += i & 1;"
                + "for (let i = 0; i < " + ROUNDS + "; i++) { " + statement + " } return s;";
    }

    private static ExitCounts exitsOf(String source) {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits();
        }
    }

    @Test
    void whatAStubDoesForASiteNeedsNoOtherCode() {
        ExitCounts exits = exitsOf(program("const f = new Int8Array(4)", "s += f[i & 3];"));
        assertThat(exits.of(Opcode.GET_INDEX)).isZero();
    }

    @Test
    void resultsGoOnWhereTheyBelong() {
        String prelude = "const f = new Int8Array([1, 2, 3, 4]), g = new Int16Array(4)";
        String source = program(prelude, "s = s + (g[i & 3] = f[i & 3] + (f[1] - f[0])) * f[2];");
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            long result = vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            assertThat(Value.asNumber(result)).isEqualTo(2500 + ROUNDS / 4 * 3 * (2 + 3 + 4 + 5));
        }
    }

    @Test
    void aSiteThatAlwaysLeavesIsCompiledAFewTimes() {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            String source = program("const o = {}; o.x = 1", "s += o.x;");
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            BaselineTier tier = (BaselineTier) vm.compiled;
            assertThat(tier.exits().of(Opcode.GET_PROP)).isGreaterThan(ROUNDS - 2000);
            assertThat(tier.discarded()).hasSizeBetween(1, 6);
        }
    }
}
