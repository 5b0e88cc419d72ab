package tierup.speculation.passes;

import tierup.ir.Node;
import tierup.ir.nodes.BoolToValue;
import tierup.ir.nodes.BoxFloat64;
import tierup.ir.nodes.BoxInt32;
import tierup.ir.nodes.Conversion;
import tierup.ir.nodes.Float64ToInt32;
import tierup.ir.nodes.Int32ToFloat64;
import tierup.ir.nodes.TaggedToBool;
import tierup.ir.nodes.TruncateFloat64ToInt32;
import tierup.ir.nodes.TruncateTaggedToInt32;
import tierup.ir.nodes.Uint32ToFloat64;
import tierup.ir.nodes.UnboxFloat64;
import tierup.ir.nodes.UnboxInt32;

/** {@link Simplify} of conversions: there and back is nowhere, and two steps may be one. */
final class SimplifyConversions {
    private final Rewriting at;

    SimplifyConversions(Rewriting at) {
        this.at = at;
    }

    Node rewrite(Node node) {
        if (node instanceof TaggedToBool && node.input(0) instanceof BoolToValue box) {
            return box.input(0);
        }
        return node instanceof Conversion && node.input(0) instanceof Conversion from ? second(node, from) : node;
    }

    private Node second(Node node, Node from) {
        Node before = from.input(0);
        boolean same = node instanceof UnboxInt32 && from instanceof BoxInt32
                || node instanceof UnboxFloat64 && from instanceof BoxFloat64
                || node instanceof BoxInt32 && from instanceof UnboxInt32
                || node instanceof BoxFloat64 && from instanceof UnboxFloat64
                || node instanceof Float64ToInt32 && from instanceof Int32ToFloat64
                || node instanceof TruncateFloat64ToInt32
                        && (from instanceof Int32ToFloat64 || from instanceof Uint32ToFloat64)
                || node instanceof TruncateTaggedToInt32 && from instanceof BoxInt32;
        return same ? before : shortcut(node, from, before);
    }

    /** Of two steps one. */
    private Node shortcut(Node node, Node from, Node before) {
        if (node instanceof UnboxFloat64 && from instanceof BoxInt32) {
            return at.insert(new Int32ToFloat64(before));
        } else if (node instanceof TruncateTaggedToInt32 && from instanceof BoxFloat64) {
            return at.insert(new TruncateFloat64ToInt32(before));
        } else if (node instanceof BoxFloat64 && from instanceof Int32ToFloat64) {
            return at.insert(new BoxInt32(before));
        }
        return node;
    }
}
