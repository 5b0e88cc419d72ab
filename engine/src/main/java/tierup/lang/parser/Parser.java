package tierup.lang.parser;

import java.util.List;
import tierup.lang.ast.Expression.FunctionExpression;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.FunctionLiteral.Parameter;
import tierup.lang.ast.Node;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/**
 * A recursive-descent parser for modern JavaScript, always in strict mode: what the grammar of ECMA-262 says, minus the
 * parts that Tierup leaves out (generators, async, regular expressions, modules, eval, private names, BigInt), each of
 * which is a syntax error that says so.
 *
 * <p>The parser is several small classes, one for each family of syntax, that share this object: the tokens, the function
 * being parsed, and how deeply the text is nested. Two things deserve the reader's attention.
 *
 * <ul>
 *   <li><b>Cover grammar.</b> After {@code (a, b)} or {@code {a, b}} the parser cannot know yet whether it has read an
 *       expression, the parameters of an arrow function, or a pattern to assign to. It reads an expression, and {@link
 *       PatternParser} rewrites it when {@code =>} or {@code =} follows.
 *   <li><b>Depth.</b> The parser, and every walk over its tree, recurses as deep as the text is nested. {@link #descend}
 *       counts, and turns what would be a stack overflow into a syntax error. Long chains such as {@code a + b + c} are
 *       read by loops and do not count.
 * </ul>
 */
public final class Parser {
    /**
     * How deeply text may be nested. One level costs the parser about 2 KB of stack and the later walks less, so that
     * 64 MiB, what an engine thread has, leave ample room.
     */
    public static final int DEEPEST_NESTING = 2_500;

    /** How deeply functions may be nested; the bytecode verifier has a limit too, which must not be reached. */
    public static final int DEEPEST_FUNCTIONS = 900;

    /** The parameters of the module function that a script is the body of, as in CommonJS. */
    public static final List<String> SCRIPT_PARAMETERS =
            List.of("exports", "require", "module", "__filename", "__dirname");

    final TokenStream tokens;
    final ExpressionParser expressions;
    final ChainParser chains;
    final PrimaryParser primaries;
    final ObjectParser objects;
    final PatternParser patterns;
    final StatementParser statements;
    final LoopParser loops;
    final FunctionParser functions;
    final ClassParser classes;
    final BodySkipper skipper;

    private FunctionContext context;
    private int depth;

    private Parser(TokenStream tokens, BodySkipper skipper) {
        this.tokens = tokens;
        this.skipper = skipper;
        skipper.attach(this);
        expressions = new ExpressionParser(this);
        chains = new ChainParser(this);
        primaries = new PrimaryParser(this);
        objects = new ObjectParser(this);
        patterns = new PatternParser(this);
        statements = new StatementParser(this);
        loops = new LoopParser(this);
        functions = new FunctionParser(this);
        classes = new ClassParser(this);
    }

    /**
     * Parses a whole script as the body of a module function, with the parameters that CommonJS gives it.
     *
     * @throws GuestSyntaxError if the text breaks the grammar or an early-error rule; redeclarations are found later, by
     *     the scope analysis
     */
    public static FunctionLiteral parseScript(Source source) {
        return parseScript(source, BodySkipper.never());
    }

    /**
     * Parses a script, but of most functions in it no more than their surface: their bodies are found free of errors and skipped, and parsed
     * when somebody asks for them ({@link tierup.lang.ast.SkippedBody#parse}).
     *
     * @throws GuestSyntaxError as {@link #parseScript}, whatever function the error is in
     */
    public static FunctionLiteral parseScriptLazily(Source source) {
        return parseScript(source, BodySkipper.of(source));
    }

    private static FunctionLiteral parseScript(Source source, BodySkipper skipper) {
        List<Parameter> parameters = SCRIPT_PARAMETERS.stream()
                .map(name -> new Parameter(0, 0, new Identifier(0, 0, name), null))
                .toList();
        return new Parser(new TokenStream(source), skipper).whole(FunctionKind.SCRIPT, parameters);
    }

    /**
     * Parses a function whose body was skipped.
     *
     * @param around the function around it
     * @param nesting how deeply the text around is nested
     */
    static FunctionLiteral parseSkipped(
            Source source, FunctionParser.Outline outline, FunctionContext around, int nesting, BodySkipper skipper) {
        Parser parser = new Parser(new TokenStream(source, outline.from()), skipper);
        parser.context = around;
        parser.depth = nesting;
        return switch (outline.kind()) {
            case FUNCTION -> parser.functions.parseFunction(outline.declaration());
            case ARROW -> ((FunctionExpression) parser.expressions.parseAssignment()).function();
            default -> parser.functions.parseMethod(outline.kind(), outline.start());
        };
    }

    /** How deeply the text here is nested. */
    int depth() {
        return depth;
    }

    /**
     * Parses a whole program that runs in the global scope.
     *
     * @throws GuestSyntaxError as {@link #parseScript}; here a return at the top is one, too
     */
    public static FunctionLiteral parseGlobal(Source source) {
        return new Parser(new TokenStream(source), BodySkipper.never()).whole(FunctionKind.GLOBAL, List.of());
    }

    private FunctionLiteral whole(FunctionKind kind, List<Parameter> parameters) {
        int end = tokens.source().text().length();
        enterFunction(kind);
        var body = statements.parseListUntil(TokenKind.END_OF_INPUT);
        leaveFunction();
        return new FunctionLiteral(0, end, kind, null, 0, parameters, null, body, 0, false);
    }

    /** The function around the current token. */
    FunctionContext context() {
        return context;
    }

    void enterFunction(FunctionKind kind) {
        context = new FunctionContext(kind, context);
        if (context.nesting() > DEEPEST_FUNCTIONS) {
            throw nestedTooDeeply();
        }
    }

    void leaveFunction() {
        context = context.outer();
    }

    /** Goes one level deeper, or ends the parse; the caller calls {@link #ascend()} when it is done. */
    void descend() {
        if (++depth > DEEPEST_NESTING) {
            throw nestedTooDeeply();
        }
    }

    private GuestSyntaxError nestedTooDeeply() {
        return tokens.error(tokens.current(), "Source text is nested too deeply");
    }

    void ascend() {
        depth--;
    }

    /** The offset after everything consumed so far: where the node just parsed ends. */
    int end() {
        return tokens.previousEnd();
    }

    GuestSyntaxError error(Node node, String message) {
        return tokens.error(node, message);
    }
}
