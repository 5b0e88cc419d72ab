package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.FreeName;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral.Parameter;
import tierup.lang.ast.Pattern;

/**
 * Reads the bodies of functions without keeping anything of them but the names that they use from around. Most functions of a
 * large file are never called; those that are will be parsed then. The idea is V8's preparser (Toon Verwaest, "Blazingly
 * fast parsing, part 2: lazy parsing", 2019).
 *
 * <p>It accepts less than the parser does, and that is what makes it small: <b>what it accepts is correct in every respect</b>, early errors
 * of the scope analysis included; anything else (errors, above all, but also classes, {@code super}, patterns to assign to, letters beyond ASCII)
 * makes it {@link Unsure}. Then the parser reads the same text, and reports what is wrong with it in the words that it has always had.
 *
 * <p>This class knows functions and what they share; {@link PreStatements} and {@link PreExpressions} have the grammar, {@link PreScopes} the names.
 */
final class PreParser {
    /** What may stand in a function that may not in others; arrow functions have it from around. */
    static final int ARGUMENTS = 1;

    static final int SUPER_PROPERTY = 2;
    static final int SUPER_CALL = 4;

    /** How deep statements and expressions may nest: far less than what the parser and the walks over its trees can take. */
    private static final int DEEPEST = 120;

    final PreScanner tokens;
    final PreScopes scopes;
    final InnerFunctions inner;
    final PreExpressions expressions;
    final PreStatements statements;
    final PreClasses classes;

    final int thisName;
    final int argumentsName;
    final int newTargetName;
    final int awaitName;
    final int asyncName;
    final int ofName;
    private final int evalName;

    private int depth;

    /** The function around the current token. */
    Frame frame;

    /** A function: where its names belong, and what jumps in it may leave. */
    static final class Frame {
        final int parameters;
        int body;
        int loops;
        int switches;
        final int firstLabel;

        /** What may stand in it that may not in others. */
        final int allows;

        /** Whether {@code super} stands in it: then the code around must see more of it than its names. */
        boolean usesSuper;

        Frame(int parameters, int firstLabel, int allows) {
            this.allows = allows;
            this.parameters = parameters;
            this.body = parameters;
            this.firstLabel = firstLabel;
        }
    }

    PreParser(String text) {
        tokens = new PreScanner(text);
        scopes = new PreScopes(tokens.names());
        inner = new InnerFunctions(scopes);
        thisName = tokens.number("this");
        argumentsName = tokens.number("arguments");
        newTargetName = tokens.number("new.target");
        awaitName = tokens.number("await");
        asyncName = tokens.number("async");
        ofName = tokens.number("of");
        evalName = tokens.number("eval");
        expressions = new PreExpressions(this);
        statements = new PreStatements(this);
        classes = new PreClasses(this);
    }

    /**
     * Reads a function's body.
     *
     * @param openBrace offset of the brace that opens it
     * @param ownName the name of a function expression, which means the function itself inside; else null
     * @param parameters plain names
     * @param rest a plain name, or null
     * @return the names it takes from around, or null if the parser has to look; {@link #end} says where it ended
     */
    List<FreeName> read(int openBrace, FunctionKind kind, String ownName, List<Parameter> parameters, Pattern rest) {
        try {
            begin();
            for (Parameter parameter : parameters) {
                declareParameter(parameter.target());
            }
            if (rest != null) {
                declareParameter(rest);
            }
            tokens.restart(openBrace);
            return readLastBody(rest == null, kind, ownName == null ? -1 : tokens.number(ownName));
        } catch (Unsure e) {
            return null;
        }
    }

    /**
     * What stands around a function's body.
     *
     * @param name the name written after {@code function}, or null
     * @param bodyStart offset of the brace that opens the body
     * @param free the names it takes from around
     */
    record Surface(String name, int nameStart, List<Parameter> parameters, int bodyStart, List<FreeName> free) {}

    /**
     * Reads a whole function that begins with its keyword and has plain parameters.
     *
     * @param start offset of the keyword
     * @return null if the parser has to look; {@link #end} says where the body ended
     */
    Surface readFunction(int start, boolean declaration) {
        try {
            begin();
            tokens.restart(start);
            tokens.next();
            int nameStart = tokens.start;
            int name = declaration || tokens.kind != LEFT_PAREN ? bindingName() : -1;
            List<Parameter> parameters = readPlainParameters();
            int bodyStart = tokens.start;
            List<FreeName> free = readLastBody(true, FunctionKind.FUNCTION, declaration ? -1 : name);
            return name < 0
                    ? new Surface(null, 0, parameters, bodyStart, free)
                    : new Surface(tokens.names().text(name), nameStart, parameters, bodyStart, free);
        } catch (Unsure e) {
            return null;
        }
    }

    private List<Parameter> readPlainParameters() {
        List<Parameter> parameters = new ArrayList<>();
        tokens.expect(LEFT_PAREN);
        while (tokens.kind != RIGHT_PAREN) {
            int start = tokens.start;
            int end = tokens.end();
            int name = bindingName();
            scopes.declareParameter(name, PreScopes.PARAMETER);
            Identifier target = new Identifier(start, end, tokens.names().text(name));
            parameters.add(new Parameter(start, end, target, null));
            if (tokens.kind != RIGHT_PAREN) {
                tokens.expect(COMMA);
            }
        }
        tokens.next();
        return List.copyOf(parameters);
    }

    private void begin() {
        scopes.clear();
        statements.clear();
        inner.begin();
        depth = 0;
        frame = new Frame(scopes.open(false), 0, ARGUMENTS);
    }

    /** The body of the outermost function. */
    private List<FreeName> readLastBody(boolean simple, FunctionKind kind, int ownName) {
        readBody(simple);
        settleImplicit(kind.isArrow(), ownName);
        scopes.close();
        inner.keep();
        return scopes.free();
    }

    /** Offset of the brace that closed the body that was read last. */
    int end() {
        return tokens.start;
    }

    private void declareParameter(Pattern plain) {
        scopes.declareParameter(tokens.number(((Identifier) plain).name()), PreScopes.PARAMETER);
    }

    // -- depth --------------------------------------------------------------------------------------

    void descend() {
        if (++depth > DEEPEST) {
            throw Unsure.unsure();
        }
    }

    void ascend() {
        depth--;
    }

    // -- names --------------------------------------------------------------------------------------

    /** Takes a name that is being declared. */
    int bindingName() {
        if (tokens.kind != IDENTIFIER) {
            throw Unsure.unsure();
        }
        int name = tokens.name;
        if (name == evalName || name == argumentsName || name == awaitName) {
            throw Unsure.unsure();
        }
        tokens.next();
        return name;
    }

    /** Takes a name that is used, and yields its number. */
    int reference() {
        int name = tokens.name;
        if (name == evalName
                || name == awaitName
                || name == asyncName
                || name == argumentsName && (frame.allows & ARGUMENTS) == 0) {
            throw Unsure.unsure();
        }
        scopes.use(name, 0);
        tokens.next();
        return name;
    }

    // -- functions ----------------------------------------------------------------------------------

    /** A function from its keyword on; a declaration's name belongs to the scope around. */
    void readFunction(boolean declaration) {
        descend();
        tokens.next();
        int name = -1;
        if (declaration || tokens.kind != LEFT_PAREN) {
            name = bindingName();
        }
        if (declaration) {
            statements.declareFunction(name);
        }
        readParametersAndBody(FunctionKind.FUNCTION, declaration ? -1 : name);
        ascend();
    }

    /** A method from its parameters on. */
    void readMethod(FunctionKind kind) {
        descend();
        readParametersAndBody(kind, -1);
        ascend();
    }

    private void readParametersAndBody(FunctionKind kind, int ownName) {
        Frame outer = enter(allowedIn(kind));
        Parameters parameters = readParameters();
        boolean fits = kind != FunctionKind.GETTER && kind != FunctionKind.SETTER
                || !parameters.rest && parameters.count == (kind == FunctionKind.GETTER ? 0 : 1);
        if (!fits) {
            throw Unsure.unsure();
        }
        enterBody(parameters);
        int open = tokens.start;
        readBody(parameters.simple);
        int end = tokens.start;
        tokens.next();
        boolean skippable = !frame.usesSuper && !kind.isClassConstructor();
        leave(outer, false, ownName);
        if (skippable) {
            inner.note(open, end);
        }
    }

    private static int allowedIn(FunctionKind kind) {
        return switch (kind) {
            case METHOD, GETTER, SETTER, CONSTRUCTOR -> ARGUMENTS | SUPER_PROPERTY;
            case DERIVED_CONSTRUCTOR -> ARGUMENTS | SUPER_PROPERTY | SUPER_CALL;
            default -> ARGUMENTS;
        };
    }

    /** The value of a class's field: code that runs like a method. */
    void readFieldInitializer() {
        Frame outer = enter(SUPER_PROPERTY);
        expressions.readAssignment();
        leave(outer, false, -1);
    }

    /** An arrow function from its parameters on: a name, or a list in parentheses. */
    void readArrow() {
        descend();
        Frame outer = enter(frame.allows);
        Parameters parameters = new Parameters();
        if (tokens.kind == LEFT_PAREN) {
            parameters = readParameters();
        } else {
            scopes.declareParameter(bindingName(), PreScopes.PARAMETER);
        }
        if (tokens.kind != ARROW || tokens.newlineBefore) {
            throw Unsure.unsure();
        }
        tokens.next();
        enterBody(parameters);
        if (tokens.kind == LEFT_BRACE) {
            int open = tokens.start;
            readBody(parameters.simple);
            int end = tokens.start;
            tokens.next();
            boolean skippable = !frame.usesSuper;
            leave(outer, true, -1);
            if (skippable) {
                inner.note(open, end);
            }
        } else {
            expressions.readAssignment();
            leave(outer, true, -1);
        }
        ascend();
    }

    private Frame enter(int allows) {
        Frame outer = frame;
        frame = new Frame(scopes.open(false), statements.labelCount(), allows);
        return outer;
    }

    /** Code among the parameters must not see the body's variables: these get a scope of their own. */
    private void enterBody(Parameters parameters) {
        if (parameters.expressions) {
            frame.body = scopes.open(false);
        }
    }

    private void leave(Frame outer, boolean arrow, int ownName) {
        if (frame.body != frame.parameters) {
            scopes.close();
        }
        settleImplicit(arrow, ownName);
        scopes.close();
        outer.usesSuper |= arrow && frame.usesSuper;
        frame = outer;
    }

    private void settleImplicit(boolean arrow, int ownName) {
        if (!arrow) {
            scopes.settle(thisName);
            scopes.settle(argumentsName);
            scopes.settle(newTargetName);
        }
        if (ownName >= 0) {
            scopes.settle(ownName);
        }
    }

    /** What is known of a list of parameters. */
    private static final class Parameters {
        int count;
        boolean simple = true;
        boolean rest;
        boolean expressions;
    }

    private Parameters readParameters() {
        Parameters parameters = new Parameters();
        boolean saved = expressions.setInIsOperator(true);
        tokens.expect(LEFT_PAREN);
        while (tokens.kind != RIGHT_PAREN) {
            if (tokens.take(ELLIPSIS)) {
                parameters.rest = true;
                parameters.simple = false;
                readTarget(parameters);
                break;
            }
            readTarget(parameters);
            parameters.count++;
            if (tokens.take(ASSIGN)) {
                parameters.simple = false;
                parameters.expressions = true;
                expressions.readAssignment();
            }
            if (tokens.kind != RIGHT_PAREN) {
                tokens.expect(COMMA);
            }
        }
        tokens.expect(RIGHT_PAREN);
        expressions.setInIsOperator(saved);
        return parameters;
    }

    private void readTarget(Parameters parameters) {
        if (tokens.kind == IDENTIFIER) {
            scopes.declareParameter(bindingName(), PreScopes.PARAMETER);
            return;
        }
        parameters.simple = false;
        parameters.expressions |= statements.readPattern(name -> scopes.declareParameter(name, PreScopes.PARAMETER));
    }

    /**
     * A body from its opening brace to the closing one, which stays.
     *
     * @param simple whether a directive may stand in it
     */
    private void readBody(boolean simple) {
        boolean saved = expressions.setInIsOperator(true);
        tokens.expect(LEFT_BRACE);
        if (!simple && tokens.kind == STRING) {
            throw Unsure.unsure();
        }
        statements.readList();
        if (tokens.kind != RIGHT_BRACE) {
            throw Unsure.unsure();
        }
        expressions.setInIsOperator(saved);
    }
}
