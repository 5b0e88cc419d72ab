package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/** What command-line programs need of Node's {@code process}, and {@code performance.now}. */
final class ProcessBuiltins {
    private static final double NANOSECONDS = 1e9;

    /** The release of Node whose behaviour this engine is measured against; programs look at it to tell hosts apart. */
    private static final String NODE_VERSION = "20.0.0";

    private ProcessBuiltins() {}

    static void install(Installer installer, Vm vm) {
        long start = System.nanoTime();
        long performance = installer.namespace("performance");
        installer.table(
                performance, method("now", 0, (vm2, args) -> Value.fromNumber((System.nanoTime() - start) / 1e6)));
        long process = installer.namespace("process");
        installer.table(
                process,
                method("cwd", 0, (vm2, args) -> vm2.strings.of(System.getProperty("user.dir"))),
                method("exit", 1, ProcessBuiltins::exit),
                method("hrtime", 1, ProcessBuiltins::hrtime),
                method("memoryUsage", 0, ProcessBuiltins::memoryUsage),
                method("threadCpuUsage", 1, ProcessBuiltins::threadCpuUsage),
                method("uptime", 0, (vm2, args) -> Value.fromNumber((System.nanoTime() - start) / NANOSECONDS)));
        vm.objects.defineOwn(
                process, Names.SYMBOL_TO_STRING_TAG, vm.strings.intern("process"), PropertyAttributes.WRITABLE);
        long hrtime = vm.objects.get(process, vm.names.id("hrtime"));
        installer.table(hrtime, method("bigint", 0, ProcessBuiltins::noBigint));
        define(vm, process, "arch", vm.strings.of("x64"));
        define(vm, process, "platform", vm.strings.of("linux"));
        define(vm, process, "pid", Value.fromLong(ProcessHandle.current().pid()));
        define(vm, process, "version", vm.strings.of("v" + NODE_VERSION));
        define(vm, process, "versions", texts(vm, Map.of("node", NODE_VERSION)));
        define(vm, process, "env", texts(vm, System.getenv()));
        define(vm, process, "exitCode", Value.UNDEFINED);
        define(vm, process, "stdout", stream(installer, vm, false));
        define(vm, process, "stderr", stream(installer, vm, true));
        setArguments(vm, List.of("tierup"));
    }

    /** Sets process.argv: the program's path, the script's path, its arguments. */
    static void setArguments(Vm vm, List<String> arguments) {
        long argv = vm.factory.newArray(0);
        for (String argument : arguments) {
            vm.objects.arrays.push(argv, vm.strings.of(argument));
        }
        long process = vm.objects.get(vm.objects.intrinsics.globalObject, vm.names.id("process"));
        define(vm, process, "argv", argv);
    }

    /** Sets process.mainModule. */
    static void setMainModule(Vm vm, long module) {
        define(vm, vm.objects.get(Realm.of(vm).globalObject, vm.names.id("process")), "mainModule", module);
    }

    /** An object of string properties, in the order of their names. */
    private static long texts(Vm vm, Map<String, String> entries) {
        long object = vm.factory.newObject();
        new TreeMap<>(entries).forEach((name, text) -> define(vm, object, name, vm.strings.of(text)));
        return object;
    }

    private static void define(Vm vm, long object, String name, long value) {
        vm.objects.defineOwn(object, vm.names.id(name), value, PropertyAttributes.DEFAULT);
    }

    private static long stream(Installer installer, Vm vm, boolean error) {
        long stream = vm.factory.newObject();
        installer.table(stream, method("write", 1, (vm2, args) -> {
            TextOutput output = error ? Realm.of(vm2).errorOutput : Realm.of(vm2).output;
            if (!Cell.isString(args.get(0))) {
                throw HostErrors.invalidType(vm2, "chunk", "string", args.get(0));
            }
            output.print(vm2.strings.toJava(args.get(0)));
            return Value.TRUE;
        }));
        return stream;
    }

    private static long exit(Vm vm, Args args) {
        long code = args.get(0);
        if (Value.isNullish(code)) {
            throw new GuestExit(exitCode(vm));
        }
        double number = Value.isNumber(code) || Cell.isString(code) ? vm.conversions.toNumber(code) : Double.NaN;
        if (number != Math.rint(number)) {
            throw HostErrors.invalidType(vm, "code", "number", code);
        }
        throw new GuestExit(vm.conversions.toInt32(code) & 0xFF);
    }

    /** The value of process.exitCode, 0 if the program has set none. */
    static int exitCode(Vm vm) {
        long process = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("process"));
        if (Value.isNullish(process)) {
            return 0;
        }
        long code = vm.objects.get(process, vm.names.id("exitCode"));
        return Value.isNullish(code) ? 0 : vm.conversions.toInt32(code) & 0xFF;
    }

    /** Bytes: of the guest heap what is in use and what there is, and of the whole process what Java knows of. */
    private static long memoryUsage(Vm vm, Args args) {
        Runtime java = Runtime.getRuntime();
        long javaUsed = java.totalMemory() - java.freeMemory();
        long usage = vm.factory.newObject();
        define(vm, usage, "rss", Value.fromLong(vm.heap.bytesUsed() + java.totalMemory()));
        define(vm, usage, "heapTotal", Value.fromLong(vm.options.heapBytes()));
        define(vm, usage, "heapUsed", Value.fromLong(vm.heap.bytesUsed()));
        define(vm, usage, "external", Value.fromLong(javaUsed));
        define(vm, usage, "arrayBuffers", Value.ZERO);
        return usage;
    }

    /** Microseconds of CPU time of the thread that runs the program, as an object of user and system, minus an earlier one. */
    private static long threadCpuUsage(Vm vm, Args args) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double all = threads.getCurrentThreadCpuTime() / 1e3;
        // The system counts user time in coarser steps.
        double user = Math.min(all, threads.getCurrentThreadUserTime() / 1e3);
        double system = all - user;
        if (args.get(0) != Value.UNDEFINED) {
            if (!Cell.isObject(args.get(0))) {
                throw HostErrors.invalidType(vm, "prevValue", "object", args.get(0));
            }
            user -= vm.conversions.toNumber(vm.objects.get(args.get(0), vm.names.id("user")));
            system -= vm.conversions.toNumber(vm.objects.get(args.get(0), vm.names.id("system")));
        }
        long usage = vm.factory.newObject();
        define(vm, usage, "user", Value.fromNumber(user));
        define(vm, usage, "system", Value.fromNumber(system));
        return usage;
    }

    private static long noBigint(Vm vm, Args args) {
        throw vm.typeError("BigInt is not supported by Tierup: use process.hrtime() or performance.now()");
    }

    /** [seconds, nanoseconds] of a steady clock, minus an earlier such pair. */
    private static long hrtime(Vm vm, Args args) {
        long nanoseconds = System.nanoTime();
        if (args.get(0) != Value.UNDEFINED) {
            if (!Cell.isArray(args.get(0))) {
                throw HostErrors.invalidType(vm, "time", "Array", args.get(0));
            }
            double seconds = vm.conversions.toNumber(vm.objects.getIndexed(args.get(0), Value.ZERO));
            double rest = vm.conversions.toNumber(vm.objects.getIndexed(args.get(0), Value.fromInt(1)));
            nanoseconds -= (long) seconds * 1_000_000_000L + (long) rest;
        }
        return vm.factory.newArrayOf(
                Value.fromLong(Math.floorDiv(nanoseconds, 1_000_000_000L)),
                Value.fromLong(Math.floorMod(nanoseconds, 1_000_000_000L)));
    }
}
