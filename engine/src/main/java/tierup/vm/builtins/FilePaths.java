package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.List;

/**
 * Arithmetic on the paths of files, as texts: the rules of POSIX, as Node's {@code path} has them. Nothing here looks at
 * the disk, and any text will do, also one that no file can have for a name.
 */
final class FilePaths {
    private FilePaths() {}

    static boolean isAbsolute(String path) {
        return path.startsWith("/");
    }

    /** Whether a request names a file beside the one that makes it, or above: {@code ./a}, {@code ../a}, or bare dots. */
    static boolean isRelative(String request) {
        return request.startsWith("./") || request.startsWith("../") || request.equals(".") || request.equals("..");
    }

    /** The folder that a path lies in: all before its last part. */
    static String directory(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        int slash = path.lastIndexOf('/', end - 1);
        return slash > 0 ? path.substring(0, slash) : slash == 0 ? "/" : ".";
    }

    /** A path seen from a folder, made absolute and without dots; the folder is seen from the working directory. */
    static String resolve(String folder, String path) {
        String start = isAbsolute(folder) ? folder : workingDirectory() + "/" + folder;
        String full = isAbsolute(path) ? path : start + "/" + path;
        List<String> parts = new ArrayList<>();
        for (String part : full.split("/")) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    static String workingDirectory() {
        return System.getProperty("user.dir");
    }

    /** Whether a relative request leaves the folder that it starts in: {@code ./a/../../b} does. */
    static boolean leavesItsFolder(String request) {
        int depth = 0;
        for (String part : request.split("/")) {
            if (part.equals("..")) {
                depth--;
            } else if (!part.isEmpty() && !part.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a request can only mean a folder: it ends with a slash, or with dots. */
    static boolean meansFolder(String request) {
        return request.endsWith("/")
                || request.equals(".")
                || request.equals("..")
                || request.endsWith("/.")
                || request.endsWith("/..");
    }

    /** The folders {@code node_modules} from a folder upwards to the root. */
    static List<String> packageFolders(String folder) {
        List<String> folders = new ArrayList<>();
        for (String at = resolve("", folder); !at.equals("/"); at = directory(at)) {
            if (!at.endsWith("/node_modules")) {
                folders.add(at + "/node_modules");
            }
        }
        folders.add("/node_modules");
        return folders;
    }
}
