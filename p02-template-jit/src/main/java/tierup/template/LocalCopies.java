package tierup.template;

import java.util.Arrays;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.asm.Xmm;
import tierup.template.Operand.Type;

/**
 * What the compiler knows of the locals within a block: which registers hold a copy of which, and what type each has. A
 * local that is used five times is loaded once. Copies are forgotten at calls, everything is forgotten at labels.
 *
 * <p>A copy in an SSE register is the unboxed value of a local that is known to hold a boxed double.
 */
final class LocalCopies {
    static final int NONE = -1;

    private final int[] inRegister = new int[16];
    private final int[] inXmm = new int[16];
    private final Type[] types;

    LocalCopies(int locals) {
        types = new Type[locals];
        forgetEverything();
    }

    void forgetEverything() {
        forgetCopies();
        Arrays.fill(types, Type.ANY);
    }

    void forgetCopies() {
        Arrays.fill(inRegister, NONE);
        Arrays.fill(inXmm, NONE);
    }

    /** A local gets a new value: no register holds it any more. */
    void forget(int local) {
        for (int i = 0; i < 16; i++) {
            inRegister[i] = inRegister[i] == local ? NONE : inRegister[i];
            inXmm[i] = inXmm[i] == local ? NONE : inXmm[i];
        }
    }

    /** A register gets a new value. */
    void forget(Reg64 register) {
        inRegister[register.number()] = NONE;
    }

    void forget(Xmm register) {
        inXmm[register.number()] = NONE;
    }

    void note(Reg64 register, int local) {
        inRegister[register.number()] = local;
    }

    void note(Xmm register, int local) {
        inXmm[register.number()] = local;
    }

    Type type(int local) {
        return types[local];
    }

    void setType(int local, Type type) {
        types[local] = type;
    }

    /** The local that a register holds a copy of, or NONE. */
    int localIn(Reg64 register) {
        return inRegister[register.number()];
    }

    int localIn(Xmm register) {
        return inXmm[register.number()];
    }

    /** A register that holds a copy of the local, or null. */
    Reg64 registerOf(int local) {
        for (Reg64 register : Conventions.OPERAND_ARRAY) {
            if (inRegister[register.number()] == local) {
                return register;
            }
        }
        return null;
    }

    /** An SSE register that holds the local's unboxed double, or null. */
    Xmm xmmOf(int local) {
        for (int i = 0; i < Conventions.OPERAND_XMMS; i++) {
            if (inXmm[i] == local) {
                return Registers.xmm(i);
            }
        }
        return null;
    }

    /** A copy of this knowledge as it is now. */
    LocalCopies snapshot() {
        LocalCopies copy = new LocalCopies(types.length);
        System.arraycopy(inRegister, 0, copy.inRegister, 0, 16);
        System.arraycopy(inXmm, 0, copy.inXmm, 0, 16);
        System.arraycopy(types, 0, copy.types, 0, types.length);
        return copy;
    }
}
