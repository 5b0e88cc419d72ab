package tierup.workbook.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import tierup.workbook.build.ShelvedClasses;

/**
 * The jar that a module's reference goes out in: classes and resources, no source. Line numbers stay, since stack traces and reports of faults name them;
 * the names of local variables do not. A decompiler can still read it, as it can read any class.
 *
 * <p>The same files make the same bytes: entries are in the order of their names and have all the same time.
 */
final class ReferenceJar {
    static final LocalDateTime TIME = LocalDateTime.of(2025, 1, 1, 0, 0);

    private ReferenceJar() {}

    /**
     * @param module the module's name
     * @param files classes and resources by their paths
     */
    static byte[] of(String module, Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        files.forEach(
                (path, bytes) -> entries.put(path, path.endsWith(".class") ? withoutNamesOfLocals(bytes) : bytes));
        entries.put(ShelvedClasses.MARK, ("reference of " + module + "\n").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(jar)) {
            for (Map.Entry<String, byte[]> next : entries.entrySet()) {
                JarEntry entry = new JarEntry(next.getKey());
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                out.write(next.getValue());
                out.closeEntry();
            }
        }
        return jar.toByteArray();
    }

    private static byte[] withoutNamesOfLocals(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return new MethodVisitor(
                                        Opcodes.ASM9,
                                        super.visitMethod(access, name, descriptor, signature, exceptions)) {
                                    @Override
                                    public void visitLocalVariable(
                                            String local,
                                            String type,
                                            String generic,
                                            Label from,
                                            Label to,
                                            int index) {
                                        // Dropped.
                                    }
                                };
                            }
                        },
                        0);
        return writer.toByteArray();
    }
}
