package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
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
import tierup.vm.code.FunctionCell;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/**
 * Calls whose arguments are the elements of an array or arguments object: {@code f.apply(x, list)} and {@code f(...list)}.
 *
 * <p>The words of such a call take the place of those of the caller, who drops them afterwards anyway; so the callee is
 * entered as if its caller had pushed the elements one by one, and returns there. Nothing of the caller's is touched
 * before all is known to be well: that there are elements that can be read as they are, and room for them.
 */
final class ArgumentLists {
    /** Bytes of VM stack to be left below the words of a call; the callee checks for its own frame. */
    private static final int HEADROOM = 512;

    private ArgumentLists() {}

    /** Goes to {@code otherwise} unless a value is a function. */
    static void guardFunction(Assembler a, Reg64 value, Label otherwise) {
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, otherwise);
        a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.FUNCTION);
        a.jcc(NOT_EQUAL, otherwise);
    }

    /**
     * Finds the elements of a list, which must be a cell, in {@code rdx}: the first one's address goes to r9, their number to
     * r10. Overwrites the scratch register and rax.
     *
     * @param otherwise where to go, with nothing else changed, if it is no list whose elements can be read as they are, or
     *     the stack has no room for them
     */
    static void load(Assembler a, Label otherwise) {
        Label isArray = new Label("array");
        Label isDense = new Label("dense");
        a.mov(r9, mem(rdx, Cell.STORAGE_POINTER));
        a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.ARRAY);
        a.jcc(EQUAL, isArray);
        a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.ARGUMENTS);
        a.jcc(NOT_EQUAL, otherwise);
        a.mov(eax, mem(rdx, Cell.SHAPE));
        a.cmp(eax, Emitter.block(VmBlock.ARGUMENTS_SHAPE));
        a.jcc(NOT_EQUAL, otherwise);
        a.mov(rax, mem(rdx, Cell.firstSlot(Cell.ARGUMENTS)));
        a.jmp(isDense);
        a.bind(isArray);
        a.mov(rax, mem(rdx, Cell.ARRAY_LENGTH));
        a.bind(isDense);
        a.mov(r10.r32(), mem(r9, Cell.STORAGE_LENGTH));
        a.lea(Conventions.SCRATCH, mem(r10, Conventions.INT_TAG, 1, 0));
        a.cmp(rax, Conventions.SCRATCH);
        a.jcc(NOT_EQUAL, otherwise);
        a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
        a.jcc(NOT_EQUAL, otherwise);
        guardRoom(a, r10, otherwise);
    }

    /** Goes to {@code otherwise} unless the stack has room for so many more words. Overwrites the scratch register and rax. */
    static void guardRoom(Assembler a, Reg64 words, Label otherwise) {
        a.mov(rax, words);
        a.shl(rax, 3);
        a.lea(Conventions.SCRATCH, mem(rsp, -HEADROOM));
        a.sub(Conventions.SCRATCH, rax);
        a.cmp(Conventions.SCRATCH, Emitter.block(VmBlock.STACK_LIMIT));
        a.jcc(BELOW, otherwise);
    }

    /** Goes on at a function's entry: in rdi, with the argument word in rcx. Overwrites rax. */
    static void enter(Assembler a) {
        a.mov(rax, mem(rdi, Cell.FUNCTION_CELL));
        a.jmp(qwordPtr(mem(rax, FunctionCell.ENTRY)));
    }

    /**
     * Pushes the words of a call and enters the function: jumped to, never called. Where the callee's word is to lie rsp
     * points right above; rdi is the function, rsi the callee's word, r8 {@code this}, r9 and r10 are as {@link #load}
     * leaves them, r12 the upper half of the argument word, rbx the return address.
     */
    record Enter() implements SharedStub {
        @Override
        public String name() {
            return "enterWithList";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label pushed = new Label("pushed");
            a.push(rsi);
            a.push(r8);
            a.mov(rdx, Value.UNDEFINED);
            a.xor(ecx, ecx);
            Label next = a.here();
            a.cmp(ecx, r10.r32());
            a.jcc(ABOVE_EQUAL, pushed);
            a.mov(rax, mem(r9, rcx, 8, 0));
            a.cmp(rax, Value.EMPTY);
            a.cmov(EQUAL, rax, rdx);
            a.push(rax);
            a.add(ecx, 1);
            a.jmp(next);
            a.bind(pushed);
            a.push(rbx);
            a.or(rcx, r12);
            enter(a);
        }
    }

    /** From the three words above the return address: the function to rdi, the elements to where {@link #load} leaves them. */
    private static void loadWords(Assembler a, Label no) {
        a.mov(rdi, mem(rsp, 24));
        guardFunction(a, rdi, no);
        a.mov(rdx, mem(rsp, 8));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, no);
        load(a, no);
    }

    /** Drops the three words and goes on at {@link Enter}; at {@code no}, returns 0 with nothing done. */
    private static void enterWithList(Assembler a, SharedStubs stubs, Label no) {
        a.pop(rbx);
        a.add(rsp, 24);
        stubs.jump(a, new Enter());
        a.bind(no);
        a.xor(eax, eax);
        a.ret();
    }

    /**
     * {@code callee(...array)}: the three words lie above the return address, the array, which only the compiler's own code
     * has seen, last. Overwrites all registers. What comes back in rax is the callee's result, or 0, with nothing done, for
     * Java to do it all.
     *
     * <p>Unlike other stubs this one goes on in a guest function, which returns to the caller of the stub: the frame's pc
     * must have been stored.
     */
    record CallSpread() implements SharedStub {
        @Override
        public String name() {
            return "callSpread";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label no = new Label("in Java");
            loadWords(a, no);
            a.mov(rsi, rdi);
            a.mov(r8, mem(rsp, 16));
            a.xor(r12.r32(), r12.r32());
            enterWithList(a, stubs, no);
        }
    }

    /** As {@link CallSpread}, for {@code new callee(...array)}, of functions that know what their instances begin as. */
    record ConstructSpread() implements SharedStub {
        @Override
        public String name() {
            return "constructSpread";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label no = new Label("in Java");
            Label prepared = new Label("prepared");
            loadWords(a, no);
            a.mov(r8, Value.EMPTY);
            a.mov(rbx, mem(rdi, Cell.FUNCTION_CELL));
            a.cmp(dwordPtr(mem(rbx, FunctionCell.CONSTRUCTOR)), FunctionCell.DERIVED);
            a.jcc(EQUAL, prepared);
            allocateInstance(a, stubs, no);
            a.bind(prepared);
            a.mov(rsi, rdi);
            a.mov(r12, (long) Frame.CONSTRUCT << 32);
            enterWithList(a, stubs, no);
        }

        /** What the function in rdi begins its instances as, by its cell in rbx: to r8. Overwrites rcx and rsi. */
        private static void allocateInstance(Assembler a, SharedStubs stubs, Label no) {
            Label filled = new Label("filled");
            a.cmp(rdi, mem(rbx, FunctionCell.INSTANCES_OF));
            a.jcc(NOT_EQUAL, no);
            a.mov(ecx, mem(rbx, FunctionCell.INSTANCE_BYTES));
            stubs.heapCode().allocate(a, r8, mem(r8, rcx, 1, 0), no);
            a.mov(rcx, Conventions.SCRATCH);
            a.mov(Conventions.SCRATCH, mem(rbx, FunctionCell.INSTANCE_HEADER));
            a.mov(mem(r8, Cell.SHAPE), Conventions.SCRATCH);
            a.mov(Conventions.SCRATCH, stubs.vm().factory.emptyStorage());
            a.mov(mem(r8, Cell.STORAGE_POINTER), Conventions.SCRATCH);
            a.lea(rsi, mem(r8, Cell.OBJECT_FIELDS));
            Label next = a.here();
            a.cmp(rcx, rsi);
            a.jcc(EQUAL, filled);
            a.sub(rcx, 8);
            a.mov(qwordPtr(mem(rcx)), Value.UNDEFINED);
            a.jmp(next);
            a.bind(filled);
        }
    }
}
