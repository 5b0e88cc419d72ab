package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.code.Args;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * What {@code require.js} gets from Java. The arguments that a program can have a hand in are checked here: what is no
 * text is a TypeError in Node's words.
 */
final class ModuleIntrinsics {
    /** Characters of a wrong value that a message shows. */
    private static final int LONGEST_VALUE = 131;

    private final Vm vm;
    private final ModuleLoader loader;
    private final ModuleResolver resolver;
    private final ModuleErrors errors;
    private final long push;
    private final long indexOf;
    private final long splice;

    private ModuleIntrinsics(Installer installer, Vm vm) {
        this.vm = vm;
        this.loader = Realm.of(vm).modules;
        this.resolver = loader.resolver;
        this.errors = loader.errors;
        this.push = installer.function("push", 1, ArrayMutation::push);
        this.indexOf = installer.function("indexOf", 1, ArrayQueries::indexOf);
        this.splice = installer.function("splice", 2, ArrayMutation::splice);
    }

    /** A fresh object with all of them. */
    static long make(Vm vm) {
        Installer installer = new Installer(vm);
        long intrinsics = vm.factory.newObject();
        ModuleIntrinsics own = new ModuleIntrinsics(installer, vm);
        installer.table(
                intrinsics,
                method("addToList", 2, (vm2, args) -> vm2.requestCall(own.push, args.get(0), args.get(1))),
                method("callModule", 5, own::callModule),
                method("compileModule", 1, (vm2, args) -> own.loader.compileFile(text(vm2, args))),
                method("directoryOf", 1, own::directoryOf),
                method("findImport", 2, own::findImport),
                method("findInOwnPackage", 2, own::findInOwnPackage),
                method("findModule", 2, own::findModule),
                method("hasScheme", 1, (vm2, args) -> Value.fromBoolean(NodeModules.hasScheme(text(vm2, args)))),
                method("indexInList", 2, (vm2, args) -> vm2.requestCall(own.indexOf, args.get(0), args.get(1))),
                method("isArray", 1, (vm2, args) -> Value.fromBoolean(Cell.isArray(args.get(0)))),
                method(
                        "isJson",
                        1,
                        (vm2, args) -> Value.fromBoolean(text(vm2, args).endsWith(".json"))),
                method("isNativeModule", 1, (vm2, args) -> Value.fromBoolean(NodeModules.isNamed(text(vm2, args)))),
                method("moduleName", 1, own::moduleName),
                method("moduleNotFound", 2, own::moduleNotFound),
                method("modulePaths", 1, own::modulePaths),
                method("nativeModule", 1, (vm2, args) -> own.loader.nativeModule(text(vm2, args))),
                method("newModule", 2, (vm2, args) -> own.loader.newModule(text(vm2, args), args.get(1))),
                method("newRequire", 1, (vm2, args) -> own.loader.newRequire(args.get(0))),
                method("parentOf", 1, (vm2, args) -> own.loader.parentOf(args.get(0))),
                method("pathsFrom", 1, own::pathsFrom),
                method("readJson", 2, own::readJson),
                method(
                        "removeFromList",
                        2,
                        (vm2, args) -> vm2.requestCall(own.splice, args.get(0), args.get(1), Value.fromInt(1))),
                method("requestText", 1, (vm2, args) -> requireText(vm2, "request", args.get(0))),
                method("requireCache", 0, (vm2, args) -> own.loader.cache()),
                method("wrongPaths", 1, own::wrongPaths));
        return intrinsics;
    }

    /** An argument that require.js knows to be a string. */
    private static String text(Vm vm, Args args) {
        return text(vm, args.get(0));
    }

    private static String text(Vm vm, long value) {
        return vm.strings.toJava(requireText(vm, "path", value));
    }

    private static long requireText(Vm vm, String argument, long value) {
        if (!Cell.isString(value)) {
            throw HostErrors.invalidType(vm, argument, "string", value);
        }
        return value;
    }

    /** (value): what is given to require, which must be a name. */
    private long moduleName(Vm vm, Args args) {
        if (vm.strings.length(requireText(vm, "id", args.get(0))) == 0) {
            throw errors.typeError(
                    "ERR_INVALID_ARG_VALUE", "The argument 'id' must be a non-empty string. Received ''");
        }
        return args.get(0);
    }

    /** (paths): the error for what is given to require.resolve in their place. */
    private long wrongPaths(Vm vm, Args args) {
        String received = HostErrors.shortened(Realm.of(vm).inspector.inspect(args.get(0)), LONGEST_VALUE);
        throw errors.typeError(
                "ERR_INVALID_ARG_VALUE", "The property 'options.paths' is invalid. Received " + received);
    }

    // -- searching ------------------------------------------------------------------------------

    /** (path): the folder it lies in. */
    private long directoryOf(Vm vm, Args args) {
        return vm.strings.of(FilePaths.directory(text(vm, args)));
    }

    /** (request, file that asks): what a request with "#" means there, or undefined. */
    private long findImport(Vm vm, Args args) {
        String request = text(vm, args);
        return request.startsWith("#")
                ? orUndefined(resolver.findImport(request, text(vm, args.get(1))))
                : Value.UNDEFINED;
    }

    /** (request, file that asks): the file, or undefined if the name is not that of its own package. */
    private long findInOwnPackage(Vm vm, Args args) {
        return orUndefined(resolver.findInOwnPackage(text(vm, args), text(vm, args.get(1))));
    }

    /** (request, folders): the first file of that name in one of the folders, or undefined. */
    private long findModule(Vm vm, Args args) {
        String request = text(vm, args);
        if (FilePaths.isAbsolute(request)) {
            return orUndefined(resolver.find(request, ""));
        }
        ArrayLike folders = ArrayLike.of(vm, args.get(1));
        for (long i = 0; i < folders.length; i++) {
            long folder = folders.get(i);
            if (!Cell.isString(folder)) {
                throw HostErrors.invalidType(vm, "paths", "array of strings", args.get(1));
            }
            String file = resolver.find(request, vm.strings.toJava(folder));
            if (file != null) {
                return vm.strings.of(file);
            }
        }
        return Value.UNDEFINED;
    }

    private long orUndefined(String file) {
        return file == null ? Value.UNDEFINED : vm.strings.of(file);
    }

    /** (folders of a module): these, and those that every module looks into. */
    private long modulePaths(Vm vm, Args args) {
        long all = vm.factory.newArrayOf(ArrayLike.listOf(vm, args.get(0)));
        addCommonFolders(all);
        return all;
    }

    /** (starting points of a search): the folders of packages that it comes through, each once. */
    private long pathsFrom(Vm vm, Args args) {
        List<String> folders = new ArrayList<>();
        ArrayLike starts = ArrayLike.of(vm, args.get(0));
        for (long i = 0; i < starts.length; i++) {
            long start = requireText(vm, "paths[0]", starts.get(i));
            for (String folder : FilePaths.packageFolders(vm.strings.toJava(start))) {
                if (!folders.contains(folder)) {
                    folders.add(folder);
                }
            }
        }
        long all = ModuleLoader.texts(vm, folders);
        addCommonFolders(all);
        return all;
    }

    private void addCommonFolders(long list) {
        for (String folder : ModuleFiles.commonFolders()) {
            vm.objects.arrays.push(list, vm.strings.of(folder));
        }
    }

    /** (request, names of those that asked): the error. */
    private long moduleNotFound(Vm vm, Args args) {
        ArrayLike list = ArrayLike.of(vm, args.get(1));
        String[] askers = new String[(int) list.length];
        for (int i = 0; i < askers.length; i++) {
            long asker = list.get(i);
            askers[i] = Value.isNullish(asker) ? "" : vm.conversions.toJavaString(asker);
        }
        GuestException error = errors.notFound(text(vm, args), askers);
        vm.objects.createDataProperty(error.value(), vm.strings.of("requireStack"), args.get(1));
        return error.value();
    }

    // -- running --------------------------------------------------------------------------------

    /** (body, exports, require, module, file): calls the body of a module. */
    private long callModule(Vm vm, Args args) {
        long exports = args.get(1);
        String folder = FilePaths.directory(text(vm, args.get(4)));
        return vm.requestCall(
                args.get(0), exports, exports, args.get(2), args.get(3), args.get(4), vm.strings.of(folder));
    }

    /** (module, file): its exports are what the file says. */
    private long readJson(Vm vm, Args args) {
        long value = loader.readJson(text(vm, args.get(1)));
        vm.objects.createDataProperty(args.get(0), vm.strings.of("exports"), value);
        return Value.UNDEFINED;
    }
}
