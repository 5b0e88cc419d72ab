package tierup.vm.code;

import tierup.bytecode.SourceText;

/**
 * Where in the program an exception was thrown: what the report of an uncaught one begins with.
 *
 * @param source the file
 * @param offset in it, in UTF-16 units
 */
public record ThrowSite(SourceText source, int offset) {}
