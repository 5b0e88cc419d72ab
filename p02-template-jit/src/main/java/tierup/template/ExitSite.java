package tierup.template;

import java.util.Arrays;
import java.util.List;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.asm.Xmm;
import tierup.machine.StateBlock;
import tierup.template.Operand.Place;
import tierup.vm.memory.Continuation;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/**
 * One way out of machine code, and the way back: all that Java has to know to do for an instruction what its fast path
 * could not.
 *
 * <p>The machine code of a slow path is two instructions that say which one it is. Where the operands are at that point,
 * what is to be done, where the result belongs, which registers must be as they were: for a compiler these are facts, and
 * facts need no instructions. They are kept here, and Java moves the words about in the registers' saved image. The frame
 * states of an optimizing compiler's guards are the same idea.
 */
final class ExitSite {
    private static final int REGISTER = 0;
    private static final int XMM = 1;
    private static final int LOCAL = 2;
    private static final int CONSTANT = 3;
    private static final int KINDS = 2;
    private static final int WORDS = 2;
    private static final int[] NONE = {};

    /** Number of the run-time function. */
    final int call;
    /** What the frame's pc is meanwhile. */
    final int pc;
    /** Where the topmost operand belongs, the instruction's own included, as an offset from the frame pointer. */
    final int top;
    /** Where the stack pointer belongs when the code goes on, likewise. */
    final int resumedStack;
    /** What becomes of the result. */
    final Continuation continuation;

    /** Where the slow path begins. */
    final Label start;
    /** How often it has been left at, as far as somebody counts. */
    int left;

    /** The sites of its function. */
    ExitSites of;
    /** Which one it is in its engine, the first of an island. */
    int number;

    private final Label done;
    private Label jumped;
    /** Where it goes on. */
    long doneAddress;
    /** Of a branch: where it goes if the result is {@link #jumpsOn}, everything being in memory there; else 0. */
    long jumpedAddress;

    long jumpsOn;

    /** Where a result that is pushed is expected; null if there is none. */
    private Operand result;
    /** Operands that are not in their slots: offset of the slot from the frame pointer, and what goes there. */
    private int[] stores = NONE;
    /** Constants among them. */
    private long[] constants;
    /** Registers that live on: offset from the frame pointer, and the register. */
    private int[] reloads = NONE;

    private boolean readsDoubles;
    private boolean reloadsDoubles;

    ExitSite(int call, int pc, int top, int resumedStack, Continuation continuation, Label start, Label done) {
        this.call = call;
        this.pc = pc;
        this.top = top;
        this.resumedStack = resumedStack;
        this.continuation = continuation;
        this.start = start;
        this.done = done;
    }

    // -- Made while compiling ---------------------------------------------------------------------

    /** Says where the operands are when the slow path begins. */
    ExitSite from(List<Operand> operands, FrameSlots slots) {
        int[] moves = new int[WORDS * operands.size()];
        int count = 0;
        for (int i = 0; i < operands.size(); i++) {
            Operand operand = operands.get(i);
            if (operand.place() != Place.MEMORY) {
                moves[count++] = slots.slotOffset(i);
                moves[count++] = source(operand);
            }
        }
        stores = count == 0 ? NONE : Arrays.copyOf(moves, count);
        return this;
    }

    private int source(Operand operand) {
        switch (operand.place()) {
            case REGISTER:
                return operand.register().number() << KINDS | REGISTER;
            case XMM:
                readsDoubles = true;
                return operand.xmm().number() << KINDS | XMM;
            case LOCAL:
                return FrameSlots.localOffset((int) operand.bits()) << KINDS | LOCAL;
            default:
                constants = constants == null ? new long[1] : Arrays.copyOf(constants, constants.length + 1);
                constants[constants.length - 1] = operand.bits();
                return constants.length - 1 << KINDS | CONSTANT;
        }
    }

    /** Says where the result is expected. */
    ExitSite to(Operand expected) {
        result = expected;
        reloadsDoubles |= expected.place() == Place.XMM;
        return this;
    }

    /** Says which registers must be, where it goes on, what the operand stack says they are. */
    ExitSite restoring(OperandStack stack, int results) {
        for (int i = 0; i < stack.depth() - results; i++) {
            Operand entry = stack.entries.get(i);
            if (entry.place() == Place.REGISTER) {
                reload(entry.register(), stack.slotOffset(i));
            } else if (entry.place() == Place.XMM) {
                reload(entry.xmm(), stack.slotOffset(i));
            }
        }
        for (Reg64 register : Conventions.OPERAND_ARRAY) {
            int local = stack.copies.localIn(register);
            if (local != LocalCopies.NONE) {
                reload(register, FrameSlots.localOffset(local));
            }
        }
        for (int i = 0; i < Conventions.OPERAND_XMMS; i++) {
            int local = stack.copies.localIn(Registers.xmm(i));
            if (local != LocalCopies.NONE) {
                reload(Registers.xmm(i), FrameSlots.localOffset(local));
            }
        }
        return this;
    }

    /** Says that a register must hold what lies at an offset from the frame pointer. */
    ExitSite reload(Reg64 register, int offset) {
        addReload(offset, register.number() << KINDS | REGISTER);
        return this;
    }

    /** Likewise, the double that lies there boxed. */
    void reload(Xmm register, int offset) {
        reloadsDoubles = true;
        addReload(offset, register.number() << KINDS | XMM);
    }

    private void addReload(int offset, int target) {
        reloads = Arrays.copyOf(reloads, reloads.length + WORDS);
        reloads[reloads.length - 2] = offset;
        reloads[reloads.length - 1] = target;
    }

    /** Makes a branch of it. */
    ExitSite branching(long on, Label target) {
        jumpsOn = on;
        jumped = target;
        return this;
    }

    /** Says where the code lies. */
    void publishedAt(long entry) {
        doneAddress = entry + done.position();
        jumpedAddress = jumped == null ? 0 : entry + jumped.position();
    }

    /** Whether Java has to see the SSE registers. */
    boolean readsDoubles() {
        return readsDoubles;
    }

    /** Whether Java gives the SSE registers back. */
    boolean reloadsDoubles() {
        return reloadsDoubles;
    }

    // -- Used at run time -------------------------------------------------------------------------

    /** Writes the operands to their slots. */
    void storeOperands(StateBlock state, long fp) {
        int[] moves = stores;
        for (int i = 0; i < moves.length; i += WORDS) {
            int source = moves[i + 1];
            int payload = source >> KINDS;
            long value = switch (source & (1 << KINDS) - 1) {
                case REGISTER -> state.general(payload);
                case XMM -> state.doubleBits(payload) - Value.INT_TAG;
                case LOCAL -> Memory.getLong(fp + payload);
                default -> constants[payload];
            };
            Memory.putLong(fp + moves[i], value);
        }
    }

    /** Where the word came from that {@link #storeOperands} has put at an offset of the frame: as listings show places. */
    String sourceOf(int offset) {
        for (int i = 0; i < stores.length; i += WORDS) {
            if (stores[i] == offset) {
                int payload = stores[i + 1] >> KINDS;
                return switch (stores[i + 1] & (1 << KINDS) - 1) {
                    case REGISTER -> Registers.reg64(payload).text();
                    case XMM -> Registers.xmm(payload).text();
                    case LOCAL -> slot(payload);
                    default -> "a constant of the code";
                };
            }
        }
        return slot(offset);
    }

    private static String slot(int offset) {
        return Mem.mem(Conventions.FRAME, offset).text();
    }

    /** Loads the registers that live on. */
    void reloadRegisters(StateBlock state, long fp) {
        int[] moves = reloads;
        for (int i = 0; i < moves.length; i += WORDS) {
            int target = moves[i + 1];
            long word = Memory.getLong(fp + moves[i]);
            if ((target & 1) == REGISTER) {
                state.setGeneral(target >> KINDS, word);
            } else {
                state.setDoubleBits(target >> KINDS, word + Value.INT_TAG);
            }
        }
    }

    /**
     * Puts a result where the fast path leaves its own. The fast path may have promised more than the general case can
     * keep, an int or an unboxed double; if what comes is something else, there is nothing to rejoin.
     *
     * @return whether that went well; if not, the interpreter goes on
     */
    boolean deliver(StateBlock state, long value) {
        if (result == null) {
            return true;
        }
        if (result.place() == Place.XMM) {
            if (!Value.isNumber(value)) {
                return false;
            }
            state.setDoubleBits(result.xmm().number(), Double.doubleToRawLongBits(Value.asNumber(value)));
            return true;
        }
        if (result.isInt() && !Value.isInt(value)) {
            return false;
        }
        state.setGeneral(result.register().number(), value);
        return true;
    }
}
