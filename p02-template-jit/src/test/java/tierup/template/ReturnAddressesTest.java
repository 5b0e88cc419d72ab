package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.r11;
import static tierup.asm.Registers.rbp;
import static tierup.asm.Registers.rcx;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.asm.Assembler;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.ReturnAddresses;
import tierup.vm.running.TierPolicy;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/**
 * Return addresses are read when the work is done: a small tier that replaces those of a function's frames, as lazy
 * deoptimization does, while Java works for them and while a callee runs. The stub counts and goes on where the frame
 * would have gone on.
 */
@NeedsMachine
class ReturnAddressesTest {
    /** An engine with a built-in {@code patch} that patches the innermost frame of {@code f}. */
    private static final class Patching implements AutoCloseable {
        final Vm vm;
        final long stub;
        final long patch;
        private final long arrivals = Memory.allocate(8);
        int patched;

        /** @param onlyF whether the others are interpreted */
        Patching(boolean onlyF) {
            TemplateVm.Settings settings = TemplateVm.Settings.standard().compilingAtOnce();
            VmParts parts = TemplateVm.parts(settings);
            vm = new Vm(VmOptions.DEFAULT, onlyF ? parts.withPolicyInFront((all, tier) -> onlyF(all)) : parts);
            BaselineTier tier = (BaselineTier) vm.compiled;
            Assembler a = new Assembler();
            a.mov(r11, arrivals);
            a.add(dwordPtr(mem(r11)), 1);
            a.mov(ecx, mem(rbp, Frame.RESUME));
            a.mov(r11, tier.codeStart());
            a.add(rcx, r11);
            a.jmp(rcx);
            stub = tier.cache().publish("patched", a.finish()).orElseThrow().entry();
            vm.runLoop.returnAddresses.addStub(stub);
            CallTarget info = vm.functions.builtin("patch", 0, args -> patchF(args.get(0)), false);
            patch = vm.factory.newFunction(info, Value.UNDEFINED, Value.UNDEFINED);
        }

        private static TierPolicy onlyF(TierPolicy all) {
            return new TierPolicy() {
                @Override
                public void onHot(FunctionInfo function, int pc, long count) {
                    if (function.name().equals("f")) {
                        all.onHot(function, pc, count);
                    }
                }

                @Override
                public int callInterval() {
                    return 1;
                }
            };
        }

        private long patchF(long result) {
            ReturnAddresses addresses = vm.runLoop.returnAddresses;
            long above = 0;
            for (long frame = vm.runLoop.fp; frame != 0; above = frame, frame = Frame.caller(frame)) {
                if (!Frame.isEntry(frame) && nameOf(frame).equals("f") && addresses.original(frame, above) != 0) {
                    long before = addresses.original(frame, above);
                    addresses.patch(frame, above, stub);
                    assertThat(addresses.isPatched(above))
                            .as("the return address is patched")
                            .isTrue();
                    assertThat(addresses.original(frame, above)).isEqualTo(before);
                    BaselineTier tier = (BaselineTier) vm.compiled;
                    assertThat(tier.cache().find(before).name()).isEqualTo("f");
                    patched++;
                    return result;
                }
            }
            return result;
        }

        private String nameOf(long frame) {
            return vm.functions.of(Memory.getLong(frame + Frame.FUNCTION)).name();
        }

        /** Runs a program whose top level returns a function of {@code patch}, calls that, and shows its result. */
        String run(String source) {
            long main = vm.call(vm.load(FrontEnd.compile("test.js", "return " + source)), Value.UNDEFINED);
            return vm.conversions.toJavaString(vm.call(main, Value.UNDEFINED, patch));
        }

        int arrived() {
            return Memory.getInt(arrivals);
        }

        @Override
        public void close() {
            vm.close();
            Memory.free(arrivals);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "while a built-in works            | p => { function f(x) { return x * 100 + p(x + 1); } return f(4); } | 405",
                "while a built-in calls another    | p => { function f(x) { return x * 100 + p.call(null, x + 1); } return f(4); } | 405",
                "while a built-in asks the guest   | p => { const o = { toString() { return p('9'); } }; function f(x) { return x * 100 + Number(o); } return f(4); } | 409",
                "while an instruction is executed  | p => { const o = { valueOf() { return p(7); } }; function f(x) { return x * 100 + (o * 2); } return f(4); } | 414",
                "with two runs in between          | p => { const q = { valueOf() { return p(3); } }; const o = { valueOf() { return 1 + q; } }; function f(x) { return x + (o * 2); } return f(4); } | 12",
                "while a callee runs               | p => { function g(x) { return p(x) + 1; } function f(x) { return x * 100 + g(x + 1); } return f(4); } | 406",
                "while a constructor runs          | p => { class G { constructor(x) { this.x = p(x); } } function f(x) { return x * 100 + new G(x + 1).x; } return f(4); } | 405",
                "while a getter runs               | p => { const o = { get x() { return p(5); } }; function f(x) { return x * 100 + o.x; } return f(4); } | 405",
                "while a setter runs               | p => { const o = { set x(v) { p(5); } }; function f(x) { return x * 100 + (o.x = 6); } return f(4); } | 406",
                "a frame further down              | p => { function g(n) { return n === 0 ? p(1) : 1 + g(n - 1); } function f(x) { return x * 100 + g(x); } return f(4); } | 405",
                "and the stack is asked for        | p => { function g() { p(1); return new Error('e').stack.split('\\n')[2].includes('f (test.js:1:') ? 1 : 0; } function f(x) { return x + g(); } return f(4); } | 5",
            })
    void executionGoesToThePatchTarget(String name, String source, String expected) {
        for (boolean onlyF : new boolean[] {true, false}) {
            try (Patching engine = new Patching(onlyF)) {
                assertThat(engine.run(source)).as(name).isEqualTo(expected);
                assertThat(engine.patched).as("frames patched %s", name).isEqualTo(1);
                assertThat(engine.arrived()).as("arrivals %s", name).isEqualTo(1);
            }
        }
    }

    @Test
    void anExceptionPassesByThePatchTarget() {
        try (Patching engine = new Patching(false)) {
            String source =
                    "p => { function g(x) { p(x); throw x; } function f(x) { try { return g(x); } catch (e) { return e + 1; } }"
                            + " return f(4) + f(5); }";
            assertThat(engine.run(source)).isEqualTo("11");
            assertThat(engine.patched).isEqualTo(2);
            assertThat(engine.arrived()).isZero();
        }
    }

    @Test
    void interpretedFramesAreNotPatched() {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            boolean[] called = new boolean[1];
            CallTarget info = vm.functions.builtin(
                    "patch",
                    0,
                    args -> {
                        ReturnAddresses addresses = vm.runLoop.returnAddresses;
                        assertThat(addresses.original(vm.runLoop.fp, 0)).isZero();
                        assertThatThrownBy(() -> addresses.patch(vm.runLoop.fp, 0, 1))
                                .isInstanceOf(IllegalArgumentException.class);
                        called[0] = true;
                        return Value.UNDEFINED;
                    },
                    false);
            long function = vm.factory.newFunction(info, Value.UNDEFINED, Value.UNDEFINED);
            long main = vm.call(vm.load(FrontEnd.compile("test.js", "return p => p();")), Value.UNDEFINED);
            vm.call(main, Value.UNDEFINED, function);
            assertThat(called[0]).as("the handler was called").isTrue();
        }
    }
}
