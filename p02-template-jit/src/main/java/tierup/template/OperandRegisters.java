package tierup.template;

import java.util.ArrayList;
import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.asm.Xmm;
import tierup.template.Operand.Place;

/**
 * Who holds which register while a function is being compiled: the entries of the operand stack, copies of locals, and
 * the template at work, which has what it asked for to itself (<em>pinned</em>) until the instruction is finished.
 *
 * <p>Nobody says when a register becomes free. One is free if no entry refers to it and it is not pinned, which is seen
 * by looking; a copy of a local is a convenience and gives way. Should registers become few, the deepest entry that has
 * one goes to its slot in the frame, being the one that will be wanted last (Belady's rule, for a stack). That is done
 * ahead of a template ({@link #endTemplate}) and not within one, so that a slow path finds every operand where it was
 * when the template began.
 */
public class OperandRegisters extends FrameSlots {
    final List<Operand> entries = new ArrayList<>();
    final LocalCopies copies;
    /** What the template at work has asked for, as a bit set of register numbers. */
    private int pinned;

    private int pinnedXmms;
    private int nextVictim;

    OperandRegisters(Assembler a, int locals) {
        super(a, locals);
        this.copies = new LocalCopies(locals);
    }

    /**
     * Lets go of the last template's registers, and spills what lies deep, so that the next one never has to: its slow
     * path must find every entry where it was. The compiler calls it after each instruction.
     */
    void endTemplate() {
        pinned = 0;
        pinnedXmms = 0;
        while (Operand.countDeep(entries, Place.REGISTER) > Conventions.DEEP_ENTRIES) {
            spillDeepest(Place.REGISTER);
        }
        while (Operand.countDeep(entries, Place.XMM) > Conventions.DEEP_ENTRIES) {
            spillDeepest(Place.XMM);
        }
    }

    /**
     * A register that no entry refers to, pinned to the end of the template: for a result, or for an address on the way
     * to one. Its content is undefined. Prefers those that hold no local's copy.
     */
    public Reg64 allocate() {
        int used = pinned;
        for (Operand entry : entries) {
            if (entry.place() == Place.REGISTER) {
                used |= 1 << entry.register().number();
            }
        }
        Reg64 caching = null;
        for (Reg64 register : Conventions.OPERAND_ARRAY) {
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

    /**
     * A particular register, pinned to the end of the template: where an instruction of the machine insists, as shifts
     * do on rcx. Whatever entry is in it moves to memory, so ask before bringing operands to registers. It must not be
     * pinned.
     */
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

    final void pin(Reg64 register) {
        pinned |= 1 << register.number();
    }

    /** As {@link #allocate()}, an SSE register: for a result that is an unboxed double. */
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

    /**
     * Keeps an SSE register from being allocated before the end of the template: one that an operand stands in, while
     * the result gets another.
     */
    public void pin(Xmm register) {
        pinnedXmms |= 1 << register.number();
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
}
