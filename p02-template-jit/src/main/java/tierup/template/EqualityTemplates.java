package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.vm.code.Feedback;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/**
 * Equality, strict and loose.
 *
 * <p>Two words of the same bits are strictly equal unless they are NaN. Two of different bits are not, with two
 * exceptions: numbers, for 1 is also 1.0, and strings. So {@code a === b} of objects needs no more than a compare and a
 * look at what {@code a} is. Strings are unequal if their lengths are; and where both are property names, as every
 * constant of a program and every string of one Latin-1 unit is, they are equal if they are the same name; else their units
 * are compared. Loose equality of different types, which may call methods, is Java's.
 *
 * <p>There is code for the kinds of operands that the feedback names. All others go to a stub ({@link EqualityStubs}),
 * which records both; comparisons with a constant undefined, null, true or false record nothing, as they ask nothing of
 * their operands.
 *
 * <p>Feedback chooses what comes first on the straight path, ints or references; both orders are right for all values.
 */
final class EqualityTemplates {
    private static final int NO_NUMBERS = Feedback.STRING | Feedback.BOOLEAN_OR_NULLISH | Feedback.OBJECT;
    /** The bit that tells undefined, null, true and false from pointers. */
    private static final int ODDBALL = 2;

    private final Emitter e;
    private final Assembler a;
    private final boolean strict;
    private final Condition condition;
    private final Operand left;
    private final Operand right;
    private final List<Operand> before;
    private final BranchResult outcome;
    private final SiteRecorder recorder;
    private final long feedback;
    private final Label slow = new Label("compare in Java");
    private final Label rest = new Label("what the site has not seen");
    private final Label numbers = new Label("numbers");
    private final Label notNumber = new Label("left is no number");
    /** A number meets something else. */
    private final Label mixed = new Label("of two types");

    private final Label oddball = new Label("left is no cell");
    private final Label strings = new Label("left is a string");
    private final Label equal = new Label("equal");
    private final Label unequal = new Label("unequal");

    /** Takes the two operands from the stack, both in registers but for a constant int at the right. */
    private EqualityTemplates(Emitter e, Condition condition, boolean strict) {
        this.e = e;
        this.a = e.a;
        this.strict = strict;
        this.condition = condition;
        this.left = e.stack.peek(1);
        this.right = e.stack.peek(0);
        this.before = e.stack.snapshot();
        this.recorder = SiteRecorder.at(e);
        this.feedback = e.feedbackAddress();
        this.outcome = BranchResult.begin(e, 2);
    }

    static void register(TemplateTable table) {
        table.set(Opcode.STRICT_EQUAL, e -> emit(e, EQUAL, true))
                .set(Opcode.STRICT_NOT_EQUAL, e -> emit(e, NOT_EQUAL, true))
                .set(Opcode.EQUAL, e -> emit(e, EQUAL, false))
                .set(Opcode.NOT_EQUAL, e -> emit(e, NOT_EQUAL, false))
                .set(Opcode.IS_NULLISH, EqualityTemplates::isNullish);
    }

    private static void emit(Emitter e, Condition condition, boolean strict) {
        if (comparesWithOddball(e, condition, strict)) {
            return;
        }
        for (int below = 0; below < 2; below++) {
            if (e.stack.peek(below).place() == Place.XMM) {
                e.stack.toRegister(below);
            }
        }
        ComparisonTemplates.prepare(e);
        EqualityTemplates template = new EqualityTemplates(e, condition, strict);
        if (strict && (e.feedback() & NO_NUMBERS) != 0 && !template.left.isInt() && !template.right.isInt()) {
            template.referencesFirst();
        } else {
            template.intsFirst();
        }
        template.outcome.finish(template.slow, template.before);
    }

    // -- Straight paths -----------------------------------------------------------------------------

    private void intsFirst() {
        Label notInts = new Label("not ints");
        boolean othersSeen = (e.feedback() & NO_NUMBERS) != 0;
        e.guardInts(left, right, notInts);
        ComparisonTemplates.compareInts(a, left, right);
        outcome.decide(condition);
        a.outOfLine(() -> {
            a.bind(notInts);
            if (!othersSeen) {
                numbersOrRest();
                return;
            }
            if (!right.isConstant()) {
                a.cmp(left.register(), right.register());
                a.jcc(NOT_EQUAL, numbers);
                a.test(left.register(), Conventions.INT_TAG);
                a.jcc(ZERO, equal);
            }
            compareNumbers();
            classifyLeft();
            compareStrings();
            answers(true, strict);
            askStub();
        });
    }

    /** Where nothing but numbers has been seen. */
    private void numbersOrRest() {
        if (recorder.knows(Feedback.DOUBLE)) {
            e.toDouble(Conventions.SCRATCH_A, left, rest);
            e.toDouble(Conventions.SCRATCH_B, right, rest);
            a.ucomisd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
            a.jcc(PARITY, unequal);
            outcome.decideOutOfLine(condition);
            a.bind(unequal);
            outcome.answer(condition == NOT_EQUAL);
        }
        askStub();
    }

    private void referencesFirst() {
        boolean metNumbers = recorder.knows(Feedback.DOUBLE);
        boolean metStrings = recorder.knows(Feedback.STRING);
        boolean metOddballs = recorder.knows(Feedback.BOOLEAN_OR_NULLISH);
        Label same = new Label("the same bits");
        a.cmp(left.register(), right.register());
        a.jcc(EQUAL, same);
        a.test(left.register(), Conventions.INT_TAG);
        a.jcc(NOT_ZERO, metNumbers ? numbers : rest);
        a.test(left.register().r32(), ODDBALL);
        a.jcc(NOT_ZERO, metOddballs ? oddball : rest);
        a.cmp(bytePtr(mem(left.register(), Cell.KIND)), Cell.LAST_STRING);
        a.jcc(BELOW_EQUAL, metStrings ? strings : rest);
        recorder.require(Feedback.OBJECT, rest);
        outcome.answerHere(condition == NOT_EQUAL);
        a.outOfLine(() -> {
            if (metNumbers) {
                compareNumbers();
            }
            if (metStrings) {
                compareStrings();
            }
            a.bind(same);
            a.test(left.register(), Conventions.INT_TAG);
            a.jcc(NOT_ZERO, rest); // it may be NaN
            answers(metNumbers, metOddballs);
            askStub();
        });
    }

    // -- Out of line --------------------------------------------------------------------------------

    private void compareNumbers() {
        a.bind(numbers);
        e.toDouble(Conventions.SCRATCH_A, left, notNumber);
        e.toDouble(Conventions.SCRATCH_B, right, strict ? mixed : rest);
        recorder.note(Feedback.DOUBLE);
        a.ucomisd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
        a.jcc(PARITY, unequal);
        outcome.decideOutOfLine(condition);
        a.bind(notNumber);
    }

    /** The left operand is no number, and has not the right one's bits. Falls through to {@link #compareStrings}. */
    private void classifyLeft() {
        Reg64 register = left.register();
        a.test(register.r32(), ODDBALL);
        a.jcc(NOT_ZERO, strict ? oddball : rest);
        a.cmp(bytePtr(mem(register, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(BELOW_EQUAL, strings);
        if (!strict && right.isConstant()) {
            a.jmp(slow); // an object or a symbol, and a number
            return;
        }
        recorder.require(Feedback.OBJECT, rest);
        if (!strict) {
            a.cmp(bytePtr(mem(register, Cell.KIND)), Cell.FIRST_OBJECT);
            a.jcc(BELOW, slow);
            requireCell(slow);
            a.cmp(bytePtr(mem(right.register(), Cell.KIND)), Cell.FIRST_OBJECT);
            a.jcc(BELOW, slow);
        }
        a.jmp(unequal);
    }

    private void requireCell(Label otherwise) {
        if (right.isConstant()) {
            a.jmp(otherwise);
        } else {
            a.test(right.register(), Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, otherwise);
        }
    }

    /** The left operand is a string, and not the same cell as the right one. */
    private void compareStrings() {
        a.bind(strings);
        recorder.require(Feedback.STRING, rest);
        Label other = strict ? unequal : slow;
        requireCell(other);
        if (right.isConstant()) {
            return;
        }
        Reg64 first = left.register();
        Reg64 second = right.register();
        a.cmp(bytePtr(mem(second, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, other);
        a.mov(Conventions.SCRATCH.r32(), mem(first, Cell.STRING_LENGTH));
        a.cmp(Conventions.SCRATCH.r32(), mem(second, Cell.STRING_LENGTH));
        a.jcc(NOT_EQUAL, unequal);
        a.mov(Conventions.SCRATCH.r32(), mem(first, Cell.STRING_NAME));
        a.test(Conventions.SCRATCH.r32(), Conventions.SCRATCH.r32());
        Label units = new Label("compare units");
        a.jcc(ZERO, units);
        a.cmp(dwordPtr(mem(second, Cell.STRING_NAME)), 0);
        a.jcc(EQUAL, units);
        a.cmp(Conventions.SCRATCH.r32(), mem(second, Cell.STRING_NAME));
        outcome.decideOutOfLine(condition);
        a.bind(units);
        new StringComparison().call(e, List.of(left, right), slow);
        a.test(OperandStub.LEFT.r32(), OperandStub.LEFT.r32());
        outcome.decideOutOfLine(condition);
    }

    /**
     * @param ofMixed whether numbers are compared with others here
     * @param ofOddballs whether values that are no cells are
     */
    private void answers(boolean ofMixed, boolean ofOddballs) {
        a.bind(equal);
        outcome.answer(condition == EQUAL);
        if (strict && ofMixed) {
            a.bind(mixed);
            recorder.require(NO_NUMBERS, rest);
        }
        a.bind(unequal);
        outcome.answer(condition == NOT_EQUAL);
        if (ofOddballs) {
            a.bind(oddball);
            recorder.require(Feedback.BOOLEAN_OR_NULLISH, rest);
            a.jmp(unequal);
        }
    }

    private void askStub() {
        a.bind(rest);
        a.push(left.register());
        if (right.isConstant()) {
            a.mov(Conventions.SCRATCH, right.bits());
            a.push(Conventions.SCRATCH);
        } else {
            a.push(right.register());
        }
        e.loadAddress(Conventions.SCRATCH, feedback);
        e.callStub(new EqualityStubs.Equal(strict));
        a.jcc(NOT_EQUAL, slow);
        a.test(Conventions.SCRATCH.r32(), Conventions.SCRATCH.r32());
        outcome.decideOutOfLine(condition == EQUAL ? NOT_ZERO : ZERO);
    }

    // -- Constants ----------------------------------------------------------------------------------

    /**
     * A comparison with undefined, null, true or false needs no types: strictly equal are only equal bits, loosely
     * equal to null are null and undefined.
     */
    private static boolean comparesWithOddball(Emitter e, Condition condition, boolean strict) {
        if (strict && isOddball(e.stack.peek(1)) && !isOddball(e.stack.peek(0))) {
            e.stack.swap();
        }
        Operand right = e.stack.peek(0);
        if (!isOddball(right)
                || !strict && !Value.isNullish(right.bits())
                || e.stack.peek(1).place() == Place.XMM) {
            return false;
        }
        Reg64 left = e.stack.toRegister(1);
        BranchResult outcome = BranchResult.begin(e, 2);
        if (strict) {
            e.a.cmp(left, right.bits());
        } else {
            e.a.mov(Conventions.SCRATCH, left);
            e.a.and(Conventions.SCRATCH, ~8L);
            e.a.cmp(Conventions.SCRATCH, Value.NULL);
        }
        outcome.decide(condition);
        outcome.finish();
        return true;
    }

    private static boolean isOddball(Operand operand) {
        return operand.isConstant() && !Value.isNumber(operand.bits()) && !Value.isCell(operand.bits());
    }

    private static void isNullish(Emitter e) {
        if (e.stack.peek(0).place() == Place.XMM) {
            e.stack.toRegister(0);
        }
        e.stack.push(Operand.constant(Value.NULL));
        comparesWithOddball(e, EQUAL, false);
    }
}
