package tierup.template;

import java.util.List;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.asm.Xmm;
import tierup.template.Operand.Place;

/**
 * What must be put back after a slow path has called out: registers that the code after it expects to be as they were.
 * All registers are dead across the call, and the code to come has been promised otherwise.
 *
 * @param entries the entries of the operand stack where the slow path rejoins
 * @param copies what registers hold of locals there
 */
record Expectation(List<Operand> entries, LocalCopies copies) {
    /**
     * Emits the reloads. The topmost entry is the result, which is delivered already; all others have been written to
     * memory.
     *
     * @param slots the frame they are in
     */
    void restore(FrameSlots slots) {
        for (int i = 0; i < entries.size() - 1; i++) {
            Operand entry = entries.get(i);
            if (entry.place() == Place.REGISTER) {
                slots.a.mov(entry.register(), slots.slot(i));
            } else if (entry.place() == Place.XMM) {
                slots.loadUnboxed(entry.xmm(), slots.slot(i));
            }
        }
        for (Reg64 register : Conventions.OPERAND_ARRAY) {
            if (copies.localIn(register) != LocalCopies.NONE) {
                slots.a.mov(register, FrameSlots.localSlot(copies.localIn(register)));
            }
        }
        for (int i = 0; i < Conventions.OPERAND_XMMS; i++) {
            Xmm register = Registers.xmm(i);
            if (copies.localIn(register) != LocalCopies.NONE) {
                slots.loadUnboxed(register, FrameSlots.localSlot(copies.localIn(register)));
            }
        }
    }
}
