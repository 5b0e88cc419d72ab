package tierup.polyic;

import java.util.List;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.monoic.PrototypeEpoch;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.Operand;
import tierup.template.Template;
import tierup.template.TemplateTable;
import tierup.template.TemplateVm;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/**
 * Machine code that a test emits and calls with any two values. It is the template of {@code a[b]} in a function of its own,
 * so all that a piece of a template may rely on is there: pinned registers, a frame, the way out of a fault.
 */
final class EmittedCode implements AutoCloseable {
    /** What {@link #call} returns if the code went to {@link Registers#no}. */
    static final int NO = Integer.MIN_VALUE;

    /** What it returns if the code has changed a register that it must keep. */
    static final int CHANGED = Integer.MIN_VALUE + 1;

    /** A word that a test may write and its code read: see {@link #load}. */
    final long word;

    final Vm vm;
    private final long function;

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
    record Registers(Reg64 first, Reg64 second, Reg64 result, List<Reg64> others, Label no, Label changed) {}

    /** Emits what is to be tested. */
    @FunctionalInterface
    interface Body {
        void emit(EmittedCode code, Emitter e, Registers registers);
    }

    EmittedCode(Body body) {
        TemplateTable table = PolymorphicTemplates.in(TemplateTable.standard());
        Template general = table.get(Opcode.GET_INDEX);
        table.set(Opcode.GET_INDEX, e -> {
            if (e.function().displayName().equals("emitted")) {
                emit(e, body);
            } else {
                general.emit(e);
            }
        });
        VmParts parts = TemplateVm.parts(
                        TemplateVm.Settings.standard().compilingAtOnce().withTable(table))
                .withCaches(
                        made -> new PolymorphicCaches(made, false, false),
                        made -> new PrototypeEpoch(made.assumptions));
        vm = new Vm(VmOptions.DEFAULT.withHeap(16 << 20), parts);
        word = vm.functions.allocate(Long.BYTES);
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
    void load(Emitter e) {
        e.a.mov(Conventions.SCRATCH, word);
        e.a.mov(Conventions.SCRATCH.r32(), Mem.mem(Conventions.SCRATCH));
    }

    /** Emits a comparison of the lower halves of two registers, of which one has been copied to the other. */
    static void requireSame(Emitter e, Reg64 copy, Reg64 original, Label changed) {
        e.a.cmp(copy.r32(), original.r32());
        e.a.jcc(Condition.NOT_EQUAL, changed);
    }

    /** Emits the distance of the scratch register from an address, as the result. */
    static void distance(Emitter e, Reg64 result, long from) {
        e.a.mov(result, from);
        e.a.sub(Conventions.SCRATCH, result);
        e.a.mov(result.r32(), Conventions.SCRATCH.r32());
    }

    /** Calls the code, which is compiled the first time. */
    long call(long first, long second) {
        return vm.call(function, Value.UNDEFINED, first, second);
    }

    /** As {@link #call}, for code whose arguments and result are ints. */
    int callInts(int first, int second) {
        return Value.asInt(call(Value.fromInt(first), Value.fromInt(second)));
    }

    void setWord(int value) {
        Memory.putLong(word, value & 0xFFFF_FFFFL);
    }

    /** The value that a program returns. */
    long run(String program) {
        return vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
    }

    PolymorphicCaches caches() {
        return (PolymorphicCaches) vm.caches;
    }

    @Override
    public void close() {
        vm.close();
    }
}
