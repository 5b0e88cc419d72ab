package tierup.lang;

import java.util.List;
import tierup.bytecode.FunctionCode;

/**
 * A program for the global scope, compiled, and what must exist before it runs.
 *
 * @param code the body of a function without parameters, whose {@code this} is the global object
 * @param functions names of top-level functions; the code assigns them, as global variables, before anything else
 * @param vars names of all vars and functions, which are properties of the global object
 * @param lexical names declared by let, const and class; they are variables of the code's own
 */
public record GlobalCode(FunctionCode code, List<String> functions, List<String> vars, List<String> lexical) {}
