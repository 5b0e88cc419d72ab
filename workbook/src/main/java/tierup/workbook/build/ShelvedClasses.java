package tierup.workbook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import tierup.workbook.exercise.Edition;

/**
 * Puts the classes of a module's reference, out of a jar of the student edition, in the place of those that its sources are compiled to, and takes
 * them out again. Both builds ask it before they compile: {@link ModuleBuild}, and Maven by {@link #main}.
 *
 * <p>What is in place is compared by content: an IDE may have compiled the learner's sources into the same folder meanwhile.
 */
public final class ShelvedClasses {
    /** In each jar of an edition, and so in a folder of classes that came out of one. */
    public static final String MARK = "META-INF/tierup-reference";

    private ShelvedClasses() {}

    /**
     * Brings the classes of a module in line with whether it is on the shelf.
     *
     * @param root the checkout
     * @param module the module's folder
     * @return whether its classes are those of the jar, and nothing is to be compiled
     * @throws IOException if files cannot be written, or the module is on the shelf and has no jar
     */
    public static boolean arrange(Path root, Path module) throws IOException {
        Optional<Edition> edition = Edition.of(root);
        if (edition.isEmpty()) {
            return false;
        }
        String name = module.getFileName().toString();
        Path classes = module.resolve("target/classes");
        if (!edition.get().isShelved(name)) {
            if (Files.exists(classes.resolve(MARK))) {
                forget(module);
            }
            return false;
        }
        try (JarFile jar = new JarFile(edition.get().jar(name).toFile())) {
            if (!holds(classes, jar)) {
                forget(module);
                unpack(jar, classes);
            }
        }
        return true;
    }

    private static boolean holds(Path classes, JarFile jar) throws IOException {
        Map<String, Long> wanted = new TreeMap<>();
        jar.stream()
                .filter(entry -> !entry.isDirectory())
                .forEach(entry -> wanted.put(entry.getName(), entry.getCrc()));
        Map<String, ClassIndex.Stamp> present = ClassIndex.files(classes, "");
        if (!present.keySet().equals(wanted.keySet())) {
            return false;
        }
        for (Map.Entry<String, Long> next : wanted.entrySet()) {
            CRC32 crc = new CRC32();
            crc.update(Files.readAllBytes(classes.resolve(next.getKey())));
            if (crc.getValue() != next.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** Deletes the classes and all that either build remembers of them. */
    private static void forget(Path module) throws IOException {
        delete(module.resolve("target/classes"));
        delete(module.resolve("target/maven-status"));
        Files.deleteIfExists(module.resolve("target/tierup/main.index"));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void unpack(JarFile jar, Path classes) throws IOException {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            Path file = classes.resolve(entry.getName()).normalize();
            if (!file.startsWith(classes)) {
                throw new IOException(jar.getName() + " has an entry outside its folder: " + entry.getName());
            }
            if (!entry.isDirectory()) {
                Files.createDirectories(file.getParent());
                Files.write(file, jar.getInputStream(entry).readAllBytes());
            }
        }
    }

    /**
     * For Maven, in the same JVM.
     *
     * @param arguments the checkout and the module's folder
     */
    public static void main(String[] arguments) throws IOException {
        arrange(Path.of(arguments[0]), Path.of(arguments[1]));
    }
}
