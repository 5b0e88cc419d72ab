package tierup.lang.parser;

import java.util.List;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.FreeName;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.SkippedBody;
import tierup.lang.source.Source;

/**
 * Decides which functions' bodies the parser only looks over, and has the {@link PreParser} do it.
 *
 * <p>Skipping pays if the function is never called. A function in parentheses most likely is, and at once: the wrapper around a
 * whole file, above all; and so is one with arguments behind it. In a function that is parsed because it has been called, the functions
 * inside are skipped again: what has to be known of them was found out when that function was skipped ({@link InnerFunctions}). Only a
 * large one is worth looking over those of which it was not, because every level of nesting would read the innermost text once more.
 */
final class BodySkipper {
    /** Units of text from which on a function or file is large. */
    private static final int LARGE = 4 << 10;

    /** How deep in the text skipping goes on; beyond, the depth of what is skipped could become the parser's concern. */
    private static final int DEEPEST = 1_000;

    /** Units of text up to which a body is worth being looked over: more would hardly fit a function. */
    private static final int LONGEST = 4 << 20;

    private static final BodySkipper NEVER = new BodySkipper(null, null, 0, true);

    private final Source source;
    private final PreParser preParser;

    /** Where the function begins that is not to be skipped, because its body is wanted. */
    private final int wanted;

    private Parser parser;

    /** Whether only those functions are skipped of which the pre-parser knows already where they end. */
    private final boolean onlyKnown;

    /** Offset of the brace that closes the body that was skipped last. */
    private int end;

    /** Where the function begins that was found last not to be skippable. */
    private int parsedInFull = -1;

    private BodySkipper(Source source, PreParser preParser, int wanted, boolean onlyKnown) {
        this.source = source;
        this.preParser = preParser;
        this.wanted = wanted;
        this.onlyKnown = onlyKnown;
    }

    /** Skips nothing. */
    static BodySkipper never() {
        return NEVER;
    }

    /** Skips functions of a file. */
    static BodySkipper of(Source source) {
        return new BodySkipper(source, new PreParser(source.text()), -1, false);
    }

    /** Says whose functions these are. */
    void attach(Parser user) {
        if (preParser != null) {
            parser = user;
        }
    }

    /**
     * Looks over the function whose keyword is the current token, without having the parser read its name and parameters.
     *
     * @return the function, which the parser goes on behind, or null if the parser has to look
     */
    FunctionLiteral skipFunction(boolean declaration) {
        if (preParser == null || wanted >= 0) {
            return null;
        }
        int start = parser.tokens.current().start();
        if (!isWorthIt(FunctionKind.FUNCTION, start)) {
            return null;
        }
        PreParser.Surface surface = preParser.readFunction(start, declaration);
        end = preParser.end();
        if (surface == null || end - start > LONGEST || !declaration && isCalled()) {
            parsedInFull = start;
            return null;
        }
        String ownName = declaration ? null : surface.name();
        FunctionParser.Outline outline =
                new FunctionParser.Outline(FunctionKind.FUNCTION, start, start, declaration, ownName);
        return new FunctionLiteral(
                start,
                end + 1,
                FunctionKind.FUNCTION,
                surface.name(),
                surface.nameStart(),
                surface.parameters(),
                null,
                List.of(),
                surface.bodyStart(),
                declaration,
                skipped(outline, surface.free(), parser.context()));
    }

    /**
     * Looks over the body that the current token opens.
     *
     * @return what the code around has to know, or null if the body is to be parsed
     */
    SkippedBody skip(FunctionParser.Outline outline, FunctionParser.Parameters parameters) {
        if (preParser == null
                || outline.start() == wanted
                || outline.start() == parsedInFull
                || !isWorthIt(outline.kind(), outline.start())
                || !isPlain(parameters)) {
            return null;
        }
        FunctionContext inside = parser.context();
        List<FreeName> free = read(parser.tokens.current().start(), outline, parameters);
        boolean skips = free != null
                && end - outline.start() <= LONGEST
                && (!outline.kind().isArrow() || isAllowed(free, inside))
                && (outline.kind() != FunctionKind.FUNCTION || outline.declaration() || !isCalled());
        return skips ? skipped(outline, free, inside.outer()) : null;
    }

    private List<FreeName> read(int open, FunctionParser.Outline outline, FunctionParser.Parameters parameters) {
        end = preParser.inner.end(open);
        if (end >= 0 || onlyKnown) {
            return end >= 0 ? preParser.inner.take(open) : null;
        }
        List<FreeName> free =
                preParser.read(open, outline.kind(), outline.ownName(), parameters.parameters(), parameters.rest());
        end = preParser.end();
        return free;
    }

    /** Whether the function whose body was read last is called where it stands. */
    private boolean isCalled() {
        String text = source.text();
        int at = end + 1;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '(';
    }

    private SkippedBody skipped(FunctionParser.Outline outline, List<FreeName> free, FunctionContext around) {
        int depth = parser.depth();
        BodySkipper again = new BodySkipper(source, preParser, outline.start(), end - outline.start() < LARGE);
        return new SkippedBody(free, () -> Parser.parseSkipped(source, outline, around, depth, again));
    }

    /** Offset of the brace that closes the body that was skipped last. */
    int end() {
        return end;
    }

    private boolean isWorthIt(FunctionKind kind, int start) {
        boolean simpleKind = switch (kind) {
            case FUNCTION, ARROW, METHOD, GETTER, SETTER -> true;
            default -> false;
        };
        return simpleKind
                && parser.depth() < DEEPEST
                && parser.context().nesting() < Parser.DEEPEST_FUNCTIONS / 2
                && parser.tokens.canSkip()
                && !isParenthesized(start);
    }

    /** Whether an opening parenthesis stands before an offset that is not that of a call's arguments, or an exclamation mark. */
    private boolean isParenthesized(int start) {
        int before = lastBefore(start);
        int unit = before < 0 ? ';' : source.text().charAt(before);
        if (unit != '(') {
            return unit == '!';
        }
        int callee = lastBefore(before);
        int end = callee < 0 ? ';' : source.text().charAt(callee);
        return end != ')' && end != ']' && !Characters.isIdentifierPart(end);
    }

    private int lastBefore(int offset) {
        int at = offset - 1;
        while (at >= 0 && source.text().charAt(at) <= ' ') {
            at--;
        }
        return at;
    }

    private static boolean isPlain(FunctionParser.Parameters parameters) {
        return parameters.parameters().stream()
                        .allMatch(p -> p.defaultValue() == null && p.target() instanceof Identifier)
                && (parameters.rest() == null || parameters.rest() instanceof Identifier);
    }

    /** An arrow function may use what its surroundings have, and only that. */
    private static boolean isAllowed(List<FreeName> free, FunctionContext inside) {
        for (FreeName name : free) {
            boolean allowed = switch (name.name()) {
                case "new.target" -> inside.allowsNewTarget();
                case "arguments" -> inside.allowsArguments();
                default -> true;
            };
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
