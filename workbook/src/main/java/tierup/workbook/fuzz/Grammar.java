package tierup.workbook.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of everything the generator can write, and the writing of one item chosen from it. The rows themselves stand
 * in {@link NumberForms}, {@link TextForms}, {@link ValueForms}, {@link StatementForms}, {@link LoopForms},
 * {@link DeclarationForms} and {@link HotForms}; a new feature of the language is a new row there, or a new class of rows
 * that the constructor adds.
 */
final class Grammar {

    final Choices choices;
    private final Map<Type, List<Form>> expressions = new EnumMap<>(Type.class);
    private final List<Form> statements = new ArrayList<>();
    private final List<Form> sections = new ArrayList<>();
    private final Map<String, Integer> used = new TreeMap<>();
    private int names;

    Grammar(Choices choices) {
        this.choices = choices;
        for (Type type : Type.values()) {
            expressions.put(type, new ArrayList<>());
        }
        new NumberForms(this).addTo(expressions.get(Type.NUMBER));
        new TextForms(this).addTo(expressions.get(Type.TEXT), expressions.get(Type.BOOLEAN));
        new ValueForms(this).addTo(expressions);
        new StatementForms(this).addTo(statements);
        new LoopForms(this).addTo(statements);
        DeclarationForms declarations = new DeclarationForms(this);
        declarations.addTo(statements);
        declarations.addSections(sections);
        new HotForms(this, declarations).addTo(sections);
    }

    /** How often each row has been used since this grammar was made, by its name. */
    Map<String, Integer> used() {
        return used;
    }

    /** The names of all rows. */
    List<String> formNames() {
        List<String> names = new ArrayList<>();
        expressions.values().forEach(forms -> forms.forEach(form -> names.add(form.name())));
        statements.forEach(form -> names.add(form.name()));
        sections.forEach(form -> names.add(form.name()));
        return names;
    }

    /** A name that no other variable, function or class of the program has. */
    String freshName(String prefix) {
        return prefix + names++;
    }

    /** An expression whose value is of {@code type}. */
    Tree expression(Type type, Place place) {
        return choose(expressions.get(type), place);
    }

    /** An expression that is an operand of another. */
    Tree operand(Type type, Place place) {
        return expression(type, place.deeper());
    }

    /** An expression of any type but the ones that print badly: what most operators are given. */
    Tree anyOperand(Place place) {
        return operand(anyType(), place);
    }

    /** Numbers half of the time, as in real programs, and anything else in the other half. */
    Type anyType() {
        if (choices.chance(45)) {
            return Type.NUMBER;
        }
        return choices.oneOf(Type.ANY, Type.ANY, Type.TEXT, Type.BOOLEAN, Type.ARRAY, Type.OBJECT);
    }

    /** A list of {@code n} operands, as for a call. */
    Tree arguments(int n, Place place) {
        List<Tree> arguments = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            arguments.add(anyOperand(place));
        }
        return Tree.list(arguments);
    }

    /** One statement. */
    Tree statement(Place place) {
        place.charge(1);
        return choose(statements, place);
    }

    /** A block of one to {@code most} statements, fewer if they would cost too much. */
    Tree block(Place place, int most) {
        return Tree.block(statements(place, most));
    }

    /** One to {@code most} statements, fewer if they would cost too much. */
    List<Tree> statements(Place place, int most) {
        List<Tree> list = new ArrayList<>();
        int wanted = choices.between(1, most);
        do {
            list.add(statement(place));
        } while (list.size() < wanted && place.affords(2));
        return list;
    }

    /** A part of the program that stands at top level. */
    Tree section(Place place) {
        return choose(sections, place);
    }

    /** A part of the program that stands at top level, made by the row of that name. */
    Tree section(String name, Place place) {
        return choose(sections.stream().filter(form -> form.name().equals(name)).toList(), place);
    }

    private Tree choose(List<Form> table, Place place) {
        List<Form> possible =
                table.stream().filter(form -> form.applies().test(place)).toList();
        Form form = choices.weighted(possible);
        used.merge(form.name(), 1, Integer::sum);
        return form.build().apply(place);
    }
}
