package tierup.workbook.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files by their paths, with slashes, relative to some root: an edition before it is written anywhere. */
public final class FileTree {
    /** A file's content, and whether it is a program. */
    record Entry(byte[] bytes, boolean isExecutable) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private final TreeMap<String, Entry> entries = new TreeMap<>();

    /** Reads a folder with everything in it. */
    public static FileTree read(Path folder) throws IOException {
        FileTree tree = new FileTree();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file),
                        Files.isExecutable(file));
            }
        }
        return tree;
    }

    void put(String path, byte[] bytes, boolean isExecutable) {
        entries.put(path, new Entry(bytes, isExecutable));
    }

    void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Whether there is a file, or a folder with files. */
    boolean contains(String path) {
        String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        String next = entries.ceilingKey(folder);
        return entries.containsKey(path) || next != null && next.startsWith(folder);
    }

    /** The files in the order of their paths. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** Writes the files into a folder. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, Entry> next : entries.entrySet()) {
            Path file = folder.resolve(next.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, next.getValue().bytes());
            if (next.getValue().isExecutable() && !file.toFile().setExecutable(true, false)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }
}
