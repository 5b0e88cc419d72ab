package tierup.vm.builtins;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tierup.vm.code.GuestException;
import tierup.vm.running.Vm;

/**
 * From what {@code require} is asked for to a file (the algorithm in Node's documentation, "Modules: CommonJS modules",
 * "All together"). Knows files and packages, and nothing of module objects: whatever a program has made of those,
 * {@code require.js} has turned into texts before it comes here.
 *
 * <p>A name is tried as it is, with ".js", ".json" and ".bc", and as a folder: by the {@code main} of its package.json,
 * or index with the same endings. The {@code exports} of a package go first.
 */
final class ModuleResolver {
    private static final List<String> EXTENSIONS = List.of(".js", ".json", ".bc");

    /** A package's name, with its scope, and what is required of the package. */
    private static final Pattern IN_PACKAGE =
            Pattern.compile("((?:@[^/\\\\%]+/)?[^./\\\\%][^/\\\\%]*)(/.*)?", Pattern.DOTALL);

    private final Vm vm;
    private final ModuleErrors errors;

    /** What has been read, by folder; empty where there is no package.json. */
    private final Map<String, Optional<PackageFile>> packages = new HashMap<>();

    ModuleResolver(Vm vm, ModuleErrors errors) {
        this.vm = vm;
        this.errors = errors;
    }

    /**
     * Looks for a file.
     *
     * @param request a relative or absolute path, or a package and what is wanted of it
     * @param folder where to look; of no account for an absolute path
     * @return its path, or null if there is none
     * @throws GuestException if a package.json on the way is wrong
     */
    String find(String request, String folder) {
        if (FilePaths.isAbsolute(request)) {
            return fileOrFolder(FilePaths.resolve("", request), request);
        }
        boolean staysInside = !FilePaths.isRelative(request) || !FilePaths.leavesItsFolder(request);
        if (staysInside && !folder.isEmpty() && !ModuleFiles.isFolder(folder)) {
            return null;
        }
        String file = exported(folder, request);
        return file != null ? file : fileOrFolder(FilePaths.resolve(folder, request), request);
    }

    private String fileOrFolder(String path, String request) {
        String file = FilePaths.meansFolder(request) ? null : file(path);
        return file == null && ModuleFiles.isFolder(path) ? folder(path, request) : file;
    }

    private static String file(String path) {
        String file = exactly(path);
        return file != null ? file : withExtension(path);
    }

    private static String exactly(String path) {
        return ModuleFiles.isFile(path) ? ModuleFiles.realPath(path) : null;
    }

    private static String withExtension(String path) {
        for (String extension : EXTENSIONS) {
            String file = exactly(path + extension);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private String folder(String path, String request) {
        String index = FilePaths.resolve(path, "index");
        String main = packageIn(path).map(PackageFile::main).orElse("");
        if (main == null || main.isEmpty()) {
            return withExtension(index);
        }
        String target = FilePaths.resolve(path, main);
        String file = file(target);
        file = file != null ? file : withExtension(FilePaths.resolve(target, "index"));
        file = file != null ? file : withExtension(index);
        if (file == null) {
            throw errors.badMain(PackageFile.fileIn(path), target, request);
        }
        return file;
    }

    // -- packages ---------------------------------------------------------------------------------

    /** What the exports of a package in this folder say, or null if there are none. */
    private String exported(String folder, String request) {
        Matcher parts = IN_PACKAGE.matcher(request);
        if (!parts.matches()) {
            return null;
        }
        PackageFile owner = packageIn(FilePaths.resolve(folder, parts.group(1))).orElse(null);
        if (!PackageTable.hasExports(owner)) {
            return null;
        }
        String subpath = "." + (parts.group(2) == null ? "" : parts.group(2));
        return existing(owner, PackageTable.exported(owner, subpath, errors, ""));
    }

    /**
     * The file that a module means by the name of its own package, where that has exports.
     *
     * @param asker the module's file
     * @return null if the name is not the package's
     */
    String findInOwnPackage(String request, String asker) {
        PackageFile owner = enclosing(asker).orElse(null);
        if (!PackageTable.hasExports(owner) || owner.name() == null) {
            return null;
        }
        if (!request.equals(owner.name()) && !request.startsWith(owner.name() + "/")) {
            return null;
        }
        String subpath = "." + request.substring(owner.name().length());
        return existing(owner, PackageTable.exported(owner, subpath, errors, asker));
    }

    /**
     * What a module means by a name with "#".
     *
     * @return a file, the name of a module of Node, or null if the module's package has no imports
     */
    String findImport(String request, String asker) {
        PackageFile owner = enclosing(asker).orElse(null);
        if (owner == null || owner.imports() == PackageFile.ABSENT || owner.imports() == null) {
            return null;
        }
        String target = PackageTable.imported(owner, request, errors, asker);
        if (FilePaths.isAbsolute(target)) {
            return existing(owner, target);
        } else if (NodeModules.isNamed(target)) {
            return target;
        }
        for (String folder : FilePaths.packageFolders(owner.folder())) {
            String file = find(target, folder);
            if (file != null) {
                return file;
            }
        }
        throw errors.notFoundIn(owner.file(), "Cannot find module '" + target + "'");
    }

    private String existing(PackageFile owner, String path) {
        String file = exactly(path);
        if (file == null) {
            throw errors.notFoundIn(owner.file(), "Cannot find module '" + path + "'");
        }
        return file;
    }

    /** The package that a file belongs to. */
    Optional<PackageFile> enclosing(String file) {
        String folder = file;
        do {
            folder = FilePaths.directory(folder);
            if (folder.endsWith("/node_modules")) {
                return Optional.empty();
            }
            Optional<PackageFile> found = packageIn(folder);
            if (found.isPresent()) {
                return found;
            }
        } while (folder.length() > 1);
        return Optional.empty();
    }

    private Optional<PackageFile> packageIn(String folder) {
        Optional<PackageFile> known = packages.get(folder);
        if (known == null) {
            known = readPackage(folder);
            packages.put(folder, known);
        }
        return known;
    }

    private Optional<PackageFile> readPackage(String folder) {
        String file = PackageFile.fileIn(folder);
        if (!ModuleFiles.isFile(file)) {
            return Optional.empty();
        }
        String text;
        try {
            text = ModuleFiles.read(file);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(PackageFile.parse(vm, folder, text));
    }
}
