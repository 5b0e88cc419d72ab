/**
 * What makes a graph better: one pass a file, and {@link tierup.speculation.passes.Pipeline}, the list of them. A pass asks nodes for their facts
 * (effects, types) and knows only those by name that it is about.
 */
package tierup.speculation.passes;
