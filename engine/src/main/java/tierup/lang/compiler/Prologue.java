package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.List;
import tierup.lang.ast.ClassLiteral;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.FunctionLiteral.Parameter;
import tierup.lang.scope.FunctionScope;
import tierup.lang.scope.Scope;
import tierup.lang.scope.Variable;

/**
 * What a function does before its first statement: moves captured parameters into its context, gives {@code this} and
 * {@code arguments} their variables, evaluates parameter defaults and patterns, makes its inner functions.
 */
final class Prologue {
    private final FunctionCompiler compiler;
    private final FunctionScope function;
    private final FunctionLiteral literal;

    Prologue(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.function = compiler.function;
        this.literal = function.literal();
    }

    void compile() {
        compiler.enterForGood(function);
        function.variables().forEach(this::initializeImplicit);
        ClassLiteral constructed = compiler.constructedClass();
        if (constructed != null && literal.kind() == FunctionKind.CONSTRUCTOR) {
            compiler.classes.initializeFields(constructed, compiler.parametersStart(constructed));
        }
        for (int i = 0; i < literal.parameters().size(); i++) {
            bindParameter(i, literal.parameters().get(i));
        }
        if (literal.rest() != null) {
            compiler.at(literal.rest().start());
            compiler.emit(LOAD_REST, literal.parameters().size());
            compiler.patterns.store(literal.rest(), true, null);
        }
        if (function.bodyScope() != function) {
            enterBody(function.bodyScope());
        }
        compiler.hoistFunctions(literal.body());
    }

    private void initializeImplicit(Variable variable) {
        if (variable.kind() == Variable.Kind.OWN_NAME && variable.isCaptured()) {
            compiler.emit(LOAD_FUNCTION);
            compiler.variables.initialize(variable);
        } else if (variable.kind() == Variable.Kind.IMPLICIT) {
            initializeByName(variable);
        }
    }

    private void initializeByName(Variable variable) {
        if (FunctionScope.isInFrame(variable) && !variable.isCaptured()) {
            return;
        }
        boolean derived = literal.kind() == FunctionKind.DERIVED_CONSTRUCTOR;
        switch (variable.name()) {
            case FunctionScope.THIS -> compiler.emit(derived ? LOAD_EMPTY : LOAD_THIS);
            case FunctionScope.NEW_TARGET -> compiler.emit(LOAD_NEW_TARGET);
            case FunctionScope.ARGUMENTS -> compiler.emit(LOAD_ARGUMENTS);
            case FunctionScope.CONSTRUCTOR -> compiler.emit(LOAD_FUNCTION);
            case FunctionScope.SUPER_CALLED -> compiler.emit(LOAD_FALSE);
            default -> throw new IllegalStateException("unknown implicit variable " + variable.name());
        }
        compiler.variables.initialize(variable);
    }

    /** An argument that is itself the local of its parameter needs nothing done. */
    private void bindParameter(int index, Parameter parameter) {
        boolean inPlace = parameter.target() instanceof Identifier name
                && !function.declared(name.name()).isCaptured()
                && !function.declared(name.name()).isChecked();
        if (inPlace && parameter.defaultValue() == null) {
            return;
        }
        compiler.at(parameter.start());
        compiler.emit(LOAD_LOCAL, index);
        if (parameter.defaultValue() != null) {
            compiler.patterns.applyDefault(parameter.target(), parameter.defaultValue());
        }
        compiler.patterns.store(parameter.target(), true, null);
    }

    /** A var of the body that repeats a parameter's name starts out with the parameter's value. */
    private void enterBody(Scope body) {
        List<Variable> repeated = body.variables().stream()
                .filter(variable -> function.declared(variable.name()) != null)
                .toList();
        for (Variable variable : repeated) {
            compiler.variables.load(function.declared(variable.name()));
        }
        compiler.enterForGood(body);
        for (int i = repeated.size() - 1; i >= 0; i--) {
            compiler.variables.initialize(repeated.get(i));
        }
    }
}
