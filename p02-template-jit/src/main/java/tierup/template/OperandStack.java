package tierup.template;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.template.Operand.Place;

/**
 * The operand stack at compile time: what turns stack-machine bytecode into register code, without an intermediate
 * representation and in one pass.
 *
 * <p>A naive template for {@code LOAD_LOCAL} copies a word from one part of the frame to another, only for the next
 * instruction to load it from there. Here it copies nothing: the entry just says "local 3", and the instruction that
 * consumes it loads it into a register, once. Constants stay constants, results stay in the register they were computed
 * in, doubles stay unboxed. Only where control flow joins, and before calls, do entries go to their slots in the frame
 * ({@link #flush}), where the interpreter would have them; for slow paths Java takes them there ({@link ExitSite}). The technique is old: Davidson and Fraser's delayed loads;
 * Liftoff, V8's WebAssembly baseline compiler, keeps the same table under the name of {@code CacheState}.
 *
 * <p>Which registers are free is in {@link OperandRegisters}, which of them hold copies of locals in {@link
 * LocalCopies}, how values get to their slots and back in {@link FrameSlots}. Every register is dead across a call of a
 * function; stubs keep them ({@link SharedStubs}), and Java puts them back after a slow path.
 *
 * <p>Invariant: a register's content is never changed while an entry refers to it, so a slow path can still find the
 * operands of the instruction it serves. Results go to a register of their own.
 *
 * <p>A template with a fast and a slow path goes through five steps: bring the operands to registers ({@link
 * #toRegister}); take a {@link #snapshot}; {@link #allocate()} a register for the result and emit the fast path; {@link
 * #drop} the operands and {@link #push} the result; tell {@link Emitter#slowPath} of the snapshot.
 */
public final class OperandStack extends OperandRegisters {
    OperandStack(Assembler a, int locals) {
        super(a, locals);
    }

    // -- Shape ------------------------------------------------------------------------------------

    /** How many operands there are now: before a template pops its own, the depth at which the instruction begins. */
    public int depth() {
        return entries.size();
    }

    /** Starts a block: {@code depth} operands, all in memory, and nothing known. */
    void reset(int depth) {
        entries.clear();
        for (int i = 0; i < depth; i++) {
            entries.add(Operand.IN_MEMORY);
        }
        copies.forgetEverything();
        endTemplate();
    }

    /**
     * Forgets what registers hold: after a call or an exit. {@link #flush} before it, as no entry may be in a register.
     */
    public void forgetRegisters() {
        copies.forgetCopies();
        endTemplate();
    }

    /** Says that the code so far leaves a value here: a template's result. Emits nothing. */
    public void push(Operand operand) {
        entries.add(operand);
    }

    /** Takes the top entry off, for a template that wants to know where the value is, whatever place that be. */
    public Operand pop() {
        return entries.remove(entries.size() - 1);
    }

    /** Takes entries off that have been dealt with: an instruction's operands, when its code is complete. */
    public void drop(int count) {
        for (int i = 0; i < count; i++) {
            pop();
        }
    }

    /**
     * The entry {@code below} places under the top, 0 being the top: to see what kind of operand an instruction has,
     * and so which code to emit for it.
     */
    public Operand peek(int below) {
        return entries.get(entries.size() - 1 - below);
    }

    /** SWAP: exchanges the two topmost entries, without a move unless one is in memory. */
    public void swap() {
        if (peek(0).place() == Place.MEMORY) {
            toRegister(0);
        }
        if (peek(1).place() == Place.MEMORY) {
            toRegister(1);
        }
        Operand top = pop();
        Operand second = pop();
        push(top);
        push(second);
    }

    /** DUP: pushes another reference to the entry {@code below} places under the top. */
    public void duplicate(int below) {
        int index = entries.size() - 1 - below;
        if (entries.get(index).place() == Place.MEMORY) {
            toRegister(below);
        }
        push(entries.get(index));
    }

    /**
     * The entries as they are now, for a slow path: taken when the operands are in registers, and before anything is
     * dropped.
     */
    public List<Operand> snapshot() {
        return List.copyOf(entries);
    }

    /**
     * The slot in the frame of the operand {@code below} places under the top: for templates that work in memory,
     * behind {@link #flush}.
     */
    public Mem slotOf(int below) {
        return slot(entries.size() - 1 - below);
    }

    // -- Locals -----------------------------------------------------------------------------------

    /** LOAD_LOCAL: a reference, or the register that already holds a copy. */
    public void pushLocal(int number) {
        Xmm unboxed = copies.xmmOf(number);
        Reg64 copy = copies.registerOf(number);
        if (unboxed != null) {
            push(Operand.xmm(unboxed));
        } else if (copy != null) {
            push(Operand.register(copy, copies.type(number)));
        } else {
            push(Operand.local(number, copies.type(number)));
        }
    }

    /** STORE_LOCAL: pops the top into a local; entries that still refer to the local's old value get it first. */
    public void popLocal(int number) {
        for (int i = 0; i < entries.size() - 1; i++) {
            Operand entry = entries.get(i);
            if (entry.place() == Place.LOCAL && entry.bits() == number) {
                toRegister(entries.size() - 1 - i);
            }
        }
        Operand value = peek(0);
        if (value.place() == Place.LOCAL || value.place() == Place.MEMORY) {
            toRegister(0);
            value = peek(0);
        }
        pop();
        copies.forget(number);
        store(value, localSlot(number));
        copies.setType(number, value.type());
        if (value.place() == Place.REGISTER) {
            copies.note(value.register(), number);
        } else if (value.place() == Place.XMM) {
            copies.note(value.xmm(), number);
        }
    }

    // -- Registers --------------------------------------------------------------------------------

    /**
     * Brings the entry {@code below} places under the top into a register, boxed, which stays pinned to the end of the
     * template. The register is to be read only: others may refer to it.
     */
    public Reg64 toRegister(int below) {
        int index = entries.size() - 1 - below;
        Operand entry = entries.get(index);
        if (entry.place() == Place.REGISTER) {
            pin(entry.register());
            return entry.register();
        }
        Reg64 register = entry.place() == Place.LOCAL ? copies.registerOf((int) entry.bits()) : null;
        if (register == null) {
            register = allocate();
            switch (entry.place()) {
                case MEMORY -> a.mov(register, slot(index));
                case XMM -> box(register, entry.xmm());
                case CONSTANT -> a.mov(register, entry.bits());
                default -> {
                    a.mov(register, localSlot((int) entry.bits()));
                    copies.note(register, (int) entry.bits());
                }
            }
        }
        pin(register);
        entries.set(index, Operand.register(register, entry.type()));
        return register;
    }

    /** As {@link #toRegister}, but leaves a constant int where it is: for instructions that take an immediate. */
    public Operand toRegisterOrInt(int below) {
        if (!peek(below).isIntConstant()) {
            toRegister(below);
        }
        return peek(below);
    }

    /**
     * Brings the topmost entries into registers, but for constants and unboxed doubles, which are good where they are:
     * the first step of arithmetic and comparisons.
     */
    public void bringNumbersToRegisters(int count) {
        for (int below = 0; below < count; below++) {
            if (!peek(below).isConstant() && peek(below).place() != Place.XMM) {
                toRegister(below);
            }
        }
    }

    /**
     * Says that a register's value may from now on differ from the local it was loaded from: before code that changes a
     * register in place.
     */
    public void forgetCopy(Reg64 register) {
        copies.forget(register);
    }

    /** The local that a register holds a copy of, or -1: what is computed from it may be noted for that local. */
    public int localIn(Reg64 register) {
        return copies.localIn(register);
    }

    /** Says that an SSE register holds the unboxed value of a local, so that the next use finds it there. */
    public void noteLocal(Xmm register, int local) {
        copies.note(register, local);
    }

    // -- Memory -----------------------------------------------------------------------------------

    /** Writes all entries to their slots: before calls and exits, and at the ends of blocks. */
    public void flush() {
        // BEGIN SOLUTION p02.7
        writeAll(snapshot());
        for (int i = 0; i < entries.size(); i++) {
            entries.set(i, Operand.memory(entries.get(i).type()));
        }
        // STUB: throw new Todo("p02.7");
        // END SOLUTION p02.7
    }

    /** Writes all entries but the topmost ones to their slots: before a branch that consumes those. */
    public void flushBelow(int count) {
        // BEGIN SOLUTION p02.7
        for (int i = 0; i < entries.size() - count; i++) {
            store(entries.get(i), slot(i));
            entries.set(i, Operand.memory(entries.get(i).type()));
        }
        // STUB: throw new Todo("p02.7");
        // END SOLUTION p02.7
    }

    /** Emits stores of a snapshot's entries to their slots, without changing the table: before calls out of line. */
    public void writeAll(List<Operand> snapshot) {
        // BEGIN SOLUTION p02.7
        for (int i = 0; i < snapshot.size(); i++) {
            store(snapshot.get(i), slot(i));
        }
        // STUB: throw new Todo("p02.7");
        // END SOLUTION p02.7
    }

    /** The registers' meaning as of now; taken where a slow path will rejoin, results pushed already. */
    Expectation expectation() {
        return new Expectation(snapshot(), copies.snapshot());
    }
}
