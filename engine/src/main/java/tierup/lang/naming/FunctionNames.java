package tierup.lang.naming;

import java.util.IdentityHashMap;
import java.util.Map;
import tierup.bytecode.FunctionLabel;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.source.Source;

/** The labels of the functions of one file. */
public final class FunctionNames {
    private final Map<FunctionLiteral, FunctionLabel> labels = new IdentityHashMap<>();
    private final Map<FunctionLiteral, Postponed> postponed = new IdentityHashMap<>();

    private FunctionNames() {}

    /** Names all functions in a file. */
    public static FunctionNames of(Source source, FunctionLiteral script) {
        FunctionNames names = new FunctionNames();
        new FunctionNamer(source, names).visitScript(script);
        return names;
    }

    /** Names a function whose body was skipped when the file was named, and all functions in it. */
    public static FunctionNames ofSkipped(Source source, FunctionLiteral function, Postponed postponed) {
        FunctionNames names = new FunctionNames();
        new FunctionNamer(source, names).visitPostponed(function, postponed);
        return names;
    }

    /** What is known of a function in this file whose body has been skipped. */
    public Postponed postponed(FunctionLiteral function) {
        return postponed.get(function);
    }

    void postpone(FunctionLiteral function, Postponed until) {
        postponed.put(function, until);
    }

    void put(FunctionLiteral function, FunctionLabel label) {
        labels.put(function, label);
    }

    /**
     * The label of a function of that file.
     *
     * @param name its {@code name} property, for a function that no rule has named
     */
    public FunctionLabel of(FunctionLiteral function, String name) {
        Postponed later = function.isSkipped() ? postponed.get(function) : null;
        FunctionLabel label = later != null ? later.label() : labels.get(function);
        return label != null ? label : FunctionLabel.of(name);
    }
}
