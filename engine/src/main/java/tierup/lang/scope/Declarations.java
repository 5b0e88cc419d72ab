package tierup.lang.scope;

import java.util.List;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.Statement;
import tierup.lang.ast.Statement.*;
import tierup.lang.ast.VariableKind;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/**
 * Puts declarations into their scopes before the code of the scope is looked at, because a name means its declaration in
 * the whole scope, also before it; and reports names that are declared twice.
 */
final class Declarations {
    private final Source source;

    Declarations(Source source) {
        this.source = source;
    }

    /** Whether a list of statements declares anything that lives in its own block. */
    static boolean hasLexical(List<Statement> statements) {
        return statements.stream().anyMatch(Declarations::isLexical);
    }

    private static boolean isLexical(Statement statement) {
        return statement instanceof FunctionDeclaration
                || statement instanceof ClassDeclaration
                || (statement instanceof Variables variables && variables.kind().isLexical());
    }

    /** Declares what the statements of a block declare in it. */
    void declareBlock(Scope scope, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof FunctionDeclaration declaration) {
                FunctionLiteral function = declaration.function();
                declareLexical(scope, nameOf(function), Variable.Kind.FUNCTION, 0);
            } else {
                declareLexicalStatement(scope, statement);
            }
        }
    }

    /** Declares what a function's body declares: its top-level lexical names and all its vars and functions. */
    void declareBody(Scope scope, List<Statement> statements) {
        statements.forEach(statement -> declareLexicalStatement(scope, statement));
        for (Statement statement : statements) {
            if (statement instanceof FunctionDeclaration declaration) {
                declareFunction(scope, declaration.function());
            }
        }
        VarCollector vars = new VarCollector(name -> declareVar(scope, name));
        statements.forEach(statement -> statement.accept(vars));
    }

    private void declareFunction(Scope scope, FunctionLiteral function) {
        declareVar(scope, nameOf(function));
        Variable variable = scope.declared(function.name());
        if (variable == null) {
            scope.function().globals().functions().add(function.name());
        } else {
            variable.holdObjects();
        }
    }

    /** A function's name, placed where its declaration begins: errors about it point there. */
    private static Identifier nameOf(FunctionLiteral function) {
        return new Identifier(function.start(), function.start() + 1, function.name());
    }

    private void declareLexicalStatement(Scope scope, Statement statement) {
        if (statement instanceof Variables variables && variables.kind().isLexical()) {
            for (Declarator declarator : variables.declarators()) {
                declarePattern(scope, declarator.target(), kindOf(variables.kind()), declarator.end());
            }
        } else if (statement instanceof ClassDeclaration declaration) {
            var literal = declaration.literal();
            Identifier name = new Identifier(literal.start(), literal.end(), literal.name());
            declareLexical(scope, name, Variable.Kind.CLASS, literal.end());
        }
    }

    static Variable.Kind kindOf(VariableKind kind) {
        return switch (kind) {
            case VAR -> Variable.Kind.VAR;
            case LET -> Variable.Kind.LET;
            case CONST -> Variable.Kind.CONST;
        };
    }

    /** Declares every name of a pattern. */
    void declarePattern(Scope scope, Pattern pattern, Variable.Kind kind, int initializedAt) {
        pattern.forEachName(name -> declareLexical(scope, name, kind, initializedAt));
    }

    private void declareLexical(Scope scope, Identifier name, Variable.Kind kind, int initializedAt) {
        if (scope.declared(name.name()) != null || isParameterAround(scope, name.name())) {
            throw kind == Variable.Kind.CLASS ? redeclared(name.start(), initializedAt, name.name()) : redeclared(name);
        }
        scope.declare(name.name(), kind, name.start(), initializedAt);
    }

    /** A body in a scope of its own may still not redeclare the parameters beside it. */
    private static boolean isParameterAround(Scope scope, String name) {
        return scope.kind() == Scope.Kind.BODY && scope.parent().declared(name) != null;
    }

    /** Neither may the block of a catch clause redeclare the clause's parameter. */
    void checkCatchBlock(Scope clause, Scope block) {
        for (Variable variable : block.variables()) {
            if (clause.declared(variable.name()) != null) {
                int start = variable.declaredAt();
                throw redeclared(start, start + variable.name().length(), variable.name());
            }
        }
    }

    private void declareVar(Scope scope, Identifier name) {
        Variable known = scope.declared(name.name());
        if (known == null && scope.function().functionKind() == FunctionKind.GLOBAL) {
            scope.function().globals().vars().add(name.name());
        } else if (known == null) {
            scope.declare(name.name(), Variable.Kind.VAR, name.start(), 0);
        } else if (isLexical(known.kind())) {
            boolean varIsSecond = name.start() > known.declaredAt();
            int start = varIsSecond ? name.start() : known.declaredAt();
            throw redeclared(start, start + 1, name.name());
        }
    }

    /** Checks that a var does not pass through a block that declares the same name on its way to the function. */
    void checkVarPath(Scope from, Identifier name, boolean inForOf) {
        for (Scope scope = from; scope != from.function().bodyScope(); scope = scope.parent()) {
            Variable other = scope.declared(name.name());
            boolean clash = other != null && (isLexical(other.kind()) || clashesWithCatch(other, inForOf));
            if (clash) {
                throw redeclared(name);
            }
        }
    }

    /** A var may repeat the plain parameter of a catch clause; a name in its pattern, or a for-of head, may not. */
    private static boolean clashesWithCatch(Variable other, boolean inForOf) {
        return other.kind() == Variable.Kind.CATCH_PARAMETER && (inForOf || other.initializedAt() > 0);
    }

    private static boolean isLexical(Variable.Kind kind) {
        return switch (kind) {
            case LET, CONST, CLASS, FUNCTION -> true;
            default -> false;
        };
    }

    /** As in Node, the error points at the first character. */
    private GuestSyntaxError redeclared(Identifier name) {
        return redeclared(name.start(), name.start() + 1, name.name());
    }

    private GuestSyntaxError redeclared(int start, int end, String name) {
        return new GuestSyntaxError(source, start, end, "Identifier '" + name + "' has already been declared");
    }
}
