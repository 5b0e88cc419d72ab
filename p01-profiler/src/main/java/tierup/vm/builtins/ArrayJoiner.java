package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.Cell;
import tierup.vm.Value;
import tierup.vm.Vm;

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
            long text = vm.strings.empty();
            for (long i = 0; i < source.length; i++) {
                if (i > 0) {
                    text = vm.strings.concat(text, separator);
                }
                long element = source.get(i);
                if (!Value.isNullish(element)) {
                    text = vm.strings.concat(text, textOf(element, local));
                }
            }
            return text;
        } finally {
            underWay.remove(underWay.size() - 1);
        }
    }

    private long textOf(long element, boolean local) {
        if (local) {
            return vm.conversions.toStringCell(vm.call(vm.objects.get(element, toLocaleString), element));
        }
        return Cell.isString(element) ? element : vm.conversions.toStringCell(element);
    }
}
