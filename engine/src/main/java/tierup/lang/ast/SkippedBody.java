package tierup.lang.ast;

import java.util.List;
import java.util.function.Supplier;

/**
 * Stands for the body of a function that the parser has only looked over: it breaks no rule, and this is what the code around must know of it.
 *
 * @param free the names that it takes from around
 * @param parse parses the whole function again, this time with its body
 */
public record SkippedBody(List<FreeName> free, Supplier<FunctionLiteral> parse) {}
