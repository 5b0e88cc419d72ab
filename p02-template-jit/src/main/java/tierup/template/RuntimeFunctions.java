package tierup.template;

import static tierup.template.RuntimeFunction.Fact.ALLOCATES;
import static tierup.template.RuntimeFunction.Fact.THROWS;

import java.util.ArrayList;
import java.util.List;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.machine.StateBlock;
import tierup.vm.code.GuestException;
import tierup.vm.running.Vm;

/**
 * The run-time functions of an engine, by number: what machine code may ask Java for. Later modules add rows, before
 * they compile code that asks; the first ones are the {@link RuntimeCall}s of template code.
 *
 * <p>HotSpot has such a list in {@code Runtime1} (its blobs) and V8 in {@code runtime.h}, with facts of the same kind.
 */
public final class RuntimeFunctions {
    private final Vm vm;
    private final List<RuntimeFunction> rows = new ArrayList<>();
    private RuntimeFunction.Handler[] handlers = {};

    RuntimeFunctions(Vm vm) {
        this.vm = vm;
    }

    /**
     * Appends a row.
     *
     * @return the number by which machine code asks for it
     * @throws IllegalArgumentException if there is one of that name, or if an argument is in a register that an exit does
     *     not keep
     */
    public int add(RuntimeFunction row) {
        for (RuntimeFunction other : rows) {
            if (other.name().equals(row.name())) {
                throw new IllegalArgumentException("two run-time functions are called " + row.name());
            }
        }
        for (Reg64 register : row.arguments()) {
            boolean kept = register.number() >= Registers.rcx.number() && register.number() <= Registers.r12.number();
            if (!kept || register == Registers.rsp || register == Registers.rbp) {
                throw new IllegalArgumentException(row.name() + ": an exit does not keep " + register);
            }
        }
        rows.add(row);
        handlers = rows.stream().map(RuntimeFunction::handler).toArray(RuntimeFunction.Handler[]::new);
        return rows.size() - 1;
    }

    /** The rows, by number. */
    public List<RuntimeFunction> rows() {
        return List.copyOf(rows);
    }

    /**
     * The number of a row.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public int number(String name) {
        for (int number = 0; number < rows.size(); number++) {
            if (rows.get(number).name().equals(name)) {
                return number;
            }
        }
        throw new IllegalArgumentException("no run-time function " + name);
    }

    /** Carries out a call; see {@link RuntimeFunction.Handler#handle}. */
    int call(int number, StateBlock state) {
        if (number < 0 || number >= handlers.length) {
            throw new IllegalStateException("machine code asked for run-time function " + number);
        }
        try {
            long used = vm.heap.bytesUsed();
            int next = handlers[number].handle(vm, state);
            assert rows.get(number).may(ALLOCATES) || vm.heap.bytesUsed() == used : rows.get(number) + " allocates";
            return next;
        } catch (GuestException e) {
            assert rows.get(number).may(THROWS) : rows.get(number) + " throws";
            throw e;
        }
    }
}
