package tierup.lang;

import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.compiler.BytecodeCompiler;
import tierup.lang.parser.Parser;
import tierup.lang.scope.FunctionScope;
import tierup.lang.scope.ScopeAnalyzer;
import tierup.lang.scope.ScopeTree;
import tierup.lang.scope.Variable;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/**
 * From the text of a program to bytecode, in three steps that each have a package: the parser makes a syntax tree, the
 * scope analysis finds out what its names mean, and the compiler writes instructions.
 */
public final class FrontEnd {
    /**
     * Units of text from which on a script is large. A small one is compiled sooner than its functions are called; -Dtierup.lazyFrom=0 makes
     * all large, for tests.
     */
    private static final int LAZY_FROM = Integer.getInteger("tierup.lazyFrom", 16 << 10);

    private FrontEnd() {}

    /**
     * Compiles a script.
     *
     * @param name the file name as messages show it
     * @param text the whole text
     * @return the body of a function with the parameters {@link Parser#SCRIPT_PARAMETERS}
     * @throws GuestSyntaxError if the text is no program, or too large for the bytecode's operands
     */
    public static FunctionCode compile(String name, String text) {
        return compile(new Source(name, text));
    }

    /**
     * Compiles a script that is going to be run. Functions of a large one are compiled when they are called for the first time; that
     * they are free of errors is checked at once ({@link tierup.bytecode.LazyFunction}).
     *
     * @throws GuestSyntaxError as {@link #compile(String, String)}, wherever in the script the error is
     */
    public static FunctionCode compileToRun(String name, String text) {
        return text.length() < LAZY_FROM ? compile(name, text) : compileLazily(name, text);
    }

    /** Compiles a script, whatever its size, as {@link #compileToRun} does a large one. */
    public static FunctionCode compileLazily(String name, String text) {
        Source source = new Source(name, text);
        return compile(source, Parser.parseScriptLazily(source));
    }

    /**
     * Compiles a program that runs in the global scope: the specification's Script, where files that are run by name
     * are module functions.
     *
     * @throws GuestSyntaxError as {@link #compile(String, String)}
     */
    public static GlobalCode compileGlobal(String name, String text) {
        Source source = new Source(name, text);
        FunctionLiteral program = Parser.parseGlobal(source);
        ScopeTree scopes = ScopeAnalyzer.analyze(source, program);
        FunctionScope scope = scopes.functionScope(program);
        List<String> lexical = scope.variables().stream()
                .filter(variable -> variable.kind() != Variable.Kind.IMPLICIT)
                .map(Variable::name)
                .toList();
        return new GlobalCode(
                BytecodeCompiler.compile(source, program, scopes),
                List.copyOf(scope.globals().functions()),
                List.copyOf(scope.globals().vars()),
                lexical);
    }

    /** Compiles a script; see {@link #compile(String, String)}. */
    public static FunctionCode compile(Source source) {
        return compile(source, Parser.parseScript(source));
    }

    private static FunctionCode compile(Source source, FunctionLiteral script) {
        ScopeTree scopes = ScopeAnalyzer.analyze(source, script);
        FunctionCode code = BytecodeCompiler.compile(source, script, scopes);
        scopes.forgetBodies();
        return code;
    }
}
