package tierup.monoic;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.ZERO;
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
import tierup.vm.memory.Cell;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;

/**
 * Machine code of an inline cache.
 *
 * <p>There are two ways to ask whether the receiver has the cached shape. What the site had met when its function was
 * compiled is known then, and becomes part of the instructions: {@code cmp dword [rax], 17; jne miss; mov rcx, [rax +
 * 24]}. What it meets afterwards is looked up in its {@link CacheCell}, by code that can follow any plan the cell may
 * ever hold. The first way is three instructions, the second about ten; neither is ever changed once it is there.
 *
 * <p>Every method falls through on success and jumps to {@code miss} on failure, having changed nothing but the target
 * register. So cases can stand in a chain. Receivers must be known to be cells.
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

    /** A load as the cell will say when this is executed; any plan of a load but those for strings and globals. */
    public void lookUp(long cell, Reg64 receiver, Reg64 target, Label miss) {
        // BEGIN SOLUTION p03.7
        compareWithCell(cell, receiver, target, miss);
        loadAsCellSays(receiver, target, miss);
        // STUB: throw new Todo("p03.7");
        // END SOLUTION p03.7
    }

    /** Leaves the cell's address in the scratch register; overwrites {@code temporary}. */
    private void compareWithCell(long cell, Reg64 receiver, Reg64 temporary, Label miss) {
        // BEGIN SOLUTION p03.7
        a.mov(Conventions.SCRATCH, cell);
        a.mov(temporary.r32(), mem(receiver, Cell.SHAPE));
        a.cmp(temporary.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
        a.jcc(NOT_EQUAL, miss);
        // STUB: throw new Todo("p03.7");
        // END SOLUTION p03.7
    }

    /**
     * A load as a cell says whose shape is the receiver's; the cell's address is in the scratch register, which is
     * overwritten.
     */
    public void loadAsCellSays(Reg64 receiver, Reg64 target, Label miss) {
        // BEGIN SOLUTION p03.7
        Label loaded = new Label("looked up");
        Label outOfLine = new Label("slot in storage");
        guardAssumptionOfCell(target, miss);
        if (counting) {
            a.add(qwordPtr(mem(Conventions.SCRATCH, CacheCell.HITS)), 1);
        }
        a.mov(target, mem(Conventions.SCRATCH, CacheCell.HOLDER));
        a.movsxd(Conventions.SCRATCH, dwordPtr(mem(Conventions.SCRATCH, CacheCell.LOCATION)));
        a.test(Conventions.SCRATCH, Conventions.SCRATCH);
        a.jcc(LESS_EQUAL, outOfLine);
        a.test(target, target);
        a.cmov(ZERO, target, receiver);
        a.mov(target, mem(target, Conventions.SCRATCH, 1));
        a.bind(loaded);
        a.outOfLine(() -> {
            a.bind(outOfLine);
            a.jcc(EQUAL, loaded); // a constant: it is in the holder's place
            a.test(target, target);
            a.cmov(ZERO, target, receiver);
            a.mov(target, mem(target, Cell.STORAGE_POINTER));
            a.mov(target, mem(target, Conventions.SCRATCH, 1));
            a.jmp(loaded);
        });
        // STUB: throw new Todo("p03.7");
        // END SOLUTION p03.7
    }

    /** Loads a global variable as its site's cell says. */
    public void lookUpGlobal(long cell, Reg64 target, Label miss) {
        // BEGIN SOLUTION p03.8
        a.mov(Conventions.SCRATCH, cell);
        a.cmp(dwordPtr(mem(Conventions.SCRATCH, CacheCell.SHAPE)), AccessCase.GLOBAL);
        a.jcc(NOT_EQUAL, miss);
        loadAsCellSays(target, target, miss);
        // STUB: throw new Todo("p03.8");
        // END SOLUTION p03.8
    }

    private void guardAssumptionOfCell(Reg64 temporary, Label miss) {
        // BEGIN SOLUTION p03.7
        a.mov(temporary.r32(), mem(Conventions.SCRATCH, CacheCell.ASSUMPTION));
        a.cmp(dwordPtr(mem(Conventions.BLOCK, temporary, 1)), 0);
        a.jcc(NOT_EQUAL, miss);
        // STUB: throw new Todo("p03.7");
        // END SOLUTION p03.7
    }

    /**
     * A store as the cell will say when this is executed. New slots outside the object are misses: there the room would
     * have to be asked for.
     *
     * @param temporary is overwritten
     */
    public void storeByCell(long cell, Reg64 receiver, Reg64 value, Reg64 temporary, Label miss) {
        // BEGIN SOLUTION p03.7
        compareWithCell(cell, receiver, temporary, miss);
        storeAsCellSays(receiver, value, temporary, miss);
        // STUB: throw new Todo("p03.7");
        // END SOLUTION p03.7
    }

    /** As {@link #loadAsCellSays}, for a store; {@code temporary} is overwritten. */
    public void storeAsCellSays(Reg64 receiver, Reg64 value, Reg64 temporary, Label miss) {
        // BEGIN SOLUTION p03.7
        Label stored = new Label("stored by cell");
        Label outside = new Label("slot in storage");
        guardAssumptionOfCell(temporary, miss);
        a.movsxd(temporary, dwordPtr(mem(Conventions.SCRATCH, CacheCell.LOCATION)));
        a.test(temporary, temporary);
        a.jcc(LESS, outside);
        e.storeValue(receiver, mem(receiver, temporary, 1), value);
        a.mov(temporary.r32(), mem(Conventions.SCRATCH, CacheCell.NEW_SHAPE));
        a.test(temporary.r32(), temporary.r32());
        a.cmov(ZERO, temporary.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
        a.mov(mem(receiver, Cell.SHAPE), temporary.r32());
        if (counting) {
            a.add(qwordPtr(mem(Conventions.SCRATCH, CacheCell.HITS)), 1);
        }
        a.bind(stored);
        a.outOfLine(() -> {
            a.bind(outside);
            a.cmp(dwordPtr(mem(Conventions.SCRATCH, CacheCell.NEW_SHAPE)), 0);
            a.jcc(NOT_EQUAL, miss);
            if (counting) {
                a.add(qwordPtr(mem(Conventions.SCRATCH, CacheCell.HITS)), 1);
            }
            a.mov(Conventions.SCRATCH, mem(receiver, Cell.STORAGE_POINTER));
            e.storeValue(Conventions.SCRATCH, mem(Conventions.SCRATCH, temporary, 1), value);
            a.jmp(stored);
        });
        // STUB: throw new Todo("p03.7");
        // END SOLUTION p03.7
    }
}
