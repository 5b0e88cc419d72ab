package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** How often walks over maps and sets leave machine code. What they visit is the corpus's business. */
@NeedsMachine
class CollectionWalkTest {
    private static final int ROUNDS = 10_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (const x of set) n += x;",
                "for (const x of map) n += x.length;",
                "for (const x of map.keys()) n += x;",
                "for (const x of map.values()) n += x;",
                "for (const x of set.entries()) n += x.length;",
                "for (const x of holes) n += x;",
                "for (const x of none) n += x;",
            })
    void entriesAreVisitedInMachineCode(String loop) {
        String source = "const set = new Set([1, 2, 3, 4]), map = new Map([[1, 2], [3, 4]]), none = new Set();"
                + "const holes = new Set([1, 2, 3, 4, 5]); for (const x of [1, 3, 5]) holes.delete(x); let n = 0;"
                + "for (let i = 0; i < " + ROUNDS + "; i++) { " + loop + " }";
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            ExitCounts exits = ((BaselineTier) vm.compiled).exits();
            assertThat(exits.of(Opcode.FOR_OF_NEXT)).isLessThanOrEqualTo(10);
        }
    }
}
