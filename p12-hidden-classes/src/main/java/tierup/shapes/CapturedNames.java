package tierup.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tierup.bytecode.FunctionCode;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.parser.Parser;
import tierup.lang.scope.FunctionScope;
import tierup.lang.scope.Scope;
import tierup.lang.scope.ScopeAnalyzer;
import tierup.lang.scope.Variable;
import tierup.lang.source.Source;

/**
 * What the variables of a program are called that inner functions use. They live in a context, where bytecode knows them by number; the
 * names are in the text alone, so it is read once more.
 */
final class CapturedNames {
    private CapturedNames() {}

    /**
     * The names by slot.
     *
     * @param main a program's outermost function
     * @param count slots of its context
     */
    static List<String> of(FunctionCode main, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("captured variable " + i);
        }
        if (main.source() instanceof Source source) {
            FunctionLiteral script = Parser.parseScript(source);
            FunctionScope scope = ScopeAnalyzer.analyze(source, script).functionScope(script);
            Stream.of(scope, scope.bodyScope())
                    .filter(each -> each != null && each.contextSize() == count)
                    .findFirst()
                    .ifPresent(each -> fill(names, each));
        }
        return names;
    }

    private static void fill(List<String> names, Scope scope) {
        for (Variable variable : scope.variables()) {
            if (variable.isCaptured()) {
                names.set(variable.slot(), variable.name());
            }
        }
    }
}
