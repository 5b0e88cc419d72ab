package tierup.lang.ast;

import java.util.List;

/** Everything that may stand in a list of statements, declarations included. */
public sealed interface Statement extends Node {
    /** Calls the visitor's method for this kind of statement. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of statement. */
    interface Visitor<R> {
        R visitVariables(Variables node);

        R visitFunctionDeclaration(FunctionDeclaration node);

        R visitClassDeclaration(ClassDeclaration node);

        R visitFieldDefinition(FieldDefinition node);

        R visitStaticBlock(StaticBlock node);

        R visitExpressionStatement(ExpressionStatement node);

        R visitBlock(Block node);

        R visitEmpty(Empty node);

        R visitIf(If node);

        R visitWhile(While node);

        R visitDoWhile(DoWhile node);

        R visitFor(For node);

        R visitForIn(ForIn node);

        R visitForOf(ForOf node);

        R visitSwitch(Switch node);

        R visitLabeled(Labeled node);

        R visitBreak(Break node);

        R visitContinue(Continue node);

        R visitReturn(Return node);

        R visitThrow(Throw node);

        R visitTry(Try node);

        R visitDebugger(Debugger node);
    }

    /** {@code let a = 1, [b] = c;}. */
    record Variables(int start, int end, VariableKind kind, List<Declarator> declarators) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitVariables(this);
        }
    }

    /** One target of a declaration, with its initial value or null. */
    record Declarator(int start, int end, Pattern target, Expression initializer) implements Node {}

    /** {@code function f() {}}. */
    record FunctionDeclaration(int start, int end, FunctionLiteral function) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFunctionDeclaration(this);
        }
    }

    /** {@code class C {}}. */
    record ClassDeclaration(int start, int end, ClassLiteral literal) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitClassDeclaration(this);
        }
    }

    /**
     * A field of a class, as a step of the class's initializer: define the key on {@code this}.
     *
     * @param value null for a field without an initial value
     */
    record FieldDefinition(int start, int end, PropertyKey key, Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFieldDefinition(this);
        }
    }

    /** {@code static { ... }}, as a step of the class's static initializer: run the code with {@code this} the class. */
    record StaticBlock(int start, int end, FunctionLiteral function) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStaticBlock(this);
        }
    }

    /** {@code expression;}. */
    record ExpressionStatement(int start, int end, Expression expression) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExpressionStatement(this);
        }
    }

    /** {@code { ... }}. */
    record Block(int start, int end, List<Statement> body) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBlock(this);
        }
    }

    /** {@code ;}. */
    record Empty(int start, int end) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEmpty(this);
        }
    }

    /** {@code if (test) then else otherwise}; {@code otherwise} may be null. */
    record If(int start, int end, Expression test, Statement then, Statement otherwise) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIf(this);
        }
    }

    /** {@code while (test) body}. */
    record While(int start, int end, Expression test, Statement body) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhile(this);
        }
    }

    /** {@code do body while (test);}. */
    record DoWhile(int start, int end, Statement body, Expression test) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDoWhile(this);
        }
    }

    /**
     * {@code for (initializer; test; update) body}; any of the three may be null.
     *
     * @param initializer a {@link Variables} or an {@link ExpressionStatement}
     */
    record For(int start, int end, Statement initializer, Expression test, Expression update, Statement body)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFor(this);
        }
    }

    /**
     * The part of a for-in or for-of head before {@code in} or {@code of}.
     *
     * @param kind the declaring keyword, or null when the loop assigns to what exists already
     */
    record LoopTarget(int start, int end, VariableKind kind, Pattern target) implements Node {}

    /** {@code for (target in object) body}. */
    record ForIn(int start, int end, LoopTarget target, Expression object, Statement body) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitForIn(this);
        }
    }

    /** {@code for (target of iterable) body}. */
    record ForOf(int start, int end, LoopTarget target, Expression iterable, Statement body) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitForOf(this);
        }
    }

    /** {@code switch (subject) { cases }}. */
    record Switch(int start, int end, Expression subject, int bodyStart, List<Case> cases) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSwitch(this);
        }
    }

    /** {@code case test: body}; the test of {@code default} is null. */
    record Case(int start, int end, Expression test, List<Statement> body) implements Node {}

    /** {@code label: body}. */
    record Labeled(int start, int end, String label, Statement body) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLabeled(this);
        }
    }

    /** {@code break label;}; the label may be null. */
    record Break(int start, int end, String label) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBreak(this);
        }
    }

    /** {@code continue label;}; the label may be null. */
    record Continue(int start, int end, String label) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitContinue(this);
        }
    }

    /** {@code return value;}; the value may be null. */
    record Return(int start, int end, Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReturn(this);
        }
    }

    /** {@code throw value;}. */
    record Throw(int start, int end, Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitThrow(this);
        }
    }

    /** {@code try block catch ... finally ...}; either of the two clauses may be null, not both. */
    record Try(int start, int end, Block block, Catch handler, Block finalizer) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTry(this);
        }
    }

    /** {@code catch (parameter) body}; the parameter may be null. */
    record Catch(int start, int end, Pattern parameter, Block body) implements Node {}

    /** {@code debugger;} does nothing here. */
    record Debugger(int start, int end) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDebugger(this);
        }
    }
}
