package tierup.vm.running;

import static tierup.vm.code.DecodedCode.CELLS;
import static tierup.vm.code.DecodedCode.GROWTH;
import static tierup.vm.code.DecodedCode.OPERAND;
import static tierup.vm.code.DecodedCode.STEP;
import static tierup.vm.code.DecodedCode.WIDE;
import static tierup.vm.code.DecodedCode.WORD;
import static tierup.vm.code.Superinstructions.SECOND;
import static tierup.vm.memory.Memory.getByte;
import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putInt;
import static tierup.vm.memory.Memory.putLong;

import tierup.bytecode.Op;
import tierup.vm.code.CacheLayout;
import tierup.vm.code.DecodedCode;
import tierup.vm.code.Feedback;
import tierup.vm.code.Probe;
import tierup.vm.code.Superinstructions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

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
 * <p>Named properties are read here too, where the first cell of the site answers ({@link CacheLayout}); stores and further
 * cells are behind the one call ({@link QuickAccess}), since a store in the loop makes all else slower. Frequent sequences are
 * one dispatch: {@link Superinstructions}.
 *
 * <p><b>Written for HotSpot.</b> An interpreter in Java is as fast as what HotSpot's compiler makes of this one method,
 * and four things that look natural make it two or three times slower:
 * <ul>
 *   <li><i>A call in the loop.</i> The Java calling convention saves no registers, so whatever is live across any call,
 *       however rare, lives on the stack. So there is one call, {@link OutOfLine}, with everything written back before
 *       it and read again behind it. Guest calls and returns are behind it too: they cost less there than their register
 *       pressure costs here. The accessors of {@link Memory} and {@link Value} must all be inlined, which HotSpot stops
 *       doing at a sum of 8,000 bytes unless it is told otherwise: {@code interpreter.compile} beside the launchers.
 *   <li><i>Equal expressions in the cases.</i> The compiler finds {@code ip + 24} in thirty of them, computes it once
 *       ahead of the {@code switch}, with everything else of the kind, and spills the lot. So how far an instruction moves
 *       ip and sp is data, loaded from its word ({@link DecodedCode}) at one place behind the {@code switch}; and the
 *       operands are loads too, which stay where they are written.
 *   <li><i>Size.</i> A method of more than 8,000 bytes is not compiled at all; a test watches.
 *   <li><i>More than 18,000 nodes.</i> From there on ({@code NodeCountInliningCutoff}, which no option changes) C2 inlines
 *       nothing more, whatever it has been told: the accessors in the last cases become calls, and the whole loop takes twice
 *       as long. A test counts them.
 * </ul>
 */
final class Interpreter {
    // Bytes of decoded code, of a LOAD_LOCAL and a LOAD_INT.
    private static final int LOCAL_WORDS = WORD * 3;
    private static final int INT_WORDS = WORD * 5;

    private final Vm vm;
    private final RunLoop loop;
    private final OutOfLine outOfLine;
    private final boolean counting;
    private final long block;
    private final long ticksAddress;
    private final int loopMask;

    Interpreter(Vm vm, RunLoop loop, CompiledTier compiled, TierPolicy policy, Probe probe) {
        this.vm = vm;
        this.loop = loop;
        this.outOfLine = new OutOfLine(vm, loop, compiled, policy, probe);
        this.counting = probe.counting();
        this.block = vm.block;
        this.ticksAddress = vm.block + VmBlock.TICKS;
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
        long ip = DecodedCode.of(fp) + (long) WORD * loop.pc;

        while (true) {
            if (counting) {
                outOfLine.count(fp, ip);
            }
            done:
            {
                fused:
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
                        case Op.LOAD_CONTEXT: {
                            long value = getLong(context(fp, getInt(ip + WIDE)) + getInt(ip + OPERAND));
                            if (value == Value.EMPTY) {
                                break;
                            }
                            putLong(sp - 8, value);
                            break done;
                        }
                        case Op.STORE_CONTEXT: {
                            long context = context(fp, getInt(ip + WIDE));
                            vm.heap.store(context, context + getInt(ip + OPERAND), getLong(sp));
                            break done;
                        }
                        case Op.LOAD_THIS:
                            putLong(sp - 8, getLong(Frame.thisAddress(fp)));
                            break done;

                        case Op.BINARY_ADD: {
                            long result = add(getLong(sp + 8), getLong(sp), ip + WIDE);
                            if (result == Value.PENDING) {
                                break;
                            }
                            putLong(sp + 8, result);
                            break done;
                        }
                        case Op.BINARY_SUB: {
                            long result = subtract(getLong(sp + 8), getLong(sp), ip + WIDE);
                            if (result == Value.PENDING) {
                                break;
                            }
                            putLong(sp + 8, result);
                            break done;
                        }
                        case Op.BINARY_MUL: {
                            long result = multiply(getLong(sp + 8), getLong(sp), ip + WIDE);
                            if (result == Value.PENDING) {
                                break;
                            }
                            putLong(sp + 8, result);
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
                            if (!Value.isInt(getLong(sp))) {
                                break;
                            }
                            break done;

                        case Op.LESS: {
                            int holds = less(getLong(sp + 8), getLong(sp), ip + WIDE);
                            if (holds < 0) {
                                break;
                            }
                            putLong(sp + 8, Value.FALSE + holds);
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
                            long element = element(getLong(sp + 8), getLong(sp), ip + WIDE);
                            if (element == Value.PENDING) {
                                break;
                            }
                            putLong(sp + 8, element);
                            break done;
                        }

                        case Op.GET_PROP: {
                            long value = property(getLong(ip + CELLS), getLong(sp), block);
                            if (value == Value.PENDING) {
                                break;
                            }
                            putLong(sp, value);
                            break done;
                        }
                        case Superinstructions.LOCAL_LOCAL:
                            putLong(sp - 8, getLong(fp + getInt(ip + OPERAND)));
                            putLong(sp - 16, getLong(fp + getInt(ip + SECOND)));
                            break fused;
                        case Superinstructions.LOCAL_INT:
                            putLong(sp - 8, getLong(fp + getInt(ip + OPERAND)));
                            putLong(sp - 16, Value.fromInt(getInt(ip + SECOND)));
                            break fused;
                        case Superinstructions.LOCAL_GET_PROP: {
                            long value = property(
                                    getLong(ip + LOCAL_WORDS + CELLS), getLong(fp + getInt(ip + OPERAND)), block);
                            if (value == Value.PENDING) {
                                putLong(sp - 8, getLong(fp + getInt(ip + OPERAND)));
                                sp += (byte) getByte(ip + GROWTH);
                                ip += getByte(ip + STEP);
                                break;
                            }
                            putLong(sp - 8, value);
                            break fused;
                        }
                        case Superinstructions.ADD_INT: {
                            long result = add(getLong(sp), Value.fromInt(getInt(ip + OPERAND)), ip + INT_WORDS + WIDE);
                            if (result == Value.PENDING) {
                                putLong(sp - 8, Value.fromInt(getInt(ip + OPERAND)));
                                sp += (byte) getByte(ip + GROWTH);
                                ip += getByte(ip + STEP);
                                break;
                            }
                            putLong(sp, result);
                            break fused;
                        }
                        case Superinstructions.SUBTRACT_INT: {
                            long result =
                                    subtract(getLong(sp), Value.fromInt(getInt(ip + OPERAND)), ip + INT_WORDS + WIDE);
                            if (result == Value.PENDING) {
                                putLong(sp - 8, Value.fromInt(getInt(ip + OPERAND)));
                                sp += (byte) getByte(ip + GROWTH);
                                ip += getByte(ip + STEP);
                                break;
                            }
                            putLong(sp, result);
                            break fused;
                        }
                        case Superinstructions.AND_INT: {
                            long a = getLong(sp);
                            if (!Value.isInt(a)) {
                                putLong(sp - 8, Value.fromInt(getInt(ip + OPERAND)));
                                sp += (byte) getByte(ip + GROWTH);
                                ip += getByte(ip + STEP);
                                break;
                            }
                            putLong(sp, a & Value.fromInt(getInt(ip + OPERAND)));
                            break fused;
                        }
                        case Superinstructions.INCREMENT_LOCAL: {
                            long local = fp + getInt(ip + OPERAND);
                            long a = getLong(local);
                            if (!Value.isInt(a) || (int) a == Integer.MAX_VALUE) {
                                putLong(sp - 8, getLong(fp + getInt(ip + OPERAND)));
                                sp += (byte) getByte(ip + GROWTH);
                                ip += getByte(ip + STEP);
                                break;
                            }
                            putLong(local, Value.fromInt((int) a + 1));
                            break fused;
                        }
                        case Superinstructions.JUMP_UNLESS_LESS: {
                            int holds = less(getLong(sp + 8), getLong(sp), ip + WIDE);
                            if (holds < 0) {
                                break;
                            }
                            if (holds != 0) {
                                break fused;
                            }
                            sp += getByte(ip + Superinstructions.GROWTH);
                            ip += getInt(ip + SECOND);
                            continue;
                        }
                        case Superinstructions.GET_METHOD: {
                            long base = getLong(sp);
                            long value = property(getLong(ip + WORD + CELLS), base, block);
                            putLong(sp - 8, base);
                            if (value == Value.PENDING) {
                                sp += (byte) getByte(ip + GROWTH);
                                ip += getByte(ip + STEP);
                                break;
                            }
                            putLong(sp, value);
                            sp += (byte) getByte(ip + GROWTH);
                            ip += getInt(ip + OPERAND);
                            continue;
                        }

                        default:
                            break;
                    }

                    // Nothing stays in a register across the one call.
                    loop.fp = fp;
                    loop.sp = sp;
                    ip = outOfLine.execute(ip);
                    if (ip <= RunLoop.DONE) {
                        return (int) ip;
                    }
                    fp = loop.fp;
                    sp = loop.sp;
                    continue;
                }
                sp += (byte) getByte(ip + Superinstructions.GROWTH);
                ip += getByte(ip + Superinstructions.STEP);
                continue;
            }
            sp += (byte) getByte(ip + GROWTH);
            ip += getByte(ip + STEP);
        }
    }

    private static long context(long fp, int depth) {
        long context = getLong(fp + Frame.CONTEXT);
        for (int i = 0; i < depth; i++) {
            context = getLong(context + Cell.CONTEXT_PARENT);
        }
        return context;
    }

    // What follows is part of the loop, as HotSpot compiles it: the common case of instructions, PENDING or -1 in all
    // others.

    private static long add(long a, long b, long feedback) {
        if (Value.areInts(a, b)) {
            long result = (long) (int) a + (int) b;
            return (int) result == result ? Value.fromInt((int) result) : Value.PENDING;
        } else if (Value.isNumber(a) && Value.isNumber(b)) {
            note(getLong(feedback), Feedback.DOUBLE);
            return Value.fromDouble(Value.asNumber(a) + Value.asNumber(b));
        }
        return Value.PENDING;
    }

    private static long subtract(long a, long b, long feedback) {
        if (Value.areInts(a, b)) {
            long result = (long) (int) a - (int) b;
            return (int) result == result ? Value.fromInt((int) result) : Value.PENDING;
        } else if (Value.isNumber(a) && Value.isNumber(b)) {
            note(getLong(feedback), Feedback.DOUBLE);
            return Value.fromDouble(Value.asNumber(a) - Value.asNumber(b));
        }
        return Value.PENDING;
    }

    private static long multiply(long a, long b, long feedback) {
        if (Value.areInts(a, b)) {
            long result = (long) (int) a * (int) b;
            return (int) result == result && result != 0 ? Value.fromInt((int) result) : Value.PENDING;
        } else if (Value.isNumber(a) && Value.isNumber(b)) {
            note(getLong(feedback), Feedback.DOUBLE);
            return Value.fromDouble(Value.asNumber(a) * Value.asNumber(b));
        }
        return Value.PENDING;
    }

    /** 1 if {@code a < b}, 0 if not. */
    private static int less(long a, long b, long feedback) {
        if (Value.areInts(a, b)) {
            return (int) a < (int) b ? 1 : 0;
        } else if (Value.isNumber(a) && Value.isNumber(b)) {
            note(getLong(feedback), Feedback.DOUBLE);
            return Value.asNumber(a) < Value.asNumber(b) ? 1 : 0;
        }
        return -1;
    }

    /** An element of an array, if it is no hole. */
    private static long element(long base, long key, long feedback) {
        if (!Value.isInt(key) || !Cell.isArray(base)) {
            return Value.PENDING;
        }
        long index = key & 0xFFFF_FFFFL;
        long storage = getLong(base + Cell.STORAGE_POINTER);
        if (index >= (getInt(storage + Cell.STORAGE_LENGTH) & 0xFFFF_FFFFL)) {
            return Value.PENDING;
        }
        long element = getLong(storage + 8 * index);
        if (element == Value.EMPTY) {
            return Value.PENDING;
        }
        note(getLong(feedback), Feedback.ARRAY | Feedback.denseKinds(getByte(storage + Cell.STORAGE_KIND)));
        return element;
    }

    /** What the first cell of a site, if it has one, says about a receiver. */
    private static long property(long cell, long base, long block) {
        if (cell == 0 || !isHit(cell, base, block)) {
            return Value.PENDING;
        }
        count(cell);
        int location = getInt(cell + CacheLayout.LOCATION);
        long value = getLong(cell + CacheLayout.HOLDER);
        if (location == 0) {
            return value;
        }
        long holder = value == 0 ? base : value;
        return getLong((location > 0 ? holder : getLong(holder + Cell.STORAGE_POINTER)) + location);
    }

    /** Whether a cache's cell answers an access to a receiver. */
    private static boolean isHit(long cell, long base, long block) {
        return Value.isCell(base)
                && getInt(base + Cell.SHAPE) == getInt(cell + CacheLayout.SHAPE)
                && getInt(block + getInt(cell + CacheLayout.ASSUMPTION)) == 0;
    }

    private static void count(long cell) {
        putLong(cell + CacheLayout.HITS, getLong(cell + CacheLayout.HITS) + 1);
    }

    private static void note(long word, int bit) {
        putLong(word, getLong(word) | bit);
    }
}
