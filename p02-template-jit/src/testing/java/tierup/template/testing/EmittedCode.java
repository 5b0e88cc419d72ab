package tierup.template.testing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.asm.MachineCode;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.machine.CodeObject;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.Operand;
import tierup.template.Template;
import tierup.template.TemplateTable;
import tierup.template.TemplateVm;
import tierup.template.TierListener;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/**
 * Machine code that a test emits and calls with any two values, to try one method that emits code by itself. It is the template of {@code a[b]} in a function of its own,
 * so all that a piece of a template may rely on is there: pinned registers, a frame, the way out of a fault.
 */
public final class EmittedCode implements AutoCloseable {
    private static final int MARK = 0x1234567;
    private static final long HEAP_BYTES = 16 << 20;

    /** What {@link #call} returns if the code went to {@link Registers#no}. */
    public static final int NO = Integer.MIN_VALUE;

    /** What it returns if the code has changed a register that it must keep. */
    public static final int CHANGED = Integer.MIN_VALUE + 1;

    /** A word that a test may write and its code read: see {@link #load}. */
    public final long word;

    /** The engine. */
    public final Vm vm;

    private long function;
    private MachineCode code;

    /**
     * The registers of a piece of code.
     *
     * @param first the first argument, any value
     * @param second the second
     * @param result where the code leaves an int of 32 bits
     * @param others two more that are free
     * @param no where it may go instead
     * @param changed where it goes if a register is not what it was
     */
    public record Registers(Reg64 first, Reg64 second, Reg64 result, List<Reg64> others, Label no, Label changed) {}

    /** Emits what is to be tested. */
    @FunctionalInterface
    public interface Body {
        void emit(EmittedCode code, Emitter e, Registers registers);
    }

    /**
     * @param settings with the table of a module
     * @param parts puts in what the module wants in its engine
     */
    public EmittedCode(TemplateVm.Settings settings, UnaryOperator<VmParts> parts, Body body) {
        TemplateTable table = settings.table().copy();
        Template general = table.get(Opcode.GET_INDEX);
        table.set(Opcode.GET_INDEX, e -> {
            if (e.function().displayName().equals("emitted")) {
                emit(e, body);
            } else {
                general.emit(e);
            }
        });
        TemplateVm.Settings emitting =
                settings.compilingAtOnce().withTable(table).withListener(new Listener());
        vm = new Vm(VmOptions.DEFAULT.withHeap(HEAP_BYTES), parts.apply(TemplateVm.parts(emitting)));
        word = vm.functions.allocate(Long.BYTES);
        again();
    }

    /** Has the code emitted anew, at the next call: for a body that emits something else now. */
    public void again() {
        function = run("function emitted(a, b) { return a[b]; } return emitted;");
    }

    private void emit(Emitter e, Body body) {
        Reg64 second = e.stack.toRegister(0);
        Reg64 first = e.stack.toRegister(1);
        Reg64 result = e.stack.allocate();
        Label no = new Label("no answer");
        Label done = new Label("answered");
        List<Reg64> others = List.of(e.stack.allocate(), e.stack.allocate());
        Label changed = new Label("a register has changed");
        body.emit(this, e, new Registers(first, second, result, others, no, changed));
        e.tag(result);
        e.a.bind(done);
        e.a.outOfLine(() -> {
            e.a.bind(no);
            e.a.mov(result, Value.fromInt(NO));
            e.a.jmp(done);
            e.a.bind(changed);
            e.a.mov(result, Value.fromInt(CHANGED));
            e.a.jmp(done);
        });
        e.stack.drop(2);
        e.stack.push(Operand.register(result, Operand.Type.ANY));
    }

    /** Emits a load of {@link #word}'s low half to the scratch register. */
    public void load(Emitter e) {
        e.a.mov(Conventions.SCRATCH, word);
        e.a.mov(Conventions.SCRATCH.r32(), Mem.mem(Conventions.SCRATCH));
    }

    /** Emits a store of a register to {@link #word}, of a value that is no int. */
    public void store(Emitter e, Reg64 register) {
        e.a.mov(Conventions.SCRATCH, word);
        e.a.mov(Mem.mem(Conventions.SCRATCH), register);
    }

    /** Emits a comparison of the lower halves of two registers, of which one has been copied to the other. */
    public static void requireSame(Emitter e, Reg64 copy, Reg64 original, Label changed) {
        e.a.cmp(copy.r32(), original.r32());
        e.a.jcc(Condition.NOT_EQUAL, changed);
    }

    /** As {@link #requireSame}, for all 64 bits. */
    public static void requireSameWord(Emitter e, Reg64 copy, Reg64 original, Label changed) {
        e.a.cmp(copy, original);
        e.a.jcc(Condition.NOT_EQUAL, changed);
    }

    /** Emits a mark: {@link #betweenMarks} lists the instructions from one to the next. */
    public static void mark(Emitter e) {
        e.a.mov(Conventions.SCRATCH.r32(), MARK);
    }

    /** The instructions between the two marks, as text, without those that are out of line; after the first call. */
    public List<String> betweenMarks() {
        List<String> path = Compiled.straightPath(code);
        String mark = "0x" + Integer.toHexString(MARK);
        List<Integer> marks = IntStream.range(0, path.size())
                .filter(i -> path.get(i).endsWith(mark))
                .boxed()
                .toList();
        return path.subList(marks.get(0) + 1, marks.get(1));
    }

    /** Emits the distance of the scratch register from an address, as the result. */
    public static void distance(Emitter e, Reg64 result, long from) {
        e.a.mov(result, from);
        e.a.sub(Conventions.SCRATCH, result);
        e.a.mov(result.r32(), Conventions.SCRATCH.r32());
    }

    /** Calls the code, which is compiled the first time. */
    public long call(long first, long second) {
        return vm.call(function, Value.UNDEFINED, first, second);
    }

    /** As {@link #call}, for code whose arguments and result are ints. */
    public int callInts(int first, int second) {
        return Value.asInt(call(Value.fromInt(first), Value.fromInt(second)));
    }

    public void setWord(int value) {
        Memory.putLong(word, value & 0xFFFF_FFFFL);
    }

    /** The value that a program returns. */
    public long run(String program) {
        return vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
    }

    private final class Listener implements TierListener {
        @Override
        public void hot(FunctionInfo hot, long count, boolean loop) {}

        @Override
        public void compiled(FunctionInfo compiled, CodeObject object) {
            if (compiled.displayName().equals("emitted")) {
                code = object.code();
            }
        }

        @Override
        public void codeCacheFull(FunctionInfo left) {}
    }

    @Override
    public void close() {
        vm.close();
    }
}
