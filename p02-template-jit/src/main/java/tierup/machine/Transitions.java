package tierup.machine;

import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.fs;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.*;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.asm.SystemV;
import tierup.vm.memory.Value;

/**
 * The generated code by which a thread enters the guest and leaves it.
 *
 * <p>Java is the run time and machine code is its coroutine: {@code enter} exchanges the Java stack for the VM stack
 * and jumps; every way out stores the guest's registers in the state block, exchanges the stacks back and returns to
 * Java with a reason. So Java never runs on the VM stack and never lies between two guest frames. A JVM that calls out
 * of its generated code instead (HotSpot into C++) must teach its stack walker about every such frame.
 *
 * <p>To Java, {@code enter} is a native method: {@code enter(JNIEnv* rdi, jclass rsi, long block rdx, long target
 * rcx)}.
 *
 * <p><b>In the guest</b>, r13 is the state block, r14 {@link Value#INT_TAG}, r15 {@link Value#NOT_CELL}, rsp the VM
 * stack, rbp the frame pointer. Of a run-time call rsp and rbp are kept, and what resumes finds its result in rax. The exits of
 * slow paths store all registers that can hold operands, and {@code goOn} loads them, as Java has left them, so that for
 * the code that goes on nothing seems to have happened but that its result has arrived. How compiled code reaches the exits
 * is in {@link ExitSequences}.
 *
 * <p><b>Order.</b> The slot in the guest table is set after the host's rsp is saved and cleared before it is restored:
 * whenever a signal handler sees the slot set, it can leave through {@link #faultExit}.
 */
final class Transitions {
    private static final List<Reg64> ENTRY_REGISTERS = List.of(rsp, rbp, rax, rdi, rcx);

    /** rax to r10 and r12: r11 is scratch, the others are pinned. */
    private static final List<Reg64> OPERAND_REGISTERS =
            List.of(rsp, rbp, rax, rcx, rdx, rbx, rsi, rdi, r8, r9, r10, r12);

    /** xmm14 and xmm15 are scratch. */
    private static final int OPERAND_XMMS = 14;

    private final Assembler a;
    private final Label enter = new Label("enter");
    private final Label call = new Label("call");
    private final Label goOn = new Label("go on");
    private final Label goOnWithDoubles = new Label("go on with doubles");
    private final Label faultExit = new Label("exit.FAULT");
    private final Label[] exits = new Label[Exit.FAULT];

    private Transitions(Assembler a) {
        this.a = a;
        for (int reason = 0; reason < exits.length; reason++) {
            exits[reason] = new Label("exit." + Exit.name(reason));
        }
    }

    /** Where everything is, as offsets from the start of the code. */
    record Layout(int enter, int call, int goOn, int goOnWithDoubles, int[] exits, int faultExit) {}

    /** Emits all transitions and tells where they are. */
    static Layout emit(Assembler a) {
        Transitions transitions = new Transitions(a);
        transitions.emitEnter();
        transitions.emitCallAndReturnExit();
        transitions.emitGoOn();
        transitions.emitExits();
        int[] positions = new int[transitions.exits.length];
        for (int reason = 0; reason < positions.length; reason++) {
            positions[reason] = transitions.exits[reason].position();
        }
        return new Layout(
                transitions.enter.position(),
                transitions.call.position(),
                transitions.goOn.position(),
                transitions.goOnWithDoubles.position(),
                positions,
                transitions.faultExit.position());
    }

    /** Jumps to the target, with whatever the VM stack holds. */
    private void emitEnter() {
        a.bind(enter);
        emitSwitchToGuest(ENTRY_REGISTERS);
        a.jmp(r11);
    }

    /** Jumps to the target with every register that can hold an operand as the state block has it. */
    private void emitGoOn() {
        a.bind(goOn);
        emitSwitchToGuest(OPERAND_REGISTERS);
        a.jmp(r11);
        a.bind(goOnWithDoubles);
        emitSwitchToGuest(OPERAND_REGISTERS);
        for (int number = 0; number < OPERAND_XMMS; number++) {
            a.movsd(Registers.xmm(number), mem(r13, StateBlock.xmm(number)));
        }
        a.jmp(r11);
    }

    /** Calls the target, so that its return address, pushed by the processor, is the RETURN exit that follows. */
    private void emitCallAndReturnExit() {
        a.bind(call);
        emitSwitchToGuest(ENTRY_REGISTERS);
        a.call(r11);
        emitExit(Exit.RETURN, rax, rsp, rbp);
    }

    private void emitSwitchToGuest(List<Reg64> loaded) {
        for (Reg64 register : SystemV.CALLEE_SAVED) {
            a.push(register);
        }
        a.mov(r11, rcx);
        a.mov(r13, rdx);
        a.mov(mem(r13, StateBlock.HOST_RSP), rsp);
        a.add(qwordPtr(mem(r13, StateBlock.ENTRIES)), 1);
        a.mov(r14, Value.INT_TAG);
        a.mov(r15, Value.NOT_CELL);
        a.mov(rax, fs(0));
        a.mov(rdx, mem(r13, StateBlock.SLOT));
        a.mov(mem(rdx, GuestTable.THREAD), rax);
        a.comment("in the guest from here on");
        for (Reg64 register : loaded) {
            a.mov(register, saved(register));
        }
    }

    private void emitExits() {
        emitExit(Exit.CALL_INTERPRETER, rdi, rcx, rsp, rbp);
        emitRuntimeCallExit();
        emitDeoptExit();
        emitExit(Exit.SITE, OPERAND_REGISTERS.toArray(new Reg64[0]));
        emitSiteWithDoublesExit();
        emitExit(Exit.SITE_RESULT, rax, rsp, rbp);
        emitFaultExit();
    }

    private void emitExit(int reason, Reg64... registers) {
        a.bind(exits[reason]);
        for (Reg64 register : registers) {
            a.mov(saved(register), register);
        }
        emitReturnToJava(reason);
    }

    /** An exit that is told a number in eax, and whose Java side reads its arguments from any register. */
    private void emitRuntimeCallExit() {
        a.bind(exits[Exit.RUNTIME_CALL]);
        a.mov(dwordPtr(mem(r13, StateBlock.CALL_NUMBER)), eax);
        for (int number = rcx.number(); number <= r12.number(); number++) {
            a.mov(saved(Registers.reg64(number)), Registers.reg64(number));
        }
        emitReturnToJava(Exit.RUNTIME_CALL);
    }

    /** An exit that loses nothing: what any register held, Java finds in the state block. */
    private void emitDeoptExit() {
        a.bind(exits[Exit.DEOPT]);
        for (int number = 0; number < 16; number++) {
            a.mov(saved(Registers.reg64(number)), Registers.reg64(number));
        }
        for (int number = 0; number < 16; number++) {
            a.movsd(mem(r13, StateBlock.xmm(number)), Registers.xmm(number));
        }
        emitReturnToJava(Exit.DEOPT);
    }

    private void emitSiteWithDoublesExit() {
        a.bind(exits[Exit.SITE_WITH_DOUBLES]);
        for (Reg64 register : OPERAND_REGISTERS) {
            a.mov(saved(register), register);
        }
        for (int number = 0; number < OPERAND_XMMS; number++) {
            a.movsd(mem(r13, StateBlock.xmm(number)), Registers.xmm(number));
        }
        emitReturnToJava(Exit.SITE_WITH_DOUBLES);
    }

    /** The fault handler comes here with the host's rsp and r13 set right, whatever the guest did to them. */
    private void emitFaultExit() {
        a.bind(faultExit);
        emitReturnToJava(Exit.FAULT);
    }

    /**
     * Clears the slot and the watchdog's question, gives Java its stack back and returns the reason.
     *
     * <p>A processor predicts a {@code ret} from the calls that it has seen. An exit that is always reached by a call
     * ({@code call [entry cell]}, a guard's) has made it expect a return into the guest, so such an exit leaves by a jump.
     */
    private void emitReturnToJava(int reason) {
        a.mov(rdx, mem(r13, StateBlock.SLOT));
        a.mov(qwordPtr(mem(rdx, GuestTable.THREAD)), 0);
        a.comment("outside the guest from here on");
        a.mov(bytePtr(mem(r13, StateBlock.INTERRUPT_WATCHDOG)), 0);
        a.mov(rsp, mem(r13, StateBlock.HOST_RSP));
        for (int i = SystemV.CALLEE_SAVED.size() - 1; i >= 0; i--) {
            a.pop(SystemV.CALLEE_SAVED.get(i));
        }
        a.mov(eax, reason);
        if (reason == Exit.CALL_INTERPRETER || reason == Exit.DEOPT) {
            a.pop(rdx);
            a.jmp(rdx);
        } else {
            a.ret();
        }
    }

    private static Mem saved(Reg64 register) {
        return mem(r13, StateBlock.register(register.number()));
    }
}
