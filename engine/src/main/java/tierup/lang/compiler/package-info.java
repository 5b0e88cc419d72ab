/** From syntax tree to bytecode: {@link tierup.lang.compiler.BytecodeCompiler} and the classes it is made of. */
package tierup.lang.compiler;
