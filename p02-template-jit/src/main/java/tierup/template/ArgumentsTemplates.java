package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsp;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * {@code arguments}, and elements of it. In strict code it is a copy of what was passed: an object like any other, with a
 * storage of elements and three properties, of which only {@code length} differs from one to the next. The other words are
 * those of a pattern that the engine keeps.
 */
final class ArgumentsTemplates {
    /** With more arguments, the object is made by Java. */
    private static final int MOST_ARGUMENTS = 1 << 10;

    private ArgumentsTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.LOAD_ARGUMENTS, ArgumentsTemplates::loadArguments);
    }

    private static void loadArguments(Emitter e) {
        long pattern = e.vm().objects.argumentsPattern();
        if (pattern == Value.EMPTY) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Label full = new Label("arguments in Java");
        Label done = new Label("arguments");
        e.stack.flush();
        e.stack.forgetRegisters();
        List<Operand> before = e.stack.snapshot();
        e.callStub(new NewArguments(pattern));
        e.a.jcc(NOT_EQUAL, full);
        e.a.bind(done);
        e.stack.push(Operand.register(rax, Type.ANY));
        e.slowPath(full, done, before, true);
    }

    /**
     * An arguments object of the topmost frame, to rax; no, if there is no room for it. Overwrites all registers.
     *
     * @param pattern what it is a copy of
     */
    record NewArguments(long pattern) implements SharedStub {
        @Override
        public String name() {
            return "newArguments";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Vm vm = stubs.vm();
            int bytes = vm.shapes.of(pattern).objectBytes();
            int storage = bytes - Cell.STORAGE_HEADER;
            Label no = new Label("in Java");
            Label copied = new Label("copied");
            a.mov(ecx, mem(Conventions.FRAME, Frame.ARGC));
            a.cmp(ecx, MOST_ARGUMENTS);
            a.jcc(ABOVE, no);
            stubs.heapCode().allocate(a, rax, mem(rax, rcx, 8, storage), no);
            a.mov(rdx, pattern);
            for (int offset = 0; offset < bytes; offset += 8) {
                a.mov(r8, mem(rdx, offset));
                a.mov(mem(rax, offset), r8);
            }
            a.lea(r8, mem(rcx, Conventions.INT_TAG, 1, 0));
            a.mov(mem(rax, vm.shapes.of(pattern).location(0)), r8);
            a.lea(rdx, mem(rax, storage));
            a.mov(mem(rax, Cell.STORAGE_POINTER), rdx);
            int kind = DenseKind.join(vm.shapes.firstDenseKind(), DenseKind.OTHER);
            a.mov(r8, Cell.storageHeader(0, kind));
            a.mov(mem(rdx, Cell.STORAGE_HEADER), r8);
            a.mov(mem(rdx, Cell.STORAGE_LENGTH), ecx);
            a.mov(mem(rdx, Cell.STORAGE_CAPACITY), ecx);
            a.lea(r8, mem(Conventions.FRAME, Frame.LAST_ARGUMENT));
            Label next = a.here();
            a.sub(ecx, 1);
            a.jcc(LESS, copied);
            a.mov(Conventions.SCRATCH, mem(r8));
            a.mov(mem(rdx, rcx, 8, 0), Conventions.SCRATCH);
            a.add(r8, 8);
            a.jmp(next);
            a.bind(copied);
            a.cmp(edx, edx);
            a.bind(no); // where the zero flag is clear: both that jump here have found something above something
            a.ret();
        }
    }

    /**
     * An element of an object that is no typed array: of an arguments object, for one, or of {@code {0: 'a'}}. No, if there is
     * none of this number to be read as it is.
     *
     * @param index a register with an unsigned 32-bit number
     * @param target receives the element; may be {@code index}
     */
    record LoadElement(Reg64 object, Reg64 index, Reg64 target) implements SharedStub {
        @Override
        public String name() {
            return "loadElement(" + object + ", " + index + " -> " + target + ")";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Reg64 storage = Conventions.SCRATCH;
            Label no = new Label("no such element");
            a.movzx(storage.r32(), bytePtr(mem(object, Cell.KIND)));
            a.sub(storage.r32(), Cell.FIRST_OBJECT);
            a.cmp(storage.r32(), Cell.FIRST_TYPED_ARRAY - Cell.FIRST_OBJECT);
            a.jcc(ABOVE_EQUAL, no);
            a.mov(storage, mem(object, Cell.STORAGE_POINTER));
            a.cmp(index.r32(), mem(storage, Cell.STORAGE_LENGTH));
            a.jcc(ABOVE_EQUAL, no);
            a.mov(storage, mem(storage, index, 8, 0));
            a.cmp(storage, Value.EMPTY);
            a.jcc(EQUAL, no);
            a.mov(target, storage);
            a.cmp(storage, storage);
            a.ret();
            a.bind(no);
            a.test(rsp, rsp);
            a.ret();
        }
    }
}
