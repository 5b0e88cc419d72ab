package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import java.util.List;
import tierup.vm.Args;
import tierup.vm.Cell;
import tierup.vm.PropertyAttributes;
import tierup.vm.Value;
import tierup.vm.Vm;

/** What command-line programs need of Node's {@code process}, and {@code performance.now}. */
final class ProcessBuiltins {
    private static final double NANOSECONDS = 1e9;

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
                method("uptime", 0, (vm2, args) -> Value.fromNumber((System.nanoTime() - start) / NANOSECONDS)));
        define(vm, process, "platform", vm.strings.of("linux"));
        define(vm, process, "env", vm.objects.newObject());
        define(vm, process, "exitCode", Value.UNDEFINED);
        define(vm, process, "stdout", stream(installer, vm, false));
        define(vm, process, "stderr", stream(installer, vm, true));
        setArguments(vm, List.of("tierup"));
    }

    /** Sets process.argv: the program's path, the script's path, its arguments. */
    static void setArguments(Vm vm, List<String> arguments) {
        long argv = vm.objects.newArray(0);
        for (String argument : arguments) {
            vm.objects.push(argv, vm.strings.of(argument));
        }
        long process = vm.objects.get(vm.objects.intrinsics.globalObject, vm.names.id("process"));
        define(vm, process, "argv", argv);
    }

    private static void define(Vm vm, long object, String name, long value) {
        vm.objects.defineOwn(object, vm.names.id(name), value, PropertyAttributes.DEFAULT);
    }

    private static long stream(Installer installer, Vm vm, boolean error) {
        long stream = vm.objects.newObject();
        installer.table(stream, method("write", 1, (vm2, args) -> {
            TextOutput output = error ? vm2.realm.errorOutput : vm2.realm.output;
            output.print(vm2.conversions.toJavaString(args.get(0)));
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
        long process = vm.objects.get(vm.realm.globalObject, vm.names.id("process"));
        if (Value.isNullish(process)) {
            return 0;
        }
        long code = vm.objects.get(process, vm.names.id("exitCode"));
        return Value.isNullish(code) ? 0 : vm.conversions.toInt32(code) & 0xFF;
    }

    /** [seconds, nanoseconds] of a steady clock, minus an earlier such pair. */
    private static long hrtime(Vm vm, Args args) {
        long nanoseconds = System.nanoTime();
        if (args.get(0) != Value.UNDEFINED) {
            double seconds = vm.conversions.toNumber(vm.objects.getIndexed(args.get(0), Value.ZERO));
            double rest = vm.conversions.toNumber(vm.objects.getIndexed(args.get(0), Value.fromInt(1)));
            nanoseconds -= (long) seconds * 1_000_000_000L + (long) rest;
        }
        return vm.objects.newArrayOf(
                Value.fromLong(Math.floorDiv(nanoseconds, 1_000_000_000L)),
                Value.fromLong(Math.floorMod(nanoseconds, 1_000_000_000L)));
    }
}
