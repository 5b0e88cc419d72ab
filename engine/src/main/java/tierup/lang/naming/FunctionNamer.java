package tierup.lang.naming;

import java.util.List;
import tierup.bytecode.FunctionLabel;
import tierup.lang.ast.ClassLiteral;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.PropertyKey;
import tierup.lang.ast.Statement;
import tierup.lang.source.Source;

/**
 * Names the functions of a file, in one walk over its tree that carries along what the value of an expression will be stored in.
 *
 * <p>A function is called by the name that is written after {@code function}; else by what it is stored in ({@code Task.run}, {@code
 * handlers[0]}, {@code make().next}); else by what it is there for ({@code callback of map in main}, {@code returned by make}, {@code IIFE}).
 * Several functions may so get the same label: tools print the place beside it.
 */
final class FunctionNamer {
    /** The label of a whole file. */
    private static final String SCRIPT = "<global_scope>";

    /** In a role: what the value is for, which says more than where the function stands. */
    static final String FOR = " for ";

    /** Begins the role of what a function returns. */
    static final String RETURNED = "returned by ";

    private static final int LONGEST_KEY = 30;

    private final Source source;
    private final FunctionNames names;
    private final ExpressionNamer expressions = new ExpressionNamer(this);
    private final StatementNamer statements = new StatementNamer(this);

    /** What tools call {@code module.exports}: built-ins are known by their own names alone. */
    private final String exports;

    private Surroundings surroundings = Surroundings.TOP_LEVEL;

    FunctionNamer(Source source, FunctionNames names) {
        this.source = source;
        this.names = names;
        this.exports = source.name().startsWith("native:") ? "" : "exports";
    }

    Surroundings surroundings() {
        return surroundings;
    }

    void visitScript(FunctionLiteral script) {
        names.put(script, new FunctionLabel("", SCRIPT));
        visitAll(script.body());
    }

    void visitAll(List<Statement> list) {
        for (Statement statement : list) {
            visit(statement);
        }
    }

    void visit(Statement statement) {
        if (statement != null) {
            statement.accept(statements);
        }
    }

    /** Visits an expression whose value goes nowhere that has a name. */
    void visit(Expression expression) {
        visit(expression, Target.NONE, "");
    }

    /**
     * Visits an expression.
     *
     * @param target what its value is stored in
     * @param role what a function there is called if that is not known; may be empty
     */
    void visit(Expression expression, Target target, String role) {
        if (expression != null) {
            expressions.visit(expression, target, role);
        }
    }

    /**
     * Visits what a function returns.
     *
     * @param result what the function's value is; a function in its place has the role
     */
    void visitReturned(Expression expression, Target result, String role) {
        Expression inner = expression == null ? null : expression.unwrapped();
        boolean isMade = inner instanceof Expression.FunctionExpression || inner instanceof Expression.ClassExpression;
        visit(expression, isMade && result.inferred().isEmpty() ? Target.NONE : result, role);
    }

    // Functions

    void visitFunction(FunctionLiteral function, Target target, String role) {
        String name = function.name();
        boolean known = name != null || !target.isNone();
        String label = labelOf(name, target, role.isEmpty() ? "<anonymous>" : role);
        FunctionLabel both =
                new FunctionLabel(target.within(surroundings.constructor()).inferred(), label);
        visitBody(function, both, known, selfOf(function, target), null);
    }

    /** A function that is called where it stands; what it returns is what the target gets. */
    void visitCalledFunction(FunctionLiteral function, Target target) {
        String role = target.isNone() ? "IIFE" : "IIFE" + FOR + target.shown();
        String label = labelOf(function.name(), Target.NONE, role);
        visitBody(function, new FunctionLabel("", label), function.name() != null, surroundings.self(), target);
    }

    private String labelOf(String name, Target target, String role) {
        if (name != null) {
            return target.owner().isEmpty() || target.isFloating() ? name : target.shown();
        } else if (target.isNone()) {
            return role.contains(FOR) || role.contains(RETURNED) ? role : surroundings.inside(role);
        }
        return target.isFloating() ? surroundings.inside(target.shown()) : target.shown();
    }

    private String selfOf(FunctionLiteral function, Target target) {
        if (function.kind().isArrow()) {
            return surroundings.self();
        }
        boolean constructs = function.kind() == FunctionKind.FUNCTION && isCapital(function.name());
        return constructs ? function.name() : target.owner();
    }

    private static boolean isCapital(String name) {
        return name != null && !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    }

    /** @param result what its return value is; null if that follows from what it is called */
    private void visitBody(FunctionLiteral function, FunctionLabel both, boolean known, String self, Target result) {
        if (function.isSkipped()) {
            names.postpone(function, new Postponed(both, surroundings, known, self, result));
            return;
        }
        names.put(function, both);
        String label = both.shown();
        Target returned = result != null ? result : known ? Target.described(label + "()") : Target.NONE;
        String constructor = function.kind().isArrow() ? surroundings.constructor() : "";
        if (isCapital(function.name())) {
            constructor = function.name();
        }
        enter(new Surroundings(label, known ? label : surroundings.named(), self, constructor, returned), () -> {
            for (FunctionLiteral.Parameter parameter : function.parameters()) {
                visitTarget(parameter.target());
                visitBound(parameter.target(), parameter.defaultValue());
            }
            if (function.rest() != null) {
                visitTarget(function.rest());
            }
            visitAll(function.body());
        });
    }

    void visitPostponed(FunctionLiteral function, Postponed postponed) {
        surroundings = postponed.around();
        visitBody(function, postponed.label(), postponed.known(), postponed.self(), postponed.result());
    }

    private void enter(Surroundings inner, Runnable body) {
        Surroundings outer = surroundings;
        surroundings = inner;
        body.run();
        surroundings = outer;
    }

    // Classes

    void visitClass(ClassLiteral literal, Target target, String role) {
        visit(literal.superclass());
        String description = role.isEmpty() ? "class" : role.startsWith("class") ? role : "class " + role;
        String name = labelOf(literal.name(), target, description);
        Target itself = literal.name() != null || target.isNone() ? Target.described(name) : target;
        FunctionLiteral constructor = literal.constructor();
        names.put(
                constructor,
                new FunctionLabel(target.within(surroundings.constructor()).inferred(), name));
        visitBodyOf(constructor, name, isCapital(literal.name()) ? literal.name() : "");
        for (ClassLiteral.Member member : literal.members()) {
            if (member instanceof ClassLiteral.Method method) {
                visitFunction(
                        method.function(),
                        memberOf(itself, method.key(), method.function().kind()),
                        "method");
            } else {
                visitKey(member.key());
            }
        }
        initializer(literal.instanceInitializer(), "fields of " + name, name);
        initializer(literal.staticInitializer(), "static fields of " + name, name);
    }

    private void visitBodyOf(FunctionLiteral constructor, String name, String capital) {
        enter(new Surroundings(name, name, name, capital, Target.NONE), () -> {
            for (FunctionLiteral.Parameter parameter : constructor.parameters()) {
                visitTarget(parameter.target());
                visitBound(parameter.target(), parameter.defaultValue());
            }
            visitAll(constructor.body());
        });
    }

    private void initializer(FunctionLiteral initializer, String label, String className) {
        if (initializer != null) {
            names.put(initializer, new FunctionLabel("", label));
            enter(new Surroundings(label, className, className, "", Target.NONE), () -> visitAll(initializer.body()));
        }
    }

    void visitField(Statement.FieldDefinition field) {
        Target object = Target.described(surroundings.self());
        visit(field.value(), memberOf(object, field.key(), FunctionKind.METHOD), "");
    }

    void visitStaticBlock(FunctionLiteral block) {
        String className = surroundings.self();
        initializer(block, "static block of " + className, className);
    }

    // Targets

    /** Visits the value that a pattern gets, or may get. */
    void visitBound(Pattern pattern, Expression value) {
        visit(value, targetOf(pattern), "");
    }

    Target targetOf(Pattern pattern) {
        return pattern instanceof Expression expression ? targetOf(expression) : Target.NONE;
    }

    /** What an expression is called as the left side of an assignment. */
    Target targetOf(Expression expression) {
        Expression inner = expression.unwrapped();
        if (inner instanceof Identifier variable) {
            return Target.variable(variable.name());
        } else if (inner instanceof Expression.Member member) {
            Target named = targetOf(member.object()).member(member.name());
            return named.shown().equals("module.exports") ? named.shownAs(exports) : named;
        } else if (inner instanceof Expression.Index index) {
            Target object = targetOf(index.object());
            return index.index() instanceof Expression.StringLiteral name
                    ? object.member(name.value())
                    : object.computedMember(textOf(index.index()));
        } else if (inner instanceof Expression.This && !surroundings.self().isEmpty()) {
            return Target.described(surroundings.self());
        } else if (inner instanceof Expression.Call call) {
            return targetOf(call.callee());
        }
        return Target.NONE;
    }

    /** A member of an object or class literal. */
    Target memberOf(Target object, PropertyKey key, FunctionKind kind) {
        String prefix = kind == FunctionKind.GETTER ? "get " : kind == FunctionKind.SETTER ? "set " : "";
        if (key instanceof PropertyKey.Named named) {
            return prefix.isEmpty() ? object.member(named.name()) : object.accessor(prefix, named.name());
        }
        return object.computedMember(textOf(((PropertyKey.Computed) key).expression()));
    }

    /** Visits the keys and default values in a pattern. */
    void visitTarget(Pattern pattern) {
        if (pattern instanceof Pattern.ArrayPattern array) {
            array.elements().forEach(this::visitElement);
        } else if (pattern instanceof Pattern.ObjectPattern object) {
            for (Pattern.Entry entry : object.entries()) {
                visitKey(entry.key());
                visitElement(entry.value());
            }
        } else if (pattern instanceof Expression.Member member) {
            visit(member.object());
        } else if (pattern instanceof Expression.Index index) {
            visit(index.object());
            visit(index.index());
        }
    }

    private void visitElement(Pattern.Element element) {
        if (element != null) {
            visitTarget(element.target());
            visitBound(element.target(), element.defaultValue());
        }
    }

    void visitKey(PropertyKey key) {
        if (key instanceof PropertyKey.Computed computed) {
            visit(computed.expression());
        }
    }

    private String textOf(Expression expression) {
        boolean isShort = expression.end() - expression.start() <= LONGEST_KEY;
        String text = isShort ? source.text(expression.start(), expression.end()) : "";
        return text.indexOf('\n') < 0 ? text : "";
    }
}
