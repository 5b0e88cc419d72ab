package tierup.workbook.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * What other sources may rely on in a class: its type, its members that are not private, the values of its constants.
 *
 * <p>javac sees no more of a class file than this, so as long as it stays the same nothing else need be compiled again. It is
 * what Bazel's ijar and Gradle's compile avoidance call the class's ABI. Bodies of methods, private members, and classes that no
 * other source can name are no part of it.
 *
 * @param source the source file, relative to its source folder: {@code tierup/vm/Vm.java}
 * @param fingerprint a checksum of the ABI; empty for a class that no other source can name
 */
record ClassAbi(String source, String fingerprint) {
    /** Of the flags of a class file, those with a meaning in the language. */
    private static final int LANGUAGE = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_STATIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_ABSTRACT
            | Opcodes.ACC_INTERFACE
            | Opcodes.ACC_ANNOTATION
            | Opcodes.ACC_ENUM
            | Opcodes.ACC_RECORD
            | Opcodes.ACC_VARARGS;

    private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    /** Reads a class file. */
    static ClassAbi of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        Collector collector = new Collector();
        reader.accept(collector, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        String name = reader.getClassName();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return new ClassAbi(folder + collector.source, collector.isHidden ? "" : checksum(collector.lines));
    }

    /** A checksum of lines, in whatever order they come. */
    static String checksum(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        byte[] bytes = String.join("\n", sorted).getBytes(StandardCharsets.UTF_8);
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return Long.toHexString(
                sum.getValue() << Integer.SIZE | String.join("\n", sorted).hashCode() & 0xFFFF_FFFFL);
    }

    /** Writes down a class as lines of text. */
    private static final class Collector extends ClassVisitor {
        private final List<String> lines = new ArrayList<>();
        private String name = "";
        private String source = "";
        private boolean isHidden;

        Collector() {
            super(Opcodes.ASM9);
        }

        private void add(String kind, int flags, Object... parts) {
            StringBuilder line = new StringBuilder(kind).append(' ').append(flags & LANGUAGE);
            for (Object part : parts) {
                line.append(' ').append(part instanceof Object[] list ? List.of(list) : part);
            }
            lines.add(line.toString());
        }

        private static Object[] listed(String[] names) {
            return names == null ? new Object[0] : names;
        }

        @Override
        public void visit(int version, int flags, String name, String signature, String parent, String[] interfaces) {
            this.name = name;
            add("class", flags, name, signature, parent, listed(interfaces));
        }

        @Override
        public void visitSource(String file, String debug) {
            source = Objects.requireNonNullElse(file, "");
        }

        @Override
        public void visitOuterClass(String owner, String method, String descriptor) {
            isHidden = true; // A local or anonymous class.
        }

        @Override
        public void visitInnerClass(String inner, String outer, String simpleName, int flags) {
            if (inner.equals(name)) {
                isHidden |= (flags & HIDDEN) != 0 || outer == null;
                add("nested", flags);
            }
        }

        @Override
        public void visitPermittedSubclass(String subclass) {
            add("permits", 0, subclass);
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String component, String descriptor, String signature) {
            add("component", 0, component, descriptor, signature, "#" + lines.size());
            return null;
        }

        @Override
        public FieldVisitor visitField(int flags, String field, String descriptor, String signature, Object value) {
            if ((flags & HIDDEN) == 0) {
                add("field", flags, field, descriptor, signature, value);
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int flags, String method, String descriptor, String signature, String[] exceptions) {
            if ((flags & HIDDEN) != 0 || method.equals("<clinit>")) {
                return null;
            }
            add("method", flags, method, descriptor, signature, listed(exceptions));
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotationDefault() {
                    add("default", 0, method);
                    return null;
                }
            };
        }
    }
}
