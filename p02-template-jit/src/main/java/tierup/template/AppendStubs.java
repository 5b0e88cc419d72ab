package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.ebx;
import static tierup.asm.Registers.esi;
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
import tierup.asm.Reg64;
import tierup.template.Operand.Type;
import tierup.vm.builtins.IterationGuard.ArrayWalk;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.shapes.Shape;

/** Elements that an array literal with a spread in it gets one after the other: the array is in rcx. */
final class AppendStubs {
    /** Longer arrays are left to Java, whose exit is then the least of the cost. */
    private static final int MOST_ELEMENTS = 256;

    /** Room for elements behind those of a spread: {@code [...list, one]}. */
    private static final int ROOM = 4;

    private AppendStubs() {}

    private static void yes(Assembler a) {
        a.cmp(rsp, rsp);
        a.ret();
    }

    private static void no(Assembler a, Label no) {
        a.bind(no);
        a.test(rsp, rsp);
        a.ret();
    }

    /** Appends what is in r8, where there is room for it. Overwrites rax, rsi, rdi. */
    record Push(boolean keepsKinds) implements SharedStub {
        @Override
        public String name() {
            return "pushElement";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label no = new Label("in Java");
            a.test(rcx, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, no);
            a.cmp(bytePtr(mem(rcx, Cell.KIND)), Cell.ARRAY);
            a.jcc(NOT_EQUAL, no);
            a.cmp(r8, Value.EMPTY);
            a.jcc(EQUAL, no);
            a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
            a.jcc(NOT_EQUAL, no);
            a.mov(rax, mem(rcx, Cell.STORAGE_POINTER));
            a.mov(esi, mem(rax, Cell.STORAGE_LENGTH));
            a.cmp(esi, mem(rax, Cell.STORAGE_CAPACITY));
            a.jcc(ABOVE_EQUAL, no);
            if (keepsKinds) {
                ElementStores.store(a, stubs.heapCode(), rax, mem(rax, rsi, 8), Operand.register(r8, Type.ANY), rdi);
            } else {
                stubs.heapCode().storeValue(a, rax, mem(rax, rsi, 8), r8);
            }
            a.add(esi, 1);
            a.mov(mem(rax, Cell.STORAGE_LENGTH), esi);
            a.or(rsi, Conventions.INT_TAG);
            a.mov(mem(rcx, Cell.ARRAY_LENGTH), rsi);
            yes(a);
            no(a, no);
        }
    }

    /**
     * Appends the elements of the array in rdx. Both must have nothing unusual about them; the target gets a new storage.
     * Overwrites all registers but rcx.
     */
    record Spread(ArrayWalk walk) implements SharedStub {
        @Override
        public String name() {
            return "spreadArray";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label no = new Label("in Java");
            Label ended = new Label("all there");
            Reg64 target = r9;
            Reg64 source = r8;
            Shape plain = stubs.vm().factory.arrayShape();
            guardPlain(a, rcx, plain, target, rsi, no);
            guardPlain(a, rdx, plain, source, rdi, no);
            KnownSlots.guard(a, walk.values(), rbx, rax, no);
            KnownSlots.guard(a, walk.next(), rbx, rax, no);
            a.test(rdi.r32(), rdi.r32());
            a.jcc(ZERO, ended);
            a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
            a.jcc(NOT_EQUAL, no);
            a.cmp(bytePtr(mem(target, Cell.STORAGE_HASH)), 0);
            a.jcc(NOT_EQUAL, no);
            a.cmp(dwordPtr(mem(target, Cell.STORAGE_HEADER)), 0);
            a.jcc(NOT_EQUAL, no);
            a.lea(r12, mem(rsi, rdi, 1, 0));
            a.cmp(r12.r32(), MOST_ELEMENTS);
            a.jcc(ABOVE, no);
            joinKinds(a, stubs.vm().shapes.firstDenseKind(), no);
            stubs.heapCode().allocate(a, rax, mem(rax, r12, 8, 8 * ROOM - Cell.STORAGE_HEADER), no);
            writeStorage(a);
            copy(a, stubs.heapCode());
            a.bind(ended);
            yes(a);
            no(a, no);
        }

        /** The storage of an array to one register, its length to another. */
        private static void guardPlain(Assembler a, Reg64 array, Shape plain, Reg64 storage, Reg64 length, Label no) {
            a.test(array, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, no);
            a.cmp(dwordPtr(mem(array, Cell.SHAPE)), plain.id());
            a.jcc(NOT_EQUAL, no);
            a.mov(storage, mem(array, Cell.STORAGE_POINTER));
            a.mov(length.r32(), mem(storage, Cell.STORAGE_LENGTH));
            a.lea(rax, mem(length, Conventions.INT_TAG, 1, 0));
            a.cmp(rax, mem(array, Cell.ARRAY_LENGTH));
            a.jcc(NOT_EQUAL, no);
        }

        /** What the new storage will hold, to ebx: holes become undefined. Ints beside doubles are Java's to convert. */
        private static void joinKinds(Assembler a, int first, Label no) {
            Label withoutHoles = new Label("no holes");
            Label joined = new Label("joined");
            Label other = new Label("anything");
            a.movzx(ebx, bytePtr(mem(r8, Cell.STORAGE_KIND)));
            a.test(ebx, DenseKind.HOLES);
            a.jcc(ZERO, withoutHoles);
            a.mov(ebx, DenseKind.OTHER);
            a.bind(withoutHoles);
            a.or(ebx, first);
            a.test(esi, esi);
            a.jcc(ZERO, joined);
            a.movzx(r10.r32(), bytePtr(mem(r9, Cell.STORAGE_KIND)));
            a.cmp(ebx, r10.r32());
            a.jcc(EQUAL, joined);
            a.or(ebx, r10.r32());
            a.test(ebx, DenseKind.OTHER);
            a.jcc(NOT_ZERO, other);
            a.test(ebx, DenseKind.DOUBLE);
            a.jcc(NOT_ZERO, no);
            a.bind(other);
            a.bind(joined);
            Label done = new Label("kind");
            a.test(ebx, DenseKind.OTHER);
            a.jcc(ZERO, done);
            a.and(ebx, ~DenseKind.DOUBLE);
            a.bind(done);
        }

        /** Header and lengths; the address of element 0 goes to rax. */
        private static void writeStorage(Assembler a) {
            a.sub(rax, Cell.STORAGE_HEADER);
            a.shl(rbx, 48);
            a.mov(Conventions.SCRATCH, Cell.storageHeader(0, 0));
            a.or(rbx, Conventions.SCRATCH);
            a.mov(mem(rax, Cell.STORAGE_HEADER), rbx);
            a.mov(mem(rax, Cell.STORAGE_LENGTH), r12.r32());
            a.lea(rbx, mem(r12, ROOM));
            a.mov(mem(rax, Cell.STORAGE_CAPACITY), ebx);
        }

        private static void copy(Assembler a, HeapCode heap) {
            Label old = new Label("elements so far");
            Label copied = new Label("copied");
            a.lea(r10, mem(rax, rsi, 8, 0));
            a.mov(rdx, Value.UNDEFINED);
            Label next = a.here();
            a.sub(rdi.r32(), 1);
            a.mov(rbx, mem(r8, rdi, 8, 0));
            a.cmp(rbx, Value.EMPTY);
            a.cmov(EQUAL, rbx, rdx);
            a.mov(mem(r10, rdi, 8, 0), rbx);
            a.test(rdi.r32(), rdi.r32());
            a.jcc(NOT_ZERO, next);
            a.bind(old);
            a.test(esi, esi);
            a.jcc(ZERO, copied);
            a.sub(esi, 1);
            a.mov(rbx, mem(r9, rsi, 8, 0));
            a.mov(mem(rax, rsi, 8, 0), rbx);
            a.jmp(old);
            a.bind(copied);
            heap.storeValue(a, rcx, mem(rcx, Cell.STORAGE_POINTER), rax);
            a.or(r12, Conventions.INT_TAG);
            a.mov(mem(rcx, Cell.ARRAY_LENGTH), r12);
        }
    }
}
