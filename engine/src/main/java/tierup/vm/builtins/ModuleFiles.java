package tierup.vm.builtins;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code require} asks the disk. A text that no file can have for its name, such as one with a lone surrogate, is
 * the name of a file that does not exist.
 */
final class ModuleFiles {
    private ModuleFiles() {}

    /** Whether something other than a folder has this name. */
    static boolean isFile(String path) {
        Path file = pathOf(path);
        return file != null && Files.exists(file) && !Files.isDirectory(file);
    }

    static boolean isFolder(String path) {
        Path file = pathOf(path);
        return file != null && Files.isDirectory(file);
    }

    /** The name under which a file that exists is known: symbolic links are followed, so that it is loaded once. */
    static String realPath(String path) {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException e) {
            return path; // it has gone in the meantime, which whoever reads it will say
        }
    }

    /**
     * The text of a file. What is not UTF-8 becomes U+FFFD, and a byte order mark is no part of it.
     *
     * @throws IOException if it cannot be read, with a message in the words of Node
     */
    static String read(String path) throws IOException {
        Path file = pathOf(path);
        if (file == null) {
            throw new FileNotFoundException("ENOENT: no such file or directory, open '" + path + "'");
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new IOException(reason(file, e) + ", open '" + path + "'", e);
        }
    }

    private static String reason(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "ENOENT: no such file or directory";
        } else if (e instanceof AccessDeniedException) {
            return "EACCES: permission denied";
        }
        return Files.isDirectory(file) ? "EISDIR: illegal operation on a directory" : "EIO: " + e.getMessage();
    }

    /** The folders that every module looks into last: those of NODE_PATH, and two in the user's own folder. */
    static List<String> commonFolders() {
        List<String> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("NODE_PATH", "").split(":")) {
            if (!folder.isEmpty()) {
                folders.add(folder);
            }
        }
        String home = System.getenv("HOME");
        if (home != null && !home.isEmpty()) {
            folders.add(FilePaths.resolve(home, ".node_modules"));
            folders.add(FilePaths.resolve(home, ".node_libraries"));
        }
        return folders;
    }

    private static Path pathOf(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
