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
        FunctionLiteral script = Parser.parseScript(source);
        ScopeTree scopes = ScopeAnalyzer.analyze(source, script);
        return BytecodeCompiler.compile(source, script, scopes);
    }
}
