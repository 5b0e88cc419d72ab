package tierup.vm.builtins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tierup.bytecode.SourceText;
import tierup.lang.FrontEnd;
import tierup.vm.code.Args;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.StackTrace;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Builtin;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * Built-ins written in JavaScript. Whatever calls functions of the program (forEach, sort) is, for then a callback is a
 * call from JavaScript to JavaScript: no Java recursion, and later tiers profile, compile and inline it like the
 * program's own code. V8 did the same with its natives, SpiderMonkey still does ({@code builtin/Array.js}).
 *
 * <p>The sources are resources beside this class, modules that export methods. Parsing them all would cost every
 * program's start, so each function begins its life as a {@link Stub}. The first call compiles the file and stores the
 * address of the real code, and the context it closes over, into the function object itself: from then on the object
 * <em>is</em> the JavaScript function, and neither its identity nor its properties have changed.
 */
final class SelfHosting {
    /** Begins the source names of self-hosted code; stack traces show it as native. */
    static final String SOURCE_PREFIX = StackTrace.NATIVE;

    private final Vm vm;
    private final Map<String, Long> exports = new HashMap<>();
    private long require;

    SelfHosting(Vm vm) {
        this.vm = vm;
    }

    /** What a self-hosted function is until its first call. */
    record Stub(String file, String name) implements Builtin {
        @Override
        public long call(Vm vm, Args args) {
            long function = args.callee();
            Realm.of(vm).selfHosting.replace(function, Realm.of(vm).selfHosting.function(file, name));
            return vm.requestCall(function, args.thisValue(), args.rest(0));
        }
    }

    /** Whether a function's code comes from one of our resources. */
    static boolean isSelfHosted(CallTarget target) {
        SourceText source = target instanceof FunctionInfo info ? info.source() : null;
        return source != null && source.name().startsWith(SOURCE_PREFIX);
    }

    /** Makes a function object run another one's code. */
    void replace(long function, long implementation) {
        Memory.putLong(function + Cell.FUNCTION_CELL, Memory.getLong(implementation + Cell.FUNCTION_CELL));
        long context = Memory.getLong(implementation + Cell.FUNCTION_CONTEXT);
        vm.heap.store(function, function + Cell.FUNCTION_CONTEXT, context);
    }

    /** A function that a file exports; the file is compiled on first need. */
    long function(String file, String name) {
        long function = vm.objects.get(exportsOf(file), vm.names.id(name));
        if (!Cell.isFunction(function)) {
            throw new IllegalStateException(file + ".js does not export " + name);
        }
        return function;
    }

    private long exportsOf(String file) {
        Long known = exports.get(file);
        if (known != null) {
            return known;
        }
        long body = vm.load(FrontEnd.compile(SOURCE_PREFIX + file + ".js", read(file)));
        long module = vm.factory.newObject();
        vm.call(body, Value.UNDEFINED, Value.UNDEFINED, requireFunction(), module);
        long exported = vm.objects.get(module, Names.EXPORTS);
        exports.put(file, exported);
        return exported;
    }

    /** {@code require} of self-hosted files knows two modules written in Java, and the other files. */
    private long requireFunction() {
        if (require == 0) {
            long intrinsics = SelfHostedIntrinsics.make(vm);
            vm.compiled.adoptIntrinsics(intrinsics);
            require = new Installer(vm).function("require", 1, (vm2, args) -> {
                String name = vm2.conversions.toJavaString(args.get(0));
                return switch (name) {
                    case "intrinsics" -> intrinsics;
                    case "module-intrinsics" -> ModuleIntrinsics.make(vm2);
                    default -> exportsOf(name);
                };
            });
        }
        return require;
    }

    private static String read(String file) {
        try (InputStream in = SelfHosting.class.getResourceAsStream(file + ".js")) {
            if (in == null) {
                throw new IllegalStateException("resource " + file + ".js is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
