package tierup.workbook.fuzz;

import java.util.ArrayList;
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
    private final Rows rows = new Rows();
    private final Map<String, Integer> used = new TreeMap<>();
    private int names;

    Grammar(Choices choices, Emphasis emphasis) {
        this.choices = choices;
        DeclarationForms declarations = new DeclarationForms(this);
        IterationForms iteration = new IterationForms(this);
        List<Family> families = List.of(
                new NumberForms(this),
                new TextForms(this),
                new ValueForms(this),
                new StatementForms(this),
                new LoopForms(this),
                declarations,
                new ClassForms(this, declarations),
                new OperatorForms(this),
                new DestructuringForms(this),
                iteration,
                new SpreadForms(this, iteration),
                new TaggedTemplateForms(this),
                new CallForms(this),
                new PropertyForms(this),
                new CompletionForms(this),
                new HoistingForms(this),
                new NumberTextForms(this),
                new TextBuildingForms(this),
                new JsonForms(this),
                new CollectionForms(this),
                new TypedArrayForms(this),
                new HotForms(this, declarations),
                new ShapeForms(this, emphasis.shapes()));
        families.forEach(family -> family.addTo(rows));
        if (emphasis == Emphasis.KERNELS) {
            new KernelForms(this).addTo(rows);
        }
    }

    /** How often each row has been used since this grammar was made, by its name. */
    Map<String, Integer> used() {
        return used;
    }

    /** The names of all rows. */
    List<String> formNames() {
        return rows.all().stream().map(Form::name).toList();
    }

    /** A name that no other variable, function or class of the program has. */
    String freshName(String prefix) {
        return prefix + names++;
    }

    /** An expression whose value is of {@code type}. */
    Tree expression(Type type, Place place) {
        return choose(rows.expressions(type), place);
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

    /** An operand of any type, cut to a size at which it may be stored without growing from round to round. */
    Tree clipped(Place place) {
        return Tree.expression("clip(", anyOperand(place), ")");
    }

    /** A literal or variable that is no array and no object: what code that runs unseen, such as a getter, is made of. */
    Tree leaf(Place place) {
        return expression(choices.oneOf(Type.NUMBER, Type.NUMBER, Type.TEXT, Type.BOOLEAN), place.leaf());
    }

    /** The name of a data property; there are few, so that programs meet them again. */
    String property() {
        return "p" + choices.between(0, 4);
    }

    /** A computed property name to store under: one of some hundred, for an object that a loop fills stays small. */
    Tree key(Place place) {
        return choices.chance(30)
                ? Tree.expression(choices.oneOf(
                        "'length'",
                        "'4294967295'",
                        "'4294967294'",
                        "-0",
                        "'-1'",
                        "1.5",
                        "'01'",
                        "'__proto_'",
                        "'toString'",
                        "true",
                        "7"))
                : Tree.expression(
                        "slot(", expression(choices.oneOf(Type.NUMBER, Type.TEXT, Type.TEXT), place.shallow()), ")");
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
        return choose(rows.statements(), place);
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
        return choose(rows.sections(), place);
    }

    /** A part of the program that stands at top level, made by the row of that name. */
    Tree section(String name, Place place) {
        return choose(
                rows.sections().stream()
                        .filter(form -> form.name().equals(name))
                        .toList(),
                place);
    }

    private Tree choose(List<Form> table, Place place) {
        List<Form> possible =
                table.stream().filter(form -> form.applies().test(place)).toList();
        Form form = choices.weighted(possible);
        used.merge(form.name(), 1, Integer::sum);
        return form.build().apply(place);
    }
}
