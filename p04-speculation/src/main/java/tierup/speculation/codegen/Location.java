package tierup.speculation.codegen;

import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.ir.Node;

/** Where a value is at a point of the code. */
public sealed interface Location {
    /** A general register. */
    record Register(Reg64 register) implements Location {}

    /** An xmm register. */
    record FloatRegister(Xmm register) implements Location {}

    /** A word of the frame, by its offset from the frame pointer. */
    record Slot(int offset) implements Location {}

    /** Nowhere: a constant, which is made where it is needed. */
    record Rematerialized(Node constant) implements Location {}
}
