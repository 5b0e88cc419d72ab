package tierup.lang.parser;

import java.util.ArrayList;
import java.util.List;
import tierup.lang.ast.FunctionKind;

/**
 * What the parser must know about the function around the current token to check the early errors that depend on it:
 * what {@code super}, {@code new.target}, {@code arguments} and {@code return} may do, and which statements a jump may
 * leave.
 */
final class FunctionContext {
    private final FunctionKind kind;
    private final FunctionContext outer;
    private final List<Label> labels = new ArrayList<>();
    private final int nesting;
    private int openLoops;
    private int openSwitches;

    /** A label that is in force; it belongs to a loop if {@code continue} may name it. */
    private record Label(String name, boolean onLoop) {}

    FunctionContext(FunctionKind kind, FunctionContext outer) {
        this.kind = kind;
        this.outer = outer;
        this.nesting = outer == null ? 0 : outer.nesting + 1;
    }

    /** How many functions are around this one. */
    int nesting() {
        return nesting;
    }

    FunctionContext outer() {
        return outer;
    }

    /** The function whose {@code this} is meant here: the nearest that is not an arrow. */
    private FunctionContext thisFunction() {
        FunctionContext context = this;
        while (context.kind.isArrow()) {
            context = context.outer;
        }
        return context;
    }

    boolean allowsSuperProperty() {
        return thisFunction().kind.hasHomeObject();
    }

    boolean allowsSuperCall() {
        return thisFunction().kind == FunctionKind.DERIVED_CONSTRUCTOR;
    }

    boolean allowsNewTarget() {
        FunctionKind owner = thisFunction().kind;
        return owner != FunctionKind.SCRIPT && owner != FunctionKind.GLOBAL;
    }

    /** Field initializers and static blocks have no {@code arguments}. */
    boolean allowsArguments() {
        FunctionKind owner = thisFunction().kind;
        return owner != FunctionKind.FIELD_INITIALIZER && owner != FunctionKind.STATIC_BLOCK;
    }

    /** Static blocks reserve {@code await}, arrows in them included. */
    boolean reservesAwait() {
        return thisFunction().kind == FunctionKind.STATIC_BLOCK;
    }

    boolean allowsReturn() {
        return kind != FunctionKind.STATIC_BLOCK && kind != FunctionKind.GLOBAL;
    }

    void enterLoop() {
        openLoops++;
    }

    void leaveLoop() {
        openLoops--;
    }

    void enterSwitch() {
        openSwitches++;
    }

    void leaveSwitch() {
        openSwitches--;
    }

    boolean insideLoop() {
        return openLoops > 0;
    }

    boolean insideLoopOrSwitch() {
        return openLoops > 0 || openSwitches > 0;
    }

    void pushLabel(String name, boolean onLoop) {
        labels.add(new Label(name, onLoop));
    }

    void popLabel() {
        labels.remove(labels.size() - 1);
    }

    boolean hasLabel(String name) {
        return labels.stream().anyMatch(label -> label.name.equals(name));
    }

    boolean hasLoopLabel(String name) {
        return labels.stream().anyMatch(label -> label.name.equals(name) && label.onLoop);
    }
}
