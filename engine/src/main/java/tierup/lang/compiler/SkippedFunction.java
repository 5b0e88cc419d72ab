package tierup.lang.compiler;

import java.util.function.Supplier;
import tierup.bytecode.CodeBuilder;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.LazyFunction;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.SkippedBody;
import tierup.lang.naming.FunctionNames;
import tierup.lang.naming.Postponed;
import tierup.lang.scope.Scope;
import tierup.lang.scope.ScopeAnalyzer;
import tierup.lang.scope.ScopeTree;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/** Compiles a function whose body was skipped, when it is called: the whole way from text to bytecode, for this function alone. */
final class SkippedFunction {
    private SkippedFunction() {}

    /**
     * What compiles a function later.
     *
     * @param around the scope it stands in
     * @param surface the function without its body
     * @param postponed what the naming of its file found out about it
     * @param name its {@code name} property
     */
    static Supplier<FunctionCode> compiler(
            Source source, Scope around, FunctionLiteral surface, Postponed postponed, String name) {
        SkippedBody body = surface.skipped();
        return () -> {
            try {
                FunctionLiteral function = body.parse().get();
                ScopeTree scopes = ScopeAnalyzer.analyzeSkipped(source, around, function);
                FunctionNames names = FunctionNames.ofSkipped(source, function, postponed);
                FunctionCode code = new FunctionCompiler(source, scopes, names, function, null).compile(name);
                scopes.forgetBodies();
                return code;
            } catch (GuestSyntaxError | CodeBuilder.TooLargeException e) {
                throw new LazyFunction.Failed(e.getMessage());
            }
        };
    }
}
