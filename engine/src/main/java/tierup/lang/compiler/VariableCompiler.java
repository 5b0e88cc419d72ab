package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import tierup.bytecode.ErrorKind;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.Node;
import tierup.lang.scope.FunctionScope;
import tierup.lang.scope.Reference;
import tierup.lang.scope.Scope;
import tierup.lang.scope.Variable;

/** Reading and writing variables, wherever they live: frame, context or global object. */
final class VariableCompiler {
    private final FunctionCompiler compiler;

    VariableCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    /** Pushes a scope's context and gives its variables their first state. */
    void enterScope(Scope scope) {
        if (scope.hasContext()) {
            compiler.emit(PUSH_CONTEXT, scope.contextSize());
        }
        for (Variable variable : scope.variables()) {
            boolean isVar = variable.kind() == Variable.Kind.VAR;
            if (variable.isCaptured() ? isVar : variable.isChecked()) {
                compiler.emit(isVar ? LOAD_UNDEFINED : LOAD_EMPTY);
                initialize(variable);
            }
        }
    }

    /** Makes the checked variables of a loop's head empty again, for the next iteration. */
    void emptyAgain(Scope scope) {
        for (Variable variable : scope.variables()) {
            if (variable.isChecked()) {
                compiler.emit(LOAD_EMPTY);
                initialize(variable);
            }
        }
    }

    /** Pushes the value of a variable. */
    void load(Variable variable) {
        boolean ownFrame = variable.scope().function() == compiler.function;
        if (ownFrame && FunctionScope.isInFrame(variable)) {
            compiler.emit(
                    switch (variable.name()) {
                        case FunctionScope.THIS -> LOAD_THIS;
                        case FunctionScope.NEW_TARGET -> LOAD_NEW_TARGET;
                        default -> LOAD_FUNCTION;
                    });
        } else if (variable.isCaptured()) {
            compiler.emit(LOAD_CONTEXT, depthOf(variable), variable.slot());
        } else {
            compiler.emit(LOAD_LOCAL, variable.slot());
        }
    }

    /** Pops a value into a variable, whatever was in it. */
    void initialize(Variable variable) {
        if (variable.isCaptured()) {
            compiler.emit(STORE_CONTEXT, depthOf(variable), variable.slot());
        } else {
            compiler.emit(STORE_LOCAL, variable.slot());
        }
    }

    private int depthOf(Variable variable) {
        return compiler.scope().contextsUpTo(variable.scope());
    }

    /** Pushes what a node means that the scope analysis resolved: a name, {@code this}, {@code new.target}. */
    void load(Node node, String name) {
        Reference reference = compiler.scopes.referenceOf(node);
        if (reference.isGlobal()) {
            loadGlobal(node, name, false);
            return;
        }
        load(reference.variable());
        if (reference.checked()) {
            compiler.at(node.start());
            compiler.emit(CHECK_INITIALIZED, compiler.constant(name));
        }
    }

    /** Pushes a name's value for typeof, which undeclared names do not disturb. */
    void loadForTypeof(Identifier name) {
        if (compiler.scopes.referenceOf(name).isGlobal()) {
            loadGlobal(name, name.name(), true);
        } else {
            load(name, name.name());
        }
    }

    /** The three global names that cannot be assigned to are constants. */
    private void loadGlobal(Node node, String name, boolean orUndefined) {
        switch (name) {
            case "undefined" -> compiler.emit(LOAD_UNDEFINED);
            case "NaN" -> compiler.loadNumber(Double.NaN);
            case "Infinity" -> compiler.loadNumber(Double.POSITIVE_INFINITY);
            default -> {
                compiler.at(node.start());
                compiler.emit(orUndefined ? LOAD_GLOBAL_OR_UNDEFINED : LOAD_GLOBAL, compiler.constant(name));
            }
        }
    }

    /**
     * Pops a value into the variable that a name means.
     *
     * @param declaring whether this is the declaration's own first value, to which no rule about assignments applies
     */
    void store(Identifier name, boolean declaring) {
        store(name, declaring, name.start());
    }

    /** Pops a value into a variable on behalf of what stands at a position of the text. */
    void store(Identifier name, boolean declaring, int position) {
        Reference reference = compiler.scopes.referenceOf(name);
        if (reference.isGlobal()) {
            compiler.at(position);
            compiler.emit(STORE_GLOBAL, compiler.constant(name.name()));
            return;
        }
        if (!declaring) {
            checkAssignable(name, reference, position);
        }
        if (compiler.code.isReachable()) {
            initialize(reference.variable());
        }
    }

    /** Whether popping a value into the name's variable can throw. */
    boolean storeMayThrow(Identifier name, boolean declaring) {
        Reference reference = compiler.scopes.referenceOf(name);
        return reference.isGlobal()
                || (!declaring && (reference.checked() || reference.variable().isConstant()));
    }

    private void checkAssignable(Identifier name, Reference reference, int position) {
        if (reference.checked()) {
            load(reference.variable());
            compiler.at(position);
            compiler.emit(CHECK_INITIALIZED, compiler.constant(name.name()));
            compiler.emit(POP);
        }
        if (reference.variable().isConstant()) {
            String message = "Assignment to constant variable.";
            compiler.at(position);
            compiler.emit(THROW_ERROR, ErrorKind.TYPE_ERROR.ordinal(), compiler.constant(message));
        }
    }
}
