package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.ShapeAnswers;
import tierup.vm.running.Vm;

/**
 * {@code instanceof} and {@code in}: walks along prototypes. What the prototype of an object is, and which names are its
 * own, its shape knows; and what shapes have been asked before, machine code looks up ({@link ShapeAnswers}). A shape that
 * has not been asked is Java's, which remembers the answers of the whole chain.
 */
final class Membership {
    private Membership() {}

    static void register(TemplateTable table) {
        table.set(Opcode.INSTANCE_OF, Membership::instanceOf)
                .set(Opcode.IN, e -> ask(e, new HasProperty(), new Label("in Java")));
    }

    /** A site that has not been executed yet leaves its first target to Java, which records it. */
    private static void instanceOf(Emitter e) {
        Label slow = new Label("instanceof in Java");
        e.stack.bringNumbersToRegisters(2);
        if (Memory.getLong(e.feedbackAddress()) == 0) {
            e.a.mov(Conventions.SCRATCH, e.feedbackAddress());
            e.a.cmp(qwordPtr(mem(Conventions.SCRATCH)), 0);
            e.a.jcc(EQUAL, slow);
        }
        ask(e, new InstanceOf(), slow);
    }

    private static void ask(Emitter e, OperandStub stub, Label slow) {
        e.stack.bringNumbersToRegisters(2);
        Operand left = e.stack.peek(1);
        Operand right = e.stack.peek(0);
        List<Operand> before = e.stack.snapshot();
        BranchResult outcome = BranchResult.begin(e, 2);
        stub.call(e, List.of(left, right), slow);
        e.a.cmp(OperandStub.LEFT.r32(), (int) Value.TRUE);
        outcome.decide(EQUAL);
        outcome.finish(slow, before);
    }

    private static void requireObject(Assembler a, Reg64 value, Label otherwise) {
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, otherwise);
        a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.FIRST_OBJECT);
        a.jcc(BELOW, otherwise);
    }

    private static void prototypeOf(Assembler a, Vm vm, Label unknown) {
        ShapeQuestionTemplates.lookUp(a, vm, ShapeAnswers.PROTOTYPES, false, unknown);
    }

    private static void answer(Assembler a, Label yes, Label no, Label answered) {
        a.bind(yes);
        a.mov(OperandStub.LEFT, Value.TRUE);
        a.jmp(answered);
        a.bind(no);
        a.mov(OperandStub.LEFT, Value.FALSE);
    }

    /**
     * The left operand is an instance of the right one if the latter's prototype is on its chain. That nobody has given the
     * right one a {@code Symbol.hasInstance} is known of each function on its own chain, up to the prototype of functions,
     * whose method cannot be replaced.
     */
    private static final class InstanceOf extends OperandStub {
        InstanceOf() {
            super("instanceOf", List.of(rax, rbx, rcx, rdx, rsi, r8, r9));
        }

        @Override
        void emitBody(Assembler a, SharedStubs stubs, Label yes, Label no) {
            Vm vm = stubs.vm();
            Label isInstance = new Label("an instance");
            Label isNone = new Label("none");
            a.movq(rdx, RIGHT);
            requireType(a, vm, no);
            loadPrototype(a, no);
            checkChain(a, vm, no);
            a.mov(rdx, LEFT);
            requireObject(a, rdx, isNone);
            Label next = a.here();
            prototypeOf(a, vm, no);
            a.cmp(rax, rbx);
            a.jcc(EQUAL, isInstance);
            a.cmp(rax, Value.NULL);
            a.jcc(EQUAL, isNone);
            a.mov(rdx, rax);
            a.jmp(next);
            answer(a, isInstance, isNone, yes);
        }

        /** Where the function in rdx has its prototype, to eax, if it has no Symbol.hasInstance of its own. */
        private static void requireType(Assembler a, Vm vm, Label no) {
            LeafSteps.requireKind(a, rdx, Cell.FUNCTION, no);
            ShapeQuestionTemplates.lookUp(a, vm, ShapeAnswers.TYPES, false, no);
        }

        private static void loadPrototype(Assembler a, Label no) {
            Label outOfLine = new Label("out of line");
            Label loaded = new Label("prototype");
            a.movsxd(rax, eax);
            a.mov(rcx, rdx);
            a.test(rax, rax);
            a.jcc(NEGATIVE, outOfLine);
            a.bind(loaded);
            a.mov(rbx, mem(rcx, rax, 1));
            requireObject(a, rbx, no);
            a.outOfLine(() -> {
                a.bind(outOfLine);
                a.mov(rcx, mem(rdx, Cell.STORAGE_POINTER));
                a.jmp(loaded);
            });
        }

        private static void checkChain(Assembler a, Vm vm, Label no) {
            Label checked = new Label("default");
            Label next = a.here();
            prototypeOf(a, vm, no);
            a.mov(rcx, Realm.of(vm).functionPrototype);
            a.cmp(rax, rcx);
            a.jcc(EQUAL, checked);
            a.mov(rdx, rax);
            requireType(a, vm, no);
            a.jmp(next);
            a.bind(checked);
        }
    }

    /** Whether an object or one on its chain has a property of a name: plain objects all of them. */
    private static final class HasProperty extends OperandStub {
        HasProperty() {
            super("hasProperty", List.of(rax, rcx, rdx, rsi, r8, r9));
        }

        @Override
        void emitBody(Assembler a, SharedStubs stubs, Label yes, Label no) {
            Vm vm = stubs.vm();
            Label has = new Label("has");
            Label hasNot = new Label("has not");
            a.test(LEFT, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, no);
            a.cmp(bytePtr(mem(LEFT, Cell.KIND)), Cell.LAST_STRING);
            a.jcc(ABOVE, no);
            a.mov(rcx.r32(), mem(LEFT, Cell.STRING_NAME));
            a.test(rcx.r32(), rcx.r32());
            a.jcc(ZERO, no);
            a.movq(rdx, RIGHT);
            Label next = a.here();
            LeafSteps.requireKind(a, rdx, Cell.OBJECT, no);
            a.mov(r8, rcx);
            ShapeQuestionTemplates.lookUp(a, vm, ShapeAnswers.OWN, true, no);
            a.cmp(rax, Value.TRUE);
            a.jcc(EQUAL, has);
            prototypeOf(a, vm, no);
            a.mov(rdx, rax);
            a.cmp(rax, Value.NULL);
            a.jcc(NOT_EQUAL, next);
            a.jmp(hasNot);
            answer(a, has, hasNot, yes);
        }
    }
}
