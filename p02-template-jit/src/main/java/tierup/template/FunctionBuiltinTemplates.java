package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.CARRY;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
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

import java.util.function.Consumer;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.vm.builtins.BoundFunctions;
import tierup.vm.builtins.Realm;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.FunctionCell;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;

/**
 * Function.prototype: {@code call}, {@code apply}, {@code bind}, and the functions that {@code bind} makes.
 *
 * <p>All but {@code bind} end in another call, and are gone when it happens. {@code f.call(x, 1, 2)} has pushed {@code call,
 * f, x, 1, 2}, which read one word further on is {@code f, x, 1, 2}: the words of the call that is wanted, with one argument
 * less. So this is a jump. {@code apply} replaces its own words ({@link ArgumentLists}); a bound function moves the
 * arguments down, to make room for its own before them.
 */
final class FunctionBuiltinTemplates {
    /** With more arguments, {@code bind} is Java's. */
    private static final int MOST_BOUND = 16;

    private FunctionBuiltinTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        long prototype = Realm.of(vm).functionPrototype;
        table.set(prototype, (name, a, general) -> call(a, general), "call");
        table.set(prototype, (name, a, general) -> apply(a, table.stubs(), general), "apply");
        for (BuiltinFunction code : Realm.of(vm).boundFunctions.codes()) {
            table.set(code, "bound function", (name, a, general) -> bound(a, general));
        }
        long[] readers = vm.objects.intrinsics.functionReaders;
        for (int place = 0; place < readers.length; place++) {
            int slot = Cell.firstSlot(Cell.FUNCTION) + 8 * place;
            table.set(readers[place], "slot " + place, (name, a, general) -> read(a, slot, general));
        }
        if (vm.factory.arrayShape().isCacheable()
                && vm.factory.plainFunctionShape().isCacheable()) {
            table.set(prototype, (name, a, general) -> new Bind(a, vm, table.heapCode()).emit(general), "bind");
        }
    }

    /** A slot of {@code this}, which a plan has found to be a function that has the property there. */
    private static void read(Assembler a, int slot, Label general) {
        a.cmp(ecx, 0);
        a.jcc(NOT_EQUAL, general);
        a.mov(rdx, mem(rsp, 8));
        a.mov(rax, mem(rdx, slot));
        a.cmp(rax, Value.EMPTY);
        a.jcc(EQUAL, general);
        a.ret();
    }

    private static void call(Assembler a, Label general) {
        Label withoutThis = new Label("no this");
        a.mov(eax, ecx);
        a.mov(rdx, mem(rsp, rax, 8, 8));
        ArgumentLists.guardFunction(a, rdx, general);
        a.mov(rdi, rdx);
        a.test(eax, eax);
        a.jcc(ZERO, withoutThis);
        a.sub(ecx, 1);
        ArgumentLists.enter(a);
        a.bind(withoutThis);
        a.mov(mem(rsp, 16), rdi);
        a.mov(qwordPtr(mem(rsp, 8)), Value.UNDEFINED);
        ArgumentLists.enter(a);
    }

    private static void apply(Assembler a, SharedStubs stubs, Label general) {
        Label withoutList = new Label("no list");
        Label withoutCell = new Label("a list that is no cell");
        a.mov(eax, ecx);
        a.mov(rdi, mem(rsp, rax, 8, 8));
        restoringCallee(a, general, otherwise -> {
            ArgumentLists.guardFunction(a, rdi, otherwise);
            a.cmp(ecx, 2);
            a.jcc(NOT_EQUAL, withoutList);
            a.mov(rdx, mem(rsp, 8));
            a.test(rdx, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, withoutCell);
            ArgumentLists.load(a, otherwise);
            a.mov(rsi, rdi);
            a.mov(r8, mem(rsp, 16));
            a.xor(r12.r32(), r12.r32());
            a.pop(rbx);
            a.add(rsp, 32);
            stubs.jump(a, new ArgumentLists.Enter());
            a.bind(withoutList);
            a.cmp(ecx, 1);
            a.jcc(NOT_EQUAL, otherwise);
            a.xor(ecx, ecx);
            ArgumentLists.enter(a);
            a.bind(withoutCell);
            Label nullish = new Label("nullish");
            a.cmp(rdx, Value.UNDEFINED);
            a.jcc(EQUAL, nullish);
            a.cmp(rdx, Value.NULL);
            a.jcc(NOT_EQUAL, otherwise);
            a.bind(nullish);
            a.pop(rbx);
            a.mov(mem(rsp), rbx); // the list's place is that of the return address
            a.xor(ecx, ecx);
            ArgumentLists.enter(a);
        });
    }

    /** Emits something that may change rdi before it knows whether to go on: the function called is put back there. */
    private static void restoringCallee(Assembler a, Label general, Consumer<Label> body) {
        Label otherwise = new Label("give up");
        body.accept(otherwise);
        a.bind(otherwise);
        a.mov(eax, ecx);
        a.mov(rdi, mem(rsp, rax, 8, 16));
        a.jmp(general);
    }

    /** {@code new} is Java's: it would have to make the object that the target's instances begin as. */
    private static void bound(Assembler a, Label general) {
        Label withArguments = new Label("bound arguments");
        Reg64 target = r8;
        Reg64 words = r9;
        Reg64 count = r10;
        a.bt(rcx, 32);
        a.jcc(CARRY, general);
        a.mov(rdx, mem(rdi, Cell.FUNCTION_HOME));
        a.mov(words, mem(rdx, Cell.STORAGE_POINTER));
        a.mov(target, mem(words, 8 * BoundFunctions.TARGET));
        a.mov(rbx, mem(words, 8 * BoundFunctions.THIS));
        a.mov(count.r32(), mem(words, Cell.STORAGE_LENGTH));
        a.mov(edx, ecx);
        a.sub(count.r32(), BoundFunctions.ARGUMENTS);
        a.jcc(NOT_ZERO, withArguments);
        replaceCallee(a, target);
        ArgumentLists.enter(a);
        a.bind(withArguments);
        ArgumentLists.guardRoom(a, count, general);
        replaceCallee(a, target);
        moveArgumentsDown(a);
        a.lea(rsi, mem(rsp, rdx, 8, 8));
        a.add(ecx, count.r32());
        Label next = a.here();
        a.mov(rax, mem(words, count, 8, 8 * (BoundFunctions.ARGUMENTS - 1)));
        a.mov(mem(rsi), rax);
        a.add(rsi, 8);
        a.sub(count.r32(), 1);
        a.jcc(NOT_ZERO, next);
        ArgumentLists.enter(a);
    }

    /** Above edx arguments: the callee becomes the target, {@code this} what is in rbx. */
    private static void replaceCallee(Assembler a, Reg64 target) {
        a.mov(mem(rsp, rdx, 8, 8), rbx);
        a.mov(mem(rsp, rdx, 8, 16), target);
        a.mov(rdi, target);
    }

    /** The return address and edx arguments, by r10 words. Overwrites rax, rbx and rsi. */
    private static void moveArgumentsDown(Assembler a) {
        a.mov(rbx, rsp);
        a.lea(rax, mem(r10, r10, 1, 0));
        a.shl(rax, 2);
        a.sub(rsp, rax);
        a.xor(eax, eax);
        Label next = a.here();
        a.mov(rsi, mem(rbx, rax, 8, 0));
        a.mov(mem(rsp, rax, 8, 0), rsi);
        a.add(eax, 1);
        a.cmp(eax, edx);
        a.jcc(BELOW_EQUAL, next);
    }

    /**
     * {@code f.bind(x, ...)} of a function with bytecode that has kept the properties it was born with, and whose {@code
     * length} and {@code name} nobody has read: then those of the bound function follow from its code, and are filled when
     * somebody reads them.
     */
    private static final class Bind {
        private final Assembler a;
        private final Vm vm;
        private final HeapCode heap;
        private final Shape function;
        private final Shape array;
        private final int arrayAt;
        private final int storageAt;

        Bind(Assembler a, Vm vm, HeapCode heap) {
            this.a = a;
            this.vm = vm;
            this.heap = heap;
            this.function = vm.factory.plainFunctionShape();
            this.array = vm.factory.arrayShape();
            this.arrayAt = function.objectBytes();
            this.storageAt = arrayAt + array.objectBytes() - Cell.STORAGE_HEADER;
        }

        void emit(Label general) {
            a.mov(edx, ecx);
            a.test(edx, edx);
            a.jcc(ZERO, general);
            a.cmp(edx, MOST_BOUND);
            a.jcc(ABOVE, general);
            a.mov(rsi, mem(rsp, rdx, 8, 8));
            ArgumentLists.guardFunction(a, rsi, general);
            guardUntouched(general);
            a.mov(rbx, mem(rsi, Cell.FUNCTION_CELL));
            a.cmp(qwordPtr(mem(rbx, FunctionCell.CODE)), 0);
            a.jcc(EQUAL, general);
            heap.allocate(a, rax, mem(rax, rdx, 8, storageAt + 8), general);
            writeFunction();
            writeRecord();
            a.ret();
        }

        private void guardUntouched(Label general) {
            Label known = new Label("known shape");
            a.mov(r8.r32(), mem(rsi, Cell.SHAPE));
            for (Shape shape : vm.factory.functionShapes()) {
                a.cmp(r8.r32(), shape.id());
                a.jcc(EQUAL, known);
            }
            a.jmp(general);
            a.bind(known);
            for (int slot = 0; slot < 2; slot++) {
                a.cmp(qwordPtr(mem(rsi, Cell.firstSlot(Cell.FUNCTION) + 8 * slot)), Value.EMPTY);
                a.jcc(NOT_EQUAL, general);
            }
        }

        private void writeFunction() {
            Label chosen = new Label("code");
            BuiltinFunction[] codes = Realm.of(vm).boundFunctions.codes();
            constant(Cell.SHAPE, Cell.header(function.id(), function.kind()));
            constant(Cell.STORAGE_POINTER, vm.factory.emptyStorage());
            a.mov(r8, codes[BoundFunctions.CALLABLE].cell());
            a.cmp(dwordPtr(mem(rbx, FunctionCell.CONSTRUCTOR)), 0);
            a.jcc(EQUAL, chosen);
            a.mov(r8, codes[BoundFunctions.CONSTRUCTIBLE].cell());
            a.bind(chosen);
            a.mov(mem(rax, Cell.FUNCTION_CELL), r8);
            a.mov(qwordPtr(mem(rax, Cell.FUNCTION_CONTEXT)), Value.UNDEFINED);
            a.lea(r8, mem(rax, arrayAt));
            a.mov(mem(rax, Cell.FUNCTION_HOME), r8);
            int slots = Cell.firstSlot(Cell.FUNCTION);
            int lazyEnd = slots + 8 * function.slotCount();
            AllocationTemplates.fill(a, rax, slots, lazyEnd, Value.EMPTY);
            AllocationTemplates.fill(a, rax, lazyEnd, arrayAt, Value.UNDEFINED);
        }

        /** The array of target, this and arguments, which lie in this order on the stack, from high to low. */
        private void writeRecord() {
            constant(arrayAt + Cell.SHAPE, Cell.header(array.id(), array.kind()));
            a.lea(r8, mem(rax, storageAt));
            a.mov(mem(rax, arrayAt + Cell.STORAGE_POINTER), r8);
            AllocationTemplates.fill(
                    a, rax, arrayAt + Cell.ARRAY_LENGTH + 8, arrayAt + array.objectBytes(), Value.UNDEFINED);
            int kind = DenseKind.join(vm.shapes.firstDenseKind(), DenseKind.OTHER);
            constant(storageAt + Cell.STORAGE_HEADER, Cell.storageHeader(0, kind));
            a.lea(rbx, mem(rdx, 1));
            a.mov(mem(r8, Cell.STORAGE_LENGTH), rbx.r32());
            a.mov(mem(r8, Cell.STORAGE_CAPACITY), rbx.r32());
            a.or(rbx, Conventions.INT_TAG);
            a.mov(mem(rax, arrayAt + Cell.ARRAY_LENGTH), rbx);
            a.lea(rsi, mem(rsp, 8));
            Label next = a.here();
            a.mov(rbx, mem(rsi));
            a.mov(mem(r8, rdx, 8, 0), rbx);
            a.add(rsi, 8);
            a.sub(edx, 1);
            a.jcc(NO_CARRY, next);
        }

        private void constant(int offset, long word) {
            a.mov(Conventions.SCRATCH, word);
            a.mov(mem(rax, offset), Conventions.SCRATCH);
        }
    }
}
