package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.Vm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.text.StringParts;
import tierup.vm.text.Strings;

/**
 * Array.prototype.join. An array that is met again while it is being joined (it contains itself) counts as empty, as in
 * all engines; so the joiner remembers which ones are under way.
 */
final class ArrayJoiner {
    /** After so many elements it is worth asking whether there is any hope. */
    private static final int PATIENCE = 1024;

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
            return isMostlyHoles(source.object)
                    ? joinKeys(source, separator, local)
                    : joinAll(source, separator, local);
        } finally {
            underWay.remove(underWay.size() - 1);
        }
    }

    private long joinAll(ArrayLike source, long separator, boolean local) {
        StringParts parts = new StringParts(vm.strings);
        for (long i = 0; i < source.length; i++) {
            if (i > 0) {
                parts.add(separator);
            }
            if (i == PATIENCE) {
                checkSeparators(source.length, separator);
            }
            add(source.get(i), local, parts);
        }
        return parts.join();
    }

    /** An array of length 2^32 - 1 may have three elements: then only those are visited. */
    private boolean isMostlyHoles(long object) {
        return Cell.isArray(object) && !vm.objects.elements.isDense(object) && !vm.objects.elements.onPrototypes();
    }

    private long joinKeys(ArrayLike source, long separator, boolean local) {
        checkSeparators(source.length, separator);
        StringParts parts = new StringParts(vm.strings);
        long separators = 0;
        for (long key : vm.objects.ownKeys(source.object)) {
            long index = vm.names.arrayIndex(vm.conversions.toName(key));
            if (index >= 0 && index < source.length) {
                parts.add(vm.strings.repeat(separator, (int) (index - separators)));
                separators = index;
                add(source.get(index), local, parts);
            }
        }
        if (source.length > 0) {
            parts.add(vm.strings.repeat(separator, (int) (source.length - 1 - separators)));
        }
        return parts.join();
    }

    /** Separators alone may be too long: better said at once than after a minute of visiting holes. */
    private void checkSeparators(long length, long separator) {
        if ((length - 1.0) * vm.strings.length(separator) > Strings.MAX_LENGTH) {
            throw vm.rangeError("Invalid string length");
        }
    }

    private void add(long element, boolean local, StringParts parts) {
        if (!Value.isNullish(element)) {
            parts.add(textOf(element, local));
        }
    }

    private long textOf(long element, boolean local) {
        if (local) {
            return vm.conversions.toStringCell(vm.call(vm.objects.get(element, toLocaleString), element));
        }
        return Cell.isString(element) ? element : vm.conversions.toStringCell(element);
    }
}
