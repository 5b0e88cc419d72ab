package tierup.monoic;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * Plans of loads of every kind: slots on both sides of every border, constants that look like anything, each with and
 * without an assumption.
 */
final class LoadPlans {
    private static final int MANY = 40;

    /** Constants that are easily taken for something else. */
    private static final long[] CONSTANTS = {
        Value.UNDEFINED,
        Value.NULL,
        Value.TRUE,
        Value.fromInt(0),
        Value.fromInt(-1),
        Value.fromInt(16),
        Value.fromDouble(0.5),
        Value.NAN
    };

    /**
     * A plan and its answer.
     *
     * @param receiver an object of the shape that it is about
     */
    record Row(AccessCase plan, long receiver, long answer) {}

    private final Vm vm;
    private final Slotted receiver;
    private final Slotted holder;

    LoadPlans(Vm vm) {
        this.vm = vm;
        receiver = Slotted.make(vm, "p", MANY, 100);
        holder = Slotted.make(vm, "h", MANY, 200);
    }

    /** Plans for objects. */
    List<Row> rows() {
        return rows(receiver.shape());
    }

    /** Plans for receivers of another shape word; none of them is about a slot of the receiver. */
    List<Row> rows(int shape) {
        List<Row> rows = new ArrayList<>();
        for (boolean conditional : new boolean[] {false, true}) {
            for (int index : Slotted.borders(vm, MANY)) {
                if (shape == receiver.shape()) {
                    AccessCase own = new AccessCase(
                            AccessCase.Kind.LOAD, shape, receiver.location(index), 0, fact(conditional), 0);
                    rows.add(new Row(own, receiver.object(), Value.fromInt(100 + index)));
                }
                AccessCase inherited =
                        AccessCase.loadFrom(holder.object(), shape, holder.location(index), fact(conditional));
                rows.add(new Row(inherited, receiver.object(), Value.fromInt(200 + index)));
            }
            for (long constant : CONSTANTS) {
                rows.add(new Row(AccessCase.constant(constant, shape, fact(conditional)), receiver.object(), constant));
            }
            rows.add(new Row(
                    AccessCase.constant(holder.object(), shape, fact(conditional)),
                    receiver.object(),
                    holder.object()));
        }
        return rows;
    }

    private int fact(boolean conditional) {
        return fact(vm, conditional);
    }

    /** An assumption that holds, beside one that does not: words are four bytes apart. */
    static int fact(Vm vm, boolean conditional) {
        if (!conditional) {
            return Assumptions.ALWAYS;
        }
        int fact = vm.assumptions.make();
        vm.assumptions.fail(vm.assumptions.make());
        return fact;
    }

    /** Another object of the receiver's shape, with a hash in the other half of its header. */
    long hashed() {
        long object = receiver.another().object();
        vm.factory.identityHash(object);
        return object;
    }

    long holder() {
        return holder.object();
    }
}
