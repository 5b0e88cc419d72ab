package tierup.workbook.packing;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Turns lambdas and method references into classes with names, and what records leave to the JVM into methods
 * ({@link RecordMethods}).
 *
 * <p>The problem: javac compiles {@code x -> x + 1} to an {@code invokedynamic} instruction, which the JVM links when it is first
 * executed. Even where the class that this needs comes out of the class-data archive, linking is 0.1 ms of Java code, interpreted; the
 * tables of built-ins and templates hold five hundred, and a program of one line spent a quarter of its time on them. A class with a
 * name costs a fifth of that. JDK 24 and later archive linked lambdas (JEP 483); this is for those before.
 *
 * <p>Turn this / into this:
 *
 * <pre>
 * invokedynamic apply(captured...) Function      invokestatic Owner$$Lambda7.make(captured...) Function
 *                                                getstatic Owner$$Lambda7.INSTANCE, if nothing is captured
 * </pre>
 *
 * <p>where {@code Owner$$Lambda7} implements {@code Function} by a call of the method that javac has made of the lambda's body. The new
 * classes are members of their owner's nest (JVMS 4.7.29), so that this method may stay private. What is captured becomes a field;
 * arguments and result are converted as {@link java.lang.invoke.LambdaMetafactory} specifies. Serializable lambdas and those with marker
 * interfaces ({@code altMetafactory}) stay as they are.
 */
final class LambdaClasses {
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String INSTANCE = "INSTANCE";
    private static final String MAKE = "make";

    /** All classes by internal name; complete when the last of them has been added. */
    private final Map<String, byte[]> classes = new TreeMap<>();

    /** By internal name of a nest's host: the names of the classes that have been made for its members. */
    private final Map<String, List<String>> newMembers = new TreeMap<>();

    /** Translates a class and those made for it. Hosts of nests wait for {@link #finish}. */
    void add(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Owner(writer), 0);
        classes.put(reader.getClassName(), writer.toByteArray());
    }

    /** All classes, old and new, by internal name: each nest's host names the new members. */
    Map<String, byte[]> finish() {
        newMembers.forEach((host, members) -> {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(classes.get(host))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9, writer) {
                                @Override
                                public void visitEnd() {
                                    members.forEach(this::visitNestMember);
                                    super.visitEnd();
                                }
                            },
                            0);
            classes.put(host, writer.toByteArray());
        });
        newMembers.clear();
        return classes;
    }

    /** Copies a class, and replaces what makes lambdas. */
    private final class Owner extends ClassVisitor {
        private String name;
        private String host;
        private int count;

        /** Of a record that leaves hashCode or equals to the JVM; or null. */
        private List<Handle> components;

        Owner(ClassVisitor target) {
            super(Opcodes.ASM9, target);
        }

        @Override
        public void visit(
                int version, int access, String ownName, String signature, String parent, String... interfaces) {
            name = ownName;
            host = ownName;
            super.visit(version, access, ownName, signature, parent, interfaces);
        }

        @Override
        public void visitNestHost(String nestHost) {
            host = nestHost;
            super.visitNestHost(nestHost);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String... thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, type, signature, thrown)) {
                @Override
                public void visitInvokeDynamicInsn(String called, String site, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getOwner().equals(RecordMethods.BOOTSTRAP) && !called.equals("toString")) {
                        super.visitMethodInsn(INVOKESTATIC, name, RecordMethods.nameOf(called), site, false);
                        components = getters(arguments);
                        return;
                    }
                    if (!bootstrap.getOwner().equals(METAFACTORY)
                            || !bootstrap.getName().equals("metafactory")) {
                        super.visitInvokeDynamicInsn(called, site, bootstrap, arguments);
                        return;
                    }
                    Lambda lambda = new Lambda(newName(), host, called, Type.getMethodType(site), arguments);
                    classes.put(lambda.name, lambda.classFile());
                    if (lambda.captured.length == 0) {
                        super.visitFieldInsn(GETSTATIC, lambda.name, INSTANCE, lambda.made.getDescriptor());
                    } else {
                        super.visitMethodInsn(INVOKESTATIC, lambda.name, MAKE, site, false);
                    }
                }
            };
        }

        /** Behind the class and the names of the fields. */
        private static List<Handle> getters(Object... arguments) {
            return Arrays.stream(arguments).skip(2).map(Handle.class::cast).toList();
        }

        @Override
        public void visitEnd() {
            if (components != null) {
                RecordMethods methods = new RecordMethods(name, components);
                methods.hash(cv);
                methods.equality(cv);
            }
            super.visitEnd();
        }

        private String newName() {
            String member = name + "$$Lambda" + ++count;
            newMembers.computeIfAbsent(host, unused -> new ArrayList<>()).add(member);
            return member;
        }
    }

    /** One class to be made. */
    private static final class Lambda {
        private final String name;
        private final String host;
        private final String method;

        /** The interface. */
        private final Type made;

        private final Type[] captured;

        /** The interface's method as it is declared, erased; and with the types that it has here. */
        private final Type declared;

        private final Type actual;

        private final Handle body;

        /** @param arguments those of the metafactory: declared type, body, actual type */
        Lambda(String name, String host, String method, Type site, Object... arguments) {
            this.name = name;
            this.host = host;
            this.method = method;
            this.made = site.getReturnType();
            this.captured = site.getArgumentTypes();
            this.declared = (Type) arguments[0];
            this.body = (Handle) arguments[1];
            this.actual = (Type) arguments[2];
        }

        byte[] classFile() {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            String[] interfaces = {made.getInternalName()};
            writer.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object", interfaces);
            writer.visitNestHost(host);
            for (int i = 0; i < captured.length; i++) {
                writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
            }
            constructor(writer);
            if (captured.length == 0) {
                instance(writer);
            } else {
                maker(writer);
            }
            implementation(writer);
            writer.visitEnd();
            return writer.toByteArray();
        }

        private static String field(int index) {
            return "captured" + index;
        }

        private void constructor(ClassWriter writer) {
            MethodVisitor code = writer.visitMethod(ACC_PRIVATE, "<init>", constructorType(), null, null);
            code.visitCode();
            code.visitVarInsn(ALOAD, 0);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            int local = 1;
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(ALOAD, 0);
                code.visitVarInsn(captured[i].getOpcode(ILOAD), local);
                code.visitFieldInsn(PUTFIELD, name, field(i), captured[i].getDescriptor());
                local += captured[i].getSize();
            }
            code.visitInsn(RETURN);
            code.visitMaxs(0, 0);
        }

        private String constructorType() {
            return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        }

        private void instance(ClassWriter writer) {
            int access = ACC_STATIC | ACC_FINAL;
            writer.visitField(access, INSTANCE, made.getDescriptor(), null, null);
            MethodVisitor code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitCode();
            code.visitTypeInsn(NEW, name);
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, name, "<init>", constructorType(), false);
            code.visitFieldInsn(PUTSTATIC, name, INSTANCE, made.getDescriptor());
            code.visitInsn(RETURN);
            code.visitMaxs(0, 0);
        }

        private void maker(ClassWriter writer) {
            MethodVisitor code =
                    writer.visitMethod(ACC_STATIC, MAKE, Type.getMethodDescriptor(made, captured), null, null);
            code.visitCode();
            code.visitTypeInsn(NEW, name);
            code.visitInsn(DUP);
            int local = 0;
            for (Type each : captured) {
                code.visitVarInsn(each.getOpcode(ILOAD), local);
                local += each.getSize();
            }
            code.visitMethodInsn(INVOKESPECIAL, name, "<init>", constructorType(), false);
            code.visitInsn(ARETURN);
            code.visitMaxs(0, 0);
        }

        private void implementation(ClassWriter writer) {
            MethodVisitor code = writer.visitMethod(ACC_PUBLIC, method, declared.getDescriptor(), null, null);
            code.visitCode();
            Type owner = Type.getObjectType(body.getOwner());
            boolean constructs = body.getTag() == H_NEWINVOKESPECIAL;
            if (constructs) {
                code.visitTypeInsn(NEW, body.getOwner());
                code.visitInsn(DUP);
            }
            List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
            if (body.getTag() != H_INVOKESTATIC && !constructs) {
                wanted.add(0, owner);
            }
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(ALOAD, 0);
                code.visitFieldInsn(GETFIELD, name, field(i), captured[i].getDescriptor());
            }
            arguments(code, wanted.subList(captured.length, wanted.size()));
            code.visitMethodInsn(opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
            Type given = constructs ? owner : Type.getReturnType(body.getDesc());
            result(code, given);
            code.visitMaxs(0, 0);
        }

        /** Private methods of the nest are called like others (JVMS 6.5, invokevirtual). */
        private int opcode() {
            return switch (body.getTag()) {
                case H_INVOKESTATIC -> INVOKESTATIC;
                case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
                default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
            };
        }

        private void arguments(MethodVisitor code, List<Type> wanted) {
            Type[] passed = declared.getArgumentTypes();
            Type[] meant = actual.getArgumentTypes();
            int local = 1;
            for (int i = 0; i < passed.length; i++) {
                code.visitVarInsn(passed[i].getOpcode(ILOAD), local);
                local += passed[i].getSize();
                Conversions.emit(code, passed[i], meant[i]);
                Conversions.emit(code, meant[i], wanted.get(i));
            }
        }

        private void result(MethodVisitor code, Type given) {
            Type wanted = declared.getReturnType();
            if (wanted.getSort() == Type.VOID) {
                Conversions.drop(code, given);
                code.visitInsn(RETURN);
                return;
            }
            Conversions.emit(code, given, actual.getReturnType());
            Conversions.emit(code, actual.getReturnType(), wanted);
            code.visitInsn(wanted.getOpcode(IRETURN));
        }
    }
}
