package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.FunctionCell;
import tierup.vm.FunctionInfo;
import tierup.vm.Memory;
import tierup.vm.Value;
import tierup.vm.Vm;
import tierup.vm.VmOptions;

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

    @Test
    void withoutRoomInTheCodeCacheEverythingGoesOn() {
        TemplateVm.Settings tiny = TemplateVm.Settings.standard().withCodeBytes(1);
        String fills = "const a = []; for (let i = 0; i < 9000; i++) a.push(i); console.log(a.length);";
        assertThat(TestEngine.of(tiny).run(fills).output()).isEqualTo("9000\n");
    }

    private static long entryOf(Vm vm, String method) {
        FunctionInfo info = vm.functions.of(vm.objects.get(vm.realm.arrayPrototype, vm.names.id(method)));
        return Memory.getLong(info.cell() + FunctionCell.ENTRY);
    }
}
