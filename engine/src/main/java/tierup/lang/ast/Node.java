package tierup.lang.ast;

/**
 * A piece of the syntax tree.
 *
 * <p>The tree is immutable and says only what the text says. What later steps find out about a node (the scope it
 * opens, the variable it means) is kept in tables beside the tree, keyed by the node's identity, so that the same tree
 * can be printed, analysed and compiled without any step seeing half of another's work.
 *
 * <p>Offsets are UTF-16 code units into {@link tierup.lang.source.Source#text()}.
 */
public interface Node {
    /** Offset of the first character. */
    int start();

    /** Offset after the last character. */
    int end();
}
