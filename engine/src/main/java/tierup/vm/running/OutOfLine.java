package tierup.vm.running;

import static tierup.vm.code.DecodedCode.CELLS;
import static tierup.vm.code.DecodedCode.OPCODE;
import static tierup.vm.code.DecodedCode.OPERAND;
import static tierup.vm.code.DecodedCode.STEP;
import static tierup.vm.code.DecodedCode.WIDE;
import static tierup.vm.code.DecodedCode.WORD;
import static tierup.vm.memory.Memory.getByte;
import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putInt;
import static tierup.vm.memory.Memory.putLong;

import tierup.bytecode.Op;
import tierup.vm.code.CallFeedback;
import tierup.vm.code.DecodedCode;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Functions;
import tierup.vm.code.Probe;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Continuation;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.objects.PropertyCaches;

/**
 * What the interpreter's loop does not do itself, behind the one call that it makes: calls and returns, the general case
 * of every instruction ({@link Operations}), and the polls at back-edges.
 *
 * <p>The loop has written frame and stack pointer to the {@link RunLoop} and finds there afterwards where to go on;
 * only the instruction pointer is passed and returned.
 */
final class OutOfLine {
    private final Vm vm;
    private final RunLoop loop;
    private final Functions functions;
    private final Operations operations;
    private final Probe probe;
    private final boolean counting;
    private final QuickAccess quick;
    private final PropertyCaches caches;
    private final long interpreterEntry;
    private final long returnStub;
    private final long ticksAddress;
    private final int callMask;
    private final int loopMask;

    OutOfLine(Vm vm, RunLoop loop, CompiledTier compiled, TierPolicy policy, Probe probe) {
        this.vm = vm;
        this.loop = loop;
        this.functions = vm.functions;
        this.operations = vm.operations;
        this.probe = probe;
        this.counting = probe.counting();
        this.caches = vm.caches;
        this.quick = new QuickAccess(vm);
        this.interpreterEntry = compiled.interpreterEntry();
        this.returnStub = compiled.returnStub();
        this.ticksAddress = vm.block + VmBlock.TICKS;
        this.callMask = policy.callInterval() - 1;
        this.loopMask = policy.loopInterval() - 1;
    }

    /**
     * Carries out an instruction of the frame at {@link RunLoop#fp} for which the loop has no room.
     *
     * @return where to go on, or what {@link Interpreter#run} is to return
     */
    long execute(long ip) {
        if (getByte(ip) == DecodedCode.REACH) {
            reach(loop.fp, ip);
            return ip;
        }
        long sp = loop.sp;
        switch (getByte(ip + OPCODE)) {
            case Op.CALL: {
                long next = call(ip);
                return next != 0 ? next : general(ip);
            }
            case Op.RETURN:
                return leave();
            case Op.GET_PROP:
                return quickOrNamed(ip, sp, quick.get(ip, getLong(sp)));
            case Op.SET_PROP:
                return quickOrNamed(ip, sp + 8, quick.set(ip, getLong(sp + 8), getLong(sp)));
            case Op.LOAD_GLOBAL:
                return quickOrNamed(ip, sp - 8, quick.getGlobal(ip));
            case Op.BINARY_ADD:
                return quickOrGeneral(ip, sp + 8, quick.concatenate(ip, getLong(sp + 8), getLong(sp)));
            case Op.STRICT_EQUAL:
            case Op.STRICT_NOT_EQUAL: {
                boolean negated = getByte(ip + OPCODE) == Op.STRICT_NOT_EQUAL;
                return quickOrGeneral(ip, sp + 8, quick.strictEqual(ip, getLong(sp + 8), getLong(sp), negated));
            }
            case Op.SET_INDEX:
                return quickOrGeneral(ip, sp + 16, quick.setIndex(ip, getLong(sp + 16), getLong(sp + 8), getLong(sp)));
            default:
                return general(ip);
        }
    }

    /**
     * Delivers the result of an instruction that {@link QuickAccess} has tried.
     *
     * @param after the stack pointer afterwards
     * @param result PENDING if it is to be carried out in general
     */
    private long quickOrGeneral(long ip, long after, long result) {
        return result == Value.PENDING ? general(ip) : deliver(ip, after, result);
    }

    /** The same for an instruction that names a property. */
    private long quickOrNamed(long ip, long after, long result) {
        return result == Value.PENDING ? named(ip, after) : deliver(ip, after, result);
    }

    private long deliver(long ip, long after, long result) {
        putLong(after, result);
        loop.sp = after;
        return ip + getByte(ip + STEP);
    }

    /** Asks the caches, and has the instruction know where they remember the answer. */
    private long named(long ip, long after) {
        long fp = loop.fp;
        long sp = loop.sp;
        FunctionInfo info = begin(fp, ip);
        int op = getByte(ip + OPCODE);
        int name = info.names()[getInt(ip + OPERAND)];
        long feedback = getLong(ip + WIDE);
        long result;
        if (op == Op.GET_PROP) {
            result = caches.get(getLong(sp), name, feedback);
        } else if (op == Op.SET_PROP) {
            result = caches.set(getLong(sp + 8), name, getLong(sp), feedback);
        } else {
            result = caches.getGlobal(name, feedback);
        }
        putLong(ip + CELLS, caches.cellsAt(feedback));
        if (result == Value.PENDING) {
            return await(op, info, Frame.pc(fp), fp, sp);
        }
        loop.fp = fp;
        return deliver(ip, after, result);
    }

    /** The instruction at {@code ip} may throw, call and walk the stack: its frame says where it is. */
    private FunctionInfo begin(long fp, long ip) {
        putInt(fp + Frame.PC, DecodedCode.pc(fp, ip));
        loop.safepoint();
        return functions.bytecodeOf(Frame.function(fp));
    }

    /** Goes on with the call that an operation has requested. */
    private long await(int op, FunctionInfo info, int pc, long fp, long sp) {
        operations.awaitResult(op, info, pc, fp, sp);
        int next = loop.beginRequestedCall(fp, returnStub);
        if (next == RunLoop.DONE) {
            next = loop.returnTo(fp, loop.result);
        }
        return next == RunLoop.INTERPRET ? DecodedCode.of(loop.fp) + (long) WORD * loop.pc : next;
    }

    /** A call of a function that is interpreted too, as most are; 0 if it is anything else. */
    private long call(long ip) {
        long fp = loop.fp;
        long sp = loop.sp;
        int argc = getInt(ip + OPERAND);
        long callee = getLong(sp + 8L * (argc + 1));
        if (!Cell.isFunction(callee)) {
            return 0;
        }
        long cell = getLong(callee + Cell.FUNCTION_CELL);
        if (getLong(cell + FunctionCell.CODE) == 0) {
            return callBuiltin(ip, callee, cell, argc);
        }
        if (getLong(cell + FunctionCell.ENTRY) != interpreterEntry || getInt(cell + FunctionCell.PLAIN_CALL) == 0) {
            return 0;
        }
        long invocations = getLong(cell + FunctionCell.FEEDBACK) + Feedback.INVOCATIONS;
        int calls = getInt(invocations) + 1;
        int ticks = getInt(ticksAddress) - 1;
        if ((calls & callMask) == 0 || ticks <= 0 || counting) {
            return 0;
        }
        long newFp = loop.pushFrame(cell, callee, sp, argc, 0, fp, returnStub);
        if (newFp == 0) {
            return 0;
        }
        CallFeedback.record(getLong(ip + WIDE), cell, functions);
        putInt(ticksAddress, ticks);
        putInt(invocations, calls);
        putInt(fp + Frame.PC, DecodedCode.pc(fp, ip));
        Frame.setResume(fp, sp + 8L * (argc + 2), Continuation.PUSH);
        loop.fp = newFp;
        loop.sp = Frame.emptyStack(newFp, getInt(cell + FunctionCell.LOCALS));
        return getLong(cell + FunctionCell.CODE);
    }

    /** A call of a built-in: it has its result at once, unless it ends in a call. */
    private long callBuiltin(long ip, long callee, long cell, int argc) {
        long fp = loop.fp;
        long sp = loop.sp;
        begin(fp, ip);
        CallFeedback.record(getLong(ip + WIDE), cell, functions);
        long after = sp + 8L * (argc + 1);
        Frame.setResume(fp, after + 8, Continuation.PUSH);
        int next = loop.beginCall(callee, sp, argc, 0, fp, returnStub);
        if (next == RunLoop.DONE) {
            loop.fp = fp;
            return deliver(ip, after, loop.result);
        }
        return next == RunLoop.INTERPRET ? DecodedCode.of(loop.fp) + (long) WORD * loop.pc : next;
    }

    /** The return from the frame at {@link RunLoop#fp}. */
    private long leave() {
        long fp = loop.fp;
        long result = getLong(loop.sp);
        if (getInt(fp + Frame.FLAGS) != 0 && !Cell.isObject(result)) {
            result = getLong(Frame.thisAddress(fp));
        }
        long returnAddress = Frame.returnAddress(fp);
        long caller = Frame.caller(fp);
        loop.fp = caller;
        if (returnAddress != returnStub || Frame.isEntry(caller)) {
            loop.result = result;
            loop.sp = fp + Frame.LAST_ARGUMENT;
            loop.target = returnAddress;
            loop.targetFunction = 0;
            return returnAddress == returnStub ? RunLoop.FINISHED : RunLoop.MACHINE;
        }
        int resume = getInt(caller + Frame.RESUME);
        if (!Continuation.pushes(resume)) {
            loop.returnTo(caller, result);
            return DecodedCode.of(caller) + (long) WORD * loop.pc;
        }
        loop.sp = Frame.resumedStack(caller, resume) - 8;
        putLong(loop.sp, result);
        long ip = DecodedCode.of(caller) + (long) WORD * Frame.pc(caller);
        return ip + getByte(ip + STEP);
    }

    /**
     * Carries out one instruction of the frame at {@link RunLoop#fp} by the code that serves every tier.
     *
     * @return where to go on, or {@link RunLoop#MACHINE}
     */
    private long general(long ip) {
        long fp = loop.fp;
        long sp = loop.sp;
        FunctionInfo info = begin(fp, ip);
        int pc = Frame.pc(fp);
        int op = getByte(ip + OPCODE);
        long following = ip + getByte(ip + STEP);
        switch (op) {
            case Op.JUMP_BACK:
                return backEdge(info, ip, pc);
            case Op.JUMP_IF_FALSE:
            case Op.JUMP_IF_TRUE: {
                loop.sp = sp + 8;
                boolean jumps = vm.conversions.toBoolean(getLong(sp)) == (op == Op.JUMP_IF_TRUE);
                return jumps ? ip + getInt(ip + OPERAND) : following;
            }
            case Op.FOR_IN_NEXT:
            case Op.FOR_OF_NEXT: {
                long next = operations.next(op, getByte(following + OPCODE), sp);
                if (next == Value.EMPTY) {
                    return ip + getInt(ip + OPERAND);
                }
                loop.sp = sp - 8;
                putLong(sp - 8, next);
                return following;
            }
            default:
                break;
        }
        long result = operations.execute(op, info, pc, fp, sp);
        if (result != Value.PENDING) {
            loop.fp = fp;
            loop.sp = sp + 8L * operations.pops(op, info, pc);
            if (Operations.pushes(op)) {
                putLong(loop.sp -= 8, result);
            }
            return following;
        }
        return await(op, info, pc, fp, sp);
    }

    /** A back-edge that is due for a poll or a tier decision, or that is counted. */
    private long backEdge(FunctionInfo info, long ip, int pc) {
        long counter = getLong(ip + WIDE);
        long rounds = getLong(counter) + 1;
        putLong(counter, rounds);
        int ticks = getInt(ticksAddress) - 1;
        putInt(ticksAddress, ticks);
        if (counting) {
            probe.onBackEdge(info, pc);
        }
        int distance = getInt(ip + OPERAND);
        boolean due = ticks <= 0 || (rounds & loopMask) == 0;
        return due && loop.atBackEdge(info, pc + distance / WORD, ticks, rounds) ? RunLoop.MACHINE : ip + distance;
    }

    private void reach(long fp, long ip) {
        DecodedCode.reached(functions.bytecodeOf(Frame.function(fp)), DecodedCode.pc(fp, ip), !counting);
    }

    /** Tells the probe that an instruction is about to be executed. */
    void count(long fp, long ip) {
        loop.fp = fp; // for whoever looks at the frame
        if (getByte(ip) == DecodedCode.REACH) {
            reach(fp, ip);
        }
        probe.onInstruction(functions.bytecodeOf(Frame.function(fp)), DecodedCode.pc(fp, ip));
    }
}
