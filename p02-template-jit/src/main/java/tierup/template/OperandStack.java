package tierup.template;

import java.util.ArrayList;
import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Registers;
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
 * ({@link #flush}), where the interpreter would have them. The technique is old: Davidson and Fraser's delayed loads;
 * Liftoff, V8's WebAssembly baseline compiler, keeps the same table under the name of {@code CacheState}.
 *
 * <p>What registers hold copies of locals is in {@link LocalCopies}, how values get to their slots and back in {@link
 * FrameSlots}. Every register is dead across a call.
 *
 * <p>Invariant: a register's content is never changed while an entry refers to it, so a slow path can still find the
 * operands of the instruction it serves. Results go to a register of their own.
 */
public final class OperandStack extends FrameSlots {
    private final List<Operand> entries = new ArrayList<>();
    private final LocalCopies copies;
    /** Registers a template has asked for and not yet finished with, as a bit set of register numbers. */
    private int pinned;

    private int pinnedXmms;
    private int nextVictim;

    OperandStack(Assembler a, int locals) {
        super(a, locals);
        this.copies = new LocalCopies(locals);
    }

    // -- Shape ------------------------------------------------------------------------------------

    public int depth() {
        return entries.size();
    }

    /** Starts a block: {@code depth} operands, all in memory, and nothing known. */
    public void reset(int depth) {
        entries.clear();
        for (int i = 0; i < depth; i++) {
            entries.add(Operand.IN_MEMORY);
        }
        copies.forgetEverything();
        endTemplate();
    }

    /** Forgets what registers hold: after a call. No entry may be in a register. */
    public void forgetRegisters() {
        copies.forgetCopies();
        endTemplate();
    }

    /**
     * Lets go of the last template's registers, and spills what lies deep, so that the next one never has to: its slow
     * path must find every entry where it was.
     */
    public void endTemplate() {
        pinned = 0;
        pinnedXmms = 0;
        while (Operand.countDeep(entries, Place.REGISTER) > Conventions.DEEP_ENTRIES) {
            spillDeepest(Place.REGISTER);
        }
        while (Operand.countDeep(entries, Place.XMM) > Conventions.DEEP_ENTRIES) {
            spillDeepest(Place.XMM);
        }
    }

    public void push(Operand operand) {
        entries.add(operand);
    }

    public Operand pop() {
        return entries.remove(entries.size() - 1);
    }

    public void drop(int count) {
        for (int i = 0; i < count; i++) {
            pop();
        }
    }

    /** The entry {@code below} places under the top. */
    public Operand peek(int below) {
        return entries.get(entries.size() - 1 - below);
    }

    /** Exchanges the two topmost entries. */
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

    /** Pushes another reference to the entry {@code below} places under the top. */
    public void duplicate(int below) {
        int index = entries.size() - 1 - below;
        if (entries.get(index).place() == Place.MEMORY) {
            toRegister(below);
        }
        push(entries.get(index));
    }

    /** The entries as they are now. */
    public List<Operand> snapshot() {
        return List.copyOf(entries);
    }

    /** The slot of the operand {@code below} places under the top. */
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
     * Brings the entry {@code below} places under the top into a register, which stays pinned to the end of the
     * template.
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

    /** Brings an entry into a register unless it is a constant int. */
    public Operand toRegisterOrInt(int below) {
        if (!peek(below).isIntConstant()) {
            toRegister(below);
        }
        return peek(below);
    }

    /**
     * Brings the topmost entries into registers, but for constants and unboxed doubles, which are good where they are.
     */
    public void bringNumbersToRegisters(int count) {
        for (int below = 0; below < count; below++) {
            if (!peek(below).isConstant() && peek(below).place() != Place.XMM) {
                toRegister(below);
            }
        }
    }

    /** Says that a register's value may from now on differ from the local it was loaded from. */
    public void forgetCopy(Reg64 register) {
        copies.forget(register);
    }

    /** The local that a register holds a copy of, or -1. */
    public int localIn(Reg64 register) {
        return copies.localIn(register);
    }

    private void pin(Reg64 register) {
        pinned |= 1 << register.number();
    }

    /**
     * A register that no entry refers to, pinned to the end of the template. Prefers those that hold no local's copy.
     */
    public Reg64 allocate() {
        int used = pinned;
        for (Operand entry : entries) {
            if (entry.place() == Place.REGISTER) {
                used |= 1 << entry.register().number();
            }
        }
        Reg64 caching = null;
        for (Reg64 register : Conventions.OPERANDS) {
            if ((used >> register.number() & 1) == 0) {
                if (copies.localIn(register) == LocalCopies.NONE) {
                    return claim(register);
                }
                caching = caching == null ? register : caching;
            }
        }
        if (caching != null) {
            return claim(caching);
        }
        spillDeepest(Place.REGISTER);
        return allocate();
    }

    /** A particular register; whatever entry is in it moves to memory. It must not be pinned. */
    public Reg64 allocate(Reg64 wanted) {
        for (int i = 0; i < entries.size(); i++) {
            Operand entry = entries.get(i);
            if (entry.place() == Place.REGISTER && entry.register() == wanted) {
                store(entry, slot(i));
                entries.set(i, Operand.memory(entry.type()));
            }
        }
        return claim(wanted);
    }

    private Reg64 claim(Reg64 register) {
        copies.forget(register);
        pin(register);
        return register;
    }

    /** An SSE register that no entry refers to, pinned to the end of the template. */
    public Xmm allocateXmm() {
        int used = pinnedXmms;
        for (Operand entry : entries) {
            if (entry.place() == Place.XMM) {
                used |= 1 << entry.xmm().number();
            }
        }
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < Conventions.OPERAND_XMMS; i++) {
                int n = (nextVictim + i) % Conventions.OPERAND_XMMS;
                Xmm candidate = Registers.xmm(n);
                if ((used >> n & 1) == 0 && (pass == 1 || copies.localIn(candidate) == LocalCopies.NONE)) {
                    nextVictim = pass == 1 ? n + 1 : nextVictim;
                    copies.forget(candidate);
                    pin(candidate);
                    return candidate;
                }
            }
        }
        spillDeepest(Place.XMM);
        return allocateXmm();
    }

    /** Keeps an SSE register from being allocated before the end of the template. */
    public void pin(Xmm register) {
        pinnedXmms |= 1 << register.number();
    }

    /** Says that an SSE register holds the unboxed value of a local, so that the next use finds it there. */
    public void noteLocal(Xmm register, int local) {
        copies.note(register, local);
    }

    private void spillDeepest(Place place) {
        for (int i = 0; i < entries.size(); i++) {
            Operand entry = entries.get(i);
            boolean isPinned = place == Place.REGISTER
                    ? entry.place() == place && (pinned >> entry.register().number() & 1) != 0
                    : entry.place() == place && (pinnedXmms >> entry.xmm().number() & 1) != 0;
            if (entry.place() == place && !isPinned) {
                store(entry, slot(i));
                entries.set(i, Operand.memory(entry.type()));
                return;
            }
        }
        throw new IllegalStateException("a template pins every " + place + " there is");
    }

    // -- Memory -----------------------------------------------------------------------------------

    /** Writes all entries to their slots: before calls and at the ends of blocks. */
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

    /** Says something better of the top entry. */
    public void replaceTop(Operand operand) {
        pop();
        push(operand);
    }

    /** Emits stores of a snapshot's entries to their slots, without changing the table: in slow paths. */
    public void writeAll(List<Operand> snapshot) {
        // BEGIN SOLUTION p02.7
        for (int i = 0; i < snapshot.size(); i++) {
            store(snapshot.get(i), slot(i));
        }
        // STUB: throw new Todo("p02.7");
        // END SOLUTION p02.7
    }

    /**
     * What must be put back after a slow path has called out: registers that the code after it expects to be as they
     * were.
     *
     * @param entries the entries at the place where the slow path rejoins
     * @param copies what registers hold of locals there
     */
    record Expectation(List<Operand> entries, LocalCopies copies) {}

    /** The registers' meaning as of now; taken where a slow path will rejoin. */
    Expectation expectation() {
        return new Expectation(snapshot(), copies.snapshot());
    }

    /**
     * Emits the reloads for an expectation; all entries that it covers have been written to memory.
     *
     * @param results how many topmost entries are results, which the slow path delivers itself
     */
    void restore(Expectation expected, int results) {
        for (int i = 0; i < expected.entries().size() - results; i++) {
            Operand entry = expected.entries().get(i);
            if (entry.place() == Place.REGISTER) {
                a.mov(entry.register(), slot(i));
            } else if (entry.place() == Place.XMM) {
                loadUnboxed(entry.xmm(), slot(i));
            }
        }
        for (Reg64 register : Conventions.OPERANDS) {
            if (expected.copies().localIn(register) != LocalCopies.NONE) {
                a.mov(register, localSlot(expected.copies().localIn(register)));
            }
        }
        for (int i = 0; i < Conventions.OPERAND_XMMS; i++) {
            Xmm register = Registers.xmm(i);
            if (expected.copies().localIn(register) != LocalCopies.NONE) {
                loadUnboxed(register, localSlot(expected.copies().localIn(register)));
            }
        }
    }
}
