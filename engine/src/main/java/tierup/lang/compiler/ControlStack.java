package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.CodeBuilder.Label;
import tierup.lang.ast.FunctionKind;
import tierup.lang.scope.FunctionScope;

/**
 * The constructs around the current statement that a jump out of it has to care about, innermost last.
 *
 * <p>{@code break}, {@code continue} and {@code return} walk outwards. On their way they pop contexts, close iterators,
 * and end the reach of exception handlers. A finally block stops the walk: the jump notes where it was going, as a
 * completion, and enters the block; at the end of the block the walk goes on from there (see {@link TryCompiler}).
 */
final class ControlStack {
    /** Something that a jump crosses or aims at. */
    sealed interface Entry {}

    /** A scope with a context. */
    record ContextEntry() implements Entry {}

    /** A for-in loop; its iterator is an operand. */
    record ForInEntry() implements Entry {}

    /** A for-of loop; its iterator is an operand, and must be closed when the loop is left early. */
    record ForOfEntry(ProtectedRegion region) implements Entry {}

    /** Code that an exception handler of this function covers. */
    record RegionEntry(ProtectedRegion region) implements Entry {}

    /** A block that is followed by a finally block. */
    record FinallyEntry(FinallyBlock block) implements Entry {}

    /** What {@code break} may aim at; a labelled block only by its label. */
    record BreakEntry(Label target, List<String> labels, boolean needsLabel) implements Entry {}

    /** What {@code continue} may aim at. */
    record ContinueEntry(Label target, List<String> labels) implements Entry {}

    private final FunctionCompiler compiler;
    private final List<Entry> entries = new ArrayList<>();

    ControlStack(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    void push(Entry entry) {
        entries.add(entry);
    }

    void pop() {
        entries.remove(entries.size() - 1);
    }

    // Finding targets

    /** Jumps to where {@code break} with this label, or without one (null), leads. */
    void breakTo(String label) {
        leaveTo(entries.indexOf(findBreak(label)));
    }

    /** Jumps to where {@code continue} with this label, or without one (null), leads. */
    void continueTo(String label) {
        leaveTo(entries.indexOf(findContinue(label)));
    }

    private Entry findBreak(String label) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            boolean found = entries.get(i) instanceof BreakEntry target
                    && (label == null ? !target.needsLabel() : target.labels().contains(label));
            if (found) {
                return entries.get(i);
            }
        }
        throw new IllegalStateException("the parser lets no break pass without a target");
    }

    private Entry findContinue(String label) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            boolean found = entries.get(i) instanceof ContinueEntry target
                    && (label == null || target.labels().contains(label));
            if (found) {
                return entries.get(i);
            }
        }
        throw new IllegalStateException("the parser lets no continue pass without a target");
    }

    // Leaving

    /** Undoes everything inside the entry at an index and jumps to that entry's label. */
    void leaveTo(int index) {
        List<ProtectedRegion> left = new ArrayList<>();
        if (unwind(index, false, left, () -> leaveTo(index))) {
            Entry entry = entries.get(index);
            Label target = entry instanceof BreakEntry end ? end.target() : ((ContinueEntry) entry).target();
            compiler.jump(JUMP, target);
        }
        left.forEach(ProtectedRegion::open);
    }

    /** Leaves the function with the value on the stack. */
    void returnTopOfStack() {
        List<ProtectedRegion> left = new ArrayList<>();
        if (unwind(-1, true, left, this::returnTopOfStack)) {
            if (compiler.literal().kind() == FunctionKind.DERIVED_CONSTRUCTOR) {
                compiler.variables.load(compiler.function.declared(FunctionScope.THIS));
                compiler.emit(CHECK_CONSTRUCTOR_RESULT);
            }
            compiler.emit(RETURN);
        }
        left.forEach(ProtectedRegion::open);
    }

    /**
     * Undoes entries from the innermost outwards, down to but not including the one at an index.
     *
     * @param withValue whether a value lies on the stack that is to be kept
     * @param left collects the regions whose reach has been interrupted
     * @param resume what is left to do if a finally block comes between
     * @return false if a finally block was entered
     */
    private boolean unwind(int index, boolean withValue, List<ProtectedRegion> left, Runnable resume) {
        for (int i = entries.size() - 1; i > index; i--) {
            Entry entry = entries.get(i);
            if (entry instanceof FinallyEntry protectedBlock) {
                protectedBlock.block().enterFrom(withValue, resume);
                return false;
            } else if (entry instanceof ContextEntry) {
                // A return discards the frame with its contexts, unless a finally block still needs them popped.
                if (!withValue || finallyBelow(i)) {
                    compiler.emit(POP_CONTEXT);
                }
            } else if (entry instanceof ForInEntry) {
                keepBelow(withValue);
                compiler.emit(POP);
            } else if (entry instanceof ForOfEntry loop) {
                interrupt(loop.region(), left);
                keepBelow(withValue);
                compiler.emit(ITERATOR_CLOSE, 0);
            } else if (entry instanceof RegionEntry covered) {
                interrupt(covered.region(), left);
            }
        }
        return true;
    }

    private boolean finallyBelow(int index) {
        return entries.subList(0, index).stream().anyMatch(FinallyEntry.class::isInstance);
    }

    private void keepBelow(boolean withValue) {
        if (withValue) {
            compiler.emit(SWAP);
        }
    }

    private static void interrupt(ProtectedRegion region, List<ProtectedRegion> left) {
        region.close();
        left.add(region);
    }
}
