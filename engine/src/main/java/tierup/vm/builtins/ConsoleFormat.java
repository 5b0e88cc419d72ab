package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;
import tierup.vm.text.NumberText;

/**
 * What console.log makes of its arguments: printf-like directives if the first is a string, then everything else,
 * separated by spaces.
 */
final class ConsoleFormat {
    private static final Inspector.Options SHALLOW = new Inspector.Options(0, false);
    private static final Inspector.Options EVERYTHING = new Inspector.Options(4, true);

    private final Vm vm;
    private final Args args;
    private int next;

    private ConsoleFormat(Vm vm, Args args, int first) {
        this.vm = vm;
        this.args = args;
        this.next = first;
    }

    /** The line for the arguments from number {@code first} on, without line feed. */
    static String format(Vm vm, Args args, int first) {
        return new ConsoleFormat(vm, args, first).line();
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        int first = next;
        if (next < args.count() && Cell.isString(args.get(next))) {
            String format = vm.strings.toJava(args.get(next++));
            line.append(next == args.count() ? format : directives(format));
        }
        for (; next < args.count(); next++) {
            line.append(next > first ? " " : "");
            long value = args.get(next);
            line.append(
                    Cell.isString(value)
                            ? vm.strings.toJava(value)
                            : Realm.of(vm).inspector.inspect(value));
        }
        return line.toString();
    }

    private String directives(String format) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int i = 0; i + 1 < format.length(); i++) {
            if (format.charAt(i) != '%') {
                continue;
            }
            char directive = format.charAt(i + 1);
            String text = null;
            if (directive == '%') {
                text = "%";
            } else if (next < args.count() && "sdifjoOc".indexOf(directive) >= 0) {
                text = directive(directive, args.get(next++));
            }
            if (text != null) {
                out.append(format, copied, i).append(text);
                copied = i + 2;
            }
            i++;
        }
        return out.append(format, copied, format.length()).toString();
    }

    private String directive(char directive, long value) {
        switch (directive) {
            case 's':
                return text(value);
            case 'd':
                return Cell.isSymbol(value) ? "NaN" : number(vm.conversions.toNumber(value));
            case 'i':
                return Cell.isSymbol(value)
                        ? "NaN"
                        : number(NumberText.parseInt(vm.conversions.toJavaString(value), 10));
            case 'f':
                return Cell.isSymbol(value) ? "NaN" : number(NumberText.parseFloat(vm.conversions.toJavaString(value)));
            case 'j':
                return json(value);
            case 'o':
                return Realm.of(vm).inspector.inspect(value, EVERYTHING);
            case 'O':
                return Realm.of(vm).inspector.inspect(value);
            default:
                return "";
        }
    }

    private String number(double value) {
        return Realm.of(vm).inspector.number(Value.fromNumber(value));
    }

    private String json(long value) {
        try {
            long text = JsonWriter.stringify(vm, value);
            return text == Value.UNDEFINED ? "undefined" : vm.strings.toJava(text);
        } catch (GuestException e) {
            String message = Realm.of(vm).inspector.inspect(e.value());
            if (message.contains("circular structure")) {
                return "[Circular]";
            }
            throw e;
        }
    }

    /** %s: as String() has it, but objects that have no toString of their program's are inspected. */
    private String text(long value) {
        if (Value.isNumber(value)) {
            return Realm.of(vm).inspector.number(value);
        } else if (Cell.isSymbol(value)) {
            return vm.names.text(vm.names.id(value));
        }
        boolean plain = !Cell.isObject(value) || Cell.isFunction(value) || !hasBuiltinToString(value);
        return plain
                ? vm.conversions.toJavaString(value)
                : Realm.of(vm).inspector.inspect(value, SHALLOW);
    }

    private boolean hasBuiltinToString(long object) {
        long method = vm.objects.find(object, Names.TO_STRING);
        if (!Cell.isFunction(method)) {
            return true;
        }
        return Realm.of(vm).isNative(vm.functions.of(method));
    }
}
