package tierup.template;

import java.util.List;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.vm.memory.Value;

/**
 * Where an entry of the operand stack really is while a function is being compiled. Immutable.
 *
 * @param place what kind of place
 * @param type what is known of the value
 * @param register the register, for {@link Place#REGISTER}
 * @param xmm the register that holds the unboxed double, for {@link Place#XMM}
 * @param bits the value of a {@link Place#CONSTANT}, the number of a {@link Place#LOCAL}
 */
public record Operand(Place place, Type type, Reg64 register, Xmm xmm, long bits) {
    public enum Place {
        /** In its slot of the frame, where the interpreter has it. */
        MEMORY,
        REGISTER,
        /** Unboxed in an SSE register. */
        XMM,
        CONSTANT,
        /** Still in the local that it was loaded from; copied when the local is overwritten. */
        LOCAL
    }

    /** What the compiler knows of a value from the instruction that made it. */
    public enum Type {
        ANY,
        INT,
        DOUBLE,
        BOOLEAN
    }

    private static final int MOST_OPERANDS = 3;

    public static final Operand IN_MEMORY = new Operand(Place.MEMORY, Type.ANY, null, null, 0);

    /** How many entries in places of one sort lie deeper than the operands of any instruction. */
    public static int countDeep(List<Operand> entries, Place place) {
        int count = 0;
        for (int i = entries.size() - MOST_OPERANDS - 1; i >= 0; i--) {
            if (entries.get(i).place == place) {
                count++;
            }
        }
        return count;
    }

    public static Operand memory(Type type) {
        return type == Type.ANY ? IN_MEMORY : new Operand(Place.MEMORY, type, null, null, 0);
    }

    public static Operand register(Reg64 register, Type type) {
        return new Operand(Place.REGISTER, type, register, null, 0);
    }

    public static Operand xmm(Xmm xmm) {
        return new Operand(Place.XMM, Type.DOUBLE, null, xmm, 0);
    }

    public static Operand constant(long value) {
        Type type = Value.isInt(value)
                ? Type.INT
                : Value.isNumber(value) ? Type.DOUBLE : Value.isBoolean(value) ? Type.BOOLEAN : Type.ANY;
        return new Operand(Place.CONSTANT, type, null, null, value);
    }

    public static Operand local(int number, Type type) {
        return new Operand(Place.LOCAL, type, null, null, number);
    }

    public boolean isConstant() {
        return place == Place.CONSTANT;
    }

    public boolean isIntConstant() {
        return place == Place.CONSTANT && type == Type.INT;
    }

    public int intValue() {
        return Value.asInt(bits);
    }

    public boolean isInt() {
        return type == Type.INT;
    }
}
