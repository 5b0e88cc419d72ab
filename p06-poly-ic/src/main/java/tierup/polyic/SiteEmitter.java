package tierup.polyic;

import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.monoic.AccessCase;
import tierup.monoic.CacheCell;
import tierup.monoic.CellStubs;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.vm.memory.Cell;
import tierup.vm.memory.VmBlock;

/**
 * Machine code that looks for a receiver's case in memory: behind the cases that were known when a site was compiled, or
 * in place of them. It is the same for all sites but for registers, and shared ({@link SiteStubs}).
 *
 * <pre>
 *   the site's own cases         one comparison each; those it has not yet match nothing
 *   is the site megamorphic?     if not, Java plans and writes the case down
 *   the stub cache               set = shape + what name and kind contribute; one way, then the other
 * </pre>
 *
 * <p>The site's address is in the scratch register at the beginning. Both searches end with that of a {@link CacheCell}
 * there; what it says is then carried out by code that p03 has for the purpose. So a site that had met nothing when its
 * function was compiled costs about twenty instructions a hit. One that was megamorphic by then probes the stub cache
 * itself.
 */
final class SiteEmitter {
    private static final int MEGAMORPHIC = SiteState.MEGAMORPHIC.ordinal();

    /** From the site to its last case. */
    private static final int LAST_CASE = SiteBlock.FIRST_CASE + (SiteBlock.MAX_CASES - 1) * CaseEntry.SIZE;

    /** Bits of an access's key below the name. */
    private static final int KIND_BITS = Integer.numberOfTrailingZeros(AccessKind.LOAD.key(1));

    private final Assembler a;
    private final boolean megamorphic;
    private final boolean counting;

    /**
     * @param megamorphic whether the code is for sites that were megamorphic when they were compiled, and will be
     * @param counting whether hits of megamorphic sites are to be counted; the site's address is then on top of the stack
     *     as well
     */
    SiteEmitter(Assembler a, boolean megamorphic, boolean counting) {
        this.a = a;
        this.megamorphic = megamorphic;
        this.counting = counting;
    }

    /**
     * Emits the search, and what is to be done with a case once it is found; falls through on success.
     *
     * @param receiver a cell; kept
     * @param temporary is overwritten
     * @param key is kept, though it is used
     * @param carryOut emits what follows; it finds the cell's address in the scratch register
     */
    void find(Reg64 receiver, Reg64 temporary, Reg64 key, Label miss, Runnable carryOut) {
        Label found = new Label("case");
        Label nowhere = new Label("not in the stub cache");
        loadShape(receiver, temporary);
        if (!megamorphic) {
            compareCases(temporary, found);
            a.cmp(dwordPtr(mem(Conventions.SCRATCH, SiteBlock.STATE - LAST_CASE)), MEGAMORPHIC);
            a.jcc(NOT_EQUAL, miss);
        }
        int here = megamorphic ? 0 : LAST_CASE;
        a.push(key);
        a.mov(key.r32(), mem(Conventions.SCRATCH, SiteBlock.KEY - here));
        a.mov(Conventions.SCRATCH.r32(), mem(Conventions.SCRATCH, SiteBlock.KEY_HASH - here));
        probe(key, temporary, nowhere);
        a.pop(key);
        carryOut(found, carryOut);
        a.outOfLine(() -> {
            a.bind(nowhere);
            a.pop(key);
            a.jmp(miss);
        });
    }

    /**
     * As {@link #find}, at a megamorphic site itself: what it does all the time is worth the bytes, and the access is known.
     *
     * @param key the access, as in {@link AccessKind#key}
     * @param temporary is overwritten, as is {@code other}
     */
    void findHere(int key, Reg64 receiver, Reg64 temporary, Reg64 other, Label miss, Runnable carryOut) {
        CellStubs.requireCell(a, receiver, miss);
        loadShape(receiver, temporary);
        a.mov(other.r32(), key);
        a.mov(Conventions.SCRATCH.r32(), StubCache.hashOf(key));
        probe(other, temporary, miss);
        a.add(qwordPtr(Emitter.block(VmBlock.STUB_CACHE_HITS)), 1);
        carryOut.run();
    }

    /** The two searches end here: the stub cache's by falling through, that of the site's own cases at {@code found}. */
    private void carryOut(Label found, Runnable carryOut) {
        a.add(qwordPtr(Emitter.block(VmBlock.STUB_CACHE_HITS)), 1);
        if (!counting) {
            a.bind(found);
            carryOut.run();
            return;
        }
        Label done = new Label("carried out");
        carryOut.run();
        a.mov(Conventions.SCRATCH, mem(rsp));
        a.add(qwordPtr(mem(Conventions.SCRATCH, SiteBlock.STUB_HITS)), 1);
        a.jmp(done);
        a.bind(found);
        carryOut.run();
        a.bind(done);
    }

    /** The shape id, or what stands for it in the cells of strings. */
    private void loadShape(Reg64 receiver, Reg64 target) {
        Label string = new Label("string");
        Label loaded = new Label("shape");
        a.cmp(bytePtr(mem(receiver, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(BELOW_EQUAL, string);
        a.mov(target.r32(), mem(receiver, Cell.SHAPE));
        a.bind(loaded);
        a.outOfLine(() -> {
            a.bind(string);
            a.mov(target.r32(), AccessCase.STRINGS);
            a.jmp(loaded);
        });
    }

    /** Leaves the address of the last case in the scratch register if none fits. */
    void compareCases(Reg64 shape, Label found) {
        // BEGIN SOLUTION p06.4
        a.add(Conventions.SCRATCH, SiteBlock.FIRST_CASE);
        for (int i = 0; i < SiteBlock.MAX_CASES; i++) {
            if (i > 0) {
                a.add(Conventions.SCRATCH, CaseEntry.SIZE);
            }
            a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
            a.jcc(EQUAL, found);
        }
        // STUB: Todo.standIn("p06.4");
        // STUB: a.add(Conventions.SCRATCH, LAST_CASE); // As if none fitted.
        // END SOLUTION p06.4
    }

    /**
     * Looks in the stub cache for an access. What its name and kind contribute to the hash is in the scratch register; its
     * key and the receiver's shape id are in registers, and stay there.
     */
    void probe(Reg64 key, Reg64 shape, Label miss) {
        // BEGIN SOLUTION p06.6
        Label found = new Label("in the stub cache");
        Label second = new Label("second way");
        a.add(Conventions.SCRATCH.r32(), shape.r32());
        selectSet();
        a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
        a.jcc(NOT_EQUAL, second);
        a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
        a.jcc(EQUAL, found);
        a.bind(second);
        a.add(Conventions.SCRATCH, StubCache.WAY_BYTES);
        a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
        a.jcc(NOT_EQUAL, miss);
        a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
        a.jcc(NOT_EQUAL, miss);
        a.bind(found);
        // STUB: Todo.standIn("p06.6");
        // STUB: a.jmp(miss);
        // END SOLUTION p06.6
    }

    /** Turns the hash in the scratch register into the address of its set. */
    private void selectSet() {
        a.and(Conventions.SCRATCH.r32(), StubCache.SETS - 1);
        a.shl(Conventions.SCRATCH.r32(), StubCache.SET_SHIFT);
        a.add(Conventions.SCRATCH, Emitter.block(VmBlock.STUB_CACHE));
    }

    /**
     * As {@link #find}, for a computed key: the site's cases are about different names.
     *
     * @param name register with the key's name id; overwritten
     */
    void findKeyed(AccessKind kind, Reg64 receiver, Reg64 name, Reg64 temporary, Label miss, Runnable carryOut) {
        Label found = new Label("case");
        Label probe = new Label("stub cache");
        Label second = new Label("second way");
        loadShape(receiver, temporary);
        packKey(name, kind);
        if (!megamorphic) {
            a.add(Conventions.SCRATCH, SiteBlock.FIRST_CASE);
            a.cmp(dwordPtr(mem(Conventions.SCRATCH, SiteBlock.STATE - SiteBlock.FIRST_CASE)), MEGAMORPHIC);
            a.jcc(EQUAL, probe);
            for (int i = 0; i < SiteBlock.MAX_CASES; i++) {
                Label next = i == SiteBlock.MAX_CASES - 1 ? miss : new Label("next case");
                compareEntry(temporary, name, next);
                a.jmp(found);
                if (next != miss) {
                    a.bind(next);
                    a.add(Conventions.SCRATCH, CaseEntry.SIZE);
                }
            }
            a.bind(probe);
        }
        selectSet(name, kind, temporary);
        Label hit = new Label("in the stub cache");
        compareEntry(temporary, name, second);
        a.jmp(hit);
        a.bind(second);
        a.add(Conventions.SCRATCH, StubCache.WAY_BYTES);
        compareEntry(temporary, name, miss);
        a.bind(hit);
        carryOut(found, carryOut);
    }

    /** A name id becomes the key that entries are compared with. */
    private void packKey(Reg64 name, AccessKind kind) {
        a.shl(name.r32(), KIND_BITS);
        if (kind.ordinal() != 0) {
            a.or(name.r32(), kind.ordinal());
        }
    }

    private void compareEntry(Reg64 shape, Reg64 key, Label otherwise) {
        a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
        a.jcc(NOT_EQUAL, otherwise);
        a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
        a.jcc(NOT_EQUAL, otherwise);
    }

    /** Selects the set for a name that is known only when this is executed, and a shape; both registers are kept. */
    private void selectSet(Reg64 key, AccessKind kind, Reg64 shape) {
        a.mov(Conventions.SCRATCH.r32(), key.r32());
        a.shr(Conventions.SCRATCH.r32(), KIND_BITS);
        a.imul(Conventions.SCRATCH.r32(), Conventions.SCRATCH.r32(), StubCache.NAME_FACTOR);
        a.add(Conventions.SCRATCH.r32(), shape.r32());
        if (kind.ordinal() != 0) {
            a.add(Conventions.SCRATCH.r32(), kind.ordinal() * StubCache.KIND_FACTOR);
        }
        selectSet();
    }
}
