package tierup.lang.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;

/**
 * The outermost scope of a function, and what is known of the function as a whole.
 *
 * <p>Arguments arrive in locals 0, 1, ...; a parameter that is a plain name stays there, unless it is captured or has a
 * temporal dead zone that must be watched.
 */
public final class FunctionScope extends Scope {
    /** The name of the variable that stands for {@code this}. */
    public static final String THIS = "this";

    /** The name of the variable that stands for {@code new.target}. */
    public static final String NEW_TARGET = "new.target";

    /** The arguments object. */
    public static final String ARGUMENTS = "arguments";

    /** Whether a derived constructor has called {@code super} already; exists only if it might do so twice. */
    public static final String SUPER_CALLED = "super called";

    /** The running constructor, kept for arrow functions that call {@code super}: its parent is asked for each time. */
    public static final String CONSTRUCTOR = "running constructor";

    private FunctionLiteral literal;
    private final List<String> localNames = new ArrayList<>();
    private final Map<String, Integer> plainParameters = new HashMap<>();
    private Scope bodyScope = this;
    private final Globals globals = new Globals(new LinkedHashSet<>(), new LinkedHashSet<>());
    private boolean usesSuper;
    private int superCalls;

    FunctionScope(FunctionLiteral literal, Scope parent) {
        super(Kind.FUNCTION, parent, null, literal.bodyStart());
        this.literal = literal;
    }

    public FunctionLiteral literal() {
        return literal;
    }

    /** Lets go of the syntax tree of the body, for functions that are kept because others in them are still to be compiled. */
    void forgetBody() {
        literal = new FunctionLiteral(
                literal.start(),
                literal.end(),
                literal.kind(),
                literal.name(),
                literal.nameStart(),
                List.of(),
                null,
                List.of(),
                literal.bodyStart(),
                literal.declaration());
    }

    public FunctionKind functionKind() {
        return literal.kind();
    }

    /** The scope of the body's variables: this one, or a scope inside it if the parameters run code. */
    public Scope bodyScope() {
        return bodyScope;
    }

    /** How many locals the function's variables take, arguments included. */
    public int localCount() {
        return Math.max(localNames.size(), literal.parameters().size());
    }

    /** A name for each local; locals that several variables share in turn have several, with bars between. */
    public List<String> localNames() {
        return List.copyOf(localNames);
    }

    /**
     * What a program in the global scope declares on the global object; empty for all others.
     *
     * @param vars the names of its vars and functions
     * @param functions the names of its functions alone
     */
    public record Globals(Set<String> vars, Set<String> functions) {}

    public Globals globals() {
        return globals;
    }

    /** Whether the function itself mentions {@code super.name}. */
    public boolean usesSuper() {
        return usesSuper;
    }

    void setBodyScope(Scope scope) {
        bodyScope = scope;
    }

    void noteSuper() {
        usesSuper = true;
    }

    /**
     * Notes a call of super.
     *
     * @return how many there may be by now; a call in a loop counts as many
     */
    int noteSuperCall(boolean repeatable) {
        superCalls += repeatable ? 2 : 1;
        return superCalls;
    }

    /** The nearest function that is not an arrow: the one whose {@code this} is meant here. */
    public FunctionScope thisFunction() {
        FunctionScope scope = this;
        while (scope.functionKind().isArrow()) {
            scope = scope.parent().function();
        }
        return scope;
    }

    void assignAllSlots() {
        int arguments = literal.parameters().size();
        for (int i = 0; i < arguments; i++) {
            if (literal.parameters().get(i).target() instanceof Identifier name) {
                plainParameters.put(name.name(), i);
                nameLocal(i, name.name());
            } else {
                nameLocal(i, "argument" + i);
            }
        }
        super.assignSlots(arguments);
    }

    /** Inner functions have frames of their own and number their locals from zero. */
    @Override
    void assignSlots(int firstFreeLocal) {
        assignAllSlots();
    }

    /** Leaves a plain parameter in the local where its argument arrives. */
    boolean ownsLocal(Variable variable) {
        if (needsNoSlot(variable)) {
            return true;
        }
        if (variable.kind() != Variable.Kind.PARAMETER || variable.isChecked()) {
            return false;
        }
        Integer argument = plainParameters.get(variable.name());
        if (argument != null) {
            variable.assignSlot(argument);
        }
        return argument != null;
    }

    /** {@code this}, {@code new.target} and the function itself are in the frame already. */
    private boolean needsNoSlot(Variable variable) {
        return variable.kind() == Variable.Kind.OWN_NAME || isInFrame(variable);
    }

    /** Whether a variable of a function stands for something that every frame holds. */
    public static boolean isInFrame(Variable variable) {
        if (variable.kind() == Variable.Kind.OWN_NAME) {
            return true;
        }
        if (variable.kind() != Variable.Kind.IMPLICIT) {
            return false;
        }
        boolean derived = variable.scope().function().functionKind() == FunctionKind.DERIVED_CONSTRUCTOR;
        return variable.name().equals(NEW_TARGET) || (variable.name().equals(THIS) && !derived);
    }

    void nameLocal(int local, String name) {
        while (localNames.size() <= local) {
            localNames.add(null);
        }
        String known = localNames.get(local);
        boolean repeated = known != null && List.of(known.split("\\|")).contains(name);
        localNames.set(local, known == null ? name : repeated ? known : known + "|" + name);
    }
}
