package tierup.workbook.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Translated classes do what the originals do, with no instruction left that is linked at run time. */
class LambdaClassesTest {
    private static final String SAMPLES = LambdaSamples.class.getName();

    /** By internal name: the class files of the samples. */
    private static Map<String, byte[]> originals() throws Exception {
        Path folder = Path.of(LambdaSamples.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("tierup/workbook/packing");
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.startsWith("LambdaSamples") && name.endsWith(".class")) {
                    classes.put("tierup/workbook/packing/" + name.replace(".class", ""), Files.readAllBytes(file));
                }
            }
        }
        return classes;
    }

    private static Map<String, byte[]> translated() throws Exception {
        LambdaClasses lambdas = new LambdaClasses();
        originals().values().forEach(lambdas::add);
        return lambdas.finish();
    }

    /** Defines classes anew, and no others. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(LambdaClassesTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/'));
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }

    private static Object run(Map<String, byte[]> classes) throws Exception {
        Constructor<?> constructor = new Loader(classes).loadClass(SAMPLES).getDeclaredConstructor();
        constructor.setAccessible(true);
        return ((Supplier<?>) constructor.newInstance()).get();
    }

    @Test
    void translatedClassesDoTheSame() throws Exception {
        List<Object> expected = new LambdaSamples().get();
        assertThat(expected).hasSizeGreaterThan(35);
        assertThat(run(originals())).isEqualTo(expected);
        assertThat(run(translated())).isEqualTo(expected);
    }

    @Test
    void onlyWhatIsRareIsStillLinkedAtRunTime() throws Exception {
        TreeSet<String> left = new TreeSet<>();
        translated().values().forEach(bytes -> left.addAll(bootstraps(bytes)));
        left.removeIf(each -> each.startsWith("java/lang/invoke/StringConcatFactory"));
        assertThat(left)
                .containsExactly(
                        "java/lang/invoke/LambdaMetafactory.altMetafactory run",
                        "java/lang/runtime/ObjectMethods.bootstrap toString");
    }

    private static List<String> bootstraps(byte[] bytes) {
        List<String> found = new ArrayList<>();
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String... thrown) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitInvokeDynamicInsn(
                                            String called, String site, Handle bootstrap, Object... arguments) {
                                        found.add(bootstrap.getOwner() + "." + bootstrap.getName() + " " + called);
                                    }
                                };
                            }
                        },
                        0);
        return found;
    }

    @Test
    void aJarKeepsWhatIsNoClass(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("a.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> each : originals().entrySet()) {
                out.putNextEntry(new JarEntry(each.getKey() + ".class"));
                out.write(each.getValue());
            }
            out.putNextEntry(new JarEntry("folder/"));
            out.putNextEntry(new JarEntry("folder/text.txt"));
            out.write(65);
        }
        Main.main(jar.toString());
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(text(zip, "folder/text.txt")).isEqualTo("A");
            assertThat(zip.getEntry(SAMPLES.replace('.', '/') + "$$Lambda1.class"))
                    .isNotNull();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.translated");
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes());
        }
    }
}
