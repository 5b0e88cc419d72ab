package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.List;

/** Tagged templates: what the tag is given, and that each place of the program gives the same array every time. */
final class TaggedTemplateForms extends Family {

    private final HotCode hot;

    TaggedTemplateForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        rows.expressions(Type.TEXT).add(Form.nested("tagged template", 4, this::tagged));
        rows.sections()
                .add(Form.of("hot tagged template", 3, this::hotSection).when(place -> place.affords(HotCode.COST)));
    }

    /** A template with substitutions and the escapes that cooked and raw strings show differently. */
    private Tree template(Place place) {
        String head = choices.oneOf("", "a", "\\n", "\\u0041", "\\\\", "x\\ty");
        String tail = choices.oneOf("", "z", "\\r", "\\x41", "$", "\\unicode");
        Tree first = grammar.operand(grammar.anyType(), place);
        return choices.chance(60)
                ? expression("`" + head + "${", first, "}" + tail + "`")
                : expression("`" + head + "${", first, "}-${", grammar.leaf(place), "}" + tail + "`");
    }

    private Tree tagged(Place place) {
        if (choices.chance(30)) {
            return expression("String.raw", template(place));
        }
        return expression("tag", template(place));
    }

    private Tree hotSection(Place top) {
        String function = grammar.freshName("f");
        String seen = grammar.freshName("seen");
        Place inside = top.function(16);
        Tree call =
                expression("((strings, ...values) => { note(values[0]); return strings; })", template(inside.leaf()));
        Tree declare =
                declaration("function " + function + "() ", Tree.block(List.of(statement("return ", call, ";"))));
        Tree loop = hot.section(
                top,
                place -> List.of(statement("note(" + function + "() === " + seen + ");"), grammar.statement(place)));
        return declaration(
                declare,
                "\nconst " + seen + " = " + function + "();\n",
                loop,
                "\nconsole.log(show(" + seen + ".raw), show(" + seen + "), Object.isFrozen(" + seen + "));");
    }
}
