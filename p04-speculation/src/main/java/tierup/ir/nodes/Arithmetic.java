package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.vm.memory.Value;

/**
 * What JavaScript's operators do to numbers. The inputs are known to be numbers, by guards or by their types. Which word it works on, an int or a
 * double, is not decided here: selecting representations turns it into {@link Int32Add} and the like.
 *
 * <p>The guess is about the result. {@link Guess#INT}: so far it has always been an int32, so leave where it is not (overflow, -0, a
 * fraction). Where ranges prove it, or nobody can tell, there is nothing to guard.
 */
public final class Arithmetic extends Node {
    /** The operators of numbers. */
    public enum Operator {
        ADD("add"),
        SUB("sub"),
        MUL("mul"),
        DIV("div"),
        MOD("mod"),
        NEGATE("negate"),
        BIT_AND("and"),
        BIT_OR("or"),
        BIT_XOR("xor"),
        BIT_NOT("not"),
        SHIFT_LEFT("shl"),
        SHIFT_RIGHT("sar"),
        SHIFT_RIGHT_UNSIGNED("shr");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        public boolean isUnary() {
            return this == NEGATE || this == BIT_NOT;
        }

        /** Whether it sees no more of its inputs than their lower 32 bits, as ToInt32 makes them. */
        public boolean isBitwise() {
            return ordinal() >= BIT_AND.ordinal();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What the result is taken for. */
    public enum Guess {
        /** An int32, not -0; else leave. */
        INT,
        /** Any number. */
        NUMBER
    }

    private final Operator operator;
    private final Guess guess;

    public Arithmetic(Operator operator, Guess guess, Node... inputs) {
        super(inputs);
        this.operator = operator;
        this.guess = guess;
    }

    public Operator kind() {
        return operator;
    }

    public Guess guess() {
        return guess;
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public boolean truncates(int input) {
        return operator.isBitwise();
    }

    @Override
    public Effects effects() {
        return guess == Guess.INT ? Effects.GUARD : Effects.NONE;
    }

    @Override
    public Type inferType() {
        return guess == Guess.INT ? exactType().meet(Type.INT32) : exactType();
    }

    /** The type of the result before anybody guesses. */
    public Type exactType() {
        Type left = input(0).type();
        if (operator.isUnary()) {
            return Ranges.unary(operator, left);
        }
        return operator == Operator.MUL && input(0) == input(1)
                ? Ranges.square(left)
                : Ranges.binary(operator, left, input(1).type());
    }

    @Override
    public String operator() {
        return "number." + operator;
    }

    @Override
    public String attributes() {
        return guess == Guess.INT ? "int" : "";
    }

    @Override
    public long evaluate(Evaluation e) {
        double left = Value.asNumber(e.word(input(0)));
        double right = operator.isUnary() ? 0 : Value.asNumber(e.word(input(1)));
        long result = Value.fromNumber(Numbers.compute(operator, left, right));
        if (guess == Guess.INT && !Value.isInt(result)) {
            throw e.exit(this);
        }
        return result;
    }
}
