package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.list;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Variable;

/** Texts that grow in loops (ropes, one and two bytes a character), and the methods of strings that search and replace. */
final class TextBuildingForms extends Family {

    private static final String[] PIECES = {
        "'a'", "'ab'", "'\\u00ff'", "'\\u0100'", "'\\ud83d\\ude00'", "'\\ud83d'", "'-'", "'12'"
    };

    private final HotCode hot;

    TextBuildingForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> texts = rows.expressions(Type.TEXT);
        texts.add(Form.of("wide literal", 5, place -> expression(choices.oneOf(PIECES))));
        texts.add(Form.nested("replacement", 6, this::replacement));
        texts.add(Form.nested("code points", 3, this::codePoints));
        texts.add(Form.nested("array of texts", 3, this::fromPieces));
        rows.expressions(Type.NUMBER).add(Form.nested("search in text", 5, this::search));
        rows.expressions(Type.BOOLEAN).add(Form.nested("text comparison", 4, this::comparison));
        rows.sections().add(Form.of("hot text building", 6, this::building).when(place -> place.affords(HotCode.COST)));
    }

    private Tree replacement(Place place) {
        Tree text = grammar.operand(Type.TEXT, place);
        Tree pattern = choices.chance(50)
                ? expression(choices.oneOf("'a'", "''", "'1'", "'l'", "'.'"))
                : grammar.operand(Type.TEXT, place);
        Tree by = choices.chance(60)
                ? expression(choices.oneOf("'<$&>'", "'$$'", "'$`'", "\"$'\"", "'$1'", "'x'", "''"))
                : fixed("(match, at, whole) => match + at + ", grammar.leaf(place));
        return expression("clip((", text, choices.oneOf(").replace(", ").replaceAll("), pattern, ", ", by, "))");
    }

    private Tree codePoints(Place place) {
        Tree number = grammar.operand(Type.NUMBER, place);
        return switch (choices.between(0, 3)) {
            case 0 -> expression("String.fromCharCode(", number, ", ", grammar.operand(Type.NUMBER, place), ")");
            case 1 -> expression("String.fromCodePoint((", number, ") & 0x1ffff)");
            case 2 -> expression("((", grammar.operand(Type.TEXT, place), ").at(", number, ") ?? 'none')");
            default -> expression("[...clip(", grammar.operand(Type.TEXT, place), ")].reverse().join('')");
        };
    }

    private Tree fromPieces(Place place) {
        List<Tree> pieces = new ArrayList<>();
        for (int i = choices.between(1, 4); i > 0; i--) {
            pieces.add(grammar.operand(Type.TEXT, place));
        }
        return expression("[", list(pieces), "].join(" + choices.oneOf(PIECES) + ")");
    }

    private Tree search(Place place) {
        Tree text = grammar.operand(Type.TEXT, place);
        Tree other = grammar.operand(Type.TEXT, place);
        return switch (choices.between(0, 5)) {
            case 0 -> expression("(", text, choices.oneOf(").indexOf(", ").lastIndexOf("), other, ")");
            case 1 ->
                expression(
                        "(",
                        text,
                        choices.oneOf(").indexOf(", ").lastIndexOf("),
                        other,
                        ", ",
                        grammar.operand(Type.NUMBER, place),
                        ")");
            case 2 -> expression("(", text, ").charCodeAt(", grammar.operand(Type.NUMBER, place), ")");
            case 3 -> expression("((", text, ").codePointAt(", grammar.operand(Type.NUMBER, place), ") ?? -1)");
            case 4 -> expression("(", text, ").split(", other, ", 5).length");
            default -> expression("[...clip(", text, ")].length");
        };
    }

    private Tree comparison(Place place) {
        Tree text = grammar.operand(Type.TEXT, place);
        Tree other = grammar.operand(Type.TEXT, place);
        return choices.chance(50)
                ? expression("(", text, " + ", other, choices.oneOf(" < ", " === ", " >= "), other, " + ", text, ")")
                : expression(
                        "(",
                        text,
                        choices.oneOf(").endsWith(", ").startsWith(", ").includes("),
                        other,
                        ", ",
                        grammar.operand(Type.NUMBER, place),
                        ")");
    }

    /** A text of some thousand characters, built from both ends, read now and then while it grows. */
    private Tree building(Place top) {
        Place place = top.block();
        String text = grammar.freshName("s");
        String twin = grammar.freshName("s");
        Tree declare = statement("let " + text + " = '', " + twin + " = '';");
        Tree loop = hot.loop(place, 10, body -> {
            body.charge(6);
            String counter = body.scope().variables(Type.NUMBER).get(0).name();
            String piece = choices.oneOf(
                    choices.oneOf(PIECES), counter, counter + " % 10", "String.fromCharCode(" + counter + " % 300)");
            List<Tree> statements = new ArrayList<>();
            statements.add(statement(
                    choices.oneOf(text + " += ", text + " += ", text + " = 'x' + " + text + " + "),
                    expression(piece),
                    ";"));
            statements.add(statement("if (" + text + ".length > 4000) " + text + " = " + text
                    + choices.oneOf(".slice(", ".substring(") + choices.oneOf("2000", "1000, 1100", "3990") + ");"));
            statements.add(statement(
                    "if (" + counter + " % " + choices.oneOf("5", "64", "300") + " === 1) note(",
                    look(text, counter),
                    ");"));
            statements.add(statement("if (" + counter + " % 7 === 0) " + twin + " = " + text
                    + choices.oneOf("", " + 'q'", ".slice(1)") + ";"));
            return statements;
        });
        place.scope().add(new Variable(text, Type.TEXT, false));
        Tree end = statement("note(" + text + "); note(" + twin + " === " + text + "); console.log(" + text
                + ".length, " + twin + ".length, " + text + " < " + twin + ");");
        return HotCode.guarded(List.of(declare, loop, end));
    }

    private Tree look(String text, String counter) {
        return expression(choices.oneOf(
                text + ".charCodeAt(" + counter + ")",
                text + "[" + counter + " >> 1]",
                text + ".length",
                text + ".slice(-3)",
                text + ".indexOf('7')",
                text + ".substring(2, 9)",
                text + " < 'ab'",
                text + " === '' + " + text,
                "({ [" + text + "]: 1 })[" + text + "]"));
    }
}
