package tierup.speculation.codegen;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbp;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdi;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.machine.ExitSequences;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/**
 * The frame of optimized code: how it is built, taken down, and found by Java. Its fixed words are those of every {@link Frame}, so whoever walks frames need
 * not know what code they belong to; below them lie an allocator's slots instead of locals, and below those what is pushed for a call. Arguments stay where the caller has
 * put them: a call that is to begin again finds them as they were.
 */
final class FrameCode {
    private final Assembler a;
    private final Target target;
    private final int slots;
    private final int needed;

    /** @param pushed most words that are pushed at once */
    FrameCode(Assembler a, Target target, int slots, int pushed) {
        this.a = a;
        this.target = target;
        this.slots = slots;
        this.needed = Math.max(target.frameBytes(), Frame.FIXED_BYTES + Long.BYTES * (slots + pushed));
    }

    /** Builds the frame, and sees whether the stack has room for it, and whether anybody wants the program to stop. */
    void emitPrologue() {
        a.push(rbp);
        a.mov(rbp, rsp);
        a.push(rdi);
        a.push(rcx);
        a.push(-1);
        a.push(mem(rdi, Cell.FUNCTION_CONTEXT));
        Label check = new Label("entry check");
        a.lea(rax, mem(rbp, -needed));
        a.cmp(rax, Emitter.block(VmBlock.STACK_LIMIT));
        a.jcc(BELOW, check);
        a.cmp(dwordPtr(Emitter.block(VmBlock.INTERRUPT)), 0);
        a.jcc(NOT_EQUAL, check);
        Label checked = new Label("checked");
        a.bind(checked);
        a.outOfLine(() -> {
            a.bind(check);
            a.mov(ecx, needed);
            a.call(target.exits().entryCheck(), "entry check");
            a.mov(rcx, mem(rbp, Frame.ARGC));
            a.jmp(checked);
        });
        if (target.classConstructor()) {
            emitConstructorCheck();
        }
        takeFromBudget();
        if (slots > 0) {
            standBelowFrame();
        }
    }

    private void emitConstructorCheck() {
        Label plainCall = new Label("not constructed");
        a.bt(rcx, 32);
        a.jcc(NO_CARRY, plainCall);
        a.outOfLine(() -> {
            a.bind(plainCall);
            a.call(target.exits().notConstructed(), "not constructed");
        });
    }

    /** Where calls and rounds are counted, counts one; the frame's pc says where. */
    private void takeFromBudget() {
        if (target.budget() == 0) {
            return;
        }
        Label spent = new Label("budget");
        a.sub(dwordPtr(data(target.budget())), 1);
        a.jcc(LESS_EQUAL, spent);
        Label done = new Label("in budget");
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(spent);
            a.call(target.exits().spent(), "budget");
            a.jmp(done);
        });
    }

    /** Off-heap memory as an operand; may overwrite the scratch register. */
    Mem data(long address) {
        if (target.reaches().test(address)) {
            return Mem.at(address);
        }
        a.mov(Conventions.SCRATCH, address);
        return mem(Conventions.SCRATCH);
    }

    void standBelowFrame() {
        a.lea(rsp, mem(rbp, Frame.FIRST_LOCAL + Long.BYTES - Long.BYTES * slots));
    }

    void storePc(int pc) {
        a.mov(dwordPtr(mem(rbp, Frame.PC)), pc);
    }

    /** Returns what is in rax; after {@code new}, the object made if that is none. */
    void leave() {
        Label constructed = new Label("constructed");
        if (target.constructor()) {
            a.cmp(dwordPtr(mem(rbp, Frame.FLAGS)), 0);
            a.jcc(NOT_EQUAL, constructed);
        }
        Label leave = new Label("return");
        a.bind(leave);
        a.mov(rsp, rbp);
        a.pop(rbp);
        a.ret();
        if (target.constructor()) {
            a.outOfLine(() -> {
                a.bind(constructed);
                emitConstructedResult(leave);
            });
        }
    }

    private void emitConstructedResult(Label leave) {
        Label useThis = new Label("use this");
        a.test(rax, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, useThis);
        a.cmp(bytePtr(mem(rax, Cell.KIND)), Cell.FIRST_OBJECT);
        a.jcc(BELOW.negate(), leave);
        a.bind(useThis);
        a.mov(ecx, mem(rbp, Frame.ARGC));
        a.mov(rax, mem(rbp, rcx, 8, Frame.LAST_ARGUMENT));
        a.jmp(leave);
    }

    // -- words of the call -------------------------------------------------------------------------

    void loadArgument(Reg64 result, int number) {
        Label missing = new Label("no argument " + number);
        Label done = new Label("argument " + number);
        a.mov(result.r32(), mem(rbp, Frame.ARGC));
        a.cmp(result.r32(), number);
        a.jcc(LESS_EQUAL, missing);
        a.mov(result, mem(rbp, result, 8, Frame.LAST_ARGUMENT - 8 * (number + 1)));
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(missing);
            a.mov(result, Value.UNDEFINED);
            a.jmp(done);
        });
    }

    void loadThis(Reg64 result) {
        a.mov(result.r32(), mem(rbp, Frame.ARGC));
        a.mov(result, mem(rbp, result, 8, Frame.LAST_ARGUMENT));
    }

    void loadNewTarget(Reg64 result) {
        Label plain = new Label("plain call");
        Label done = new Label("new.target");
        a.cmp(dwordPtr(mem(rbp, Frame.FLAGS)), 0);
        a.jcc(EQUAL, plain);
        a.mov(result.r32(), mem(rbp, Frame.ARGC));
        a.mov(result, mem(rbp, result, 8, Frame.LAST_ARGUMENT + 8));
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(plain);
            a.mov(result, Value.UNDEFINED);
            a.jmp(done);
        });
    }

    // -- calls -------------------------------------------------------------------------------------

    /** Has Java carry out the instruction at {@code pc}, whose operands have been pushed; its result is in rax. */
    void execute(int pc) {
        storePc(pc);
        ExitSequences.runtimeCall(a, target.exits().execute());
        standBelowFrame();
    }

    /** Looks whether somebody wants the program to pause, with all values where they are. */
    void poll(int pc) {
        if (target.budget() != 0) {
            storePc(pc);
            takeFromBudget();
        }
        Label asked = new Label("poll");
        a.cmp(dwordPtr(Emitter.block(VmBlock.INTERRUPT)), 0);
        a.jcc(NOT_EQUAL, asked);
        Label done = new Label("polled");
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(asked);
            storePc(pc);
            a.call(target.exits().poll(), "poll");
            a.jmp(done);
        });
    }
}
