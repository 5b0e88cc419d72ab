package tierup.lang.ast;

import java.util.List;

/** Everything that yields a value. */
public sealed interface Expression extends Node {
    /** Calls the visitor's method for this kind of expression. */
    <R> R accept(Visitor<R> visitor);

    /** The expression without the parentheses around it. */
    default Expression unwrapped() {
        Expression expression = this;
        while (expression instanceof Parenthesized parenthesized) {
            expression = parenthesized.inner();
        }
        return expression;
    }

    /** One method for each kind of expression. */
    interface Visitor<R> {
        R visitNumberLiteral(NumberLiteral node);

        R visitStringLiteral(StringLiteral node);

        R visitBooleanLiteral(BooleanLiteral node);

        R visitNullLiteral(NullLiteral node);

        R visitTemplateLiteral(TemplateLiteral node);

        R visitTaggedTemplate(TaggedTemplate node);

        R visitIdentifier(Identifier node);

        R visitThis(This node);

        R visitNewTarget(NewTarget node);

        R visitArrayLiteral(ArrayLiteral node);

        R visitElision(Elision node);

        R visitSpread(Spread node);

        R visitObjectLiteral(ObjectLiteral node);

        R visitFunctionExpression(FunctionExpression node);

        R visitClassExpression(ClassExpression node);

        R visitUnary(Unary node);

        R visitUpdate(Update node);

        R visitBinary(Binary node);

        R visitLogical(Logical node);

        R visitConditional(Conditional node);

        R visitAssignment(Assignment node);

        R visitCompoundAssignment(CompoundAssignment node);

        R visitLogicalAssignment(LogicalAssignment node);

        R visitSequence(Sequence node);

        R visitCall(Call node);

        R visitNew(New node);

        R visitMember(Member node);

        R visitIndex(Index node);

        R visitOptionalChain(OptionalChain node);

        R visitSuperMember(SuperMember node);

        R visitSuperCall(SuperCall node);

        R visitParenthesized(Parenthesized node);
    }

    /** {@code 42}. */
    record NumberLiteral(int start, int end, double value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNumberLiteral(this);
        }
    }

    /** {@code "text"}, with escapes resolved. */
    record StringLiteral(int start, int end, String value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStringLiteral(this);
        }
    }

    /** {@code true} and {@code false}. */
    record BooleanLiteral(int start, int end, boolean value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBooleanLiteral(this);
        }
    }

    /** {@code null}. */
    record NullLiteral(int start, int end) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNullLiteral(this);
        }
    }

    /** {@code `a${b}c`}: one more string than substitutions. */
    record TemplateLiteral(int start, int end, List<String> strings, List<Expression> substitutions)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTemplateLiteral(this);
        }
    }

    /** {@code tag`a${b}c`}; a cooked string with an invalid escape is null. */
    record TaggedTemplate(
            int start, int end, Expression tag, List<String> cooked, List<String> raw, List<Expression> substitutions)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTaggedTemplate(this);
        }
    }

    /** A use of a variable, or the place where a declaration names one. */
    record Identifier(int start, int end, String name) implements Expression, Pattern {
        @Override
        public <R> R accept(Expression.Visitor<R> visitor) {
            return visitor.visitIdentifier(this);
        }

        @Override
        public <R> R acceptPattern(Pattern.Visitor<R> visitor) {
            return visitor.visitIdentifierTarget(this);
        }
    }

    /** {@code this}. */
    record This(int start, int end) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitThis(this);
        }
    }

    /** {@code new.target}. */
    record NewTarget(int start, int end) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNewTarget(this);
        }
    }

    /** {@code [a, , ...b]}, with {@link Elision} for holes. */
    record ArrayLiteral(int start, int end, List<Expression> elements) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArrayLiteral(this);
        }
    }

    /** A hole in an array literal. */
    record Elision(int start, int end) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitElision(this);
        }
    }

    /** {@code ...argument} in an array literal or a call. */
    record Spread(int start, int end, Expression argument) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSpread(this);
        }
    }

    /** {@code {a: 1, b() {}}}. */
    record ObjectLiteral(int start, int end, List<Property> properties) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitObjectLiteral(this);
        }
    }

    /** A function or arrow function as a value. */
    record FunctionExpression(int start, int end, FunctionLiteral function) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFunctionExpression(this);
        }
    }

    /** A class as a value. */
    record ClassExpression(int start, int end, ClassLiteral literal) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitClassExpression(this);
        }
    }

    /** {@code -a}, {@code typeof a}, {@code delete a.b}. */
    record Unary(int start, int end, UnaryOperator operator, Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnary(this);
        }
    }

    /** {@code ++a}, {@code a--}; the target may be parenthesized. */
    record Update(int start, int end, boolean increment, boolean prefix, Expression target) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUpdate(this);
        }
    }

    /** {@code a + b}. Long sums lean left: walk them with a loop, not by recursion. */
    record Binary(int start, int end, BinaryOperator operator, int operatorStart, Expression left, Expression right)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBinary(this);
        }
    }

    /** {@code a && b}. Leans left like {@link Binary}. */
    record Logical(int start, int end, LogicalOperator operator, Expression left, Expression right)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLogical(this);
        }
    }

    /** {@code test ? then : otherwise}. */
    record Conditional(int start, int end, Expression test, Expression then, Expression otherwise)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConditional(this);
        }
    }

    /** {@code target = value}. */
    record Assignment(int start, int end, int operatorStart, Pattern target, Expression value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssignment(this);
        }
    }

    /** {@code target += value}. */
    record CompoundAssignment(
            int start, int end, BinaryOperator operator, int operatorStart, Expression target, Expression value)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCompoundAssignment(this);
        }
    }

    /** {@code target ||= value}. */
    record LogicalAssignment(
            int start, int end, LogicalOperator operator, int operatorStart, Expression target, Expression value)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLogicalAssignment(this);
        }
    }

    /** {@code a, b, c}: at least two. */
    record Sequence(int start, int end, List<Expression> expressions) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSequence(this);
        }
    }

    /** {@code callee(arguments)}; optional when written {@code callee?.(arguments)}. */
    record Call(int start, int end, Expression callee, int argumentsStart, List<Expression> arguments, boolean optional)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /** {@code new callee(arguments)}. */
    record New(int start, int end, Expression callee, List<Expression> arguments) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNew(this);
        }
    }

    /** {@code object.name}; optional when written {@code object?.name}. */
    record Member(int start, int end, Expression object, String name, int nameStart, boolean optional)
            implements Expression, Pattern {
        @Override
        public <R> R accept(Expression.Visitor<R> visitor) {
            return visitor.visitMember(this);
        }

        @Override
        public <R> R acceptPattern(Pattern.Visitor<R> visitor) {
            return visitor.visitMemberTarget(this);
        }
    }

    /** {@code object[index]}; optional when written {@code object?.[index]}. */
    record Index(int start, int end, Expression object, Expression index, boolean optional)
            implements Expression, Pattern {
        @Override
        public <R> R accept(Expression.Visitor<R> visitor) {
            return visitor.visitIndex(this);
        }

        @Override
        public <R> R acceptPattern(Pattern.Visitor<R> visitor) {
            return visitor.visitIndexTarget(this);
        }
    }

    /** How far a short circuit of {@code ?.} inside reaches: the whole becomes undefined. */
    record OptionalChain(int start, int end, Expression chain) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOptionalChain(this);
        }
    }

    /** {@code super.name} and {@code super[index]}. */
    record SuperMember(int start, int end, PropertyKey key) implements Expression, Pattern {
        @Override
        public <R> R accept(Expression.Visitor<R> visitor) {
            return visitor.visitSuperMember(this);
        }

        @Override
        public <R> R acceptPattern(Pattern.Visitor<R> visitor) {
            return visitor.visitSuperMemberTarget(this);
        }
    }

    /**
     * {@code super(arguments)}.
     *
     * @param implicit whether it is the call in a class that writes no constructor: its one argument is then an array
     *     of all arguments, to be passed on without being iterated over
     */
    record SuperCall(int start, int end, List<Expression> arguments, boolean implicit) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSuperCall(this);
        }
    }

    /** {@code (inner)}: kept, because parentheses change what is a valid target, a name-giving function, and a chain. */
    record Parenthesized(int start, int end, Expression inner) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParenthesized(this);
        }
    }
}
