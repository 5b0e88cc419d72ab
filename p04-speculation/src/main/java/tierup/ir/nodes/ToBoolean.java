package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/** What a value says to an if. Selecting representations finds the cheapest question for its type. */
public final class ToBoolean extends Node {
    public ToBoolean(Node value) {
        super(value);
    }

    @Override
    public Representation representation() {
        return Representation.BOOL;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public Effects effects() {
        return Effects.NONE;
    }

    @Override
    public String operator() {
        return "truth";
    }

    @Override
    public long evaluate(Evaluation e) {
        return isTrue(e, e.word(input(0))) ? 1 : 0;
    }

    /** ECMA-262, 7.1.2. */
    static boolean isTrue(Evaluation e, long value) {
        if (Value.isNumber(value)) {
            double number = Value.asNumber(value);
            return number != 0 && !Double.isNaN(number);
        } else if (!Value.isCell(value)) {
            return value == Value.TRUE;
        }
        return e.load(value + Cell.KIND, 1) > Cell.LAST_STRING || e.load(value + Cell.STRING_LENGTH, 4) != 0;
    }
}
