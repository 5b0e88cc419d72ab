package tierup.monoic;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.monoic.AccessCase.Kind;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.SharedStub;
import tierup.vm.memory.Cell;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;

/**
 * Machine code of an inline cache.
 *
 * <p>There are two ways to ask whether the receiver has the cached shape. What the site had met when its function was
 * compiled is known then, and becomes part of the instructions: {@code cmp dword [rax], 17; jne miss; mov rcx, [rax +
 * 24]}. What it meets afterwards is looked up in its {@link CacheCell}, by code that can follow any plan the cell may
 * ever hold, and which is therefore the same for all sites: a stub ({@link CellCode}). The first way is three
 * instructions, the second one call; neither is ever changed once it is there.
 *
 * <p>Every method falls through on success and jumps to {@code miss} on failure, having changed nothing but the target
 * register. So cases can stand in a chain. Where a plan is known, the receiver must be known to be a cell.
 */
public final class CaseEmitter {
    private final Emitter e;
    private final Assembler a;
    private final ShapeTable shapes;
    private final boolean counting;

    /**
     * @param e what to emit to
     * @param counting whether hits are to be counted
     */
    public CaseEmitter(Emitter e, boolean counting) {
        this.e = e;
        this.a = e.a;
        this.shapes = e.vm().shapes;
        this.counting = counting;
    }

    // -- plans that are known -------------------------------------------------------------------

    /**
     * A load as a plan says.
     *
     * @param cell where hits are counted
     * @param receiver kept
     * @param target another register
     */
    public void load(AccessCase plan, long cell, Reg64 receiver, Reg64 target, Label miss) {
        // BEGIN SOLUTION p03.5
        guard(plan, receiver, miss);
        if (plan.kind() == Kind.CONSTANT) {
            a.mov(target, plan.holder());
        } else if (plan.kind() == Kind.LOAD_FROM_HOLDER) {
            a.mov(target, plan.holder());
            loadSlot(target, target, plan.location());
        } else {
            loadSlot(target, receiver, plan.location());
        }
        count(cell);
        // STUB: throw new Todo("p03.5");
        // END SOLUTION p03.5
    }

    /** Checks the receiver's shape, then the plan's assumption, if it has one. */
    void guard(AccessCase plan, Reg64 receiver, Label miss) {
        // BEGIN SOLUTION p03.5
        if (plan.shape() == AccessCase.STRINGS) {
            a.cmp(bytePtr(mem(receiver, Cell.KIND)), Cell.LAST_STRING);
            a.jcc(ABOVE, miss);
        } else if (plan.shape() != AccessCase.GLOBAL) {
            a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), plan.shape());
            a.jcc(NOT_EQUAL, miss);
        }
        if (plan.isConditional()) {
            a.cmp(dwordPtr(Emitter.block(plan.assumption())), 0);
            a.jcc(NOT_EQUAL, miss);
        }
        // STUB: throw new Todo("p03.5");
        // END SOLUTION p03.5
    }

    private void loadSlot(Reg64 target, Reg64 holder, int location) {
        // BEGIN SOLUTION p03.5
        if (location > 0) {
            a.mov(target, mem(holder, location));
        } else {
            a.mov(target, mem(holder, Cell.STORAGE_POINTER));
            a.mov(target, mem(target, location));
        }
        // STUB: throw new Todo("p03.5");
        // END SOLUTION p03.5
    }

    void count(long cell) {
        if (counting) {
            a.mov(Conventions.SCRATCH, cell);
            a.add(qwordPtr(mem(Conventions.SCRATCH, CacheCell.HITS)), 1);
        }
    }

    /**
     * A store as a plan says; one that adds a property changes the receiver's shape. A new slot outside the object must
     * have room, or it is a miss.
     *
     * @param cell where hits are counted
     * @param receiver kept
     * @param value kept
     */
    public void store(AccessCase plan, long cell, Reg64 receiver, Reg64 value, Label miss) {
        // BEGIN SOLUTION p03.6
        guard(plan, receiver, miss);
        if (plan.location() > 0) {
            e.storeValue(receiver, mem(receiver, plan.location()), value);
        } else {
            a.mov(Conventions.SCRATCH, mem(receiver, Cell.STORAGE_POINTER));
            if (plan.kind() == Kind.ADD) {
                Shape next = shapes.byId(plan.newShape());
                a.cmp(dwordPtr(mem(Conventions.SCRATCH, Cell.STORAGE_HEADER)), next.outOfLineSlots());
                a.jcc(BELOW, miss);
            }
            e.storeValue(Conventions.SCRATCH, mem(Conventions.SCRATCH, plan.location()), value);
        }
        if (plan.kind() == Kind.ADD) {
            a.mov(dwordPtr(mem(receiver, Cell.SHAPE)), plan.newShape());
        }
        count(cell);
        // STUB: throw new Todo("p03.6");
        // END SOLUTION p03.6
    }

    // -- plans that a cell will hold ------------------------------------------------------------

    /** A load as the cell will say when this is executed: {@link CellStubs.LookUp}. The receiver may be any value. */
    public void lookUp(long cell, Reg64 receiver, Reg64 target, Label miss) {
        askCell(cell, new CellStubs.LookUp(receiver, counting), miss);
        a.mov(target, Conventions.SCRATCH);
    }

    /** Loads a global variable as its site's cell says. */
    public void lookUpGlobal(long cell, Reg64 target, Label miss) {
        askCell(cell, new CellStubs.LookUpGlobal(counting), miss);
        a.mov(target, Conventions.SCRATCH);
    }

    /** A store as the cell will say when this is executed: {@link CellStubs.Store}. The receiver may be any value. */
    public void storeByCell(long cell, Reg64 receiver, Reg64 value, Label miss) {
        a.push(value);
        askCell(cell, new CellStubs.Store(receiver, counting), miss);
    }

    private void askCell(long cell, SharedStub stub, Label miss) {
        e.loadAddress(Conventions.SCRATCH, cell);
        e.callStub(stub);
        a.jcc(NOT_EQUAL, miss);
    }
}
