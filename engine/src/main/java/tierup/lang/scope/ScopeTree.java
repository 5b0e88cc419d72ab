package tierup.lang.scope;

import java.util.IdentityHashMap;
import java.util.Map;
import tierup.lang.ast.Expression;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Node;

/** What the analysis found out about a script: the scopes its nodes open, and what each mention of a name means. */
public final class ScopeTree {
    private final Map<Node, Scope> scopes = new IdentityHashMap<>();
    private final Map<Node, Reference> references = new IdentityHashMap<>();
    private final Map<FunctionLiteral, Scope> skipped = new IdentityHashMap<>();

    ScopeTree() {}

    /** The scope that a node opens, or null if it declares nothing. */
    public Scope scopeOf(Node node) {
        return scopes.get(node);
    }

    /** The scope in which a function stands whose body has been skipped. */
    public Scope aroundSkipped(FunctionLiteral function) {
        return skipped.get(function);
    }

    /** Lets go of all syntax trees: the functions that could be compiled are. What has been skipped keeps the scopes around it. */
    public void forgetBodies() {
        for (Scope scope : scopes.values()) {
            if (scope instanceof FunctionScope function) {
                function.forgetBody();
            }
        }
    }

    /** Whether a function itself mentions {@code super.name}; none whose body has been skipped does. */
    public boolean usesSuper(FunctionLiteral function) {
        return !function.isSkipped() && functionScope(function).usesSuper();
    }

    /** The scope of a function. */
    public FunctionScope functionScope(FunctionLiteral function) {
        return (FunctionScope) scopes.get(function);
    }

    /**
     * What a node means: an identifier, {@code this}, {@code new.target}, or a node that uses something that the compiler
     * keeps for a class (a field's computed key, the call of an initializer).
     *
     * @return null if the node means nothing beyond itself
     */
    public Reference referenceOf(Node node) {
        return references.get(node);
    }

    /** Whether an expression can only yield primitive values, as far as the text shows. */
    public boolean isPrimitive(Expression expression) {
        if (expression.unwrapped() instanceof Expression.Identifier name) {
            Variable variable = referenceOf(name).variable();
            return variable != null && !variable.mayHoldObject();
        }
        return PrimitiveValues.always(expression);
    }

    void open(Node node, Scope scope) {
        scopes.put(node, scope);
    }

    void skip(FunctionLiteral function, Scope around) {
        skipped.put(function, around);
    }

    void refer(Node node, Reference reference) {
        references.put(node, reference);
    }
}
