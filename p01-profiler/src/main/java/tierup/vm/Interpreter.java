package tierup.vm;

import static tierup.vm.Memory.getInt;
import static tierup.vm.Memory.getLong;
import static tierup.vm.Memory.i32;
import static tierup.vm.Memory.putInt;
import static tierup.vm.Memory.putLong;
import static tierup.vm.Memory.u16;

import tierup.bytecode.Op;
import tierup.bytecode.Opcode;

/**
 * Tier 0: fetch, decode, execute.
 *
 * <p>One loop runs all guest functions: a guest call pushes a frame on the VM stack and goes on in the same loop, so
 * guest recursion costs no Java stack. The loop keeps frame pointer, stack pointer and pc in Java locals, which HotSpot
 * keeps in registers, and writes them to the {@link RunLoop} only where someone else may look: before anything that can
 * throw, call out or walk the stack. The frame is resumable at every instruction, which is what lets the other tiers
 * take over in the middle.
 *
 * <p>Only the hot half of the instruction set is spelled out here, and of those instructions only the common case: ints
 * and doubles, plain calls, array elements. Everything else leaves the {@code switch} by {@code break} and is carried
 * out by {@link Operations}, the same code that serves the slow paths of machine code. This is not only tidiness.
 * HotSpot refuses to compile a method of more than 8,000 bytes of bytecode, and an interpreter that HotSpot itself
 * interprets is 25 times slower; a test watches the size.
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
        this.callMask = policy.callInterval() - 1;
        this.loopMask = policy.loopInterval() - 1;
    }

    /** Bytes of the instruction with the given opcode. */
    static int length(int op) {
        return LENGTH[op];
    }

    /**
     * Runs the frame at {@link RunLoop#fp} from {@link RunLoop#pc}.
     *
     * @return {@link RunLoop#FINISHED} when an entry frame is returned to, {@link RunLoop#MACHINE} when machine code is
     *     to go on at {@link RunLoop#target}
     */
    int run() {
        final boolean counting = probe.counting();
        final long block = vm.block;
        long fp = loop.fp;
        long sp = loop.sp;
        int pc = loop.pc;

        frame:
        while (true) {
            final FunctionInfo info = functions.of(getLong(fp + Frame.FUNCTION));
            final byte[] code = info.code().code();
            final long feedback = info.feedback() + Feedback.HEADER_BYTES;

            while (true) {
                if (counting) {
                    probe.onInstruction(info, pc);
                }
                final int op = code[pc] & 0xFF;
                switch (op) {
                    case Op.LOAD_UNDEFINED:
                        putLong(sp -= 8, Value.UNDEFINED);
                        pc += 1;
                        continue;
                    case Op.LOAD_NULL:
                        putLong(sp -= 8, Value.NULL);
                        pc += 1;
                        continue;
                    case Op.LOAD_TRUE:
                        putLong(sp -= 8, Value.TRUE);
                        pc += 1;
                        continue;
                    case Op.LOAD_FALSE:
                        putLong(sp -= 8, Value.FALSE);
                        pc += 1;
                        continue;
                    case Op.LOAD_EMPTY:
                        putLong(sp -= 8, Value.EMPTY);
                        pc += 1;
                        continue;
                    case Op.LOAD_INT:
                        putLong(sp -= 8, Value.fromInt(i32(code, pc + 1)));
                        pc += 5;
                        continue;
                    case Op.LOAD_CONST:
                        putLong(sp -= 8, info.constants()[u16(code, pc + 1)]);
                        pc += 3;
                        continue;
                    case Op.POP:
                        sp += 8;
                        pc += 1;
                        continue;
                    case Op.DUP: {
                        long top = getLong(sp);
                        putLong(sp -= 8, top);
                        pc += 1;
                        continue;
                    }
                    case Op.DUP2: {
                        long top = getLong(sp);
                        long below = getLong(sp + 8);
                        putLong(sp - 8, below);
                        putLong(sp -= 16, top);
                        pc += 1;
                        continue;
                    }
                    case Op.SWAP: {
                        long top = getLong(sp);
                        putLong(sp, getLong(sp + 8));
                        putLong(sp + 8, top);
                        pc += 1;
                        continue;
                    }
                    case Op.LOAD_LOCAL:
                        putLong(sp -= 8, getLong(fp + Frame.FIRST_LOCAL - 8L * u16(code, pc + 1)));
                        pc += 3;
                        continue;
                    case Op.STORE_LOCAL:
                        putLong(fp + Frame.FIRST_LOCAL - 8L * u16(code, pc + 1), getLong(sp));
                        sp += 8;
                        pc += 3;
                        continue;
                    case Op.CHECK_INITIALIZED:
                        if (getLong(sp) == Value.EMPTY) {
                            break;
                        }
                        pc += 3;
                        continue;
                    case Op.LOAD_CONTEXT: {
                        long context = context(fp, code[pc + 1] & 0xFF);
                        putLong(sp -= 8, getLong(context + Cell.CONTEXT_SLOTS + 8L * u16(code, pc + 2)));
                        pc += 4;
                        continue;
                    }
                    case Op.STORE_CONTEXT: {
                        long context = context(fp, code[pc + 1] & 0xFF);
                        vm.heap.store(context, context + Cell.CONTEXT_SLOTS + 8L * u16(code, pc + 2), getLong(sp));
                        sp += 8;
                        pc += 4;
                        continue;
                    }
                    case Op.LOAD_THIS:
                        putLong(sp -= 8, getLong(Frame.thisAddress(fp)));
                        pc += 1;
                        continue;

                    case Op.BINARY_ADD: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (Value.areInts(a, b)) {
                            int sum = (int) a + (int) b;
                            if ((((int) a ^ sum) & ((int) b ^ sum)) < 0) {
                                break;
                            }
                            putLong(sp += 8, Value.fromInt(sum));
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            noteDouble(feedback + 8L * u16(code, pc + 1));
                            putLong(sp += 8, Value.fromDouble(Value.asNumber(a) + Value.asNumber(b)));
                        } else {
                            break;
                        }
                        pc += 3;
                        continue;
                    }
                    case Op.BINARY_SUB: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (Value.areInts(a, b)) {
                            int difference = (int) a - (int) b;
                            if ((((int) a ^ (int) b) & ((int) a ^ difference)) < 0) {
                                break;
                            }
                            putLong(sp += 8, Value.fromInt(difference));
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            noteDouble(feedback + 8L * u16(code, pc + 1));
                            putLong(sp += 8, Value.fromDouble(Value.asNumber(a) - Value.asNumber(b)));
                        } else {
                            break;
                        }
                        pc += 3;
                        continue;
                    }
                    case Op.BINARY_MUL: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (Value.areInts(a, b)) {
                            long product = (long) (int) a * (int) b;
                            if ((int) product != product || product == 0) {
                                break;
                            }
                            putLong(sp += 8, Value.fromInt((int) product));
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            noteDouble(feedback + 8L * u16(code, pc + 1));
                            putLong(sp += 8, Value.fromDouble(Value.asNumber(a) * Value.asNumber(b)));
                        } else {
                            break;
                        }
                        pc += 3;
                        continue;
                    }
                    case Op.BINARY_DIV: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (Value.isDouble(a) && Value.isNumber(b)) {
                            noteDouble(feedback + 8L * u16(code, pc + 1));
                            putLong(sp += 8, Value.fromDouble(Value.asDouble(a) / Value.asNumber(b)));
                            pc += 3;
                            continue;
                        }
                        break;
                    }
                    case Op.BINARY_MOD: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (Value.areInts(a, b) && (int) a >= 0 && (int) b > 0) {
                            putLong(sp += 8, Value.fromInt((int) a % (int) b));
                            pc += 3;
                            continue;
                        }
                        break;
                    }
                    case Op.BIT_AND: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp += 8, a & b);
                        pc += 3;
                        continue;
                    }
                    case Op.BIT_OR: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp += 8, a | b);
                        pc += 3;
                        continue;
                    }
                    case Op.BIT_XOR: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp += 8, Value.fromInt((int) (a ^ b)));
                        pc += 3;
                        continue;
                    }
                    case Op.SHIFT_LEFT: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp += 8, Value.fromInt((int) a << (int) b));
                        pc += 3;
                        continue;
                    }
                    case Op.SHIFT_RIGHT: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp += 8, Value.fromInt((int) a >> (int) b));
                        pc += 3;
                        continue;
                    }
                    case Op.INCREMENT: {
                        long a = getLong(sp);
                        if (!Value.isInt(a) || (int) a == Integer.MAX_VALUE) {
                            break;
                        }
                        putLong(sp, Value.fromInt((int) a + 1));
                        pc += 3;
                        continue;
                    }
                    case Op.DECREMENT: {
                        long a = getLong(sp);
                        if (!Value.isInt(a) || (int) a == Integer.MIN_VALUE) {
                            break;
                        }
                        putLong(sp, Value.fromInt((int) a - 1));
                        pc += 3;
                        continue;
                    }
                    case Op.TO_NUMBER:
                        if (!Value.isNumber(getLong(sp))) {
                            break;
                        }
                        pc += 3;
                        continue;

                    case Op.LESS:
                    case Op.LESS_EQUAL:
                    case Op.GREATER:
                    case Op.GREATER_EQUAL: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        boolean holds;
                        if (Value.areInts(a, b)) {
                            holds = compare(op, (int) a, (int) b);
                        } else if (Value.isNumber(a) && Value.isNumber(b)) {
                            noteDouble(feedback + 8L * u16(code, pc + 1));
                            holds = compare(op, Value.asNumber(a), Value.asNumber(b));
                        } else {
                            break;
                        }
                        putLong(sp += 8, Value.fromBoolean(holds));
                        pc += 3;
                        continue;
                    }
                    case Op.STRICT_EQUAL:
                    case Op.EQUAL: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp += 8, Value.fromBoolean(a == b));
                        pc += 3;
                        continue;
                    }
                    case Op.STRICT_NOT_EQUAL:
                    case Op.NOT_EQUAL: {
                        long b = getLong(sp);
                        long a = getLong(sp + 8);
                        if (!Value.areInts(a, b)) {
                            break;
                        }
                        putLong(sp += 8, Value.fromBoolean(a != b));
                        pc += 3;
                        continue;
                    }
                    case Op.NOT:
                        putLong(sp, Value.fromBoolean(!isTrue(getLong(sp))));
                        pc += 1;
                        continue;

                    case Op.JUMP:
                        pc = i32(code, pc + 1);
                        continue;
                    case Op.JUMP_IF_FALSE: {
                        long condition = getLong(sp);
                        sp += 8;
                        pc = isTrue(condition) ? pc + 5 : i32(code, pc + 1);
                        continue;
                    }
                    case Op.JUMP_IF_TRUE: {
                        long condition = getLong(sp);
                        sp += 8;
                        pc = isTrue(condition) ? i32(code, pc + 1) : pc + 5;
                        continue;
                    }
                    case Op.JUMP_BACK: {
                        if (counting) {
                            probe.onBackEdge(info, pc);
                        }
                        long counter = feedback + 8L * u16(code, pc + 5);
                        long rounds = getLong(counter) + 1;
                        putLong(counter, rounds);
                        int ticks = getInt(block + VmBlock.TICKS) - 1;
                        putInt(block + VmBlock.TICKS, ticks);
                        int header = i32(code, pc + 1);
                        if (ticks <= 0 || (rounds & loopMask) == 0) {
                            publish(fp, sp, pc);
                            if (loop.atBackEdge(info, header, ticks, rounds)) {
                                return RunLoop.MACHINE;
                            }
                        }
                        pc = header;
                        continue;
                    }

                    case Op.GET_INDEX: {
                        long key = getLong(sp);
                        long base = getLong(sp + 8);
                        if (!Value.isInt(key) || !Cell.isArray(base)) {
                            break;
                        }
                        long storage = getLong(base + Cell.STORAGE_POINTER);
                        if (Integer.compareUnsigned((int) key, getInt(storage + Cell.STORAGE_LENGTH)) >= 0) {
                            break;
                        }
                        long element = getLong(storage + 8L * (int) key);
                        if (element == Value.EMPTY) {
                            break;
                        }
                        Feedback.note(feedback + 8L * u16(code, pc + 1), Feedback.ARRAY);
                        putLong(sp += 8, element);
                        pc += 3;
                        continue;
                    }

                    case Op.CALL: {
                        int argc = u16(code, pc + 1);
                        long callee = getLong(sp + 8L * (argc + 1));
                        if (!Cell.isFunction(callee)) {
                            break;
                        }
                        long cell = getLong(callee + Cell.FUNCTION_CELL);
                        if (getLong(cell + FunctionCell.ENTRY) != interpreterEntry) {
                            break;
                        }
                        FunctionInfo target = functions.get(getInt(cell + FunctionCell.NUMBER));
                        if (!target.isPlainCall()) {
                            break;
                        }
                        int calls = getInt(target.feedback() + Feedback.INVOCATIONS) + 1;
                        int ticks = getInt(block + VmBlock.TICKS) - 1;
                        if ((calls & callMask) == 0 || ticks <= 0) {
                            break;
                        }
                        long newFp = loop.pushFrame(target, callee, sp, argc, 0, fp, returnStub);
                        if (newFp == 0) {
                            break;
                        }
                        putInt(block + VmBlock.TICKS, ticks);
                        putInt(target.feedback() + Feedback.INVOCATIONS, calls);
                        putInt(fp + Frame.PC, pc);
                        putInt(fp + Frame.RESUME, (int) (fp - sp) - 8 * (argc + 2));
                        if (counting) {
                            probe.onCall(target);
                        }
                        fp = newFp;
                        sp = Frame.emptyStack(fp, target.code().locals());
                        pc = 0;
                        continue frame;
                    }
                    case Op.RETURN: {
                        long result = getLong(sp);
                        if (getInt(fp + Frame.FLAGS) != 0 && !Cell.isObject(result)) {
                            result = getLong(Frame.thisAddress(fp));
                        }
                        long returnAddress = getLong(fp + Frame.RETURN_ADDRESS);
                        long caller = getLong(fp + Frame.CALLER);
                        if (returnAddress != returnStub || Frame.isEntry(caller)) {
                            loop.result = result;
                            loop.sp = fp + Frame.LAST_ARGUMENT;
                            loop.fp = caller;
                            loop.target = returnAddress;
                            loop.targetFunction = 0;
                            return returnAddress == returnStub ? RunLoop.FINISHED : RunLoop.MACHINE;
                        }
                        fp = caller;
                        int resume = getInt(fp + Frame.RESUME);
                        sp = fp - (resume & ~7);
                        if ((resume & Frame.DROP_RESULT) == 0) {
                            putLong(sp -= 8, result);
                        }
                        pc = getInt(fp + Frame.PC);
                        pc += LENGTH[
                                functions
                                                .of(getLong(fp + Frame.FUNCTION))
                                                .code()
                                                .code()[pc]
                                        & 0xFF];
                        continue frame;
                    }
                    case Op.FOR_IN_NEXT:
                    case Op.FOR_OF_NEXT: {
                        publish(fp, sp, pc);
                        long next = operations.next(op, sp);
                        if (next == Value.EMPTY) {
                            pc = i32(code, pc + 1);
                        } else {
                            putLong(sp -= 8, next);
                            pc += 5;
                        }
                        continue;
                    }
                    default:
                        break;
                }

                // The general case: the operation itself says what to do, and may ask for a call in its place.
                publish(fp, sp, pc);
                long result = operations.execute(op, info, pc, fp, sp);
                if (result != Value.PENDING) {
                    sp += 8L * operations.pops(op, code, pc);
                    if (Operations.pushes(op)) {
                        putLong(sp -= 8, result);
                    }
                    pc += LENGTH[op];
                    continue;
                }
                int resume = operations.resumeWord(op, code, pc, fp, sp);
                putInt(fp + Frame.RESUME, resume);
                switch (loop.beginRequestedCall(fp, returnStub)) {
                    case RunLoop.INTERPRET:
                        fp = loop.fp;
                        sp = loop.sp;
                        pc = 0;
                        continue frame;
                    case RunLoop.MACHINE:
                        return RunLoop.MACHINE;
                    default:
                        sp = fp - (resume & ~7);
                        if ((resume & Frame.DROP_RESULT) == 0) {
                            putLong(sp -= 8, loop.result);
                        }
                        pc += LENGTH[op];
                }
            }
        }
    }

    /** Lets others see where the guest is. */
    private void publish(long fp, long sp, int pc) {
        putInt(fp + Frame.PC, pc);
        loop.fp = fp;
        loop.sp = sp;
    }

    private static long context(long fp, int depth) {
        long context = getLong(fp + Frame.CONTEXT);
        for (int i = 0; i < depth; i++) {
            context = getLong(context + Cell.CONTEXT_PARENT);
        }
        return context;
    }

    private boolean isTrue(long v) {
        return v == Value.TRUE || v != Value.FALSE && vm.conversions.toBoolean(v);
    }

    private static void noteDouble(long word) {
        Feedback.note(word, Feedback.DOUBLE);
    }

    private static boolean compare(int op, int a, int b) {
        switch (op) {
            case Op.LESS:
                return a < b;
            case Op.LESS_EQUAL:
                return a <= b;
            case Op.GREATER:
                return a > b;
            default:
                return a >= b;
        }
    }

    private static boolean compare(int op, double a, double b) {
        switch (op) {
            case Op.LESS:
                return a < b;
            case Op.LESS_EQUAL:
                return a <= b;
            case Op.GREATER:
                return a > b;
            default:
                return a >= b;
        }
    }
}
