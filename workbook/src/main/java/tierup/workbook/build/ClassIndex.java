package tierup.workbook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of a folder of classes: from which sources they were made, and what of them others rely on. Kept in a file
 * beside the folder; what somebody else has written meanwhile, Maven or an IDE, is read again.
 */
final class ClassIndex {
    /** A file as it was seen: if either number has changed, it is another one. */
    record Stamp(long millis, long bytes) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size());
        }

        private static Stamp parse(String millis, String bytes) {
            return new Stamp(Long.parseLong(millis), Long.parseLong(bytes));
        }
    }

    /** Of a source that is to be compiled whatever it looks like. */
    private static final Stamp NEVER = new Stamp(-1, -1);

    /** A class file and what others see of it. */
    record Entry(Stamp stamp, ClassAbi abi) {}

    private final Map<String, Entry> classes = new TreeMap<>();
    private final Map<String, Stamp> sources = new TreeMap<>();
    private String below;

    /**
     * Reads an index and brings it up to date with the folder.
     *
     * @param file the index, which may be missing
     * @param folder the classes, which may be missing
     */
    static ClassIndex read(Path file, Path folder) throws IOException {
        ClassIndex index = new ClassIndex();
        if (Files.exists(file)) {
            index.parse(Files.readAllLines(file));
        }
        index.refresh(folder);
        return index;
    }

    private void parse(List<String> lines) {
        try {
            for (String line : lines) {
                String[] words = line.split("\t", -1);
                switch (words[0]) {
                    case "below" -> below = words[1];
                    case "source" -> sources.put(words[1], Stamp.parse(words[2], words[3]));
                    case "class" ->
                        classes.put(
                                words[1], new Entry(Stamp.parse(words[2], words[3]), new ClassAbi(words[4], words[5])));
                    default -> throw new IllegalArgumentException(line);
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            forget();
        }
    }

    private void forget() {
        classes.clear();
        sources.clear();
        below = null;
    }

    private void refresh(Path folder) throws IOException {
        Map<String, Stamp> found = files(folder, ".class");
        boolean isSomebodyElses = !classes.isEmpty()
                && classes.entrySet().stream()
                        .noneMatch(known -> known.getValue().stamp().equals(found.get(known.getKey())));
        if (isSomebodyElses) {
            forget();
        }
        for (String path : List.copyOf(classes.keySet())) {
            if (!found.containsKey(path)) {
                sources.put(classes.remove(path).abi().source(), NEVER);
            }
        }
        for (Map.Entry<String, Stamp> next : found.entrySet()) {
            Entry known = classes.get(next.getKey());
            if (known == null || !known.stamp().equals(next.getValue())) {
                byte[] bytes = Files.readAllBytes(folder.resolve(next.getKey()));
                ClassAbi abi = ClassAbi.of(bytes);
                classes.put(next.getKey(), new Entry(next.getValue(), abi));
                sources.remove(abi.source());
            }
        }
    }

    /** The files below a folder with an ending, by their paths in it; none where there is no folder. */
    static Map<String, Stamp> files(Path folder, String ending) throws IOException {
        Map<String, Stamp> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        int prefix = folder.toString().length() + 1;
        try (Stream<Path> files =
                Files.find(folder, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = file.toString();
                if (path.endsWith(ending)) {
                    found.put(
                            path.substring(prefix).replace('\\', '/'),
                            Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
                }
            }
        }
        return found;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        if (below != null) {
            lines.add("below\t" + below);
        }
        sources.forEach((path, stamp) -> lines.add("source\t" + path + "\t" + stamp.millis() + "\t" + stamp.bytes()));
        classes.forEach((path, entry) -> lines.add("class\t" + path + "\t"
                + entry.stamp().millis() + "\t"
                + entry.stamp().bytes() + "\t"
                + entry.abi().source() + "\t"
                + entry.abi().fingerprint()));
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The ABI of the class folders below this one when these classes were compiled, or null if nobody has written it down. */
    String below() {
        return below;
    }

    /** Notes that classes and sources agree with each other and with what lies below. */
    void agrees(String abiBelow, Map<String, Stamp> present) {
        below = abiBelow;
        sources.clear();
        sources.putAll(present);
    }

    void put(String path, Entry entry) {
        classes.put(path, entry);
    }

    void remove(String path) {
        classes.remove(path);
    }

    /** The class files that sources were compiled to. */
    Map<String, Entry> classesOf(Set<String> itsSources) {
        Map<String, Entry> found = new TreeMap<>();
        classes.forEach((path, entry) -> {
            if (itsSources.contains(entry.abi().source())) {
                found.put(path, entry);
            }
        });
        return found;
    }

    /** The sources that the classes were compiled from. */
    Set<String> compiledSources() {
        Set<String> compiled = new HashSet<>();
        classes.values().forEach(entry -> compiled.add(entry.abi().source()));
        return compiled;
    }

    /** When the oldest and the newest class were written; nothing for an empty folder. */
    long[] age() {
        return classes.values().stream()
                .mapToLong(entry -> entry.stamp().millis())
                .collect(
                        () -> new long[] {Long.MAX_VALUE, Long.MIN_VALUE},
                        (age, millis) -> {
                            age[0] = Math.min(age[0], millis);
                            age[1] = Math.max(age[1], millis);
                        },
                        (age, other) -> {
                            age[0] = Math.min(age[0], other[0]);
                            age[1] = Math.max(age[1], other[1]);
                        });
    }

    /**
     * The sources that must be compiled: those that were changed since, and those of which there are no classes.
     *
     * @param present all sources that there are
     */
    Set<String> stale(Map<String, Stamp> present) {
        Map<String, Long> compiled = new TreeMap<>();
        classes.values()
                .forEach(entry ->
                        compiled.merge(entry.abi().source(), entry.stamp().millis(), Math::min));
        Set<String> stale = new HashSet<>();
        present.forEach((path, stamp) -> {
            Stamp seen = sources.get(path);
            Long written = compiled.get(path);
            boolean isFresh = seen != null
                    ? seen.equals(stamp) && (written == null || written >= stamp.millis())
                    : written != null && written >= stamp.millis();
            if (!isFresh) {
                stale.add(path);
            }
        });
        return stale;
    }

    /** One checksum of everything that others rely on. */
    String abi() {
        List<String> lines = new ArrayList<>();
        classes.forEach((path, entry) -> {
            if (!entry.abi().fingerprint().isEmpty()) {
                lines.add(path + " " + entry.abi().fingerprint());
            }
        });
        return ClassAbi.checksum(lines);
    }
}
