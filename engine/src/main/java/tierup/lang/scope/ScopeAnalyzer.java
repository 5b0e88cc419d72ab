package tierup.lang.scope;

import java.util.List;
import tierup.lang.ast.ClassLiteral;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.FreeName;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Node;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.PropertyKey;
import tierup.lang.ast.Statement;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/**
 * Finds the scopes of a script, which variable each name means, which variables inner functions capture, and which uses
 * must check at run time that their variable is initialized.
 *
 * <p><b>Temporal dead zones without checks.</b> A use needs no check if the code that contains it cannot run before
 * the declaration has. Within the function that declares the variable this is so for every use further down in the text:
 * control can leave a scope early, or start it anew with fresh variables, but it cannot jump over a declaration into
 * the rest of the scope. (A switch is the exception: a case may be entered past declarations in earlier cases.) A use in
 * an inner function counts as standing where that function is created, because it can only run later: a function expression
 * is created where it stands, a function declaration at the start of its block. So {@code const n = 1; const f = () => n;}
 * needs no check, and {@code const n = 1; function f() { return n; }} does. V8 decides similarly (VariableProxy,
 * "hole check elimination"), but always checks in inner functions.
 *
 * <p>This walk is the first to visit the whole tree, and it limits the tree's height for all that follow: the parser
 * bounds how deeply text nests, but {@code a.b.c...} or {@code f()()()...} grow tall without nesting.
 */
public final class ScopeAnalyzer {
    /** How high a tree may be. A level costs a walk about half a kilobyte of stack. */
    public static final int TALLEST_TREE = 25_000;

    final ScopeTree tree = new ScopeTree();
    final Declarations declarations;
    private final Source source;
    private final ExpressionAnalyzer expressions = new ExpressionAnalyzer(this);
    private final StatementAnalyzer statements = new StatementAnalyzer(this);
    private Scope current;
    private int height;
    private int openLoops;

    private ScopeAnalyzer(Source source) {
        this.source = source;
        this.declarations = new Declarations(source);
    }

    /**
     * Analyses a parsed script.
     *
     * @throws GuestSyntaxError if a name is declared twice, or the tree is too tall
     */
    public static ScopeTree analyze(Source source, FunctionLiteral script) {
        ScopeAnalyzer analyzer = new ScopeAnalyzer(source);
        analyzer.visitFunction(script);
        analyzer.tree.functionScope(script).assignAllSlots();
        return analyzer.tree;
    }

    /**
     * Analyses a function whose body was skipped when the code around it was analysed.
     *
     * @param around the scope it stands in, all of whose slots are assigned
     * @param function the function, parsed with its body
     */
    public static ScopeTree analyzeSkipped(Source source, Scope around, FunctionLiteral function) {
        ScopeAnalyzer analyzer = new ScopeAnalyzer(source);
        analyzer.current = around;
        analyzer.visitFunction(function);
        analyzer.tree.functionScope(function).assignAllSlots();
        return analyzer.tree;
    }

    // Walking

    void visit(Expression expression) {
        if (expression != null) {
            climb(expression);
            expression.accept(expressions);
            height--;
        }
    }

    void visit(Statement statement) {
        if (statement != null) {
            climb(statement);
            statement.accept(statements);
            height--;
        }
    }

    void visitAll(List<Statement> list) {
        for (Statement statement : list) {
            visit(statement);
        }
    }

    private void climb(Node node) {
        if (++height > TALLEST_TREE) {
            throw error(node, "Source text is nested too deeply");
        }
    }

    void visitLoopBody(Runnable body) {
        openLoops++;
        body.run();
        openLoops--;
    }

    GuestSyntaxError error(Node node, String message) {
        return new GuestSyntaxError(source, node.start(), node.end(), message);
    }

    // Scopes

    Scope current() {
        return current;
    }

    /** Runs an action inside a new scope that the node opens. */
    void inScope(Scope.Kind kind, Node node, int start, Runnable action) {
        Scope scope = new Scope(kind, current, current.function(), start);
        tree.open(node, scope);
        enter(scope, action);
    }

    private void enter(Scope scope, Runnable action) {
        Scope outer = current;
        current = scope;
        action.run();
        current = outer;
    }

    void visitFunction(FunctionLiteral function) {
        if (function.isSkipped()) {
            visitSkipped(function);
            return;
        }
        int outerLoops = openLoops;
        openLoops = 0;
        FunctionScope scope = new FunctionScope(function, current);
        tree.open(function, scope);
        declareParameters(scope, function);
        if (function.kind() == FunctionKind.DERIVED_CONSTRUCTOR) {
            declareThis(scope, function.body());
        }
        enter(scope, () -> visitParameters(function));
        if (function.hasParameterExpressions()) {
            scope.setBodyScope(new Scope(Scope.Kind.BODY, scope, scope, function.bodyStart()));
        }
        enter(scope.bodyScope(), () -> {
            declarations.declareBody(current, function.body());
            visitAll(function.body());
        });
        openLoops = outerLoops;
    }

    /** Does to the variables around what a function does to them of which nothing is known but the names it uses. */
    private void visitSkipped(FunctionLiteral function) {
        tree.skip(function, current);
        for (FreeName name : function.skipped().free()) {
            Reference reference = find(name.name(), createdAt(function, current));
            Variable variable = reference.variable();
            if (variable == null) {
                continue;
            }
            variable.capture();
            if (reference.checked()) {
                variable.check();
            }
            if (name.isAssigned()) {
                variable.reassign();
            }
            if (name.mayHoldObject()) {
                variable.holdObjects();
            }
        }
    }

    private void declareParameters(FunctionScope scope, FunctionLiteral function) {
        boolean simple = function.hasSimpleParameters();
        for (FunctionLiteral.Parameter parameter : function.parameters()) {
            int initializedAt = simple ? 0 : parameter.end();
            declarations.declarePattern(scope, parameter.target(), Variable.Kind.PARAMETER, initializedAt);
        }
        if (function.rest() != null) {
            declarations.declarePattern(
                    scope,
                    function.rest(),
                    Variable.Kind.PARAMETER,
                    function.rest().end());
        }
    }

    private void visitParameters(FunctionLiteral function) {
        for (FunctionLiteral.Parameter parameter : function.parameters()) {
            bind(parameter.target(), true, null);
            visit(parameter.defaultValue());
        }
        if (function.rest() != null) {
            bind(function.rest(), true, null);
        }
    }

    /** In a derived constructor {@code this} has a dead zone, which ends early if the body begins with super(). */
    private void declareThis(FunctionScope scope, List<Statement> body) {
        boolean superFirst = !body.isEmpty()
                && body.get(0) instanceof Statement.ExpressionStatement first
                && first.expression() instanceof Expression.SuperCall;
        int initializedAt = superFirst ? body.get(0).end() : Integer.MAX_VALUE;
        scope.declare(FunctionScope.THIS, Variable.Kind.IMPLICIT, scope.start(), initializedAt);
    }

    // Names

    /**
     * Resolves the names of a pattern.
     *
     * @param declaring whether the pattern gives them their first value
     * @param value the expression of the value, or null if it comes from elsewhere
     */
    void bind(Pattern pattern, boolean declaring, Expression value) {
        if (pattern instanceof Identifier name) {
            if (declaring) {
                declare(name);
            } else {
                assign(name);
            }
            noteValue(name, value);
        } else if (pattern instanceof Pattern.ArrayPattern array) {
            array.elements().stream().filter(e -> e != null).forEach(e -> bindElement(e, declaring));
            bindRest(array.rest(), declaring);
        } else if (pattern instanceof Pattern.ObjectPattern object) {
            for (Pattern.Entry entry : object.entries()) {
                visitKey(entry.key());
                bindElement(entry.value(), declaring);
            }
            bindRest(object.rest(), declaring);
        } else {
            visit((Expression) pattern);
        }
    }

    private void bindElement(Pattern.Element element, boolean declaring) {
        bind(element.target(), declaring, null);
        visit(element.defaultValue());
    }

    private void bindRest(Pattern rest, boolean declaring) {
        if (rest != null) {
            bind(rest, declaring, null);
        }
    }

    void visitKey(PropertyKey key) {
        if (key instanceof PropertyKey.Computed computed) {
            visit(computed.expression());
        }
    }

    /** Resolves a name in its own declaration. */
    void declare(Identifier name) {
        tree.refer(name, new Reference(find(name.name(), Integer.MAX_VALUE).variable(), false));
    }

    private void noteValue(Identifier name, Expression value) {
        Variable variable = tree.referenceOf(name).variable();
        if (variable != null && (value == null || !PrimitiveValues.always(value))) {
            variable.holdObjects();
        }
    }

    /** Resolves a name that is assigned to. */
    void assign(Identifier name) {
        use(name, name.name());
        Variable variable = tree.referenceOf(name).variable();
        if (variable != null) {
            variable.reassign();
        }
    }

    /** Resolves a node that uses the variable of a name. */
    void use(Node node, String name) {
        Reference reference = find(name, node.start());
        if (reference.checked()) {
            reference.variable().check();
        }
        tree.refer(node, reference);
    }

    /** Finds the variable that a name means in the current scope, for code that stands at an offset. */
    private Reference find(String name, int offset) {
        int runsAfter = offset;
        for (Scope scope = current; scope != null; scope = scope.parent()) {
            Variable variable = scope.declared(name);
            if (variable == null && scope instanceof FunctionScope function) {
                variable = declareImplicit(function, name);
            }
            if (variable != null) {
                if (scope.function() != current.function()) {
                    variable.capture();
                }
                boolean entersAnywhere = scope.kind() == Scope.Kind.SWITCH && variable.initializedAt() > 0;
                return new Reference(variable, entersAnywhere || runsAfter < variable.initializedAt());
            }
            if (scope instanceof FunctionScope function) {
                runsAfter = createdAt(function.literal(), function.parent());
            }
        }
        return new Reference(null, false);
    }

    private static int createdAt(FunctionLiteral function, Scope around) {
        return function.declaration() ? around.start() : function.start();
    }

    /** Names that every function has by itself come into being when they are first used. */
    private static Variable declareImplicit(FunctionScope scope, String name) {
        FunctionLiteral function = scope.literal();
        boolean ownName =
                function.kind() == FunctionKind.FUNCTION && !function.declaration() && name.equals(function.name());
        if (ownName) {
            return scope.declare(name, Variable.Kind.OWN_NAME, function.nameStart(), 0);
        }
        boolean implicit = !function.kind().isArrow()
                && (name.equals(FunctionScope.THIS)
                        || name.equals(FunctionScope.NEW_TARGET)
                        || (name.equals(FunctionScope.ARGUMENTS) && function.kind() != FunctionKind.GLOBAL));
        return implicit ? scope.declare(name, Variable.Kind.IMPLICIT, function.start(), 0) : null;
    }

    // What super means

    void noteSuperMember() {
        for (FunctionScope scope = current.function(); ; scope = scope.parent().function()) {
            scope.noteSuper();
            if (!scope.functionKind().isArrow()) {
                return;
            }
        }
    }

    /** An arrow function that calls super needs what only the constructor's own frame has: it captures all of it. */
    void noteSuperCall() {
        FunctionScope constructor = current.function().thisFunction();
        boolean inArrow = current.function() != constructor;
        if (constructor.noteSuperCall(inArrow || openLoops > 0) > 1) {
            useImplicit(constructor, FunctionScope.SUPER_CALLED, inArrow);
        }
        if (inArrow) {
            useImplicit(constructor, FunctionScope.THIS, true);
            useImplicit(constructor, FunctionScope.NEW_TARGET, true);
            useImplicit(constructor, FunctionScope.CONSTRUCTOR, true);
        }
    }

    private static void useImplicit(FunctionScope scope, String name, boolean captured) {
        Variable known = scope.declared(name);
        Variable variable = known != null ? known : scope.declare(name, Variable.Kind.IMPLICIT, scope.start(), 0);
        if (captured) {
            variable.capture();
        }
    }

    // Classes

    void visitClass(ClassLiteral literal) {
        inScope(Scope.Kind.CLASS, literal, literal.start(), () -> visitClassInside(literal));
    }

    private void visitClassInside(ClassLiteral literal) {
        if (literal.name() != null) {
            int initializedAt = literal.hasComputedKeys() ? literal.end() : literal.bodyStart();
            current.declare(literal.name(), Variable.Kind.CONST, literal.nameStart(), initializedAt);
        }
        visit(literal.superclass());
        visitFunction(literal.constructor());
        for (ClassLiteral.Member member : literal.members()) {
            visitKey(member.key());
            if (member instanceof ClassLiteral.Method method) {
                visitFunction(method.function());
            } else if (member.key() instanceof PropertyKey.Computed) {
                keepForClass(((ClassLiteral.Field) member).definition(), "key");
            }
        }
        if (literal.instanceInitializer() != null) {
            keepForClass(literal.instanceInitializer(), "fields");
            visitFunction(literal.instanceInitializer());
        }
        if (literal.staticInitializer() != null) {
            visitFunction(literal.staticInitializer());
        }
    }

    /** A value made when the class is defined and used by its inner functions: a computed key, the field initializer. */
    private void keepForClass(Node node, String what) {
        String name = "class " + what + " " + node.start();
        Variable variable = current.declare(name, Variable.Kind.IMPLICIT, node.start(), 0);
        variable.capture();
        tree.refer(node, new Reference(variable, false));
    }
}
