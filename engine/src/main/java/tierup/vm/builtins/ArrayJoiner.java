package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.text.StringParts;
import tierup.vm.text.Strings;

/**
 * Array.prototype.join. An array that is met again while it is being joined (it contains itself) counts as empty, as in
 * all engines; so the joiner remembers which ones are under way.
 */
final class ArrayJoiner {
    private final Vm vm;
    private final List<Long> underWay = new ArrayList<>();
    private final int toLocaleString;

    ArrayJoiner(Vm vm) {
        this.vm = vm;
        this.toLocaleString = vm.names.id("toLocaleString");
    }

    /**
     * Joins the elements' texts.
     *
     * @param separator a string cell
     * @param local ask toLocaleString instead of toString
     * @return a string cell
     */
    long join(ArrayLike source, long separator, boolean local) {
        if (underWay.contains(source.object)) {
            return vm.strings.empty();
        }
        underWay.add(source.object);
        try {
            return joinAll(source, separator, local);
        } finally {
            underWay.remove(underWay.size() - 1);
        }
    }

    /** Runs of holes take one step, since nothing but separators comes of them. */
    private long joinAll(ArrayLike source, long separator, boolean local) {
        StringParts parts = new StringParts(vm.strings);
        long position = 0;
        for (long i = 0; i < source.length; i++) {
            long element = source.getOrEmpty(i);
            if (element == Value.EMPTY) {
                i = source.next(i + 1) - 1;
                continue;
            }
            long text = Value.isNullish(element) ? vm.strings.empty() : textOf(element, local);
            addSeparators(i - position, separator, parts);
            position = i;
            parts.add(text);
        }
        addSeparators(source.length - 1 - position, separator, parts);
        return parts.join();
    }

    private void addSeparators(long count, long separator, StringParts parts) {
        int length = vm.strings.length(separator);
        if (count == 1) {
            parts.add(separator);
        } else if (count > 1 && length > 0) {
            if (count > Strings.MAX_LENGTH / length) {
                throw vm.rangeError("Invalid string length");
            }
            parts.add(vm.strings.repeat(separator, (int) count));
        }
    }

    private long textOf(long element, boolean local) {
        if (local) {
            return vm.conversions.toStringCell(vm.call(vm.objects.get(element, toLocaleString), element));
        }
        return Cell.isString(element) ? element : vm.conversions.toStringCell(element);
    }
}
