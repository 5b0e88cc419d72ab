/**
 * From text to syntax tree: {@link tierup.lang.parser.Parser} and the classes it is made of. Follows the grammar of
 * ECMA-262 (2023) for strict code, early errors included; the messages are V8's.
 */
package tierup.lang.parser;
