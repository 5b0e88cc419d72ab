package tierup.lang.ast;

import java.util.List;
import java.util.function.Consumer;

/**
 * What may stand left of {@code =}, in a declaration, as a parameter, or in the head of a for-in or for-of loop.
 *
 * <p>In declarations and parameters the leaves are identifiers; in assignments they may be any reference.
 */
public sealed interface Pattern extends Node
        permits Expression.Identifier,
                Expression.Member,
                Expression.Index,
                Expression.SuperMember,
                Pattern.ArrayPattern,
                Pattern.ObjectPattern {

    /** Calls the visitor's method for this kind of pattern. */
    <R> R acceptPattern(Visitor<R> visitor);

    /** Calls the action for every variable that the pattern names, in the order of the text. */
    default void forEachName(Consumer<Expression.Identifier> action) {
        if (this instanceof Expression.Identifier name) {
            action.accept(name);
        }
    }

    /**
     * {@code [a, , b = 1, ...rest]}.
     *
     * @param elements a null stands for a hole
     * @param rest what takes the remaining elements, or null
     */
    record ArrayPattern(int start, int end, List<Element> elements, Pattern rest) implements Pattern {
        @Override
        public <R> R acceptPattern(Visitor<R> visitor) {
            return visitor.visitArrayPattern(this);
        }

        @Override
        public void forEachName(Consumer<Expression.Identifier> action) {
            for (Element element : elements) {
                if (element != null) {
                    element.target().forEachName(action);
                }
            }
            if (rest != null) {
                rest.forEachName(action);
            }
        }
    }

    /**
     * {@code {a, b: c, d = 1, [e]: f, ...rest}}.
     *
     * @param rest what takes the remaining properties, or null
     */
    record ObjectPattern(int start, int end, List<Entry> entries, Pattern rest) implements Pattern {
        @Override
        public <R> R acceptPattern(Visitor<R> visitor) {
            return visitor.visitObjectPattern(this);
        }

        @Override
        public void forEachName(Consumer<Expression.Identifier> action) {
            for (Entry entry : entries) {
                entry.value().target().forEachName(action);
            }
            if (rest != null) {
                rest.forEachName(action);
            }
        }
    }

    /**
     * A target and the value it takes when it would get undefined.
     *
     * @param defaultValue or null
     */
    record Element(int start, int end, Pattern target, Expression defaultValue) implements Node {}

    /** One property taken out of the object. */
    record Entry(int start, int end, PropertyKey key, Element value) implements Node {}

    /** One method for each kind of pattern. */
    interface Visitor<R> {
        /** {@code x}. */
        R visitIdentifierTarget(Expression.Identifier identifier);

        /** {@code object.name}. */
        R visitMemberTarget(Expression.Member member);

        /** {@code object[index]}. */
        R visitIndexTarget(Expression.Index index);

        /** {@code super.name} and {@code super[index]}. */
        R visitSuperMemberTarget(Expression.SuperMember member);

        /** {@code [a, b]}. */
        R visitArrayPattern(ArrayPattern pattern);

        /** {@code {a, b}}. */
        R visitObjectPattern(ObjectPattern pattern);
    }
}
