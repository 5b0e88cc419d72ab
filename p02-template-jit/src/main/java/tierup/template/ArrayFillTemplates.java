package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.xmm0;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;

/** {@code array.fill(value)} of a plain array, all of it. */
final class ArrayFillTemplates {
    /** Longer arrays are filled by Java, which can be interrupted. */
    private static final int MOST_ELEMENTS = 4096;

    private ArrayFillTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        Shape shape = vm.factory.arrayShape();
        if (shape.isCacheable()) {
            table.set(
                    Realm.of(vm).arrayPrototype,
                    (method, a, general) -> emit(a, table.heapCode(), shape.id(), general),
                    "fill");
        }
    }

    private static void emit(Assembler a, HeapCode heap, int plainShape, Label general) {
        Label filled = new Label("filled");
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rdx, BuiltinTemplates.argument(1));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.cmp(dwordPtr(mem(rdx, Cell.SHAPE)), plainShape);
        a.jcc(NOT_EQUAL, general);
        a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
        a.jcc(NOT_EQUAL, general);
        a.mov(r9, mem(rdx, Cell.STORAGE_POINTER));
        a.mov(esi, mem(r9, Cell.STORAGE_LENGTH));
        a.cmp(esi, MOST_ELEMENTS);
        a.jcc(ABOVE, general);
        a.lea(r10, mem(rsi, Conventions.INT_TAG, 1, 0));
        a.cmp(r10, mem(rdx, Cell.ARRAY_LENGTH));
        a.jcc(NOT_EQUAL, general); // elements in a table
        a.test(esi, esi);
        a.jcc(ZERO, filled);
        a.mov(r8, BuiltinTemplates.argument(0));
        fitKind(a);
        Label next = a.here();
        heap.storeValue(a, r9, mem(r9, rsi, 8, -8), r8);
        a.sub(esi, 1);
        a.jcc(NOT_ZERO, next);
        a.bind(filled);
        a.mov(rax, rdx);
        a.ret();
    }

    /**
     * Makes the storage's kind and the value fit each other: among doubles an int is stored as one. No element stays, so
     * there are none to convert.
     */
    private static void fitKind(Assembler a) {
        Mem kind = bytePtr(mem(r9, Cell.STORAGE_KIND));
        Label fits = new Label("fits");
        Label noInt = new Label("no int");
        Label noNumber = new Label("no number");
        a.test(kind, DenseKind.OTHER);
        a.jcc(NOT_ZERO, fits);
        a.cmp(r8, Conventions.INT_TAG);
        a.jcc(BELOW, noInt);
        a.test(kind, DenseKind.DOUBLE);
        a.jcc(ZERO, fits);
        a.xorps(xmm0, xmm0);
        a.cvtsi2sd(xmm0, r8.r32());
        a.movq(r8, xmm0);
        a.sub(r8, Conventions.INT_TAG);
        a.jmp(fits);
        a.bind(noInt);
        a.test(r8, Conventions.INT_TAG);
        a.jcc(ZERO, noNumber);
        a.or(kind, DenseKind.DOUBLE);
        a.jmp(fits);
        a.bind(noNumber);
        a.and(kind, ~DenseKind.DOUBLE);
        a.or(kind, DenseKind.OTHER);
        a.bind(fits);
    }
}
