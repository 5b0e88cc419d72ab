/**
 * The syntax tree: immutable records that say what the text says and no more. {@link tierup.lang.ast.Expression}, {@link
 * tierup.lang.ast.Statement} and {@link tierup.lang.ast.Pattern} are closed families, each with a visitor that has one
 * method for each member; {@link tierup.lang.ast.FunctionLiteral} and {@link tierup.lang.ast.ClassLiteral} are shared by
 * their forms as declaration and expression.
 */
package tierup.lang.ast;
