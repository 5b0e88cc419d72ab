package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.GREATER_EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdi;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;
import tierup.vm.running.Iteration;
import tierup.vm.shapes.Shape;

/**
 * The next step of a walk over a map or set: what {@link Iteration#nextOf} does with the entries of a table, of which
 * {@link tierup.vm.objects.HashTables} tells.
 *
 * <p>The iterator is in rcx. The result is in rax: the next value, or EMPTY at the end and ever after. Says no to all other
 * iterators, and where entries have moved since the last step. Overwrites all registers for operands.
 */
final class CollectionStep implements SharedStub {
    private static final int SEQUENCE_SHIFT = 25;
    private static final int SHORT_ENTRY_SHIFT = 4;

    @Override
    public String name() {
        return "nextEntry";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CollectionStep;
    }

    @Override
    public int hashCode() {
        return CollectionStep.class.hashCode();
    }

    /** The table is in rdx, its first entry at rdi, the index in esi, the entry at r8, the mode in ebx. */
    @Override
    public void emit(Assembler a, SharedStubs stubs) {
        Label no = new Label("no");
        Label end = new Label("end");
        Label here = new Label("an entry");
        a.movzx(rbx.r32(), bytePtr(mem(rcx, Cell.ITERATOR_MODE))); // whether an iterator object owns it matters to none
        a.lea(eax, mem(rbx, -Iteration.MAP_KEYS));
        a.cmp(eax, Iteration.SET_ENTRIES - Iteration.MAP_KEYS);
        a.jcc(ABOVE, no);
        a.mov(rdx, mem(rcx, Cell.ITERATOR_SOURCE));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, no);
        a.mov(rdx, mem(rdx, Cell.DATA));
        a.mov(eax, mem(rdx, Cell.TABLE_CAPACITY));
        a.lea(rdi, mem(rdx, rax, 4, Cell.TABLE_BUCKETS));
        a.mov(rsi.r32(), mem(rcx, Cell.ITERATOR_INDEX));
        a.mov(r9, mem(rcx, Cell.ITERATOR_EXTRA));
        a.cmp(r9, Conventions.INT_TAG);
        a.jcc(BELOW, no);
        a.mov(r9.r32(), r9.r32());
        locate(a, end, no);
        skipDeleted(a, end, here);
        a.bind(here);
        take(a, stubs, no);
        a.bind(end);
        a.mov(qwordPtr(mem(rcx, Cell.ITERATOR_SOURCE)), Value.UNDEFINED);
        a.mov(eax, (int) Value.EMPTY);
        yes(a);
        a.bind(no);
        a.test(rsp, rsp);
        a.ret();
    }

    private static void yes(Assembler a) {
        a.cmp(eax, eax);
        a.ret();
    }

    /** The address of the entry with the index in esi. Those of maps are half as long again. */
    private static void entry(Assembler a) {
        Label isMap = new Label("of a map");
        Label done = new Label("entry");
        a.mov(r8, rsi);
        a.cmp(rbx.r32(), Iteration.MAP_ENTRIES);
        a.jcc(BELOW_EQUAL, isMap);
        a.shl(r8, SHORT_ENTRY_SHIFT);
        a.jmp(done);
        a.bind(isMap);
        a.lea(r8, mem(r8, r8, 2, 0));
        a.shl(r8, SHORT_ENTRY_SHIFT - 1);
        a.bind(done);
        a.add(r8, rdi);
    }

    private static void sequence(Assembler a, Reg64 target) {
        a.mov(target, mem(r8, Cell.ENTRY_LINK));
        a.shr(target, SEQUENCE_SHIFT);
    }

    /**
     * Makes sure that the entry with the index in esi is the first whose sequence number is not below that in r9: the one
     * before it, if there is one, has a lower number.
     */
    private static void locate(Assembler a, Label end, Label no) {
        Label located = new Label("located");
        Label behind = new Label("the last entry is below");
        a.cmp(rsi.r32(), mem(rdx, Cell.TABLE_USED));
        a.jcc(ABOVE_EQUAL, behind);
        entry(a);
        sequence(a, r10);
        a.cmp(r10, r9);
        a.jcc(EQUAL, located);
        a.jcc(BELOW, no);
        a.test(rsi.r32(), rsi.r32());
        a.jcc(ZERO, located);
        a.sub(rsi.r32(), 1);
        entry(a);
        a.add(rsi.r32(), 1);
        sequence(a, r10);
        a.cmp(r10, r9);
        a.jcc(ABOVE_EQUAL, no);
        a.jmp(located);
        a.bind(behind);
        a.mov(rsi.r32(), mem(rdx, Cell.TABLE_USED));
        a.sub(rsi.r32(), 1);
        a.jcc(NEGATIVE, end);
        entry(a);
        sequence(a, r10);
        a.cmp(r10, r9);
        a.jcc(BELOW, end);
        a.jmp(no);
        a.bind(located);
    }

    /** Goes on to the first entry that is not deleted. */
    private static void skipDeleted(Assembler a, Label end, Label here) {
        Label next = new Label("next");
        a.cmp(rsi.r32(), mem(rdx, Cell.TABLE_FIRST));
        a.jcc(GREATER_EQUAL, next);
        a.mov(rsi.r32(), mem(rdx, Cell.TABLE_FIRST));
        a.bind(next);
        a.cmp(rsi.r32(), mem(rdx, Cell.TABLE_USED));
        a.jcc(ABOVE_EQUAL, end);
        entry(a);
        a.cmp(qwordPtr(mem(r8, Cell.ENTRY_KEY)), Value.EMPTY);
        a.jcc(NOT_EQUAL, here);
        a.add(rsi.r32(), 1);
        a.jmp(next);
    }

    /** Returns what the mode asks for of the entry at r8, and moves the iterator behind it. */
    private static void take(Assembler a, SharedStubs stubs, Label no) {
        Label key = new Label("the key");
        Label value = new Label("the value");
        Label pairOfKeys = new Label("the key twice");
        Label pair = new Label("a pair");
        sequence(a, r9);
        a.add(r9, 1);
        a.movsxd(r10, r9.r32());
        a.cmp(r10, r9);
        a.jcc(NOT_EQUAL, no);
        a.mov(rax, mem(r8, Cell.ENTRY_KEY));
        a.cmp(rbx.r32(), Iteration.MAP_VALUES);
        a.jcc(EQUAL, value);
        a.cmp(rbx.r32(), Iteration.SET_ENTRIES);
        a.jcc(EQUAL, pairOfKeys);
        a.cmp(rbx.r32(), Iteration.MAP_ENTRIES);
        a.jcc(NOT_EQUAL, key);
        a.mov(r12, mem(r8, Cell.ENTRY_VALUE));
        a.bind(pair);
        newPair(a, stubs, no);
        a.bind(key);
        a.add(rsi.r32(), 1);
        a.mov(mem(rcx, Cell.ITERATOR_INDEX), rsi.r32());
        a.or(r9, Conventions.INT_TAG);
        a.mov(mem(rcx, Cell.ITERATOR_EXTRA), r9);
        yes(a);
        a.bind(value);
        a.mov(rax, mem(r8, Cell.ENTRY_VALUE));
        a.jmp(key);
        a.bind(pairOfKeys);
        a.mov(r12, rax);
        a.jmp(pair);
    }

    /** An array of the words in rax and r12, into rax. */
    private static void newPair(Assembler a, SharedStubs stubs, Label no) {
        Shape shape = stubs.vm().factory.arrayShape();
        if (!shape.isCacheable()) {
            a.jmp(no);
            return;
        }
        int storage = shape.objectBytes() - Cell.STORAGE_HEADER;
        int kind = DenseKind.join(stubs.vm().shapes.firstDenseKind(), DenseKind.OTHER);
        stubs.heapCode().allocate(a, r10, mem(r10, storage + 16), no);
        word(a, mem(r10, Cell.SHAPE), Cell.header(shape.id(), shape.kind()));
        a.lea(r8, mem(r10, storage));
        a.mov(mem(r10, Cell.STORAGE_POINTER), r8);
        word(a, mem(r10, Cell.ARRAY_LENGTH), Value.fromInt(2));
        AllocationTemplates.fill(a, r10, Cell.ARRAY_LENGTH + 8, shape.objectBytes(), Value.UNDEFINED);
        word(a, mem(r8, Cell.STORAGE_HEADER), Cell.storageHeader(0, kind));
        a.mov(dwordPtr(mem(r8, Cell.STORAGE_LENGTH)), 2);
        a.mov(dwordPtr(mem(r8, Cell.STORAGE_CAPACITY)), 2);
        a.mov(mem(r8, 0), rax);
        a.mov(mem(r8, 8), r12);
        a.mov(rax, r10);
    }

    private static void word(Assembler a, Mem place, long word) {
        a.mov(Conventions.SCRATCH, word);
        a.mov(place, Conventions.SCRATCH);
    }
}
