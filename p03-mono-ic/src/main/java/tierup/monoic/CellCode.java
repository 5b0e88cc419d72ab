package tierup.monoic;

import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.template.Conventions;
import tierup.template.HeapCode;
import tierup.vm.memory.Cell;

/**
 * Machine code that carries out whatever plan a {@link CacheCell} holds when it is executed.
 *
 * <p>It is made once for an engine and an assignment of registers, and shared by all its sites ({@link CellStubs}). The
 * cell's address is in the scratch register at the beginning. Every method falls through on success and jumps to {@code
 * miss} on failure, having changed nothing that a program can see. Receivers must be known to be cells.
 */
public final class CellCode {
    private final Assembler a;
    private final HeapCode heap;
    private final boolean counting;

    /**
     * @param heap how values are stored
     * @param counting whether hits are to be counted
     */
    public CellCode(Assembler a, HeapCode heap, boolean counting) {
        this.a = a;
        this.heap = heap;
        this.counting = counting;
    }

    /** A load as the cell says; any plan of a load but those for strings and globals. */
    void lookUp(Reg64 receiver, Reg64 target, Label miss) {
        // BEGIN SOLUTION p03.7
        compareWithCell(receiver, target, miss);
        loadAsCellSays(receiver, target, miss);
        // STUB: throw new Todo("p03.7");
        // END SOLUTION p03.7
    }

    /** Compares the receiver's shape with that of the cell; overwrites {@code temporary}. */
    private void compareWithCell(Reg64 receiver, Reg64 temporary, Label miss) {
        // BEGIN SOLUTION p03.7
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

    /** Loads a global variable as the cell says. */
    void lookUpGlobal(Reg64 target, Label miss) {
        // BEGIN SOLUTION p03.8
        a.cmp(dwordPtr(mem(Conventions.SCRATCH, CacheCell.SHAPE)), AccessCase.GLOBAL);
        a.jcc(NOT_EQUAL, miss);
        loadAsCellSays(target, target, miss);
        // STUB: Todo.standIn("p03.8");
        // STUB: a.jmp(miss);
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
     * A store as the cell says. New slots outside the object are misses: there the room would have to be asked for.
     *
     * @param temporary is overwritten
     */
    void storeByCell(Reg64 receiver, Reg64 value, Reg64 temporary, Label miss) {
        // BEGIN SOLUTION p03.7
        compareWithCell(receiver, temporary, miss);
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
        storeValue(receiver, mem(receiver, temporary, 1), value);
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
            storeValue(Conventions.SCRATCH, mem(Conventions.SCRATCH, temporary, 1), value);
            a.jmp(stored);
        });
        // STUB: throw new Todo("p03.7");
        // END SOLUTION p03.7
    }

    private void storeValue(Reg64 cell, Mem place, Reg64 value) {
        heap.storeValue(a, cell, place, value);
    }
}
