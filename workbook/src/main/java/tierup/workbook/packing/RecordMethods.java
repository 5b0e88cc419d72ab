package tierup.workbook.packing;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ICMPNE;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.LCMP;

import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * {@code hashCode} and {@code equals} of a record as ordinary code. javac leaves them to {@link java.lang.runtime.ObjectMethods}, which
 * builds them of method handles at the first call: 20 ms for the first record that is a key of a map.
 */
final class RecordMethods {
    static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
    static final String HASH = "hashCode";
    static final String EQUALS = "equals";

    private static final int FACTOR = 31;
    private static final String OBJECTS = "java/util/Objects";

    private final String owner;
    private final List<Handle> components;

    /** @param components getters of the fields, in order */
    RecordMethods(String owner, List<Handle> components) {
        this.owner = owner;
        this.components = components;
    }

    /** The name of the static method that takes the place of {@code hashCode} or {@code equals}. */
    static String nameOf(String method) {
        return "record$" + method;
    }

    /** The sum that {@link java.lang.runtime.ObjectMethods} makes, so that maps keep their order. */
    void hash(ClassVisitor target) {
        MethodVisitor code = begin(target, HASH, "(L" + owner + ";)I");
        code.visitInsn(ICONST_0);
        for (Handle each : components) {
            Type type = Type.getType(each.getDesc());
            code.visitIntInsn(BIPUSH, FACTOR);
            code.visitInsn(IMUL);
            field(code, 0, each);
            if (Conversions.isPrimitive(type)) {
                String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, type);
                code.visitMethodInsn(INVOKESTATIC, Conversions.box(type), "hashCode", descriptor, false);
            } else {
                code.visitMethodInsn(INVOKESTATIC, OBJECTS, "hashCode", "(Ljava/lang/Object;)I", false);
            }
            code.visitInsn(IADD);
        }
        code.visitInsn(IRETURN);
        code.visitMaxs(4, 1);
    }

    void equality(ClassVisitor target) {
        MethodVisitor code = begin(target, EQUALS, "(L" + owner + ";Ljava/lang/Object;)Z");
        Label different = new Label();
        code.visitVarInsn(ALOAD, 1);
        code.visitTypeInsn(INSTANCEOF, owner);
        code.visitJumpInsn(IFEQ, different);
        for (Handle each : components) {
            field(code, 0, each);
            field(code, 1, each);
            unlessEqual(code, Type.getType(each.getDesc()), different);
        }
        code.visitInsn(ICONST_1);
        code.visitInsn(IRETURN);
        code.visitLabel(different);
        code.visitFrame(F_SAME, 0, null, 0, null);
        code.visitInsn(ICONST_0);
        code.visitInsn(IRETURN);
        code.visitMaxs(4, 2);
    }

    private static MethodVisitor begin(ClassVisitor target, String method, String descriptor) {
        int access = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
        MethodVisitor code = target.visitMethod(access, nameOf(method), descriptor, null, null);
        code.visitCode();
        return code;
    }

    private void field(MethodVisitor code, int local, Handle component) {
        code.visitVarInsn(ALOAD, local);
        code.visitTypeInsn(CHECKCAST, owner);
        code.visitFieldInsn(GETFIELD, owner, component.getName(), component.getDesc());
    }

    private static void unlessEqual(MethodVisitor code, Type type, Label different) {
        switch (type.getSort()) {
            case Type.LONG -> {
                code.visitInsn(LCMP);
                code.visitJumpInsn(IFNE, different);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
                code.visitMethodInsn(INVOKESTATIC, Conversions.box(type), "compare", descriptor, false);
                code.visitJumpInsn(IFNE, different);
            }
            case Type.OBJECT, Type.ARRAY -> {
                String descriptor = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
                code.visitMethodInsn(INVOKESTATIC, OBJECTS, "equals", descriptor, false);
                code.visitJumpInsn(IFEQ, different);
            }
            default -> code.visitJumpInsn(IF_ICMPNE, different);
        }
    }
}
