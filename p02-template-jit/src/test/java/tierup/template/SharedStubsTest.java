package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.asm.Assembler;
import tierup.asm.Listing;
import tierup.asm.RecordedDisassembler;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.machine.CodeCache;
import tierup.machine.CodeObject;
import tierup.machine.MachineCodeFault;
import tierup.template.Operand.Type;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** Code that functions share: made once, called by name, and there must be room for it. */
@NeedsMachine
class SharedStubsTest {
    private static final String PROGRAM = "function f(x) { return -x; } function g(x) { return -x + 1; }"
            + "for (let i = 0; i < 9; i++) { f(i); g(i); } return f(1) + g(2);";

    /** In place of a negation: 7. */
    private record Seven(Reg64 result) implements SharedStub {
        @Override
        public String name() {
            return "seven(" + result + ")";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            a.mov(result, Value.fromInt(7));
            a.ret();
        }
    }

    @Test
    void aFunctionAndTheStubsItIsTheFirstToNeedAreWrittenInOneGo() {
        List<String> made = new ArrayList<>();
        TierListener listener = new TierListener() {
            @Override
            public void hot(FunctionInfo function, long count, boolean loop) {}

            @Override
            public void compiled(FunctionInfo function, CodeObject code) {}

            @Override
            public void codeCacheFull(FunctionInfo function) {}

            @Override
            public void madeStub(CodeObject code) {
                made.add(code.name());
            }
        };
        TemplateVm.Settings settings =
                TemplateVm.Settings.standard().compilingAtOnce().withListener(listener);
        try (Vm vm = new Vm(VmOptions.DEFAULT, TemplateVm.parts(settings))) {
            BaselineTier tier = (BaselineTier) vm.compiled;
            FunctionInfo function = (FunctionInfo) vm.functions.of(
                    vm.load(FrontEnd.compile("stubs.js", "let a = [1]; let s = 'x' + a[0]; return s * 2 === -a[0];")));
            long before = tier.cache().writes();
            assertThat(tier.compile(function)).as("the function is compiled").isTrue();
            assertThat(made).hasSizeGreaterThan(2);
            assertThat(tier.cache().writes() - before).isEqualTo(1);
        }
    }

    private record Broken() implements SharedStub {
        @Override
        public String name() {
            return "broken()";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            a.mov(rax, 8);
            a.mov(rax, mem(rax));
            a.ret();
        }
    }

    private static TemplateVm.Settings negatingBy(SharedStub stub, Reg64 result) {
        TemplateTable table = TemplateTable.standard();
        table.set(Opcode.NEGATE, e -> {
            e.stack.flush();
            e.callStub(stub);
            e.stack.forgetRegisters();
            e.stack.drop(1);
            e.stack.push(Operand.register(result, Type.ANY));
        });
        return TemplateVm.Settings.standard().compilingAtOnce().withTable(table);
    }

    private static final class Heard implements TierListener {
        final List<CodeObject> functions = new ArrayList<>();
        final List<CodeObject> stubs = new ArrayList<>();
        int refused;

        @Override
        public void hot(FunctionInfo function, long count, boolean loop) {}

        @Override
        public void compiled(FunctionInfo function, CodeObject code) {
            functions.add(code);
        }

        @Override
        public void codeCacheFull(FunctionInfo function) {
            refused++;
        }

        @Override
        public void madeStub(CodeObject stub) {
            stubs.add(stub);
        }
    }

    private static long run(Vm vm) {
        return vm.call(vm.load(FrontEnd.compile("stubs.js", PROGRAM)), Value.UNDEFINED);
    }

    @Test
    void functionsShareTheCodeOfEqualStubs() {
        Heard heard = new Heard();
        TemplateTable table = negatingBy(new Seven(rcx), rcx).table();
        TemplateVm.Settings settings = TemplateVm.Settings.standard()
                .compilingAtOnce()
                .withTable(table)
                .withListener(heard);
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings)) {
            assertThat(run(vm)).isEqualTo(Value.fromInt(7 + 8));
            SharedStubs stubs = ((BaselineTier) vm.compiled).stubs();
            assertThat(heard.stubs.stream().filter(s -> s.name().equals("seven(rcx)")))
                    .hasSize(1);
            assertThat(stubs.find(new Seven(rcx))).isPresent();
            assertThat(stubs.find(new Seven(rax))).isEmpty();
            assertThat(stubs.count()).isEqualTo(heard.stubs.size());
            assertThat(stubs.bytes()).isPositive();
        }
    }

    @Test
    void listingsShowTheNameOfWhatIsCalled() {
        Heard heard = new Heard();
        try (Vm vm = TemplateVm.create(
                VmOptions.DEFAULT, negatingBy(new Seven(rcx), rcx).withListener(heard))) {
            run(vm);
            CodeObject f = heard.functions.stream()
                    .filter(c -> c.name().equals("f"))
                    .findFirst()
                    .orElseThrow();
            Listing listing = new Listing(f.code(), f.entry());
            assertThat(listing.disassembler(new RecordedDisassembler()).render())
                    .contains("call seven(rcx)");
            assertThat(new Listing(f.code(), f.entry()).render()).contains("seven(rcx)");
        }
    }

    @Test
    void aStubIsPrintedByItsName() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CodeDump dump = new CodeDump(TierListener.SILENT, "seven", new PrintStream(out, true, StandardCharsets.UTF_8));
        try (Vm vm = TemplateVm.create(
                VmOptions.DEFAULT, negatingBy(new Seven(rcx), rcx).withListener(dump))) {
            run(vm);
        }
        assertThat(dump.printed()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("seven(rcx): ", "a stub", "ret");
    }

    @Test
    void aFaultInAStubNamesItAndItsCaller() {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, negatingBy(new Broken(), rax))) {
            assertThatThrownBy(() -> run(vm))
                    .isInstanceOf(MachineCodeFault.class)
                    .hasMessageContaining("in broken()+0x")
                    .hasMessageContaining("called by f+0x")
                    .hasMessageContaining("NEGATE");
        }
    }

    private static void fill(CodeCache cache, int left) {
        Assembler a = new Assembler(false);
        while (a.position() < cache.capacity() - cache.used() - left - 1) {
            a.int3();
        }
        cache.publish("filler", a.finish());
    }

    /** However little room there is: the program runs, and what has no room for its stub stays in the interpreter. */
    @Test
    void whatHasNoRoomForItsStubIsInterpreted() {
        int refused = 0;
        for (int left = 0; left <= 1024; left += 32) {
            Heard heard = new Heard();
            TemplateVm.Settings settings =
                    negatingBy(new Seven(rcx), rcx).withCodeBytes(1 << 16).withListener(heard);
            try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings)) {
                fill(((BaselineTier) vm.compiled).cache(), left);
                assertThat(run(vm)).isIn(Value.fromInt(-2), Value.fromInt(6), Value.fromInt(7 + 8));
            }
            refused += heard.refused;
        }
        assertThat(refused).isPositive();
    }
}
