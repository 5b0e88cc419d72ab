package tierup.monoic;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.code.Assumptions;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PrototypeValidity;

/**
 * Watches prototypes as simply as can be and writes down what it hears; stands in for {@link PrototypeEpoch}, so that
 * tests of other exercises do not wait for that one.
 */
final class Watcher extends PrototypeValidity {
    final List<Long> askedFor = new ArrayList<>();
    private final Assumptions assumptions;
    private final boolean promising;
    private int current;

    /** @param promising false: nothing is ever promised */
    Watcher(Vm vm, boolean promising) {
        this.assumptions = vm.assumptions;
        this.promising = promising;
    }

    /** The assumption of everybody who has asked since the last change. */
    int current() {
        return current;
    }

    @Override
    public int assumptionFor(long prototype) {
        askedFor.add(prototype);
        if (promising && current == 0) {
            current = assumptions.make();
        }
        return current;
    }

    @Override
    public void changed(long prototype) {
        if (current != 0) {
            assumptions.fail(current);
            current = 0;
        }
    }
}
