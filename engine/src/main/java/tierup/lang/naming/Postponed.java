package tierup.lang.naming;

import tierup.bytecode.FunctionLabel;

/**
 * The naming of what a function holds, put off until its body is parsed.
 *
 * @param label what the function itself is called
 * @param around the code it stands in
 * @param known whether the function has a name rather than a description
 * @param self what {@code this} is in it
 * @param result what its return value is; null if that follows from its label
 */
public record Postponed(FunctionLabel label, Surroundings around, boolean known, String self, Target result) {}
