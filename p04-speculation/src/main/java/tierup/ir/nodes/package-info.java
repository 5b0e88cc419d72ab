/**
 * The nodes. Those of the first half speak of the program's values: {@link tierup.ir.nodes.Arithmetic}, {@link tierup.ir.nodes.Compare}, guards ({@link
 * tierup.ir.nodes.Guard}); they have no machine code. Selecting representations turns arithmetic into the second half: {@link
 * tierup.ir.nodes.Int32Add}, {@link tierup.ir.nodes.Float64Binary}, and conversions between words.
 */
package tierup.ir.nodes;
