package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Functions that an optimizing compiler takes: loops over numbers and elements, without calls. Each is warmed up with numbers of one
 * kind and arrays of one kind, so that it is compiled for these, and then meets the edges of its guesses: overflow, -0, NaN,
 * fractions, other arrays, holes, indices out of bounds, operands that are no numbers.
 *
 * <p>Nothing in a kernel is ever a string, which could grow without end from round to round.
 */
final class KernelForms extends Family {
    private static final int WEIGHT = 200;

    /** Calls before the surprises. */
    private static final String[] WARM_UPS = {"12", "60", "200"};

    private static final String[] COUNTERS = {"i", "j"};
    private static final String[] ARITHMETIC = {"+", "+", "-", "*", "/", "%"};
    private static final String[] BITWISE = {"&", "|", "^", "<<", ">>", ">>>"};
    private static final String[] SMALL = {"0", "1", "2", "3", "7", "-1", "-3", "10", "16", "31", "0.5"};
    private static final String[] SURPRISES = {
        "0",
        "-0",
        "1",
        "-1",
        "2147483647",
        "-2147483648",
        "4294967296",
        "0.5",
        "NaN",
        "Infinity",
        "1e300",
        "true",
        "null",
        "undefined",
        "({ valueOf() { return 6; } })"
    };
    private static final String[] ARRAYS = {
        "[1, 2, 3, 4, 5, 6, 7, 8]",
        "[0, -1, 2147483647, -2147483648, 5, 1, 0, 3]",
        "[0.5, 1.5, -0, 3, NaN, 1e10, 2, 7]",
        "[1, , 3, , 5, 6, 7, 8]",
        "[0.5, , 1, 2, , 3, 4, 5]",
        "[1, null, 0.5, undefined, true, 6, 7, 8]",
        "new Float64Array([0.5, -0, NaN, 3, 4, 5, 1e300, 7])",
        "new Float32Array([0.1, 2, NaN, 3, 4, 5, 6, 7])",
        "new Int32Array([1, -2, 2147483647, -2147483648, 4, 5, 6, 7])",
        "new Uint32Array([1, 4294967295, 2147483648, 4, 5, 6, 7, 8])",
        "new Int16Array([1, -2, 32767, 4, 5, 6, 7, 8])",
        "new Uint8Array([1, 255, 3, 4, 5, 6, 7, 8])",
        "new Uint8ClampedArray([1, 255, 3, 4, 5, 6, 7, 8])",
        "new Int8Array(8)"
    };
    private static final String[] OTHER_ARRAYS = {"[]", "[3]", "[, ]", "({ length: 2, 0: 5 })", "new Int32Array(0)"};

    KernelForms(Grammar grammar) {
        super(grammar);
    }

    @Override
    void addTo(Rows rows) {
        rows.sections().add(Form.of("kernel", WEIGHT, this::kernel));
    }

    /** What a kernel's text knows of itself: how deep it is in loops, and whether it has an array. */
    private record Inside(int loops, boolean array) {
        Inside inLoop() {
            return new Inside(loops + 1, array);
        }
    }

    private Tree kernel(Place top) {
        String name = grammar.freshName("f");
        Inside inside = new Inside(0, choices.chance(60));
        List<Tree> body = new ArrayList<>();
        body.add(fixed("let s = " + start() + ", t = " + start() + ", u = " + start() + ";"));
        if (choices.chance(25)) {
            body.add(assignment(inside));
        }
        body.add(loop(inside));
        if (choices.chance(20)) {
            body.add(loop(inside));
        }
        body.add(fixed("return " + choices.oneOf("s", "s", "t", "u", "s + t", "s * u", "t | 0") + ";"));
        Tree function = declaration("function " + name + "(a, b, n, x) ", Tree.block(body));
        return declaration(function, "\n", exercise(name));
    }

    private String start() {
        return choices.oneOf("0", "0", "1", "a", "b", "0.5", "-1", "2147483600", "undefined");
    }

    // -- statements -------------------------------------------------------------------------------

    private Tree loop(Inside inside) {
        String i = COUNTERS[inside.loops()];
        String last = inside.loops() == 0 ? "n" : choices.oneOf("3", "i", "2");
        String head = switch (choices.between(0, 5)) {
            case 0 -> "for (let " + i + " = " + last + "; " + i + " > 0; " + i + "--) ";
            case 1 -> "for (let " + i + " = 0; " + i + " <= " + last + "; " + i + " += 2) ";
            case 2 -> "for (let " + i + " = -3; " + i + " < " + last + "; ++" + i + ") ";
            case 3 ->
                inside.array() && inside.loops() == 0
                        ? "for (let i = 0; i < x.length; i++) "
                        : "for (let " + i + " = 0.5; " + i + " < " + last + "; " + i + "++) ";
            default -> "for (let " + i + " = 0; " + i + " < " + last + "; " + i + "++) ";
        };
        return statement(head, Tree.block(statements(inside.inLoop(), 4)));
    }

    private List<Tree> statements(Inside inside, int most) {
        List<Tree> list = new ArrayList<>();
        for (int i = choices.between(1, most); i > 0; i--) {
            list.add(one(inside));
        }
        return list;
    }

    private Tree one(Inside inside) {
        int dice = choices.between(0, 99);
        if (dice < 12) {
            Tree condition = condition(inside);
            Tree yes = Tree.block(statements(inside, 2));
            return choices.chance(50)
                    ? statement("if (", condition, ") ", yes)
                    : statement("if (", condition, ") ", yes, " else ", Tree.block(statements(inside, 2)));
        } else if (dice < 18 && inside.loops() < COUNTERS.length) {
            return loop(inside);
        } else if (dice < 22) {
            return statement("if (", condition(inside), ") " + choices.oneOf("break;", "continue;"));
        } else if (dice < 32 && inside.array()) {
            return statement("x[", index(inside), "] = ", value(inside, 1), ";");
        } else if (dice < 38) {
            return statement(choices.oneOf("s", "t", "u") + choices.oneOf("++;", "--;"));
        }
        return assignment(inside);
    }

    private Tree assignment(Inside inside) {
        String operator = choices.oneOf(" = ", " = ", " = ", " += ", " -= ", " *= ", " ^= ", " |= ");
        return statement(choices.oneOf("s", "t", "u") + operator, value(inside, 2), ";");
    }

    // -- expressions ------------------------------------------------------------------------------

    private Tree condition(Inside inside) {
        if (choices.chance(15)) {
            return value(inside, 1);
        }
        String relation = choices.oneOf(" < ", " <= ", " > ", " >= ", " === ", " !== ", " == ");
        return expression("(", value(inside, 1), relation, value(inside, 0), ")");
    }

    private Tree value(Inside inside, int depth) {
        if (depth == 0 || choices.chance(15)) {
            return leaf(inside);
        }
        int dice = choices.between(0, 99);
        if (dice < 45) {
            return binary(choices.oneOf(ARITHMETIC), inside, depth);
        } else if (dice < 60) {
            return binary(choices.oneOf(BITWISE), inside, depth);
        } else if (dice < 75) {
            return expression("(", value(inside, depth - 1), choices.oneOf(" | 0)", " | 0)", " >>> 0)", " & 255)"));
        } else if (dice < 85) {
            return expression(choices.oneOf("-", "~", "+"), "(", value(inside, depth - 1), ")");
        } else if (dice < 92) {
            Tree condition = condition(inside);
            return expression("(", condition, " ? ", value(inside, depth - 1), " : ", value(inside, depth - 1), ")");
        }
        return inside.array() ? expression("x[", index(inside), "]") : binary("+", inside, depth);
    }

    private Tree binary(String operator, Inside inside, int depth) {
        return expression("(", value(inside, depth - 1), " " + operator + " ", value(inside, depth - 1), ")");
    }

    private Tree leaf(Inside inside) {
        int dice = choices.between(0, 99);
        if (dice < 25 && inside.loops() > 0) {
            return expression(COUNTERS[choices.between(0, inside.loops() - 1)]);
        } else if (dice < 60) {
            return expression(choices.oneOf("s", "t", "u", "a", "b"));
        } else if (dice < 70 && inside.array()) {
            return choices.chance(70) ? expression("x[", index(inside), "]") : expression("x.length");
        } else if (dice < 75) {
            return new NumberForms(grammar).edge();
        }
        return expression(choices.oneOf(SMALL));
    }

    private Tree index(Inside inside) {
        String counter = inside.loops() > 0 ? COUNTERS[choices.between(0, inside.loops() - 1)] : "3";
        return expression(choices.oneOf(counter, counter, "(" + counter + " & 7)", "(s & 7)", "0", "(x.length - 1)"));
    }

    // -- calls ------------------------------------------------------------------------------------

    private Tree exercise(String name) {
        String array = choices.oneOf(ARRAYS);
        String list = grammar.freshName("x");
        String[] warm = choices.oneOf(
                new String[] {"r", "r & 7"},
                new String[] {"r - 6", "3"},
                new String[] {"r + 0.5", "r"},
                new String[] {"r * 1e8", "r % 5"},
                new String[] {"r * 0.25", "-0.5"});
        List<Tree> statements = new ArrayList<>();
        statements.add(fixed("const " + list + " = " + array + ";"));
        statements.add(statement("for (let r = 0; r < " + choices.oneOf(WARM_UPS) + "; r++) note(" + name + "("
                + warm[0] + ", " + warm[1] + ", " + choices.oneOf("8", "r % 9") + ", " + list + "));"));
        for (int i = choices.between(4, 9); i > 0; i--) {
            statements.add(HotCode.guarded(
                    List.of(statement("console.log(", fixed("show(" + name + "(", surprises(list), "))"), ");"))));
        }
        statements.add(statement("console.log(show(" + list + ".length === 8 ? [..." + list + "] : 0));"));
        return HotCode.guarded(statements);
    }

    private Tree surprises(String list) {
        String a = choices.chance(60) ? choices.oneOf(SURPRISES) : "5";
        String b = choices.chance(60) ? choices.oneOf(SURPRISES) : "3";
        String n = choices.chance(70)
                ? choices.oneOf("8", "5", "9")
                : choices.oneOf("0", "7.5", "-1", "NaN", "undefined", "true");
        String x = choices.chance(50) ? list : choices.chance(70) ? choices.oneOf(ARRAYS) : choices.oneOf(OTHER_ARRAYS);
        return Tree.list(List.of(expression(a), expression(b), expression(n), expression(x)));
    }
}
