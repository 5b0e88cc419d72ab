package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsp;

import java.util.List;
import java.util.Optional;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.builtins.IterationGuard;
import tierup.vm.builtins.IterationGuard.ArrayWalk;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.objects.ObjectFactory;
import tierup.vm.running.Iteration;
import tierup.vm.shapes.Shape;

/**
 * The loop instructions of for-in and for-of. They leave their iterator where it is, in memory, and push what comes next
 * or jump.
 *
 * <p>Walking an array that has nothing unusual about it is inline: {@link Iteration} has made sure at the loop's start
 * that no method needs to be called, so the next element is a load behind the bounds check of any other, and counting up
 * the index in the iterator. Maps and sets are walked by a stub ({@link CollectionStep}); a program's own iterator is called
 * as any function is. Holes, and whatever else can be walked, are Java's.
 */
final class IterationTemplates {
    private IterationTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.FOR_IN_NEXT, IterationTemplates::nextKey)
                .set(Opcode.FOR_OF_START, IterationTemplates::start)
                .set(Opcode.FOR_OF_NEXT, IterationTemplates::nextValue)
                .set(Opcode.ITERATOR_CLOSE, IterationTemplates::close);
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
        e.slowNext(RuntimeCall.EXECUTE, slow, done, before, end(e));
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
        Label java = new Label("all in Java");
        Label unknown = new Label("another result");
        e.slowNext(RuntimeCall.EXECUTE, java, done, before, end(e));
        e.slowNext(RuntimeCall.ITERATOR_RESULT, unknown, done, before, end(e));
        int at = e.pc();
        Label end = end(e);
        a.outOfLine(() -> {
            a.bind(slow);
            callNext(e, at, before.size(), java, unknown);
            a.cmp(rax, Value.EMPTY);
            a.jcc(EQUAL, end);
            a.jmp(done);
        });
    }

    /**
     * The next value of a program's own iterator, or EMPTY: a call, and two properties of what it returns.
     *
     * @param java where all is left to Java
     * @param unknown where Java is asked for the properties of what is in rcx
     */
    private static void callNext(Emitter e, int at, int depth, Label java, Label unknown) {
        Assembler a = e.a;
        Label known = new Label("read");
        a.lea(rsp, mem(Conventions.FRAME, e.stack.slotOffset(depth - 1)));
        a.mov(dwordPtr(mem(Conventions.FRAME, Frame.PC)), at);
        e.callStub(new WalkStubs.CallNext());
        e.standBelowFrame();
        a.test(rax, rax);
        a.jcc(ZERO, java);
        a.mov(rcx, e.stack.slot(depth - 1));
        e.callStub(new WalkStubs.ReadResult());
        a.jcc(EQUAL, known);
        a.mov(rcx, rax);
        a.jmp(unknown);
        a.bind(known);
    }

    private static void start(Emitter e) {
        Optional<WalkStubs.Start> stub = startStub(e);
        if (stub.isEmpty()) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Label slow = new Label("start in Java");
        Label done = new Label("started");
        e.stack.flush();
        List<Operand> before = e.stack.snapshot();
        e.a.mov(rdx, e.stack.slotOf(0));
        e.callStub(stub.get());
        e.a.jcc(NOT_EQUAL, slow);
        SiteRecorder.at(e).note(1 << stub.get().mode());
        e.a.bind(done);
        e.stack.forgetRegisters();
        e.stack.drop(1);
        e.stack.push(Operand.register(rax, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    /** How the commonest thing that the site has walked is walked; of a site that knows nothing, an array. */
    private static Optional<WalkStubs.Start> startStub(Emitter e) {
        IterationGuard guard = Realm.of(e.vm()).iterationGuard;
        Realm realm = Realm.of(e.vm());
        ObjectFactory factory = e.vm().factory;
        SiteRecorder recorder = SiteRecorder.at(e);
        if (e.feedback() == 0 || recorder.knows(1 << Iteration.ARRAY_VALUES)) {
            return startStub(guard.arrayWalk(), factory.arrayShape(), Iteration.ARRAY_VALUES);
        } else if (recorder.knows(1 << Iteration.SET_VALUES)) {
            Shape shape = factory.shapeOfKind(Cell.SET, realm.setPrototype);
            return startStub(guard.setWalk(), shape, Iteration.SET_VALUES);
        } else if (recorder.knows(1 << Iteration.MAP_ENTRIES)) {
            Shape shape = factory.shapeOfKind(Cell.MAP, realm.mapPrototype);
            return startStub(guard.mapWalk(), shape, Iteration.MAP_ENTRIES);
        }
        return Optional.empty();
    }

    private static Optional<WalkStubs.Start> startStub(Optional<ArrayWalk> walk, Shape shape, int mode) {
        return walk.filter(known -> shape.isCacheable()).map(known -> new WalkStubs.Start(known, shape.id(), mode));
    }

    private static void close(Emitter e) {
        Optional<ArrayWalk> walk = Realm.of(e.vm()).iterationGuard.arrayWalk();
        if (walk.isEmpty()) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Label slow = new Label("close in Java");
        Label done = new Label("closed");
        e.stack.flush();
        List<Operand> before = e.stack.snapshot();
        e.a.mov(rcx, e.stack.slotOf(0));
        e.callStub(new WalkStubs.CloseArray(walk.get()));
        e.a.jcc(NOT_EQUAL, slow);
        e.a.bind(done);
        e.stack.forgetRegisters();
        e.stack.drop(1);
        e.slowPath(slow, done, before, false);
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
