package tierup.template;

import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rsp;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;

/**
 * What a {@link SharedStub} that needs registers of its own, or more operands than registers are worth, has on the stack:
 *
 * <pre>
 *   rsp + 0     registers that it has saved, the last one first
 *               return address
 *               operands that its caller has pushed, the last one first; the stub takes them off
 * </pre>
 */
public final class StubFrame {
    /** Where a stub goes that finds no answer and has not saved anything yet. */
    public final Label no = new Label("no");
    /** Where it goes later. */
    public final Label miss = new Label("miss");

    private final Assembler a;
    private final int operands;
    private final List<Reg64> saved;

    /**
     * @param operands how many operands are on the stack
     * @param saved registers that the stub uses and its callers must not miss; the scratch register may be among them, for
     *     what the stub was given there, and keeps what the stub leaves in it
     */
    public StubFrame(Assembler a, int operands, Reg64... saved) {
        this.a = a;
        this.operands = operands;
        this.saved = List.of(saved);
    }

    /** A register that is none of these. */
    public static Reg64 otherThan(Reg64... used) {
        return Conventions.OPERANDS.stream()
                .filter(register -> !List.of(used).contains(register))
                .findFirst()
                .orElseThrow();
    }

    /** Saves the registers. */
    public void enter() {
        saved.forEach(a::push);
    }

    /** Where the operand lies that was pushed {@code below} places before the last one, once registers are saved. */
    public Mem operand(int below) {
        return mem(rsp, 8 * (saved.size() + 1 + below));
    }

    /** Says yes here, and no where {@link #no} and {@link #miss} lead. */
    public void leave() {
        restore();
        a.cmp(rsp, rsp);
        ret();
        a.bind(miss);
        restore();
        a.bind(no);
        a.test(rsp, rsp);
        ret();
    }

    private void restore() {
        for (int i = saved.size() - 1; i >= 0; i--) {
            if (saved.get(i) == Conventions.SCRATCH) {
                a.lea(rsp, mem(rsp, 8));
            } else {
                a.pop(saved.get(i));
            }
        }
    }

    private void ret() {
        if (operands == 0) {
            a.ret();
        } else {
            a.ret(8 * operands);
        }
    }
}
