package tierup.lang.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the scopes of a function as text, for tests and for the curious: one line a scope, one line a variable. */
public final class ScopePrinter {
    private static final String INDENTATION = "  ";

    private ScopePrinter() {}

    /** The scope and all scopes inside it. */
    public static String print(Scope scope) {
        StringBuilder out = new StringBuilder();
        print(scope, 0, out);
        return out.toString();
    }

    private static void print(Scope scope, int depth, StringBuilder out) {
        String margin = INDENTATION.repeat(depth);
        out.append(margin).append(title(scope)).append('\n');
        for (Variable variable : scope.variables()) {
            out.append(margin).append(INDENTATION).append(describe(variable)).append('\n');
        }
        scope.children().forEach(child -> print(child, depth + 1, out));
    }

    private static String title(Scope scope) {
        String title = scope.kind().name().toLowerCase(Locale.ROOT);
        if (scope instanceof FunctionScope function && function.literal().name() != null) {
            title += " " + function.literal().name();
        }
        return scope.hasContext() ? title + ", context of " + scope.contextSize() : title;
    }

    private static String describe(Variable variable) {
        List<String> facts = new ArrayList<>();
        if (variable.isCaptured()) {
            facts.add("slot " + variable.slot());
        } else {
            facts.add(FunctionScope.isInFrame(variable) ? "in frame" : "local " + variable.slot());
        }
        if (variable.isChecked()) {
            facts.add("checked");
        }
        if (variable.isReassigned()) {
            facts.add("reassigned");
        }
        String kind = variable.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return kind + " " + variable.name() + ": " + String.join(", ", facts);
    }
}
