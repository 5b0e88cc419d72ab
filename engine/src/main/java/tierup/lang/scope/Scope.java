package tierup.lang.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of text with variables of its own. Scopes nest; a name means the innermost variable of that name.
 *
 * <p>A scope with captured variables has a context at run time: an object that holds them, linked to the context around
 * it.
 */
public class Scope {
    /** What opens the scope. */
    public enum Kind {
        /** A function: its parameters and, unless they need a scope of their own, everything at the top of its body. */
        FUNCTION,
        /** The body of a function whose parameters run code, which must not see the body's variables. */
        BODY,
        BLOCK,
        /** The head of a for loop; a captured variable is copied for each iteration. */
        LOOP,
        /** All cases together. A jump may enter in the middle, past declarations. */
        SWITCH,
        CATCH,
        /** The name of a class as its own body sees it, and what the compiler keeps for the class. */
        CLASS
    }

    private final Kind kind;
    private final Scope parent;
    private final FunctionScope function;
    private final int start;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final List<Scope> children = new ArrayList<>();
    private int contextSize;

    /**
     * @param function the function the scope belongs to; null for a function scope, which belongs to itself
     * @param start offset where the scope begins; function declarations in it exist from there on
     */
    Scope(Kind kind, Scope parent, FunctionScope function, int start) {
        this.kind = kind;
        this.parent = parent;
        this.function = function != null ? function : (FunctionScope) this;
        this.start = start;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** The scope around it, or null for a script. */
    public Scope parent() {
        return parent;
    }

    /** The function it is in; a function scope is in itself. */
    public FunctionScope function() {
        return function;
    }

    /** Offset where the scope begins. */
    public int start() {
        return start;
    }

    /** The scopes directly inside, in the order of the text, those of inner functions included. */
    public List<Scope> children() {
        return children;
    }

    /** The variables declared here, in the order of their declaration. */
    public Collection<Variable> variables() {
        return variables.values();
    }

    /** The variable of that name declared here, or null. */
    public Variable declared(String name) {
        return variables.get(name);
    }

    /** How many slots the context of this scope has; 0 if it needs none. */
    public int contextSize() {
        return contextSize;
    }

    /** Whether the scope has a context at run time. */
    public boolean hasContext() {
        return contextSize > 0;
    }

    /** How many contexts lie between code in this scope and an outer scope: 0 if that is the innermost one. */
    public int contextsUpTo(Scope outer) {
        int count = 0;
        for (Scope scope = this; scope != outer; scope = scope.parent) {
            count += scope.hasContext() ? 1 : 0;
        }
        return count;
    }

    Variable declare(String name, Variable.Kind variableKind, int declaredAt, int initializedAt) {
        Variable variable = new Variable(name, variableKind, this, declaredAt, initializedAt);
        variables.put(name, variable);
        return variable;
    }

    /** Hands out slots, here and in the scopes inside; scopes beside each other share the same locals. */
    void assignSlots(int firstFreeLocal) {
        int nextLocal = firstFreeLocal;
        for (Variable variable : variables.values()) {
            if (variable.isCaptured()) {
                variable.assignSlot(contextSize++);
            } else if (!function.ownsLocal(variable)) {
                function.nameLocal(nextLocal, variable.name());
                variable.assignSlot(nextLocal++);
            }
        }
        for (Scope child : children) {
            child.assignSlots(nextLocal);
        }
    }
}
