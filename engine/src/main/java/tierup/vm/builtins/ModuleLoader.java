package tierup.vm.builtins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.ErrorKind;
import tierup.bytecode.FunctionCode;
import tierup.lang.FrontEnd;
import tierup.lang.source.GuestSyntaxError;
import tierup.vm.code.Args;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * CommonJS modules: a file is the body of a function of (exports, require, module, __filename, __dirname), and what it
 * leaves in {@code module.exports} is what {@code require} of it returns.
 *
 * <p>Every file runs once. Its module object is in the cache before its body runs, so that files which require each
 * other see what the other has exported so far instead of running forever. {@code require} itself is JavaScript ({@code
 * require.js}): running a module is an ordinary guest call, and a chain of a thousand modules needs no Java stack. A
 * relative name is tried as it is, with ".js", ".json", ".bc", and as a folder with index.js.
 */
public final class ModuleLoader {
    private static final String[] EXTENSIONS = {"", ".js", ".json", ".bc"};

    /** Modules of Node that programs are likely to ask for and that this engine does without. */
    private static final Set<String> NODE_MODULES = Set.of(
            "assert",
            "buffer",
            "child_process",
            "crypto",
            "events",
            "fs",
            "fs/promises",
            "http",
            "https",
            "module",
            "net",
            "os",
            "path",
            "readline",
            "stream",
            "string_decoder",
            "timers",
            "tty",
            "url",
            "util",
            "v8",
            "vm",
            "worker_threads",
            "zlib");

    private final Vm vm;
    private final Map<String, Module> cache = new HashMap<>();
    private long mainModule = Value.UNDEFINED;
    private GuestSyntaxError lastSyntaxError;
    private long lastSyntaxErrorValue = Value.UNDEFINED;

    /** A file: its module object, and its body until that has begun to run. */
    private static final class Module {
        final String file;
        final long object;
        long body = Value.UNDEFINED;

        Module(String file, long object) {
            this.file = file;
            this.object = object;
        }
    }

    ModuleLoader(Vm vm) {
        this.vm = vm;
    }

    // -- the main module ------------------------------------------------------------------------

    /**
     * Runs compiled code as the main module.
     *
     * @param file path for __filename and for resolving relative names
     * @throws GuestException what the program throws and does not catch
     */
    public void runMain(String file, FunctionCode code) {
        Module module = newModule(file);
        mainModule = module.object;
        vm.call(vm.load(code), vm.objects.get(module.object, Names.EXPORTS), arguments(module));
    }

    /**
     * Compiles a file by its extension: textual bytecode (.bc) or JavaScript.
     *
     * @throws GuestSyntaxError if JavaScript breaks the grammar
     * @throws tierup.bytecode.BytecodeSyntaxError if textual bytecode is malformed
     */
    public static FunctionCode compile(String file, String text) {
        return file.endsWith(".bc") ? BytecodeAssembler.assemble(file, text) : FrontEnd.compile(file, text);
    }

    /** The arguments of a module's function. */
    private long[] arguments(Module module) {
        String folder = Path.of(module.file).toAbsolutePath().getParent().toString();
        return new long[] {
            vm.objects.get(module.object, Names.EXPORTS),
            newRequire(module),
            module.object,
            vm.strings.of(module.file),
            vm.strings.of(folder)
        };
    }

    private Module newModule(String file) {
        long object = vm.factory.newObject();
        Module module = new Module(file, object);
        field(object, "id", mainModule == Value.UNDEFINED ? vm.strings.of(".") : vm.strings.of(file));
        field(object, "exports", vm.factory.newObject());
        field(object, "filename", vm.strings.of(file));
        field(object, "loaded", Value.FALSE);
        cache.put(file, module);
        return module;
    }

    private void field(long object, String name, long value) {
        vm.objects.defineOwn(object, vm.names.id(name), value, PropertyAttributes.DEFAULT);
    }

    // -- require --------------------------------------------------------------------------------

    /** A module's own require; becomes the self-hosted function when it is first called. */
    private long newRequire(Module module) {
        Installer installer = new Installer(vm);
        long require = installer.function("require", 1, (vm2, args) -> {
            SelfHosting selfHosting = Realm.of(vm2).selfHosting;
            long maker = selfHosting.function("require", "makeRequire");
            selfHosting.replace(args.callee(), vm2.call(maker, Value.UNDEFINED, module.object));
            return vm2.requestCall(args.callee(), args.thisValue(), args.rest(0));
        });
        installer.table(require, Row.method("resolve", 1, (vm2, args) -> {
            return vm2.strings.of(resolve(name(args.get(0)), module.file));
        }));
        field(require, "main", mainModule == Value.UNDEFINED ? module.object : mainModule);
        return require;
    }

    /** For require.js, (name, requiring module): the module object, from the cache or new. */
    long find(Args args) {
        long parent = vm.objects.get(args.get(1), vm.names.id("filename"));
        String name = name(args.get(0));
        long builtin = builtinModule(name);
        if (builtin != Value.UNDEFINED) {
            return builtin;
        }
        String file = resolve(name, vm.strings.toJava(parent));
        Module known = cache.get(file);
        return known != null ? known.object : load(file);
    }

    /** For require.js, (module): runs the module's body, unless that has begun before; a tail request. */
    long start(Args args) {
        Module module = moduleOf(args.get(0));
        if (module == null || module.body == Value.UNDEFINED) {
            return Value.UNDEFINED;
        }
        long body = module.body;
        module.body = Value.UNDEFINED;
        return vm.requestCall(body, vm.objects.get(module.object, Names.EXPORTS), arguments(module));
    }

    /** For require.js, (module): drops a module whose body has thrown, so that it may be tried again. */
    long forget(Args args) {
        Module module = moduleOf(args.get(0));
        if (module != null) {
            cache.remove(module.file);
        }
        return Value.UNDEFINED;
    }

    private Module moduleOf(long object) {
        long file = vm.objects.get(object, vm.names.id("filename"));
        return Cell.isString(file) ? cache.get(vm.strings.toJava(file)) : null;
    }

    private long load(String file) {
        String text = read(file);
        Module module = newModule(file);
        try {
            if (file.endsWith(".json")) {
                vm.objects.set(module.object, Names.EXPORTS, json(file, text));
                vm.objects.set(module.object, vm.names.id("loaded"), Value.TRUE);
            } else {
                module.body = vm.load(compile(file, text));
            }
            return module.object;
        } catch (GuestSyntaxError e) {
            cache.remove(file);
            GuestException error = vm.errors.make(ErrorKind.SYNTAX_ERROR, e.getMessage());
            lastSyntaxError = e;
            lastSyntaxErrorValue = error.value();
            throw error;
        } catch (GuestException e) {
            cache.remove(file);
            throw e;
        }
    }

    private long json(String file, String text) {
        try {
            return JsonReader.parse(vm, text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (GuestException e) {
            String message = vm.conversions.toJavaString(vm.objects.get(e.value(), Names.MESSAGE));
            throw vm.errors.make(ErrorKind.SYNTAX_ERROR, file + ": " + message);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw vm.errors.make(ErrorKind.ERROR, "cannot read '" + file + "': " + e);
        }
    }

    private String name(long id) {
        if (!Cell.isString(id)) {
            throw HostErrors.invalidType(vm, "id", "string", id);
        }
        if (vm.strings.length(id) == 0) {
            throw HostErrors.withCode(
                    vm,
                    vm.typeError("The argument 'id' must be a non-empty string. Received ''"),
                    "ERR_INVALID_ARG_VALUE");
        }
        return vm.strings.toJava(id);
    }

    /** Modules that come with the engine: module-like objects with exports, or undefined. */
    private long builtinModule(String name) {
        String plain = name.startsWith("node:") ? name.substring(5) : name;
        long exports;
        switch (plain) {
            case "process":
                exports = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("process"));
                break;
            case "perf_hooks":
                exports = vm.factory.newObject();
                field(exports, "performance", vm.objects.get(Realm.of(vm).globalObject, vm.names.id("performance")));
                break;
            default:
                return Value.UNDEFINED;
        }
        long module = vm.factory.newObject();
        field(module, "exports", exports);
        return module;
    }

    private String resolve(String name, String requiringFile) {
        boolean relative = name.startsWith("./") || name.startsWith("../") || name.equals(".") || name.equals("..");
        if (relative || name.startsWith("/")) {
            Path base =
                    Path.of(requiringFile).toAbsolutePath().resolveSibling(name).normalize();
            for (String extension : EXTENSIONS) {
                Path candidate = Path.of(base + extension);
                if (Files.isRegularFile(candidate)) {
                    return candidate.toString();
                }
            }
            Path index = base.resolve("index.js");
            if (Files.isRegularFile(index)) {
                return index.toString();
            }
        }
        String reason = NODE_MODULES.contains(name.replaceFirst("^node:", ""))
                ? "Node's module '" + name + "' is not supported by Tierup"
                : "Cannot find module '" + name + "'";
        GuestException error = vm.errors.make(ErrorKind.ERROR, reason + "\nRequire stack:\n- " + requiringFile);
        field(error.value(), "code", vm.strings.of("MODULE_NOT_FOUND"));
        field(error.value(), "requireStack", vm.factory.newArrayOf(vm.strings.of(requiringFile)));
        throw error;
    }

    /** The syntax error behind a SyntaxError that {@code require} has thrown, or null. */
    GuestSyntaxError syntaxErrorOf(long value) {
        return value == lastSyntaxErrorValue ? lastSyntaxError : null;
    }
}
