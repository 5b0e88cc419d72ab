package tierup.vm.builtins;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.BytecodeSyntaxError;
import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.ErrorKind;
import tierup.bytecode.FunctionCode;
import tierup.lang.FrontEnd;
import tierup.lang.source.GuestSyntaxError;
import tierup.vm.code.Args;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
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
 * require.js}): running a module is an ordinary guest call, and a chain of a thousand modules needs no Java stack. Module
 * objects and the cache belong to the program, which may change them at will; here they are only made, and what the
 * search for files needs of them comes back as texts.
 */
public final class ModuleLoader {
    private static final String FILE = "require";

    final ModuleErrors errors;
    final ModuleResolver resolver;

    private final Vm vm;
    private final Map<Long, Long> parents = new HashMap<>();
    private BuiltinFunction requireInfo;
    private BuiltinFunction resolveInfo;
    private BuiltinFunction pathsInfo;
    private long prototype = Value.UNDEFINED;
    private long cache = Value.UNDEFINED;
    private long mainModule = Value.UNDEFINED;
    private GuestSyntaxError lastSyntaxError;
    private long lastSyntaxErrorValue = Value.UNDEFINED;

    ModuleLoader(Vm vm) {
        this.vm = vm;
        this.errors = new ModuleErrors(vm);
        this.resolver = new ModuleResolver(vm, errors);
    }

    // -- the main module ------------------------------------------------------------------------

    /**
     * Runs compiled code as the main module.
     *
     * @param file path for __filename and for resolving relative names; of a program that is in no file, a name in
     *     brackets
     * @throws GuestException what the program throws and does not catch
     */
    public void runMain(String file, FunctionCode code) {
        boolean isFile = !file.startsWith("[");
        String path = FilePaths.resolve("", file);
        long module = newModule(path, Value.UNDEFINED);
        String folder = FilePaths.directory(isFile ? path : file);
        field(module, "id", vm.strings.of(isFile ? "." : file));
        field(module, "path", vm.strings.of(folder));
        if (isFile) {
            mainModule = module;
            ProcessBuiltins.setMainModule(vm, module);
            vm.objects.createDataProperty(cache(), vm.strings.of(path), module);
        }
        long exports = vm.objects.get(module, Names.EXPORTS);
        long require = newRequire(module);
        vm.call(vm.load(code), exports, exports, require, module, vm.strings.of(file), vm.strings.of(folder));
    }

    /**
     * Compiles a file by its extension: textual bytecode (.bc) or JavaScript.
     *
     * @throws GuestSyntaxError if JavaScript breaks the grammar
     * @throws BytecodeSyntaxError if textual bytecode is malformed
     */
    public static FunctionCode compile(String file, String text) {
        return file.endsWith(".bc") ? BytecodeAssembler.assemble(file, text) : FrontEnd.compile(file, text);
    }

    /** Compiles a file that is going to be run: {@link #compile}, but of a large one in JavaScript each function at its first call. */
    static FunctionCode compileToRun(String file, String text) {
        return file.endsWith(".bc") ? BytecodeAssembler.assemble(file, text) : FrontEnd.compileToRun(file, text);
    }

    // -- module objects -------------------------------------------------------------------------

    /** A module that is about to be loaded from a file; {@code parent} is who was the first to require it. */
    long newModule(String file, long parent) {
        long module = newModule(prototype(), file, parent);
        field(module, "filename", vm.strings.of(file));
        field(module, "paths", texts(vm, FilePaths.packageFolders(FilePaths.directory(file))));
        return module;
    }

    private long newModule(long prototype, String id, long parent) {
        long module = vm.factory.newObject(prototype, 8);
        field(module, "id", vm.strings.of(id));
        field(module, "path", vm.strings.of(FilePaths.directory(id)));
        field(module, "exports", vm.factory.newObject());
        field(module, "filename", Value.NULL);
        field(module, "loaded", Value.FALSE);
        field(module, "children", vm.factory.newArray(0));
        parents.put(module, parent);
        return module;
    }

    private void field(long object, String name, long value) {
        vm.objects.defineOwn(object, vm.names.id(name), value, PropertyAttributes.DEFAULT);
    }

    static long texts(Vm vm, List<String> texts) {
        long array = vm.factory.newArray(0);
        for (String text : texts) {
            vm.objects.arrays.push(array, vm.strings.of(text));
        }
        return array;
    }

    /** The module that has required this one first, or undefined, also for what is no module. */
    long parentOf(long module) {
        return parents.getOrDefault(module, Value.UNDEFINED);
    }

    /** Module.prototype. */
    private long prototype() {
        if (prototype == Value.UNDEFINED) {
            Installer installer = new Installer(vm);
            prototype = vm.factory.newObject();
            BuiltinFunction info = vm.builtin("Module", 0, this::construct, true);
            long constructor = vm.factory.newFunction(info, Value.UNDEFINED, Value.UNDEFINED);
            vm.objects.defineOwn(constructor, Names.PROTOTYPE, prototype, PropertyAttributes.NONE);
            installer.table(
                    prototype,
                    Row.getter("constructor", (vm2, args) -> constructor),
                    Row.accessor("parent", this::parent, this::setParent),
                    Row.selfHosted("require", 1, FILE));
        }
        return prototype;
    }

    private long construct(Vm vm, Args args) {
        long id = args.get(0) == Value.UNDEFINED ? vm.strings.empty() : args.get(0);
        if (!Cell.isString(id)) {
            throw HostErrors.invalidType(vm, "path", "string", id);
        }
        long own = Realm.of(vm).prototypeFor(args.newTarget(), prototype);
        long module = newModule(own, vm.strings.toJava(id), args.get(1));
        return vm.requestCall(Realm.of(vm).selfHosting.function(FILE, "adopt"), Value.UNDEFINED, module, args.get(1));
    }

    private long parent(Vm vm, Args args) {
        long parent = parentOf(args.thisValue());
        return parent == Value.UNDEFINED && args.thisValue() == mainModule ? Value.NULL : parent;
    }

    private long setParent(Vm vm, Args args) {
        if (Cell.isObject(args.thisValue())) {
            parents.put(args.thisValue(), args.get(0));
        }
        return Value.UNDEFINED;
    }

    /** require.cache: the modules by the paths of their files. */
    long cache() {
        if (cache == Value.UNDEFINED) {
            cache = vm.factory.newObject(Value.NULL, 0);
        }
        return cache;
    }

    // -- require --------------------------------------------------------------------------------

    /** A module's own require. Like a bound function it has what is particular to it in its home. */
    long newRequire(long module) {
        if (requireInfo == null) {
            requireInfo = vm.builtin("require", 1, ModuleLoader::require, true);
            resolveInfo = vm.builtin("resolve", 2, (vm, args) -> requestOwn("resolve", args), false);
            pathsInfo = vm.builtin("paths", 1, (vm, args) -> requestOwn("paths", args), false);
        }
        long require = ownFunction(requireInfo, module);
        long resolve = ownFunction(resolveInfo, module);
        field(resolve, "paths", ownFunction(pathsInfo, module));
        field(require, "resolve", resolve);
        field(require, "main", mainModule);
        field(require, "cache", cache());
        return require;
    }

    private long ownFunction(BuiltinFunction info, long module) {
        return vm.factory.newFunctionWithoutPrototype(info, Value.UNDEFINED, module);
    }

    private static long moduleOf(Args args) {
        return Memory.getLong(args.callee() + Cell.FUNCTION_HOME);
    }

    /** Calls the method of the module, which the program may have replaced. */
    private static long require(Vm vm, Args args) {
        long module = moduleOf(args);
        long method = vm.objects.get(module, vm.names.id("require"));
        if (!Cell.isFunction(method)) {
            throw vm.typeError("mod.require is not a function");
        }
        if (args.isConstruct()) {
            long made = vm.call(method, module, args.get(0));
            return Cell.isObject(made) ? made : vm.factory.newObject();
        }
        return vm.requestCall(method, module, args.get(0));
    }

    private long requestOwn(String name, Args args) {
        long function = Realm.of(vm).selfHosting.function(FILE, name);
        return vm.requestCall(function, Value.UNDEFINED, moduleOf(args), args.get(0), args.get(1));
    }

    /** The exports of one of Node's modules. */
    long nativeModule(String request) {
        String name = NodeModules.withoutScheme(request);
        if (!NodeModules.isNamed(request)) {
            throw errors.unknownNodeModule(request);
        } else if (!NodeModules.isPresent(name)) {
            throw errors.absent(request);
        }
        long global =
                vm.objects.get(Realm.of(vm).globalObject, vm.names.id(name.equals("process") ? name : "performance"));
        if (name.equals("process")) {
            return global;
        }
        long exports = vm.factory.newObject();
        field(exports, "performance", global);
        return exports;
    }

    // -- files ----------------------------------------------------------------------------------

    /** The function of a module's body. */
    long compileFile(String file) {
        boolean isModule = file.endsWith(".js")
                && resolver.enclosing(file).map(PackageFile::isModule).orElse(false);
        if (isModule || file.endsWith(".mjs") || file.endsWith(".node")) {
            throw errors.unsupported(file);
        }
        String text = ProgramText.withoutHashbang(read(file));
        try {
            return vm.load(compileToRun(file, text));
        } catch (GuestSyntaxError e) {
            GuestException error = vm.errors.make(ErrorKind.SYNTAX_ERROR, e.getMessage());
            lastSyntaxError = e;
            lastSyntaxErrorValue = error.value();
            throw error;
        } catch (BytecodeSyntaxError e) {
            throw vm.errors.make(ErrorKind.SYNTAX_ERROR, e.getMessage());
        } catch (BytecodeVerifyException e) {
            throw vm.errors.make(ErrorKind.SYNTAX_ERROR, file + ": " + e.getMessage());
        }
    }

    /** The value of a file of JSON. */
    long readJson(String file) {
        String text = read(file);
        try {
            return JsonReader.parse(vm, text);
        } catch (GuestException e) {
            long message = vm.objects.getOwnDataProperty(e.value(), Names.MESSAGE);
            String full = file + ": " + vm.strings.toJava(message);
            vm.objects.defineOwn(e.value(), Names.MESSAGE, vm.strings.of(full), PropertyAttributes.HIDDEN);
            throw e;
        }
    }

    private String read(String file) {
        try {
            return ModuleFiles.read(file);
        } catch (IOException e) {
            throw errors.unreadable(file, e.getMessage());
        }
    }

    /** The syntax error behind a SyntaxError that {@code require} has thrown, or null. */
    GuestSyntaxError syntaxErrorOf(long value) {
        return value == lastSyntaxErrorValue ? lastSyntaxError : null;
    }
}
