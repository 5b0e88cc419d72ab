package tierup.vm.builtins;

import tierup.bytecode.ErrorKind;
import tierup.vm.code.GuestException;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;

/** What {@code require} throws, in Node's words and with its codes. */
final class ModuleErrors {
    static final String NOT_FOUND = "MODULE_NOT_FOUND";

    private final Vm vm;

    ModuleErrors(Vm vm) {
        this.vm = vm;
    }

    /** An Error with a code. */
    GuestException error(String code, String message) {
        return HostErrors.withCode(vm, vm.errors.make(ErrorKind.ERROR, message), code);
    }

    /** A TypeError with a code. */
    GuestException typeError(String code, String message) {
        return HostErrors.withCode(vm, vm.typeError(message), code);
    }

    /**
     * There is no file to be found, for a reason that lies in a package.
     *
     * @param packageFile the path of its package.json
     */
    GuestException notFoundIn(String packageFile, String message) {
        GuestException error = error(NOT_FOUND, message);
        field(error, "path", vm.strings.of(packageFile));
        return error;
    }

    /** A package whose {@code main} leads nowhere, and which has no index.js either. */
    GuestException badMain(String packageFile, String main, String request) {
        GuestException error = notFoundIn(
                packageFile,
                "Cannot find module '" + main + "'. Please verify that the package.json has a valid \"main\" entry");
        field(error, "requestPath", vm.strings.of(request));
        return error;
    }

    /**
     * There is no such module.
     *
     * @param askers names of the files that were being required, the one that asked first
     */
    GuestException notFound(String request, String... askers) {
        String stack = askers.length == 0 ? "" : "\nRequire stack:\n- " + String.join("\n- ", askers);
        return error(NOT_FOUND, "Cannot find module '" + request + "'" + stack);
    }

    /** A module that Node has and this engine has not. */
    GuestException absent(String request) {
        return error(NOT_FOUND, "Node's module '" + request + "' is not supported by Tierup");
    }

    /** {@code node:} with a name that Node does not know. */
    GuestException unknownNodeModule(String request) {
        return error("ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: " + request);
    }

    /** A file that can be found, and that this engine cannot run. */
    GuestException unsupported(String file) {
        return file.endsWith(".node")
                ? error("ERR_DLOPEN_FAILED", "Native addons are not supported by Tierup: " + file)
                : error(
                        "ERR_REQUIRE_ESM",
                        "require() of ES Module " + file + " not supported: Tierup has no import and export");
    }

    /** A file that is there and cannot be read. */
    GuestException unreadable(String file, String message) {
        int colon = message.indexOf(':');
        GuestException error = error(colon > 0 ? message.substring(0, colon) : "EIO", message);
        field(error, "syscall", vm.strings.of("open"));
        field(error, "path", vm.strings.of(file));
        return error;
    }

    // -- the tables of a package ------------------------------------------------------------------

    /**
     * A package does not offer what is required of it.
     *
     * @param subpath "." or what stands behind the package's name, as "./..."
     */
    GuestException notExported(PackageFile owner, String subpath, String asker) {
        String what = subpath.equals(".")
                ? "No \"exports\" main defined in "
                : "Package subpath '" + subpath + "' is not defined by \"exports\" in ";
        return error("ERR_PACKAGE_PATH_NOT_EXPORTED", what + file(owner) + from(asker));
    }

    GuestException notImported(PackageFile owner, String request, String asker) {
        return typeError(
                "ERR_PACKAGE_IMPORT_NOT_DEFINED",
                "Package import specifier \"" + request + "\" is not defined in package " + file(owner) + from(asker));
    }

    GuestException invalidConfig(PackageFile owner, String message) {
        return error("ERR_INVALID_PACKAGE_CONFIG", "Invalid package config " + file(owner) + ". " + message);
    }

    /** A table leads to something that is no file of the package. */
    GuestException invalidTarget(PackageFile owner, String key, String target, boolean isImport, String asker) {
        String table = isImport ? "\"imports\"" : "\"exports\"";
        boolean isOutside = !target.isEmpty() && !target.startsWith("./");
        String hint = !isImport && isOutside ? "; targets must start with \"./\"" : "";
        String what = key.equals(".")
                ? " main target \"" + target + "\" defined in"
                : " target \"" + target + "\" defined for '" + key + "' in";
        String message = "Invalid " + table + what + " the package config " + file(owner) + from(asker) + hint;
        return error("ERR_INVALID_PACKAGE_TARGET", message);
    }

    /** What a name or a target must not look like. */
    GuestException invalidSpecifier(String specifier, String reason, String asker) {
        String message = "Invalid module \"" + specifier + "\" " + reason + from(asker);
        return typeError("ERR_INVALID_MODULE_SPECIFIER", message);
    }

    /** The star of a pattern must not stand for a way out of the package. */
    GuestException invalidMatch(PackageFile owner, String match, String pattern, boolean isImport, String asker) {
        String reason = "request is not a valid match in pattern \"" + pattern + "\" for the \""
                + (isImport ? "imports" : "exports") + "\" resolution of " + file(owner);
        return invalidSpecifier(match, reason, asker);
    }

    private static String file(PackageFile owner) {
        return owner.file();
    }

    private static String from(String asker) {
        return asker.isEmpty() ? "" : " imported from " + asker;
    }

    private void field(GuestException error, String name, long value) {
        vm.objects.defineOwn(error.value(), vm.names.id(name), value, PropertyAttributes.DEFAULT);
    }
}
