package tierup.workbook.classroom;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tierup.workbook.exercise.Edition;

/**
 * The files with exercises out of a submission: a folder, or an archive (.zip, .tar, .tar.gz, .tgz), that holds a whole checkout, a module,
 * or just changed files, at whatever depth.
 *
 * <p>Nothing is unpacked to the disk and no link is followed, so names like {@code ../../x} name nothing. A file is told by the end of
 * its path; of several the one with the longest matching end counts, then the one nearest to the top. Folders that hold copies or
 * products are passed over: those whose names begin with a dot (git's, an IDE's, the exercise tool's saved games), {@code target},
 * {@code __MACOSX}, and the stubs that a student edition keeps.
 *
 * @param texts the texts by the paths that were asked for
 * @param newest when the newest of them was changed, milliseconds since 1970; 0 if unknown
 * @param remarks what was left out
 */
record SubmittedFiles(Map<String, String> texts, long newest, List<Remark> remarks) {
    /** A source file is never that long. */
    static final int LONGEST_FILE = 1 << 20;

    private static final int MOST_ENTRIES = 200_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final int DEEPEST = 60;
    private static final int MOST_REMARKS = 100;

    /** Where a path was found, and how well it fits: the more names the better. */
    private record Candidate(String path, int fit, int depth, byte[] bytes, long time) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt((Candidate one) -> -one.fit())
            .thenComparingInt(Candidate::depth)
            .thenComparing(Candidate::path);

    /** Collects. */
    private static final class Collector {
        private final Map<String, List<String>> byName = new HashMap<>();
        /** The best so far: an archive may hold a file of a name a hundred thousand times. */
        private final Map<String, Candidate> best = new TreeMap<>();

        private final Map<String, Integer> counts = new HashMap<>();
        private final List<Remark> remarks = new ArrayList<>();
        private int entries;

        Collector(Collection<String> wanted) {
            wanted.forEach(path -> byName.computeIfAbsent(last(path), name -> new ArrayList<>())
                    .add(path));
        }

        /** Which of the files that are asked for this one is, by the longest common end; null if none. */
        String match(String path) throws IOException {
            if (++entries > MOST_ENTRIES) {
                throw new IOException("more than " + MOST_ENTRIES + " entries");
            }
            for (String folder : path.split("/")) {
                boolean isHidden = folder.startsWith(".") && !folder.equals(".") && !folder.equals("..");
                if (isHidden || folder.equals("target") || folder.equals("__MACOSX")) {
                    return null;
                }
            }
            if (("/" + path).contains("/" + Edition.STUBS + "/")) {
                return null;
            }
            String best = null;
            for (String wanted : byName.getOrDefault(last(path), List.of())) {
                if (best == null || fit(wanted, path) > fit(best, path)) {
                    best = wanted;
                }
            }
            return best;
        }

        void add(String wanted, String path, byte[] bytes, long time) {
            int depth = path.split("/").length;
            Candidate candidate = new Candidate(path, fit(wanted, path), depth, bytes, time);
            best.merge(wanted, candidate, BinaryOperator.minBy(BEST_FIRST));
            counts.merge(wanted, 1, Integer::sum);
        }

        void tooLong(String path) {
            note("", path + " is longer than " + LONGEST_FILE + " bytes and was not read");
        }

        void note(String file, String text) {
            if (remarks.size() == MOST_REMARKS) {
                return;
            }
            remarks.add(new Remark(Remark.Kind.SUBMISSION, "", file, 0, text));
        }

        SubmittedFiles chosen() {
            Map<String, String> texts = new TreeMap<>();
            long newest = 0;
            for (Map.Entry<String, Candidate> next : best.entrySet()) {
                Candidate candidate = next.getValue();
                int count = counts.get(next.getKey());
                if (count > 1) {
                    note(
                            next.getKey(),
                            "there are " + count + " files of this name; the one that counts is " + candidate.path());
                }
                texts.put(next.getKey(), decode(candidate.bytes()));
                newest = Math.max(newest, candidate.time());
            }
            return new SubmittedFiles(texts, newest, List.copyOf(remarks));
        }
    }

    /**
     * Reads a submission.
     *
     * @param entry the folder or archive
     * @param wanted the paths of the files to look for, below the checkout, {@code p03-mono-ic/src/main/java/...}
     * @throws IOException if it cannot be read
     */
    static SubmittedFiles read(Path entry, Set<String> wanted) throws IOException {
        Collector collector = new Collector(wanted);
        String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.isDirectory(entry)) {
            readFolder(entry, collector);
        } else if (name.endsWith(".zip")) {
            readZip(entry, collector);
        } else {
            try (InputStream file = new BufferedInputStream(Files.newInputStream(entry));
                    InputStream in = name.endsWith("gz") ? new GZIPInputStream(file) : file) {
                readTar(new TarReader(new BufferedInputStream(new Counted(in))), collector);
            }
        }
        return collector.chosen();
    }

    /** Whether a file is an archive that can be read. */
    static boolean isArchive(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") || name.endsWith(".tar") || name.endsWith(".tar.gz") || name.endsWith(".tgz");
    }

    private static void readFolder(Path folder, Collector collector) throws IOException {
        Files.walkFileTree(folder, Collections.<FileVisitOption>emptySet(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = folder.relativize(file).toString().replace('\\', '/');
                String wanted = collector.match(path);
                if (wanted != null && attributes.isSymbolicLink()) {
                    collector.note(wanted, path + " is a link and was not followed");
                } else if (wanted != null && attributes.isRegularFile()) {
                    if (attributes.size() > LONGEST_FILE) {
                        collector.tooLong(path);
                    } else {
                        long time = attributes.lastModifiedTime().toMillis();
                        collector.add(wanted, path, Files.readAllBytes(file), time);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                collector.note("", folder.relativize(file) + " cannot be read");
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void readZip(Path archive, Collector collector) throws IOException {
        // Names that are not UTF-8 are not those of sources; any encoding of one byte a character gets over them.
        try (ZipFile zip = new ZipFile(archive.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String path = entry.getName().replace('\\', '/');
                String wanted = entry.isDirectory() ? null : collector.match(path);
                if (wanted != null) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
                        if (bytes.length > LONGEST_FILE) {
                            collector.tooLong(path);
                        } else {
                            collector.add(wanted, path, bytes, Math.max(0, entry.getTime()));
                        }
                    }
                }
            }
        }
    }

    private static void readTar(TarReader tar, Collector collector) throws IOException {
        for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
            String wanted = collector.match(entry.name());
            if (wanted != null && entry.size() > LONGEST_FILE) {
                collector.tooLong(entry.name());
            } else if (wanted != null) {
                collector.add(wanted, entry.name(), tar.contents(LONGEST_FILE), entry.modifiedSeconds() * 1000);
            }
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** How many names two paths have in common at their ends. */
    private static int fit(String wanted, String path) {
        String[] some = wanted.split("/");
        String[] others = path.split("/");
        int same = 0;
        while (same < Math.min(some.length, others.length)
                && some[some.length - 1 - same].equals(others[others.length - 1 - same])) {
            same++;
        }
        return same;
    }

    /** A text in UTF-8, in UTF-16 if it says so, or else in the encoding that Windows had before. */
    static String decode(byte[] bytes) {
        boolean isUtf16 = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        String text = new String(bytes, isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (!isUtf16 && text.indexOf('\uFFFD') >= 0 && Charset.isSupported("windows-1252")) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** An end to archives that never end. */
    private static final class Counted extends java.io.FilterInputStream {
        private long left = MOST_BYTES;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(long more) throws IOException {
            left -= more;
            if (left < 0) {
                throw new IOException("the archive unpacks to more than " + (MOST_BYTES >> 30) + " GB");
            }
        }
    }
}
