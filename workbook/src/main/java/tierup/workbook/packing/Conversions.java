package tierup.workbook.packing;

import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F2D;
import static org.objectweb.asm.Opcodes.I2D;
import static org.objectweb.asm.Opcodes.I2F;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.L2D;
import static org.objectweb.asm.Opcodes.L2F;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Conversions between the types of a functional interface and those of the method behind it: casts, boxing, unboxing, widening of
 * primitives (JLS 5.1.2, 5.1.7, 5.1.8; the table in {@link java.lang.invoke.LambdaMetafactory}).
 */
final class Conversions {
    private static final String OBJECT = "java/lang/Object";

    private Conversions() {}

    /** Converts the value on the stack. */
    static void emit(MethodVisitor code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (isPrimitive(from) && isPrimitive(to)) {
            widen(code, from, to);
        } else if (isPrimitive(from)) {
            String box = box(from);
            code.visitMethodInsn(
                    INVOKESTATIC, box, "valueOf", Type.getMethodDescriptor(Type.getObjectType(box), from), false);
        } else if (isPrimitive(to)) {
            unbox(code, from, to);
        } else if (!to.getInternalName().equals(OBJECT)) {
            code.visitTypeInsn(CHECKCAST, to.getInternalName());
        }
    }

    /** Drops a value that nobody wants. */
    static void drop(MethodVisitor code, Type type) {
        if (type.getSize() > 0) {
            code.visitInsn(type.getSize() == 2 ? POP2 : POP);
        }
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static void unbox(MethodVisitor code, Type from, Type to) {
        Type primitive = unboxed(from.getInternalName());
        Type given = primitive == null ? to : primitive;
        String box = box(given);
        if (primitive == null) {
            code.visitTypeInsn(CHECKCAST, box);
        }
        code.visitMethodInsn(
                INVOKEVIRTUAL, box, given.getClassName() + "Value", Type.getMethodDescriptor(given), false);
        emit(code, given, to);
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        int wanted = to.getSort();
        switch (from.getSort()) {
            case Type.LONG -> code.visitInsn(wanted == Type.FLOAT ? L2F : L2D);
            case Type.FLOAT -> code.visitInsn(F2D);
            default -> {
                if (wanted == Type.LONG) {
                    code.visitInsn(I2L);
                } else if (wanted == Type.FLOAT) {
                    code.visitInsn(I2F);
                } else if (wanted == Type.DOUBLE) {
                    code.visitInsn(I2D);
                }
            }
        }
    }

    /** The internal name of the class that boxes a primitive type. */
    static String box(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.CHAR -> "java/lang/Character";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.FLOAT -> "java/lang/Float";
            case Type.LONG -> "java/lang/Long";
            case Type.DOUBLE -> "java/lang/Double";
            default -> throw new IllegalArgumentException(primitive + " has no box");
        };
    }

    /** The primitive type of a box, or null for another class. */
    private static Type unboxed(String box) {
        return switch (box) {
            case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
            case "java/lang/Character" -> Type.CHAR_TYPE;
            case "java/lang/Byte" -> Type.BYTE_TYPE;
            case "java/lang/Short" -> Type.SHORT_TYPE;
            case "java/lang/Integer" -> Type.INT_TYPE;
            case "java/lang/Float" -> Type.FLOAT_TYPE;
            case "java/lang/Long" -> Type.LONG_TYPE;
            case "java/lang/Double" -> Type.DOUBLE_TYPE;
            default -> null;
        };
    }
}
