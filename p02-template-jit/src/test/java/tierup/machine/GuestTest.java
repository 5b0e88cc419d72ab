package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tierup.asm.Condition.*;
import static tierup.asm.Mem.*;
import static tierup.asm.Registers.*;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Type;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmStack;

@NeedsMachine
class GuestTest implements NeedsMachine.OnTestThread {
    private TestGuest guest;

    @Override
    public void open() {
        guest = new TestGuest();
    }

    @Override
    public void close() {
        guest.close();
    }

    @Test
    void aFunctionReturnsItsResult() {
        CodeObject code = guest.publish("add", a -> {
            a.lea(rax, mem(rdi, rcx, 1));
            a.ret();
        });
        guest.state().setRdi(40);
        guest.state().setRcx(2);
        assertThat(guest.result(code)).isEqualTo(42);
        assertThat(guest.state().rsp()).as("just above the return address").isEqualTo(guest.stack.top());
    }

    @Test
    void thePinnedRegistersHoldWhatTheyMust() {
        CodeObject code = guest.publish("pinned", a -> {
            a.mov(rcx, r13);
            a.mov(rdx, r14);
            a.mov(rbx, r15);
            a.mov(rsi, rbp);
            ExitSequences.runtimeCall(a, 1);
            a.ret();
        });
        guest.state().setRsp(guest.stack.top());
        guest.state().setRbp(0x1230);
        guest.push(guest.exitStub(Exit.RETURN));
        assertThat(guest.guest.call(code.entry())).isEqualTo(Exit.RUNTIME_CALL);
        assertThat(guest.state().word(StateBlock.register(rcx.number()))).isEqualTo(guest.block);
        assertThat(guest.state().word(StateBlock.register(rdx.number()))).isEqualTo(Value.INT_TAG);
        assertThat(guest.state().word(StateBlock.register(rbx.number()))).isEqualTo(Value.NOT_CELL);
        assertThat(guest.state().word(StateBlock.register(rsi.number()))).isEqualTo(0x1230);
        assertThat(guest.state().rbp()).isEqualTo(0x1230);
    }

    @Test
    void aRuntimeCallShowsItsArgumentsAndGoesOnWithItsResult() {
        CodeObject code = guest.publish("twice", a -> {
            a.mov(rdi, 5);
            ExitSequences.runtimeCall(a, 7);
            a.mov(rdi, rax);
            ExitSequences.runtimeCall(a, 8);
            a.add(rax, 1);
            a.ret();
        });
        assertThat(guest.call(code)).isEqualTo(Exit.RUNTIME_CALL);
        assertThat(guest.state().callNumber()).isEqualTo(7);
        assertThat(guest.state().rdi()).isEqualTo(5);
        assertThat(guest.code.find(Memory.getLong(guest.state().rsp()))).isSameAs(code);
        assertThat(guest.guest.resume(100)).isEqualTo(Exit.RUNTIME_CALL);
        assertThat(guest.state().callNumber()).isEqualTo(8);
        assertThat(guest.state().rdi()).isEqualTo(100);
        assertThat(guest.guest.resume(41)).isEqualTo(Exit.RETURN);
        assertThat(guest.state().rax()).isEqualTo(42);
    }

    @Test
    void anExitMayAlsoBeCalled() {
        CodeObject code = guest.publish("called", a -> {
            a.mov(eax, 3);
            a.call(qwordPtr(mem(r13, StateBlock.RUNTIME_CALL_STUB)));
            a.ret();
        });
        assertThat(guest.call(code)).isEqualTo(Exit.RUNTIME_CALL);
        assertThat(guest.guest.resume(9)).isEqualTo(Exit.RETURN);
        assertThat(guest.state().rax()).isEqualTo(9);
    }

    @Test
    void aFunctionWithoutMachineCodeComesBackWithCalleeAndArgumentWord() {
        long cell = Memory.allocate(8);
        Memory.putLong(cell, guest.exitStub(Exit.CALL_INTERPRETER));
        CodeObject code = guest.publish("caller", a -> {
            a.mov(rdi, 0x1111);
            a.mov(ecx, 3);
            a.mov(rax, cell);
            a.call(qwordPtr(mem(rax)));
            a.add(rax, 1);
            a.ret();
        });
        assertThat(guest.call(code)).isEqualTo(Exit.CALL_INTERPRETER);
        assertThat(guest.state().rdi()).isEqualTo(0x1111);
        assertThat(guest.state().rcx()).isEqualTo(3);
        assertThat(guest.code.find(Memory.getLong(guest.state().rsp()))).isSameAs(code);
        assertThat(guest.guest.resume(41)).isEqualTo(Exit.RETURN);
        assertThat(guest.state().rax()).isEqualTo(42);
        Memory.free(cell);
    }

    @Test
    void enterAndCallDoTheSame() {
        CodeObject code = guest.publish("f", a -> {
            a.mov(rax, mem(rsp));
            a.ret();
        });
        assertThat(guest.result(code)).isEqualTo(guest.exitStub(Exit.RETURN));
        guest.state().setRsp(guest.stack.top());
        guest.push(guest.exitStub(Exit.RETURN));
        assertThat(guest.guest.enter(code.entry())).isEqualTo(Exit.RETURN);
        assertThat(guest.state().rax()).isEqualTo(guest.exitStub(Exit.RETURN));
        assertThat(guest.state().rsp()).isEqualTo(guest.stack.top());
    }

    /** Three guards; the one in the middle of the code fails, with known values in all registers. */
    @Test
    void aDeoptimizationSavesAllRegistersAndTellsWhichGuardItWas() {
        CodeObject stub =
                guest.code.publish("stub", ExitSequences.deoptimizationStub()).orElseThrow();
        GuardExits exits = new GuardExits(stub.entry());
        CodeObject code = guest.publish("deopt", a -> {
            Label fails = new Label("fails");
            for (int number = 0; number < 16; number++) {
                a.mov(rax, 100 + number);
                a.cvtsi2sd(Registers.xmm(number), rax);
            }
            for (int number = 0; number < 13; number++) {
                if (number != Registers.rsp.number()) {
                    a.mov(Registers.reg64(number), 0x1234_5678_9ABC_0000L + number);
                }
            }
            a.cmp(rax, r12);
            a.jcc(NOT_EQUAL, fails);
            a.outOfLine(() -> exits.emit(a));
            a.outOfLine(() -> {
                a.bind(fails);
                int before = a.position();
                exits.emit(a);
                assertThat(a.position() - before).as("bytes of a guard's exit").isEqualTo(5);
            });
            a.outOfLine(() -> exits.emit(a));
            a.ret();
        });
        assertThat(guest.call(code)).isEqualTo(Exit.DEOPT);
        StateBlock state = guest.state();
        for (int number = 0; number < 13; number++) {
            if (number != Registers.rsp.number()) {
                assertThat(state.word(StateBlock.register(number)))
                        .as(Registers.reg64(number).toString())
                        .isEqualTo(0x1234_5678_9ABC_0000L + number);
            }
        }
        assertThat(state.word(StateBlock.register(Registers.r13.number()))).isEqualTo(state.address());
        assertThat(state.word(StateBlock.register(Registers.r14.number()))).isEqualTo(Value.INT_TAG);
        assertThat(state.word(StateBlock.register(Registers.r15.number()))).isEqualTo(Value.NOT_CELL);
        assertThat(state.rsp()).isEqualTo(guest.stack.top() - 16);
        for (int number = 0; number < 16; number++) {
            assertThat(Double.longBitsToDouble(state.word(StateBlock.xmm(number))))
                    .isEqualTo(100.0 + number);
        }
        long returnAddress = Memory.getLong(state.rsp());
        assertThat(exits.table().guardAt(code, returnAddress)).isEqualTo(1);
        assertThatThrownBy(() -> exits.table().guardAt(code, returnAddress + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStackHasTheSizeAskedFor() {
        try (GuardedStack stack = GuardedStack.map(300_000)) {
            assertThat(stack.top() - stack.bottom()).isEqualTo(303_104);
            assertThat(stack.softLimit() - stack.bottom()).isEqualTo(VmStack.SLACK);
            assertThat(stack.top() % 16).isZero();
            Memory.putLong(stack.top() - 8, 1);
            Memory.putLong(stack.bottom(), 1);
            assertThat(stack.inLowGuard(stack.bottom() - 1))
                    .as("below the bottom lies the low guard")
                    .isTrue();
            assertThat(stack.inHighGuard(stack.top()))
                    .as("at the top lies the high guard")
                    .isTrue();
        }
    }

    /** A run loop may run another guest call on top of one that waits. */
    @Test
    void entriesNest() {
        CodeObject outer = guest.publish("outer", a -> {
            a.push(rbx);
            a.mov(rdi, 4);
            ExitSequences.runtimeCall(a, 1);
            a.add(rax, 1);
            a.pop(rbx);
            a.ret();
        });
        assertThat(nested(outer, 50)).isEqualTo(51);
        assertThat(guest.state().rsp()).isEqualTo(guest.stack.top());
    }

    private long nested(CodeObject code, int depth) {
        guest.push(guest.exitStub(Exit.RETURN));
        assertThat(guest.guest.call(code.entry())).isEqualTo(Exit.RUNTIME_CALL);
        long rsp = guest.state().rsp();
        long rbp = guest.state().rbp();
        long result = depth == 0 ? 0 : nested(code, depth - 1);
        assertThat(guest.state().rsp()).isEqualTo(rsp);
        guest.state().setRsp(rsp);
        guest.state().setRbp(rbp);
        assertThat(guest.guest.resume(result)).isEqualTo(Exit.RETURN);
        return guest.state().rax();
    }

    @Test
    void aFaultInANestedEntryLeavesTheOuterOneWaiting() {
        CodeObject outer = guest.publish("outer", a -> {
            ExitSequences.runtimeCall(a, 1);
            a.ret();
        });
        CodeObject broken = guest.publish("broken", Assembler::ud2);
        assertThat(guest.call(outer)).isEqualTo(Exit.RUNTIME_CALL);
        long rsp = guest.state().rsp();
        long rbp = guest.state().rbp();
        guest.push(guest.exitStub(Exit.RETURN));
        assertThatThrownBy(() -> guest.guest.call(broken.entry())).isInstanceOf(MachineCodeFault.class);
        guest.state().setRsp(rsp);
        guest.state().setRbp(rbp);
        assertThat(guest.guest.resume(6)).isEqualTo(Exit.RETURN);
        assertThat(guest.state().rax()).isEqualTo(6);
    }

    @Test
    void aThousandFramesDeepAndBack() {
        CodeObject code = guest.publish("count", a -> {
            Label self = a.here();
            Label end = new Label();
            a.xor(eax, eax);
            a.test(ecx, ecx);
            a.jcc(ZERO, end);
            a.sub(ecx, 1);
            a.call(self);
            a.add(rax, 1);
            a.bind(end);
            a.ret();
        });
        guest.state().setRcx(1_000);
        assertThat(guest.result(code)).isEqualTo(1_000);
    }

    @Test
    void theHostsCalleeSavedRegistersSurviveEveryKindOfExit() {
        Consumer<Assembler> destroy = a -> {
            for (Reg64 register : new Reg64[] {rbx, rbp, r12, r14, r15}) {
                a.mov(register, 0x6666_6666_6666_6666L);
            }
        };
        CodeObject returning = guest.publish("returning", destroy.andThen(Assembler::ret));
        CodeObject calling = guest.publish("calling", destroy.andThen(a -> ExitSequences.runtimeCall(a, 1)));
        CodeObject faulting = guest.publish("faulting", destroy.andThen(Assembler::ud2));
        assertThat(survivors(returning)).isEqualTo(Exit.RETURN);
        assertThat(survivors(calling)).isEqualTo(Exit.RUNTIME_CALL);
        assertThat(survivors(faulting)).isEqualTo(Exit.FAULT);
    }

    /** Calls the entry as a C function would be called, and checks the registers on both sides of it. */
    private long survivors(CodeObject target) {
        Reg64[] saved = {rbx, rbp, r12, r13, r14, r15};
        CodeObject caller = guest.publish("c caller", a -> {
            Label different = new Label();
            for (Reg64 register : saved) {
                a.push(register);
            }
            for (int i = 0; i < saved.length; i++) {
                a.mov(saved[i], 0x1000 + i);
            }
            a.sub(rsp, 8);
            a.mov(rdx, guest.block);
            a.mov(rcx, target.entry());
            a.mov(rax, Stubs.instance().callEntry());
            a.call(rax);
            a.add(rsp, 8);
            for (int i = 0; i < saved.length; i++) {
                a.cmp(saved[i], 0x1000 + i);
                a.jcc(NOT_EQUAL, different);
            }
            Label end = new Label();
            a.jmp(end);
            a.bind(different);
            a.mov(rax, -1);
            a.bind(end);
            for (int i = saved.length - 1; i >= 0; i--) {
                a.pop(saved[i]);
            }
            a.ret();
        });
        guest.state().setRsp(guest.stack.top());
        return Invoker.getInstance().invokeL0(new CallContext(Type.SLONG_LONG), caller.entry());
    }

    @Test
    void aGuestBelongsToItsThread() throws Exception {
        CodeObject code = guest.publish("f", Assembler::ret);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread other = new Thread(() -> {
            try {
                guest.call(code);
            } catch (IllegalStateException e) {
                failure.set(e);
            }
        });
        other.start();
        other.join();
        assertThat(failure.get()).hasMessageContaining("belongs to the thread");
    }

    @Test
    void entriesGoOnWhileTheCollectorRuns() throws Exception {
        CodeObject code = guest.publish("f", a -> {
            ExitSequences.runtimeCall(a, 1);
            a.ret();
        });
        Thread collector = new Thread(() -> {
            for (int i = 0; i < 10; i++) {
                System.gc();
            }
        });
        collector.start();
        long sum = 0;
        while (collector.isAlive()) {
            guest.call(code);
            Object garbage = new long[100];
            guest.guest.resume(garbage.hashCode() & 1 | 2);
            sum += guest.state().rax() & 2;
        }
        assertThat(sum).isPositive();
    }
}
