package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.Node;
import tierup.lang.ast.Property;
import tierup.lang.ast.PropertyKey;

/**
 * Literals that are tables: thousands of numbers and texts that a program brings along.
 *
 * <p>An instruction names constants and feedback words by 16-bit indices, so a literal with a hundred thousand entries
 * has no room in one function; and machine code as long as the data, for something that runs once, is nothing to wish
 * for. So consecutive entries that are data and nothing else become functions of their own, each of which is given the
 * array or object as far as it has come, adds its entries and returns it. Turn this
 *
 * <pre>    [0, 1, ..., 2999]</pre>
 *
 * into this:
 *
 * <pre>    part2(part1([0, ..., 63]))</pre>
 *
 * <p>Data has no names in it, calls nothing and throws nothing. So nobody can tell where it was built, and a part needs
 * neither the variables nor the {@code this} of the function around it. What is no data, and runs too short to be worth
 * a call, stays where it is. Java's compilers face the same limit of 64K and leave it to the programmer; those that
 * generate Java split the initializers of their tables in this way.
 */
final class DataParts {
    /** How many values and properties make a part. */
    private static final int PART = 1000;

    /** Heavier than a part, or no data. A large literal in a literal is not moved: it has parts of its own. */
    private static final int TOO_HEAVY = PART;

    private DataParts() {}

    /**
     * Compiles the entries of an array or object that is on the stack, and stays there.
     *
     * @param entries those that are left
     * @param weight of an entry: values and properties, or {@link #TOO_HEAVY}
     * @param add compiles one entry, in the function at hand or in that of a part
     */
    static <T extends Node> void add(
            FunctionCompiler compiler, List<T> entries, ToIntFunction<T> weight, BiConsumer<LiteralCompiler, T> add) {
        int[] weights = entries.stream().mapToInt(weight).toArray();
        int from = 0;
        while (from < weights.length) {
            int end = from;
            int total = 0;
            while (end < weights.length && weights[end] < TOO_HEAVY && total < PART) {
                total += weights[end++];
            }
            List<T> run = entries.subList(from, end);
            if (total >= PART) {
                compiler.part(run.get(0).start(), run.get(run.size() - 1).end(), part -> {
                    run.forEach(entry -> add.accept(part.literals, entry));
                });
            } else {
                end = Math.min(end + 1, weights.length);
                entries.subList(from, end).forEach(entry -> add.accept(compiler.literals, entry));
            }
            from = end;
        }
    }

    /** The weight of an expression. */
    static int weight(Expression expression) {
        return TOO_HEAVY - left(expression, TOO_HEAVY);
    }

    /** The weight of a property. */
    static int weight(Property property) {
        return TOO_HEAVY - left(property, TOO_HEAVY);
    }

    /** What an expression leaves of an allowance, at least 0, which is also the answer if it is no data. */
    private static int left(Expression expression, int allowed) {
        Expression inner = expression.unwrapped();
        int left = Math.max(0, allowed - 1);
        if (inner instanceof ArrayLiteral array) {
            for (int i = 0; i < array.elements().size() && left > 0; i++) {
                left = left(array.elements().get(i), left);
            }
            return left;
        } else if (inner instanceof ObjectLiteral object) {
            for (int i = 0; i < object.properties().size() && left > 0; i++) {
                left = left(object.properties().get(i), left);
            }
            return left;
        }
        return isData(inner) ? left : 0;
    }

    private static int left(Property property, int allowed) {
        boolean isPlain = property instanceof Property.KeyValue pair && pair.key() instanceof PropertyKey.Named;
        return isPlain ? left(((Property.KeyValue) property).value(), Math.max(0, allowed - 1)) : 0;
    }

    private static boolean isData(Expression expression) {
        return expression instanceof NumberLiteral
                || expression instanceof StringLiteral
                || expression instanceof BooleanLiteral
                || expression instanceof NullLiteral
                || expression instanceof Elision
                || expression instanceof Unary unary && unary.operand() instanceof NumberLiteral
                || expression instanceof TemplateLiteral template
                        && template.substitutions().isEmpty();
    }
}
