package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.template.Operand.Type;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;

/**
 * {@code pop}, {@code shift} and {@code unshift} of arrays that are nothing but their words.
 *
 * <p>That an array is extensible and its length writable is known in two ways: it has the shape that arrays are born
 * with, or there is room behind its elements, which is taken away from one that is not ({@link
 * tierup.vm.objects.Elements}). The second holds for subclasses, and for arrays with properties of their own.
 */
final class ArrayEndTemplates {
    /** Longer arrays are shifted by Java: moving their elements takes longer than the exit. */
    private static final int MOST_MOVED = 64;

    private static final int NO_SHAPE = -1;

    private final Assembler a;
    private final HeapCode heap;
    private final int plainShape;
    private final boolean keepsKinds;
    private final Label general;

    private ArrayEndTemplates(Assembler a, HeapCode heap, Vm vm, Label general) {
        Shape shape = vm.factory.arrayShape();
        this.a = a;
        this.heap = heap;
        this.plainShape = shape.isCacheable() ? shape.id() : NO_SHAPE;
        this.keepsKinds = ArrayElements.keepsKinds(vm);
        this.general = general;
    }

    static void register(Vm vm, BuiltinTemplates table) {
        table.set(
                Realm.of(vm).arrayPrototype,
                (method, a, general) -> new ArrayEndTemplates(a, table.heapCode(), vm, general).emit(method),
                "pop",
                "shift",
                "unshift");
    }

    private void emit(String method) {
        switch (method) {
            case "pop" -> pop();
            case "shift" -> shift();
            default -> unshift();
        }
    }

    /** The array to rdx, its storage to rax, the number of elements to rsi, which are all that it has. */
    private void loadArray(int arguments, Label empty) {
        Label room = new Label("room behind the elements");
        LeafSteps.requireArguments(a, arguments, general);
        a.mov(rdx, BuiltinTemplates.argument(arguments));
        LeafSteps.requireKind(a, rdx, Cell.ARRAY, general);
        a.mov(rax, mem(rdx, Cell.STORAGE_POINTER));
        a.mov(esi, mem(rax, Cell.STORAGE_LENGTH));
        a.cmp(esi, mem(rax, Cell.STORAGE_CAPACITY));
        a.jcc(BELOW, room);
        a.cmp(dwordPtr(mem(rdx, Cell.SHAPE)), plainShape);
        a.jcc(NOT_EQUAL, general);
        a.bind(room);
        a.test(esi, esi);
        a.jcc(ZERO, empty);
    }

    /** Nothing is taken from an array of length 0; that its storage is empty says less, as it may be sparse. */
    private void returnUndefinedIfEmpty(Label empty) {
        a.bind(empty);
        a.cmp(Conventions.INT_TAG, mem(rdx, Cell.ARRAY_LENGTH));
        a.jcc(NOT_EQUAL, general);
        LeafSteps.returnValue(a, Value.UNDEFINED);
    }

    private void guardPrototypes() {
        a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
        a.jcc(NOT_EQUAL, general);
    }

    /** Makes the number in rsi the array's length. */
    private void setLength() {
        a.mov(mem(rax, Cell.STORAGE_LENGTH), esi);
        a.or(rsi, Conventions.INT_TAG);
        a.mov(mem(rdx, Cell.ARRAY_LENGTH), rsi);
    }

    private void pop() {
        Label empty = new Label("empty");
        loadArray(0, empty);
        a.mov(r8, mem(rax, rsi, 8, -8));
        a.cmp(r8, Value.EMPTY);
        a.jcc(EQUAL, general);
        a.sub(esi, 1);
        setLength();
        a.mov(rax, r8);
        a.ret();
        returnUndefinedIfEmpty(empty);
    }

    private void shift() {
        Label empty = new Label("empty");
        Label moved = new Label("moved");
        Label hole = new Label("a hole");
        loadArray(0, empty);
        a.cmp(esi, MOST_MOVED);
        a.jcc(ABOVE, general);
        guardPrototypes();
        a.mov(r8, mem(rax));
        a.lea(r9, mem(rax, 8));
        a.lea(r10, mem(rax, rsi, 8));
        Label next = a.here();
        a.cmp(r9, r10);
        a.jcc(ABOVE_EQUAL, moved);
        move(mem(r9, -8), mem(r9));
        a.add(r9, 8);
        a.jmp(next);
        a.bind(moved);
        a.sub(esi, 1);
        setLength();
        a.mov(rax, r8);
        a.cmp(rax, Value.EMPTY);
        a.jcc(EQUAL, hole);
        a.ret();
        a.bind(hole);
        LeafSteps.returnValue(a, Value.UNDEFINED);
        returnUndefinedIfEmpty(empty);
    }

    /** Moves an element within the storage, through the scratch register. */
    private void move(Mem to, Mem from) {
        a.mov(Conventions.SCRATCH, from);
        heap.storeValue(a, rax, to, Conventions.SCRATCH);
    }

    /** Where there is room for one more. The first element stays until its place is stored to, so that all are there. */
    private void unshift() {
        Label moved = new Label("moved");
        loadArray(1, general);
        a.cmp(esi, MOST_MOVED);
        a.jcc(ABOVE, general);
        a.cmp(esi, mem(rax, Cell.STORAGE_CAPACITY));
        a.jcc(ABOVE_EQUAL, general);
        guardPrototypes();
        a.lea(r9, mem(rax, rsi, 8));
        Label next = a.here();
        a.cmp(r9, rax);
        a.jcc(EQUAL, moved);
        move(mem(r9), mem(r9, -8));
        a.sub(r9, 8);
        a.jmp(next);
        a.bind(moved);
        a.add(esi, 1);
        setLength();
        Reg64 value = r8;
        a.mov(value, BuiltinTemplates.argument(0));
        if (keepsKinds) {
            ElementStores.store(a, heap, rax, mem(rax), Operand.register(value, Type.ANY), r9);
        } else {
            heap.storeValue(a, rax, mem(rax), value);
        }
        a.mov(rax, mem(rdx, Cell.ARRAY_LENGTH));
        a.ret();
    }
}
