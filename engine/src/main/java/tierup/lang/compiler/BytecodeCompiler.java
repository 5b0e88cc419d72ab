package tierup.lang.compiler;

import tierup.bytecode.CodeBuilder;
import tierup.bytecode.FunctionCode;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.naming.FunctionNames;
import tierup.lang.scope.ScopeTree;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/**
 * Compiles syntax trees to bytecode, function by function, in one walk over the tree.
 *
 * <p>The work is divided by concept, a class each: {@link ExpressionCompiler} is the table of expressions and {@link
 * StatementCompiler} that of statements; they hand the larger topics on ({@link ChainCompiler} calls and properties,
 * {@link AssignmentCompiler}, {@link PatternCompiler} destructuring, {@link ConditionCompiler} tests that jump, {@link
 * LoopCompiler}, {@link TryCompiler}, {@link ClassCompiler}). {@link FunctionCompiler} is what they share: the function
 * being written. {@link ControlStack} knows what a jump has to undo on its way out.
 *
 * <p>Three conventions run through all of them. An expression leaves exactly one operand; a statement leaves the stack as it
 * was. The operand stack is empty at a statement except for the iterators of the loops around it. A scope's context
 * is pushed where the scope begins, whatever the way out of it.
 */
public final class BytecodeCompiler {
    private BytecodeCompiler() {}

    /**
     * Compiles a script and all functions in it.
     *
     * @throws GuestSyntaxError if a function is too large for the bytecode's operands
     */
    public static FunctionCode compile(Source source, FunctionLiteral script, ScopeTree scopes) {
        try {
            return new FunctionCompiler(source, scopes, FunctionNames.of(source, script), script, null).compile("");
        } catch (CodeBuilder.TooLargeException e) {
            throw new GuestSyntaxError(source, 0, 0, e.getMessage());
        }
    }
}
