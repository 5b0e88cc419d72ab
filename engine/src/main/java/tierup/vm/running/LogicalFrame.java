package tierup.vm.running;

import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Frame;

/**
 * One activation of a guest function, as the program sees it. Code that inlines keeps several of them in one physical
 * frame, and perhaps none of their values where {@link Frame} says; {@link FrameDescriber} knows.
 */
public interface LogicalFrame {
    /** The function's code. */
    FunctionInfo info();

    /** The function object. */
    long function();

    /**
     * Offset of the instruction that it is at; -1 before the first one, at the check on entry, when there are arguments
     * but no locals yet.
     */
    int pc();

    /** Whether it was called by {@code new} or super(). */
    boolean isConstruct();

    /** The {@code this} that the caller passed; empty in a construct call of a derived class. */
    long thisValue();

    /** How many arguments the caller passed. */
    int argc();

    /** The argument with a number below {@link #argc}. */
    long argument(int index);

    /** How many locals there are: none at the check on entry. */
    int locals();

    /** The local with a number below {@link #locals}. */
    long local(int index);
}
