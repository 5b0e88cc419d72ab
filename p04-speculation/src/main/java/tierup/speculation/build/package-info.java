/** From bytecode to a graph: {@link tierup.speculation.build.GraphBuilder}. */
package tierup.speculation.build;
