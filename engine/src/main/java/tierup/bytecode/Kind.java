package tierup.bytecode;

import java.util.ArrayList;
import java.util.List;

/**
 * What an operand or a local can be, as far as the bytecode itself depends on it: a set of seven classes of words.
 * {@link Opcode} says of each instruction which kinds it takes and leaves; {@link FlowChecker} follows them.
 *
 * <p>Most instructions take any value of the language, and then the program's types are the program's affair. Three
 * things are different. {@code empty} and the iterators of loops are no values, and no instruction that expects one can
 * stand them: where they may arrive is decided once, before anything runs. The instructions that literals and classes
 * are made of need an object, an array or a function, which the compiler provides and a {@code .bc} file may not: what
 * cannot be one is refused, and where it is not known the instruction itself looks.
 */
enum Kind {
    /** The word that marks an uninitialized binding or a hole. */
    EMPTY(1),
    /** undefined, null, a boolean, a number, a string or a symbol. */
    PRIMITIVE(2),
    ARRAY(8),
    FUNCTION(16),
    /** Any object, arrays and functions included. */
    OBJECT(4 | 8 | 16),
    /** Any value of the language. */
    VALUE(2 | 4 | 8 | 16),
    /** A value, or {@link #EMPTY}. */
    VALUE_OR_EMPTY(1 | 2 | 4 | 8 | 16),
    /** What FOR_IN_START makes. */
    KEY_ITERATOR(32),
    /** What FOR_OF_START makes. */
    ITERATOR(64),
    /** Whatever there is. */
    ANYTHING(127);

    /** Bits of what is no value: nothing looks for these at run time. */
    private static final int NO_VALUES = EMPTY.bits | KEY_ITERATOR.bits | ITERATOR.bits;

    private static final String[] NAMES = {
        "empty",
        "a primitive value",
        "an object",
        "an array",
        "a function",
        "an iterator of FOR_IN_START",
        "an iterator of FOR_OF_START"
    };

    private final int bits;

    Kind(int bits) {
        this.bits = bits;
    }

    /** The set as bits: what states of the verifier hold, where sets arise that have no name. */
    int bits() {
        return bits;
    }

    /** Whether an operand may be taken for this kind: all that is no value fits, and of the values some do. */
    boolean accepts(int operand) {
        return (operand & ~bits & NO_VALUES) == 0 && (operand & bits) != 0;
    }

    /** The kinds that an instruction takes, the topmost last. */
    static List<Kind> takes(Kind... kinds) {
        return List.of(kinds);
    }

    /** The kinds that an instruction takes, of which the last is that of as many operands as its COUNT says. */
    static List<Kind> takesMany(Kind... kinds) {
        List<Kind> all = new ArrayList<>(List.of(kinds));
        all.add(null);
        return all;
    }

    /** The kinds that an instruction leaves, the topmost last. */
    static List<Kind> leaves(Kind... kinds) {
        return List.of(kinds);
    }

    /** A set in words: "empty or a primitive value". */
    static String describe(int bits) {
        StringBuilder text = new StringBuilder();
        int rest = bits;
        if ((rest & VALUE.bits) == VALUE.bits) {
            text.append("a value");
            rest &= ~VALUE.bits;
        } else if ((rest & OBJECT.bits) == OBJECT.bits) {
            text.append("an object");
            rest &= ~OBJECT.bits;
        }
        for (int i = 0; i < NAMES.length; i++) {
            if ((rest >> i & 1) != 0) {
                text.append(text.length() == 0 ? "" : " or ").append(NAMES[i]);
            }
        }
        return text.toString();
    }
}
