package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import tierup.vm.code.Args;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** The console object: log, info and debug write to standard output, error and warn to standard error. */
final class ConsoleBuiltins {
    private static final int GROUP_INDENTATION = 2;

    private final StringBuilder indentation = new StringBuilder();
    private final ConsoleMeters meters = new ConsoleMeters();

    private ConsoleBuiltins() {}

    static void install(Installer installer) {
        ConsoleBuiltins console = new ConsoleBuiltins();
        installer.table(
                installer.namespace("console"),
                method("assert", 0, console::assertTrue),
                method("count", 0, (vm, args) -> console.print(vm, console.meters.count(vm, args))),
                method("countReset", 0, console.meters::countReset),
                method("debug", 0, console::log),
                method("dir", 0, console::dir),
                method("error", 0, console::error),
                method("group", 0, console::group),
                method("groupEnd", 0, console::groupEnd),
                method("info", 0, console::log),
                method("log", 0, console::log),
                method("time", 0, console.meters::time),
                method("timeEnd", 0, (vm, args) -> console.print(vm, console.meters.timeEnd(vm, args))),
                method("timeLog", 0, (vm, args) -> console.print(vm, console.meters.timeLog(vm, args))),
                method("warn", 0, console::error));
    }

    private void write(TextOutput output, String text) {
        boolean indented = indentation.length() > 0;
        output.println(indented ? indentation + text.replace("\n", "\n" + indentation) : text);
    }

    private long print(Vm vm, String text) {
        if (!text.isEmpty()) {
            write(Realm.of(vm).output, text);
        }
        return Value.UNDEFINED;
    }

    private long log(Vm vm, Args args) {
        write(Realm.of(vm).output, ConsoleFormat.format(vm, args, 0));
        return Value.UNDEFINED;
    }

    private long error(Vm vm, Args args) {
        write(Realm.of(vm).errorOutput, ConsoleFormat.format(vm, args, 0));
        return Value.UNDEFINED;
    }

    private long dir(Vm vm, Args args) {
        write(Realm.of(vm).output, Realm.of(vm).inspector.inspect(args.get(0)));
        return Value.UNDEFINED;
    }

    private long group(Vm vm, Args args) {
        if (args.count() > 0) {
            log(vm, args);
        }
        indentation.append(" ".repeat(GROUP_INDENTATION));
        return Value.UNDEFINED;
    }

    private long groupEnd(Vm vm, Args args) {
        indentation.setLength(Math.max(0, indentation.length() - GROUP_INDENTATION));
        return Value.UNDEFINED;
    }

    private long assertTrue(Vm vm, Args args) {
        if (!vm.conversions.toBoolean(args.get(0))) {
            String text = ConsoleFormat.format(vm, args, 1);
            write(Realm.of(vm).errorOutput, text.isEmpty() ? "Assertion failed" : "Assertion failed: " + text);
        }
        return Value.UNDEFINED;
    }
}
