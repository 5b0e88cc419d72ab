package tierup.lang.compiler;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.CodeBuilder.Label;

/**
 * The code that one exception handler covers. It may have gaps: a jump that leaves a try block runs code on its way (it
 * closes iterators) that stands in the middle of the block but no longer belongs to it.
 */
final class ProtectedRegion {
    private final FunctionCompiler compiler;
    private final int depth;
    private final Label handler = new Label();
    private final List<Label> starts = new ArrayList<>();
    private final List<Label> ends = new ArrayList<>();

    /** @param depth the operands that stay on the stack when the handler is entered */
    ProtectedRegion(FunctionCompiler compiler, int depth) {
        this.compiler = compiler;
        this.depth = depth;
    }

    /** The following code is covered. */
    void open() {
        compiler.regionOpened();
        starts.add(mark());
    }

    /** The following code is not covered. */
    void close() {
        compiler.regionClosed();
        ends.add(mark());
    }

    private Label mark() {
        Label label = new Label();
        compiler.bind(label);
        return label;
    }

    /** Whether nothing has been covered, or nothing that control can reach. */
    boolean isEmpty() {
        if (depth < 0) {
            return true;
        }
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i).offset() < ends.get(i).offset()) {
                return false;
            }
        }
        return true;
    }

    /** Adds the region to the exception table and begins its handler here, with the exception on the stack. */
    void bindHandler() {
        compiler.code.bindHandler(handler, depth);
        for (int i = 0; i < starts.size(); i++) {
            compiler.code.handler(starts.get(i), ends.get(i), handler, depth);
        }
    }
}
