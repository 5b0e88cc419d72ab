/** From a graph of nodes that have machine code to that code: where values live, the moves between there and registers, the frame, the exits. */
package tierup.speculation.codegen;
