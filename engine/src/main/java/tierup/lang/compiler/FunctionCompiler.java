package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.List;
import java.util.function.Consumer;
import tierup.bytecode.CodeBuilder;
import tierup.bytecode.CodeBuilder.Label;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.FunctionLabel;
import tierup.bytecode.LazyFunction;
import tierup.bytecode.Opcode;
import tierup.lang.ast.ClassLiteral;
import tierup.lang.ast.Expression;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Node;
import tierup.lang.ast.Statement;
import tierup.lang.naming.FunctionNames;
import tierup.lang.scope.FunctionScope;
import tierup.lang.scope.Scope;
import tierup.lang.scope.ScopeTree;
import tierup.lang.scope.Variable;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/**
 * One function being compiled: its code so far, the scope the compiler stands in, temporary locals, and the compilers of
 * the language's parts, which all write into it.
 */
final class FunctionCompiler {
    /** How many exception handlers may cover one instruction: each costs time at every throw and in the verifier. */
    private static final int DEEPEST_REGIONS = 200;

    /** What profiles call a {@link #part}. */
    private static final String PART_NAME = "literal";

    final ScopeTree scopes;
    final FunctionScope function;
    final CodeBuilder code = new CodeBuilder();
    final ControlStack control = new ControlStack(this);

    final VariableCompiler variables = new VariableCompiler(this);
    final ConditionCompiler conditions = new ConditionCompiler(this);
    final ChainCompiler chains = new ChainCompiler(this);
    final LiteralCompiler literals = new LiteralCompiler(this);
    final AssignmentCompiler assignments = new AssignmentCompiler(this);
    final PatternCompiler patterns = new PatternCompiler(this);
    final LoopCompiler loops = new LoopCompiler(this);
    final TryCompiler tries = new TryCompiler(this);
    final ClassCompiler classes = new ClassCompiler(this);

    private final Source source;
    private final FunctionNames names;
    private final ClassLiteral constructedClass;
    private final ExpressionCompiler expressions = new ExpressionCompiler(this);
    private final StatementCompiler statements = new StatementCompiler(this);

    private Scope scope;
    private int nextTemporary;
    private int localCount;
    private int openRegions;
    private int position;

    /** @param constructedClass the class whose constructor this is, or is an arrow function in; null elsewhere */
    FunctionCompiler(
            Source source,
            ScopeTree scopes,
            FunctionNames names,
            FunctionLiteral literal,
            ClassLiteral constructedClass) {
        this.source = source;
        this.names = names;
        this.scopes = scopes;
        this.function = scopes.functionScope(literal);
        this.constructedClass = constructedClass;
        this.scope = function;
        this.nextTemporary = function.localCount();
        this.localCount = nextTemporary;
    }

    /** Compiles a part of another function, which shares nothing with it but the place; see {@link #part}. */
    private FunctionCompiler(FunctionCompiler whole) {
        this.source = whole.source;
        this.names = whole.names;
        this.scopes = whole.scopes;
        this.function = whole.function;
        this.constructedClass = null;
        this.scope = whole.scope;
        this.nextTemporary = 1;
        this.localCount = 1;
    }

    FunctionLiteral literal() {
        return function.literal();
    }

    /** Where the parameters of this constructor begin; where its class begins if it writes no constructor. */
    int parametersStart(ClassLiteral itsClass) {
        int start = literal().start();
        int bracket = source.text(start, literal().end()).indexOf('(');
        return start == itsClass.start() || bracket < 0 ? itsClass.start() : start + bracket;
    }

    // The function as a whole

    /** @param name what the function's {@code name} property and stack traces say */
    FunctionCode compile(String name) {
        new Prologue(this).compile();
        visitAll(literal().body());
        if (code.isReachable()) {
            emit(LOAD_UNDEFINED);
            control.returnTopOfStack();
        }
        Node text = literal().kind().isClassConstructor() ? constructedClass : literal();
        return finish(
                name,
                bytecodeKind(literal()),
                literal().parameters().size(),
                literal().length(),
                outerContexts(function.parent()),
                function.localNames(),
                text.start(),
                text.end(),
                names.of(literal(), name));
    }

    private FunctionCode finish(
            String name,
            FunctionKind kind,
            int parameters,
            int length,
            int[] outerContexts,
            List<String> localNames,
            int start,
            int end,
            FunctionLabel label) {
        return new FunctionCode(
                name,
                kind,
                parameters,
                length,
                localCount,
                code.maxStack(),
                code.code(),
                code.constants(),
                code.handlers(),
                outerContexts,
                code.feedbackWords(),
                localNames,
                code.map(),
                source,
                start,
                end,
                label);
    }

    /**
     * Does something to the value on the stack, which stays there, in a function of its own: code that uses none of the
     * variables here, no {@code this}, and does not leave but by its end.
     *
     * @param start where its text begins
     * @param end where its text ends
     * @param body compiles it, with the value on the stack
     */
    void part(int start, int end, Consumer<FunctionCompiler> body) {
        FunctionCompiler part = new FunctionCompiler(this);
        part.emit(LOAD_LOCAL, 0);
        body.accept(part);
        part.emit(RETURN);
        FunctionCode compiled = part.finish(
                PART_NAME,
                FunctionKind.METHOD,
                1,
                1,
                outerContexts(scope),
                List.of("value"),
                start,
                end,
                FunctionLabel.of(PART_NAME));
        emit(CLOSURE, constant(compiled));
        emit(SWAP);
        emit(LOAD_UNDEFINED);
        emit(SWAP);
        emit(CALL, 1);
    }

    private static FunctionKind bytecodeKind(FunctionLiteral literal) {
        return switch (literal.kind()) {
            case SCRIPT, GLOBAL -> FunctionKind.MODULE;
            case FUNCTION -> FunctionKind.NORMAL;
            case ARROW -> FunctionKind.ARROW;
            case METHOD, GETTER, SETTER, FIELD_INITIALIZER, STATIC_BLOCK -> FunctionKind.METHOD;
            case CONSTRUCTOR -> FunctionKind.CLASS_CONSTRUCTOR;
            case DERIVED_CONSTRUCTOR -> FunctionKind.DERIVED_CONSTRUCTOR;
        };
    }

    /** Sizes of the contexts around a function that stands in a scope. */
    private static int[] outerContexts(Scope around) {
        int count = 0;
        for (Scope outer = around; outer != null; outer = outer.parent()) {
            count += outer.hasContext() ? 1 : 0;
        }
        int[] sizes = new int[count];
        int next = 0;
        for (Scope outer = around; outer != null; outer = outer.parent()) {
            if (outer.hasContext()) {
                sizes[next++] = outer.contextSize();
            }
        }
        return sizes;
    }

    /** The class whose constructor this is, or is an arrow function in; null elsewhere. */
    ClassLiteral constructedClass() {
        return constructedClass;
    }

    /** Compiles an inner function and makes it a constant. */
    int innerFunction(FunctionLiteral inner, String name, ClassLiteral itsClass) {
        if (inner.isSkipped()) {
            return code.constant(skippedFunction(inner, name));
        }
        return code.constant(new FunctionCompiler(source, scopes, names, inner, itsClass).compile(name));
    }

    private LazyFunction skippedFunction(FunctionLiteral inner, String name) {
        Scope around = scopes.aroundSkipped(inner);
        return new LazyFunction(
                name,
                bytecodeKind(inner),
                inner.parameters().size(),
                inner.length(),
                outerContexts(around),
                source,
                inner.start(),
                inner.end(),
                names.of(inner, name),
                SkippedFunction.compiler(source, around, inner, names.postponed(inner), name));
    }

    /** Pushes a new closure. */
    void closure(FunctionLiteral inner, String name) {
        emit(CLOSURE, innerFunction(inner, name, inner.kind().isArrow() ? constructedClass : null));
    }

    // Visiting

    /** Compiles an expression; it leaves its value on the stack. */
    void visit(Expression expression) {
        expression.accept(expressions);
    }

    /** Compiles an expression for its effects only; it leaves nothing. */
    void visitForEffect(Expression expression) {
        expressions.visitForEffect(expression);
    }

    /** Compiles an expression whose value, if it is a function or class without a name, gets this one. */
    void visitNamed(Expression expression, String name) {
        Expression inner = expression.unwrapped();
        if (inner instanceof Expression.FunctionExpression anonymous
                && anonymous.function().name() == null) {
            closure(anonymous.function(), name);
        } else if (inner instanceof Expression.ClassExpression anonymous
                && anonymous.literal().name() == null) {
            classes.visit(anonymous.literal(), name);
        } else {
            visit(expression);
        }
    }

    /** Compiles a statement, unless control cannot get there. */
    void visit(Statement statement) {
        if (code.isReachable()) {
            statement.accept(statements);
        }
    }

    void visitAll(List<Statement> list) {
        for (Statement statement : list) {
            visit(statement);
        }
    }

    // Scopes

    Scope scope() {
        return scope;
    }

    /**
     * Runs an action inside a scope: its context is pushed, its functions exist, and everything else in it is empty.
     *
     * @param inner null for none
     * @param body the statements whose functions are hoisted to the scope's beginning
     */
    void inScope(Scope inner, List<Statement> body, Runnable action) {
        if (inner == null) {
            action.run();
            return;
        }
        Scope outer = scope;
        scope = inner;
        variables.enterScope(inner);
        if (inner.hasContext()) {
            control.push(new ControlStack.ContextEntry());
        }
        hoistFunctions(body);
        action.run();
        if (inner.hasContext()) {
            control.pop();
            emit(POP_CONTEXT);
        }
        scope = outer;
    }

    /** Goes into a scope for the rest of the function. */
    void enterForGood(Scope inner) {
        scope = inner;
        variables.enterScope(inner);
    }

    /** Makes the closures of the function declarations among the statements. */
    void hoistFunctions(List<Statement> body) {
        for (Statement statement : body) {
            if (statement instanceof Statement.FunctionDeclaration declaration) {
                FunctionLiteral hoisted = declaration.function();
                closure(hoisted, hoisted.name());
                Variable variable = scope.declared(hoisted.name());
                if (variable == null) {
                    emit(STORE_GLOBAL, constant(hoisted.name()));
                } else {
                    variables.initialize(variable);
                }
            }
        }
    }

    // Emitting

    /** Appends an instruction, unless control cannot get here: dead code is never written. */
    void emit(Opcode op, int... operands) {
        if (code.isReachable()) {
            code.emit(op, operands);
        }
    }

    /** Appends a jump, unless control cannot get here. */
    void jump(Opcode op, Label target) {
        if (code.isReachable()) {
            code.jump(op, target);
        }
    }

    void bind(Label label) {
        code.bind(label);
    }

    /** Says that what follows comes from an offset of the text. */
    void at(int offset) {
        at(offset, null);
    }

    /** What follows is no doing of the program's: it passes on an exception, whose own place is to be reported. */
    void atNowhere() {
        code.position(-1, null);
    }

    /** What follows {@link #atNowhere} comes from where what was before it did. */
    void backFromNowhere() {
        code.position(position, null);
    }

    /** Says where what follows comes from and what a message should call the value it works on. */
    void at(int offset, String text) {
        position = offset;
        code.position(offset, text);
    }

    int constant(Object value) {
        return code.constant(value);
    }

    /** Pushes a number, as an int if it is one. */
    void loadNumber(double value) {
        int asInt = (int) value;
        if (asInt == value && Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(-0.0)) {
            emit(LOAD_INT, asInt);
        } else {
            emit(LOAD_CONST, constant(value));
        }
    }

    void loadString(String value) {
        emit(LOAD_CONST, constant(value));
    }

    // Protected regions

    void regionOpened() {
        if (++openRegions > DEEPEST_REGIONS) {
            throw new GuestSyntaxError(source, position, position, "Code that handles exceptions is nested too deeply");
        }
    }

    void regionClosed() {
        openRegions--;
    }

    // Temporaries

    /** A local for the compiler's own use until {@link #release}. */
    int newTemporary() {
        int temporary = nextTemporary++;
        localCount = Math.max(localCount, nextTemporary);
        return temporary;
    }

    /** Gives the temporaries back that were taken since this one, itself included. */
    void release(int temporary) {
        nextTemporary = temporary;
    }
}
