package tierup.workbook.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables of the grammar, to which every {@link Family} adds its rows. */
final class Rows {

    private final Map<Type, List<Form>> expressions = new EnumMap<>(Type.class);
    private final List<Form> statements = new ArrayList<>();
    private final List<Form> sections = new ArrayList<>();

    Rows() {
        for (Type type : Type.values()) {
            expressions.put(type, new ArrayList<>());
        }
    }

    /** Expressions whose value is of that type. */
    List<Form> expressions(Type type) {
        return expressions.get(type);
    }

    /** Statements. */
    List<Form> statements() {
        return statements;
    }

    /** Parts of a program that stand at top level. */
    List<Form> sections() {
        return sections;
    }

    /** The rows of all tables. */
    List<Form> all() {
        List<Form> all = new ArrayList<>();
        expressions.values().forEach(all::addAll);
        all.addAll(statements);
        all.addAll(sections);
        return all;
    }
}
