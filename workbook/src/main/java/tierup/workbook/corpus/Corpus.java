package tierup.workbook.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The test programs that every engine of every module runs. They lie as resources below {@code tierup/corpus}, one
 * folder a topic; whoever adds a file adds a test to all engines, as there is no index to keep.
 */
public final class Corpus {

    private static final String FOLDER = "/tierup/corpus";
    private static final String EXTENSION = ".js";

    private Corpus() {}

    /** All programs, ordered by name. */
    public static List<CorpusProgram> programs() {
        return Loaded.PROGRAMS;
    }

    /** The programs that need nothing beyond the core language and {@code features}, ordered by name. */
    public static List<CorpusProgram> programs(Set<String> features) {
        return programs().stream()
                .filter(program -> features.containsAll(program.requires()))
                .toList();
    }

    /**
     * The program of that name.
     *
     * @param name for instance {@code loops/for-of}
     * @throws NoSuchElementException if there is none
     */
    public static CorpusProgram named(String name) {
        return programs().stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no corpus program named " + name));
    }

    /** Read once, on first use. */
    private static final class Loaded {
        static final List<CorpusProgram> PROGRAMS = load();
    }

    private static List<CorpusProgram> load() {
        URL folder = Corpus.class.getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("the corpus is missing from the class path: " + FOLDER);
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the corpus at " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot read the corpus at " + folder, e);
        }
    }

    private static List<CorpusProgram> read(Path folder) throws IOException {
        List<CorpusProgram> programs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(EXTENSION)) {
                    String name = path.substring(0, path.length() - EXTENSION.length());
                    programs.add(CorpusProgram.parse(name, Files.readString(file)));
                }
            }
        }
        programs.sort((a, b) -> a.name().compareTo(b.name()));
        return List.copyOf(programs);
    }
}
