package tierup.workbook.packing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** For the launchers: rewrites jars of class files for a quick start, see {@link LambdaClasses}. */
public final class Main {
    private static final String CLASS = ".class";

    private Main() {}

    /** @param jars files to be replaced; one that cannot be translated stays as it is */
    public static void main(String... jars) throws IOException {
        for (String jar : jars) {
            translate(Path.of(jar));
        }
    }

    private static void translate(Path jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        LambdaClasses lambdas = new LambdaClasses();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith(CLASS)) {
                    lambdas.add(bytes);
                } else if (!entry.isDirectory()) {
                    entries.put(entry.getName(), bytes);
                }
            }
        }
        lambdas.finish().forEach((name, bytes) -> entries.put(name + CLASS, bytes));
        Path translated = jar.resolveSibling(jar.getFileName() + ".translated");
        try (OutputStream out = Files.newOutputStream(translated)) {
            write(entries, out);
        }
        Files.move(translated, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Map<String, byte[]> entries, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
        for (Map.Entry<String, byte[]> each : entries.entrySet()) {
            ZipEntry entry = new ZipEntry(each.getKey());
            CRC32 sum = new CRC32();
            sum.update(each.getValue());
            entry.setCrc(sum.getValue());
            entry.setSize(each.getValue().length);
            zip.putNextEntry(entry);
            zip.write(each.getValue());
        }
        zip.finish();
    }
}
