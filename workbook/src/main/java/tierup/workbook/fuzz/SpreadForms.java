package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tierup.workbook.fuzz.Scope.Callable;
import tierup.workbook.fuzz.Scope.ClassModel;

/** Spread in arrays, calls, constructor calls and object literals, of everything that can be iterated. */
final class SpreadForms extends Family {

    private final IterationForms iteration;

    SpreadForms(Grammar grammar, IterationForms iteration) {
        super(grammar);
        this.iteration = iteration;
    }

    @Override
    void addTo(Rows rows) {
        rows.expressions(Type.ARRAY)
                .add(Form.nested("array spread", 7, this::arraySpread)
                        .when(place -> place.affords(ValueForms.ARRAY_LENGTH)));
        rows.expressions(Type.OBJECT).add(Form.nested("object spread", 7, this::objectSpread));
        List<Form> any = rows.expressions(Type.ANY);
        any.add(Form.nested("call with spread", 6, this::call)
                .when(place -> !callables(place).isEmpty() && place.affords(ValueForms.ARRAY_LENGTH)));
        any.add(Form.nested("construction with spread", 3, this::construction)
                .when(place ->
                        !place.frozen() && !ValueForms.affordableClasses(place).isEmpty()));
        rows.expressions(Type.NUMBER)
                .add(Form.nested("Math function with spread", 2, this::mathFunction)
                        .when(place -> place.affords(ValueForms.ARRAY_LENGTH)));
    }

    /** Functions that take no depth: a spread value is no bound of a recursion. */
    private static List<Callable> callables(Place place) {
        return place.frozen()
                ? List.of()
                : place.scope().callables(place.meter().left() / place.times()).stream()
                        .filter(function -> function.depth() == 0)
                        .toList();
    }

    private Tree spread(Place place) {
        return fixed("...", iteration.source(place));
    }

    /** One or two spreads among plain elements. */
    private Tree elements(Place place) {
        List<Tree> elements = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            elements.add(choices.chance(50) ? spread(place.deeper()) : grammar.anyOperand(place));
        }
        elements.add(choices.between(0, elements.size()), spread(place.deeper()));
        return list(elements);
    }

    private Tree arraySpread(Place place) {
        return expression("clip([", elements(place), "])");
    }

    /** No key is written twice: where a spread stands between the two, V8 forgets the place of the first. */
    private Tree objectSpread(Place place) {
        List<Tree> parts = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            String key = grammar.property();
            if (choices.chance(50) || !keys.add(key)) {
                Type source = choices.oneOf(Type.OBJECT, Type.OBJECT, Type.ANY);
                parts.add(fixed("...", expression("(", grammar.operand(source, place), ")")));
            } else {
                parts.add(fixed(key + ": ", grammar.anyOperand(place)));
            }
        }
        parts.add(choices.between(0, parts.size()), fixed("...", grammar.operand(Type.OBJECT, place)));
        return expression("({ ", list(parts), " })");
    }

    private Tree call(Place place) {
        Callable function = choices.oneOf(callables(place));
        place.charge(function.cost());
        return expression(function.name() + "(", elements(place), ")");
    }

    private Tree construction(Place place) {
        ClassModel type = choices.oneOf(ValueForms.affordableClasses(place));
        place.charge(type.cost());
        return expression("new " + type.name() + "(", elements(place), ")");
    }

    private Tree mathFunction(Place place) {
        return expression(choices.oneOf("Math.max(", "Math.min(", "Math.hypot("), elements(place), ")");
    }
}
