package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Iteration;

/**
 * The loop instructions of for-in and for-of. They leave their iterator where it is, in memory, and push what comes next
 * or jump.
 *
 * <p>Walking an array that has nothing unusual about it is inline: {@link Iteration} has made sure at the loop's start
 * that no method needs to be called, so the next element is a load behind the bounds check of any other, and counting up
 * the index in the iterator. Maps and sets are walked by a stub ({@link CollectionStep}). Holes, the end of an array, and
 * whatever else can be walked are Java's.
 */
final class IterationTemplates {
    private IterationTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.FOR_IN_NEXT, IterationTemplates::nextKey)
                .set(Opcode.FOR_OF_NEXT, IterationTemplates::nextValue);
    }

    private static Label end(Emitter e) {
        return e.label(e.operand(tierup.bytecode.OperandKind.TARGET));
    }

    private static void nextKey(Emitter e) {
        Label slow = new Label("next in Java");
        Label done = new Label("next");
        e.stack.flush();
        List<Operand> before = e.stack.snapshot();
        e.a.jmp(slow);
        e.a.bind(done);
        e.stack.forgetRegisters();
        e.stack.push(Operand.register(rax, Type.ANY));
        e.slowNext(slow, done, before, end(e));
    }

    private static void nextValue(Emitter e) {
        Assembler a = e.a;
        Label collection = new Label("no array");
        Label slow = new Label("next in Java");
        Label done = new Label("next");
        e.stack.flush();
        List<Operand> before = e.stack.snapshot();
        a.mov(rcx, e.stack.slotOf(0));
        loadNextElement(a, collection, slow);
        a.bind(done);
        e.stack.forgetRegisters();
        e.stack.push(Operand.register(rax, Type.ANY));
        nextEntry(e, collection, slow, done);
        e.slowNext(slow, done, before, end(e));
    }

    /** The next entry of a map or set, out of line. */
    private static void nextEntry(Emitter e, Label here, Label slow, Label done) {
        Label end = end(e);
        e.a.outOfLine(() -> {
            e.a.bind(here);
            e.callStub(new CollectionStep());
            e.a.jcc(NOT_EQUAL, slow);
            e.a.cmp(rax, Value.EMPTY);
            e.a.jcc(EQUAL, end);
            e.a.jmp(done);
        });
    }

    /** From the iterator in rcx to its next element in rax. An exhausted iterator's source is no cell. */
    private static void loadNextElement(Assembler a, Label collection, Label slow) {
        a.cmp(dwordPtr(mem(rcx, Cell.ITERATOR_MODE)), Iteration.ARRAY_VALUES);
        a.jcc(NOT_EQUAL, collection);
        a.mov(rdx, mem(rcx, Cell.ITERATOR_SOURCE));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.ARRAY);
        a.jcc(NOT_EQUAL, slow);
        a.mov(rdx, mem(rdx, Cell.STORAGE_POINTER));
        a.mov(eax, mem(rcx, Cell.ITERATOR_INDEX));
        a.cmp(eax, mem(rdx, Cell.STORAGE_LENGTH));
        a.jcc(ABOVE_EQUAL, slow);
        a.mov(rax, mem(rdx, rax, 8, 0));
        a.cmp(rax, Value.EMPTY);
        a.jcc(EQUAL, slow);
        a.add(dwordPtr(mem(rcx, Cell.ITERATOR_INDEX)), 1);
    }
}
