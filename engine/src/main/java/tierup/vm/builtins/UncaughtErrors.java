package tierup.vm.builtins;

import tierup.bytecode.SourceText;
import tierup.lang.source.GuestSyntaxError;
import tierup.vm.code.GuestException;
import tierup.vm.code.ThrowSite;
import tierup.vm.memory.Cell;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.running.Vm;

/** An exception that nobody has caught, in Node's form: where it was thrown, the line with a caret, then the value. */
final class UncaughtErrors {
    private static final int LONGEST_LINE = 240;

    private UncaughtErrors() {}

    /**
     * The whole text, without a line feed at its end. Needs memory to look at the value; without any, the reason is
     * clear.
     */
    static String describe(Vm vm, long value) {
        try {
            return describeFully(vm, value);
        } catch (HeapExhausted | OutOfMemoryError e) {
            return "Uncaught RangeError: Out of memory";
        } catch (GuestException e) {
            return "Uncaught exception, and showing it throws another";
        }
    }

    private static String describeFully(Vm vm, long value) {
        GuestSyntaxError syntaxError = Realm.of(vm).modules.syntaxErrorOf(value);
        if (syntaxError != null) {
            return syntaxError.render();
        }
        boolean isError = Cell.isObject(value) && Cell.kind(value) == Cell.ERROR;
        String shown = Cell.isString(value)
                ? vm.strings.toJava(value)
                : Realm.of(vm).inspector.inspect(value);
        ThrowSite site = vm.runLoop.uncaughtAt();
        String place = site == null ? "" : place(site.source(), site.offset());
        if (place.isEmpty()) {
            return isError ? "Uncaught " + shown : "Uncaught:\n" + shown;
        }
        return isError ? place + "\n" + shown : "\n" + place + shown;
    }

    /** File and line, the line itself, and a caret below. */
    private static String place(SourceText source, int offset) {
        int line = source.line(offset);
        String text = source.lineText(line);
        StringBuilder place =
                new StringBuilder(source.name()).append(':').append(line).append('\n');
        if (text.length() <= LONGEST_LINE) {
            place.append(text).append('\n');
            for (int i = 0; i < source.column(offset) - 1 && i < text.length(); i++) {
                place.append(text.charAt(i) == '\t' ? '\t' : ' ');
            }
            place.append("^\n");
        }
        return place.toString();
    }
}
