package tierup.vm;

import static tierup.vm.DecodedCode.GROWTH;
import static tierup.vm.DecodedCode.OPERAND;
import static tierup.vm.DecodedCode.SMALL;
import static tierup.vm.DecodedCode.STEP;
import static tierup.vm.DecodedCode.WIDE;
import static tierup.vm.DecodedCode.WORD;
import static tierup.vm.Memory.getByte;
import static tierup.vm.Memory.getInt;
import static tierup.vm.Memory.getLong;
import static tierup.vm.Memory.putInt;
import static tierup.vm.Memory.putLong;

import tierup.bytecode.Op;
import tierup.bytecode.Opcode;

/**
 * Tier 0: fetch, decode, execute.
 *
 * <p>One loop runs all guest functions: a guest call pushes a frame on the VM stack and goes on in the same loop, so
 * guest recursion costs no Java stack. The loop keeps frame pointer, stack pointer and instruction pointer in Java
 * locals and writes them to the {@link RunLoop} before anything that can throw, call out or walk the stack. The frame is
 * resumable at every instruction, which is what lets the other tiers take over in the middle.
 *
 * <p>Only the hot half of the instruction set is spelled out here, and of those instructions only the common case: ints
 * and doubles, locals, branches, array elements. Everything else leaves the {@code switch} by {@code break} and is
 * carried out by {@link Operations}, the same code that serves the slow paths of machine code.
 *
 * <p><b>Written for HotSpot.</b> An interpreter in Java is as fast as what HotSpot's compiler makes of this one method,
 * and three things that look natural make it three times slower:
 * <ul>
 *   <li><i>A call in the loop.</i> The Java calling convention saves no registers, so whatever is live across any call,
 *       however rare, lives on the stack. So there is one call, {@link #outOfLine}, with everything written back before
 *       it and read again behind it. Guest calls and returns are behind it too: they cost less there than their register
 *       pressure costs here. The accessors of {@link Memory} and {@link Value} must all be inlined, which HotSpot stops
 *       doing at a sum of 8,000 bytes unless it is told otherwise: {@code interpreter.compile} beside the launchers.
 *   <li><i>Equal expressions in the cases.</i> The compiler finds {@code ip + 24} in thirty of them, computes it once
 *       ahead of the {@code switch}, with everything else of the kind, and spills the lot. So how far an instruction moves
 *       ip and sp is data, loaded from its word ({@link DecodedCode}) at one place behind the {@code switch}; and the
 *       operands are loads too, which stay where they are written.
 *   <li><i>Size.</i> A method of more than 8,000 bytes is not compiled at all; a test watches.
 * </ul>
 */
final class Interpreter {
    private static final byte[] LENGTH = new byte[256];

    static {
        for (Opcode op : Opcode.values()) {
            LENGTH[op.code()] = (byte) op.length();
        }
    }

    private final Vm vm;
    private final RunLoop loop;
    private final Functions functions;
    private final Operations operations;
    private final Probe probe;
    private final long interpreterEntry;
    private final long returnStub;
    private final long ticksAddress;
    private final boolean counting;
    private final int callMask;
    private final int loopMask;

    Interpreter(Vm vm, RunLoop loop, CompiledTier compiled, TierPolicy policy, Probe probe) {
        this.vm = vm;
        this.loop = loop;
        this.functions = vm.functions;
        this.operations = vm.operations;
        this.probe = probe;
        this.interpreterEntry = compiled.interpreterEntry();
        this.returnStub = compiled.returnStub();
        this.ticksAddress = vm.block + VmBlock.TICKS;
        this.counting = probe.counting();
        this.callMask = policy.callInterval() - 1;
        this.loopMask = policy.loopInterval() - 1;
    }

    /**
     * Runs the frame at {@link RunLoop#fp} from {@link RunLoop#pc}.
     *
     * @return {@link RunLoop#FINISHED} when an entry frame is returned to, {@link RunLoop#MACHINE} when machine code is
     *     to go on at {@link RunLoop#target}
     */
    int run() {
        final boolean counting = this.counting;
        long fp = loop.fp;
        long sp = loop.sp;
        long ip = codeOf(fp) + (long) WORD * loop.pc;

        while (true) {
            if (counting) {
                countInstruction(fp, ip);
            }
            done:
            {
                switch (getByte(ip)) {
                    case Op.LOAD_UNDEFINED:
                        putLong(sp - 8, Value.UNDEFINED);
                        break done;
                    case Op.LOAD_NULL:
                        putLong(sp - 8, Value.NULL);
                        break done;
                    case Op.LOAD_TRUE:
                        putLong(sp - 8, Value.TRUE);
                        break done;
                    case Op.LOAD_FALSE:
                        putLong(sp - 8, Value.FALSE);
                        break done;
                    case Op.LOAD_EMPTY:
                        putLong(sp - 8, Value.EMPTY);
                        break done;
                    case Op.LOAD_INT:
                        putLong(sp - 8, Value.fromInt(getInt(ip + OPERAND)));
                        break done;
                    case Op.LOAD_CONST:
                        putLong(sp - 8, getLong(ip + WIDE));
                        break done;
                    case Op.POP:
                        break done;
                    case Op.DUP:
                        putLong(sp - 8, getLong(sp));
                        break done;
                    case Op.DUP2: {
                        long top = getLong(sp);
                        putLong(sp - 8, getLong(sp + 8));
                        putLong(sp - 16, top);
                        break done;
                    }
                    case Op.SWAP: {
                        long top = getLong(sp);
                        putLong(sp, getLong(sp + 8));
                        putLong(sp + 8, top);
                        break done;
                    }
                    case Op.LOAD_LOCAL:
                        putLong(sp - 8, getLong(fp + getInt(ip + OPERAND)));
                        break done;
                    case Op.STORE_LOCAL:
                        putLong(fp + getInt(ip + OPERAND), getLong(sp));
                        break done;
                    case Op.CHECK_INITIALIZED:
                        if (getLong(sp) == Value.EMPTY) {
                            break;
                        }
                        break done;
                    case Op.LOAD_CONTEXT:
                        putLong(sp - 8, getLong(context(fp, getByte(ip + SMALL)) + getInt(ip + OPERAND)));
                        break done;
                    case Op.STORE_CONTEXT: {
                        long context = context(fp, getByte(ip + SMALL));
                        vm.heap.store(context, context + getInt(ip + OPERAND), getLong(sp));
                        break done;
                    }
                    case Op.LOAD_THIS:
                        putLong(sp - 8, getLong(Frame.thisAddress(fp)));
                        break done;

                    case Op.BINARY_ADD: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (Value.areInts(a, b)) {
                            long result = (long) (int) a + (int) b;
                            if ((int) result != result) {
                                break;
                            }
                            putLong(sp + 8, Value.fromInt((int) result));
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            note(getLong(ip + WIDE), Feedback.DOUBLE);
                            putLong(sp + 8, Value.fromDouble(Value.asNumber(a) + Value.asNumber(b)));
                        } else {
                            break;
                        }
                        break done;
                    }
                    case Op.BINARY_SUB: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (Value.areInts(a, b)) {
                            long result = (long) (int) a - (int) b;
                            if ((int) result != result) {
                                break;
                            }
                            putLong(sp + 8, Value.fromInt((int) result));
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            note(getLong(ip + WIDE), Feedback.DOUBLE);
                            putLong(sp + 8, Value.fromDouble(Value.asNumber(a) - Value.asNumber(b)));
                        } else {
                            break;
                        }
                        break done;
                    }
                    case Op.BINARY_MUL: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (Value.areInts(a, b)) {
                            long result = (long) (int) a * (int) b;
                            if ((int) result != result || result == 0) {
                                break;
                            }
                            putLong(sp + 8, Value.fromInt((int) result));
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            note(getLong(ip + WIDE), Feedback.DOUBLE);
                            putLong(sp + 8, Value.fromDouble(Value.asNumber(a) * Value.asNumber(b)));
                        } else {
                            break;
                        }
                        break done;
                    }
                    case Op.BINARY_DIV: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.isDouble(a) || !Value.isNumber(b)) {
                            break;
                        }
                        note(getLong(ip + WIDE), Feedback.DOUBLE);
                        putLong(sp + 8, Value.fromDouble(Value.asDouble(a) / Value.asNumber(b)));
                        break done;
                    }
                    case Op.BINARY_MOD: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b) || (int) a < 0 || (int) b <= 0) {
                            break;
                        }
                        putLong(sp + 8, Value.fromInt((int) a % (int) b));
                        break done;
                    }
                    case Op.BIT_AND: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp + 8, a & b);
                        break done;
                    }
                    case Op.BIT_OR: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp + 8, a | b);
                        break done;
                    }
                    case Op.BIT_XOR: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp + 8, Value.fromInt((int) (a ^ b)));
                        break done;
                    }
                    case Op.SHIFT_LEFT: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp + 8, Value.fromInt((int) a << (int) b));
                        break done;
                    }
                    case Op.SHIFT_RIGHT: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp + 8, Value.fromInt((int) a >> (int) b));
                        break done;
                    }
                    case Op.INCREMENT: {
                        long a = getLong(sp);
                        if (!Value.isInt(a) || (int) a == Integer.MAX_VALUE) {
                            break;
                        }
                        putLong(sp, Value.fromInt((int) a + 1));
                        break done;
                    }
                    case Op.DECREMENT: {
                        long a = getLong(sp);
                        if (!Value.isInt(a) || (int) a == Integer.MIN_VALUE) {
                            break;
                        }
                        putLong(sp, Value.fromInt((int) a - 1));
                        break done;
                    }
                    case Op.TO_NUMBER:
                        if (!Value.isNumber(getLong(sp))) {
                            break;
                        }
                        break done;

                    case Op.LESS: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        boolean holds;
                        if (Value.areInts(a, b)) {
                            holds = (int) a < (int) b;
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            note(getLong(ip + WIDE), Feedback.DOUBLE);
                            holds = Value.asNumber(a) < Value.asNumber(b);
                        } else {
                            break;
                        }
                        putLong(sp + 8, Value.fromBoolean(holds));
                        break done;
                    }
                    case Op.LESS_EQUAL: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        boolean holds;
                        if (Value.areInts(a, b)) {
                            holds = (int) a <= (int) b;
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            note(getLong(ip + WIDE), Feedback.DOUBLE);
                            holds = Value.asNumber(a) <= Value.asNumber(b);
                        } else {
                            break;
                        }
                        putLong(sp + 8, Value.fromBoolean(holds));
                        break done;
                    }
                    case Op.GREATER: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        boolean holds;
                        if (Value.areInts(a, b)) {
                            holds = (int) a > (int) b;
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            note(getLong(ip + WIDE), Feedback.DOUBLE);
                            holds = Value.asNumber(a) > Value.asNumber(b);
                        } else {
                            break;
                        }
                        putLong(sp + 8, Value.fromBoolean(holds));
                        break done;
                    }
                    case Op.GREATER_EQUAL: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        boolean holds;
                        if (Value.areInts(a, b)) {
                            holds = (int) a >= (int) b;
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            note(getLong(ip + WIDE), Feedback.DOUBLE);
                            holds = Value.asNumber(a) >= Value.asNumber(b);
                        } else {
                            break;
                        }
                        putLong(sp + 8, Value.fromBoolean(holds));
                        break done;
                    }
                    case Op.STRICT_EQUAL:
                    case Op.EQUAL: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp + 8, Value.fromBoolean(a == b));
                        break done;
                    }
                    case Op.STRICT_NOT_EQUAL:
                    case Op.NOT_EQUAL: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp + 8, Value.fromBoolean(a != b));
                        break done;
                    }
                    case Op.NOT: {
                        long a = getLong(sp);
                        if (!Value.isBoolean(a)) {
                            break;
                        }
                        putLong(sp, a ^ Value.TRUE ^ Value.FALSE);
                        break done;
                    }

                    case Op.JUMP:
                        ip += getInt(ip + OPERAND);
                        continue;
                    case Op.JUMP_IF_FALSE: {
                        long condition = getLong(sp);
                        if (condition == Value.FALSE) {
                            sp += 8;
                            ip += getInt(ip + OPERAND);
                            continue;
                        } else if (condition == Value.TRUE) {
                            break done;
                        }
                        break;
                    }
                    case Op.JUMP_IF_TRUE: {
                        long condition = getLong(sp);
                        if (condition == Value.TRUE) {
                            sp += 8;
                            ip += getInt(ip + OPERAND);
                            continue;
                        } else if (condition == Value.FALSE) {
                            break done;
                        }
                        break;
                    }
                    case Op.JUMP_BACK: {
                        long counter = getLong(ip + WIDE);
                        long rounds = getLong(counter) + 1;
                        int ticks = getInt(ticksAddress) - 1;
                        if (ticks <= 0 || (rounds & loopMask) == 0 || counting) {
                            break;
                        }
                        putLong(counter, rounds);
                        putInt(ticksAddress, ticks);
                        ip += getInt(ip + OPERAND);
                        continue;
                    }

                    case Op.GET_INDEX: {
                        long key = getLong(sp);
                        long base = getLong(sp + 8);
                        if (!Value.isInt(key) || !Cell.isArray(base)) {
                            break;
                        }
                        long index = key & 0xFFFF_FFFFL;
                        long storage = getLong(base + Cell.STORAGE_POINTER);
                        if (index >= (getInt(storage + Cell.STORAGE_LENGTH) & 0xFFFF_FFFFL)) {
                            break;
                        }
                        long element = getLong(storage + 8 * index);
                        if (element == Value.EMPTY) {
                            break;
                        }
                        note(getLong(ip + WIDE), Feedback.ARRAY);
                        putLong(sp + 8, element);
                        break done;
                    }

                    default:
                        break;
                }

                // Nothing stays in a register across the one call.
                loop.fp = fp;
                loop.sp = sp;
                ip = outOfLine(ip);
                if (ip <= RunLoop.DONE) {
                    return (int) ip;
                }
                fp = loop.fp;
                sp = loop.sp;
                continue;
            }
            sp += (byte) getByte(ip + GROWTH);
            ip += getByte(ip + STEP);
        }
    }

    /**
     * Carries out an instruction of the frame at {@link RunLoop#fp} for which the loop has no room.
     *
     * @return where to go on, or what {@link #run} is to return
     */
    private long outOfLine(long ip) {
        long next = 0;
        switch (getByte(ip)) {
            case Op.CALL:
                next = call(ip);
                break;
            case Op.RETURN:
                return leave();
            default:
                break;
        }
        if (next != 0) {
            return next;
        }
        int answer = general(ip);
        return answer == RunLoop.INTERPRET ? codeOf(loop.fp) + (long) WORD * loop.pc : answer;
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
        putInt(ticksAddress, ticks);
        putInt(invocations, calls);
        putInt(fp + Frame.PC, pcOf(fp, ip));
        putInt(fp + Frame.RESUME, (int) (fp - sp) - 8 * (argc + 2));
        loop.fp = newFp;
        loop.sp = Frame.emptyStack(newFp, getInt(cell + FunctionCell.LOCALS));
        return getLong(cell + FunctionCell.CODE);
    }

    /** The return from the frame at {@link RunLoop#fp}. */
    private long leave() {
        long fp = loop.fp;
        long result = getLong(loop.sp);
        if (getInt(fp + Frame.FLAGS) != 0 && !Cell.isObject(result)) {
            result = getLong(Frame.thisAddress(fp));
        }
        long returnAddress = getLong(fp + Frame.RETURN_ADDRESS);
        long caller = getLong(fp + Frame.CALLER);
        loop.fp = caller;
        if (returnAddress != returnStub || Frame.isEntry(caller)) {
            loop.result = result;
            loop.sp = fp + Frame.LAST_ARGUMENT;
            loop.target = returnAddress;
            loop.targetFunction = 0;
            return returnAddress == returnStub ? RunLoop.FINISHED : RunLoop.MACHINE;
        }
        int resume = getInt(caller + Frame.RESUME);
        long sp = caller - (resume & ~7);
        if ((resume & Frame.DROP_RESULT) == 0) {
            sp -= 8;
            putLong(sp, result);
        }
        loop.sp = sp;
        long ip = codeOf(caller) + (long) WORD * getInt(caller + Frame.PC);
        return ip + getByte(ip + STEP);
    }

    /**
     * Carries out one instruction of the frame at {@link RunLoop#fp} by the code that serves every tier.
     *
     * @return {@link RunLoop#INTERPRET}, to go on where the {@link RunLoop} says, or {@link RunLoop#MACHINE}
     */
    private int general(long ip) {
        long fp = loop.fp;
        long sp = loop.sp;
        FunctionInfo info = functions.of(getLong(fp + Frame.FUNCTION));
        byte[] code = info.code().code();
        int pc = pcOf(fp, ip);
        putInt(fp + Frame.PC, pc);
        int op = code[pc] & 0xFF;
        switch (op) {
            case Op.JUMP_BACK:
                return backEdge(info, ip, pc);
            case Op.JUMP_IF_FALSE:
            case Op.JUMP_IF_TRUE: {
                loop.sp = sp + 8;
                boolean jumps = vm.conversions.toBoolean(getLong(sp)) == (op == Op.JUMP_IF_TRUE);
                loop.pc = jumps ? Memory.i32(code, pc + 1) : pc + LENGTH[op];
                return RunLoop.INTERPRET;
            }
            case Op.FOR_IN_NEXT:
            case Op.FOR_OF_NEXT: {
                long next = operations.next(op, sp);
                if (next == Value.EMPTY) {
                    loop.pc = Memory.i32(code, pc + 1);
                } else {
                    loop.sp = sp - 8;
                    putLong(sp - 8, next);
                    loop.pc = pc + LENGTH[op];
                }
                return RunLoop.INTERPRET;
            }
            default:
                break;
        }
        long result = operations.execute(op, info, pc, fp, sp);
        if (result != Value.PENDING) {
            loop.fp = fp;
            loop.sp = sp + 8L * operations.pops(op, code, pc);
            if (Operations.pushes(op)) {
                putLong(loop.sp -= 8, result);
            }
            loop.pc = pc + LENGTH[op];
            return RunLoop.INTERPRET;
        }
        putInt(fp + Frame.RESUME, operations.resumeWord(op, code, pc, fp, sp));
        int next = loop.beginRequestedCall(fp, returnStub);
        return next == RunLoop.DONE ? loop.returnTo(fp, loop.result) : next;
    }

    /** A back-edge that is due for a poll or a tier decision, or that is counted. */
    private int backEdge(FunctionInfo info, long ip, int pc) {
        long counter = getLong(ip + WIDE);
        long rounds = getLong(counter) + 1;
        putLong(counter, rounds);
        int ticks = getInt(vm.block + VmBlock.TICKS) - 1;
        putInt(vm.block + VmBlock.TICKS, ticks);
        if (probe.counting()) {
            probe.onBackEdge(info, pc);
        }
        int header = Memory.i32(info.code().code(), pc + 1);
        if ((ticks <= 0 || (rounds & loopMask) == 0) && loop.atBackEdge(info, header, ticks, rounds)) {
            return RunLoop.MACHINE;
        }
        loop.pc = header;
        return RunLoop.INTERPRET;
    }

    private void countInstruction(long fp, long ip) {
        probe.onInstruction(functions.of(getLong(fp + Frame.FUNCTION)), pcOf(fp, ip));
    }

    private static long codeOf(long fp) {
        return getLong(getLong(getLong(fp + Frame.FUNCTION) + Cell.FUNCTION_CELL) + FunctionCell.CODE);
    }

    private static int pcOf(long fp, long ip) {
        return (int) ((ip - codeOf(fp)) / WORD);
    }

    private static long context(long fp, int depth) {
        long context = getLong(fp + Frame.CONTEXT);
        for (int i = 0; i < depth; i++) {
            context = getLong(context + Cell.CONTEXT_PARENT);
        }
        return context;
    }

    private static void note(long word, int bit) {
        putLong(word, getLong(word) | bit);
    }
}
