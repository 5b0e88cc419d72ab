package tierup.workbook.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits until a file below some folders is saved, from when it was made. */
final class SourceWatch implements Closeable {
    /** Editors save in several steps, and several files at once: it is over when nothing has happened for so long. */
    private static final long QUIET_MILLIS = 150;

    private final WatchService service = FileSystems.getDefault().newWatchService();

    /** @param roots the folders; those that are missing are not watched */
    SourceWatch(List<Path> roots) throws IOException {
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> folders = Files.walk(root)) {
                    for (Path folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                        register(folder);
                    }
                }
            }
        }
    }

    private void register(Path folder) throws IOException {
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Returns when something has been saved and the folders are quiet again. */
    void awaitChange() throws InterruptedException {
        boolean isChanged = false;
        while (!isChanged) {
            isChanged = isSource(service.take());
        }
        WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (more != null) {
            isSource(more);
            more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether a key tells of a source; it is ready for the next events then. */
    private static boolean isSource(WatchKey key) {
        boolean isSource = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            isSource |= isSource(String.valueOf(event.context()));
        }
        key.reset();
        return isSource;
    }

    /** Whether a file is more than an editor's own: its lock, its copy, or vim's probe whether it can write. */
    static boolean isSource(String name) {
        return !name.startsWith(".") && !name.startsWith("#") && !name.endsWith("~") && !name.equals("4913");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
