package tierup.vm.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.lang.FrontEnd;
import tierup.vm.VmFixture;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Continuation;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/** What an interpreter frame does with the result that it has waited for. */
class ContinuationTest extends VmFixture {
    private static final long RESULT = Value.fromInt(42);

    private FunctionInfo function;
    private long frame;
    private long operands;

    /** Makes a frame that stands at the first instruction of a kind. */
    private int standAt(Opcode op, String source) {
        long closure = vm.load(FrontEnd.compile("test.js", source));
        function = vm.functions.bytecodeOf(closure);
        vm.runLoop.push(closure);
        vm.runLoop.push(Value.UNDEFINED);
        frame = vm.runLoop.pushFrame(function.cell(), closure, vm.runLoop.sp, 0, 0, 0, 0);
        int pc = pcOf(op);
        operands = Frame.emptyStack(frame, function.code().locals()) - 8L * depthBefore(pc);
        Memory.putInt(frame + Frame.PC, pc);
        return pc;
    }

    private int pcOf(Opcode op) {
        FunctionCode code = function.code();
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            if (code.opcodeAt(pc) == op) {
                return pc;
            }
        }
        throw new AssertionError("no " + op);
    }

    private int depthBefore(int pc) {
        return function.verified().depthAt(pc);
    }

    /** Returns a value to the frame; gives the operands that it has then. */
    private int returned(Opcode op, long value) {
        int pc = pcOf(op);
        vm.operations.awaitResult(op.code(), function, pc, frame, operands);
        return returned(value);
    }

    private int returned(long value) {
        assertThat(vm.runLoop.returnTo(frame, value)).isEqualTo(RunLoop.INTERPRET);
        long bytes = Frame.emptyStack(frame, function.code().locals()) - vm.runLoop.sp;
        return (int) (bytes / 8);
    }

    private long top() {
        return Memory.getLong(vm.runLoop.sp);
    }

    /** Wherever it goes on, the depth is what the verifier knows of that place. */
    private void goesOnAt(int pc, int depth) {
        assertThat(vm.runLoop.pc).isEqualTo(pc);
        assertThat(depth).isEqualTo(depthBefore(pc));
    }

    @Test
    void aGettersResultIsPushed() {
        int pc = standAt(Opcode.GET_PROP, "let x = {}; console.log(x.p);");
        Memory.putLong(operands, string("receiver"));
        goesOnAt(function.code().next(pc), returned(Opcode.GET_PROP, RESULT));
        assertThat(top()).isEqualTo(RESULT);
    }

    @Test
    void anAssignmentKeepsItsValue() {
        int pc = standAt(Opcode.SET_INDEX, "let x = {}; console.log(x['a' + 1] = 7);");
        Memory.putLong(operands, number(7));
        goesOnAt(function.code().next(pc), returned(Opcode.SET_INDEX, RESULT));
        assertThat(top()).isEqualTo(number(7));
    }

    @Test
    void aResultThatNobodyWantsIsDropped() {
        int pc = standAt(Opcode.STORE_GLOBAL, "let x = 1; console.log(g = x);");
        goesOnAt(function.code().next(pc), returned(Opcode.STORE_GLOBAL, RESULT));
    }

    @Test
    void anElementIsPushedAboveItsIterator() {
        int pc = standAt(Opcode.FOR_OF_NEXT, "for (const x of [1]) console.log(x);");
        Memory.putLong(operands, string("iterator"));
        goesOnAt(function.code().next(pc), returned(Opcode.FOR_OF_NEXT, RESULT));
        assertThat(top()).isEqualTo(RESULT);
        assertThat(show(Memory.getLong(vm.runLoop.sp + 8))).isEqualTo(show(string("iterator")));
    }

    @Test
    void noElementEndsTheLoop() {
        for (Opcode op : new Opcode[] {Opcode.FOR_OF_NEXT, Opcode.FOR_IN_NEXT}) {
            int pc = standAt(op, "for (const x of [1]) console.log(x); for (const y in {}) console.log(y);");
            Memory.putLong(operands, string("iterator"));
            goesOnAt(function.code().operand(pc, OperandKind.TARGET), returned(op, Value.EMPTY));
            assertThat(show(top())).isEqualTo(show(string("iterator")));
        }
    }

    @Test
    void aConditionalJumpIsDecidedByTruth() {
        int pc = standAt(Opcode.JUMP_IF_FALSE, "let x = 1; if (x) console.log(1);");
        goesOnAt(function.code().next(pc), returned(Opcode.JUMP_IF_FALSE, RESULT));
        goesOnAt(function.code().operand(pc, OperandKind.TARGET), returned(Opcode.JUMP_IF_FALSE, Value.FALSE));
        goesOnAt(function.code().operand(pc, OperandKind.TARGET), returned(Opcode.JUMP_IF_FALSE, Value.ZERO));
    }

    /** As code leaves it that made one instruction of the comparison and the jump. */
    @Test
    void aComparisonDecidesTheJumpBehindIt() {
        int pc = standAt(Opcode.LESS, "let x = 1; if (x < 2) console.log(1);");
        int jump = function.code().next(pc);
        assertThat(function.code().opcodeAt(jump)).isEqualTo(Opcode.JUMP_IF_FALSE);
        Frame.setResume(frame, operands + 16, Continuation.BRANCH_ON_TRUE);
        goesOnAt(function.code().next(jump), returned(Value.TRUE));
        goesOnAt(function.code().operand(jump, OperandKind.TARGET), returned(Value.FALSE));
    }

    @Test
    void everyInstructionHasTheOneThatItsEffectOnTheStackSays() {
        for (Opcode op : Opcode.values()) {
            Continuation continuation = Continuation.of(op.code());
            assertThat(continuation == Continuation.DROP || continuation == Continuation.BRANCH_ON_TRUE)
                    .as("%s leaves nothing", op)
                    .isEqualTo(op.pushes() == 0);
        }
    }
}
