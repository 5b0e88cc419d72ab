package tierup.profiler;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionKind;
import tierup.launch.FunctionPlace;

/**
 * Program-wide addresses of instructions, and names of functions. A pc is an offset in its function, so every function has a 0x0000; a report
 * about a whole program needs numbers that are unique.
 *
 * <p>The functions are laid out one after another, without gaps, in the order of their first appearance: a file's module function
 * first, then the functions in its text, each before the ones inside it; a file that is required later comes after all
 * that was there. So the address of an instruction is its function's base plus its pc, and the same program has the same addresses in
 * every run and in every listing.
 */
public final class AddressMap {
    private final Map<FunctionCode, Integer> bases = new IdentityHashMap<>();
    private final List<FunctionCode> functions = new ArrayList<>();
    private int next;

    /** A map with nothing in it. */
    public AddressMap() {}

    /** The addresses of one file. */
    public static AddressMap of(FunctionCode module) {
        AddressMap map = new AddressMap();
        map.add(module);
        return map;
    }

    /** Lays out a function and all those inside it; what is there already stays where it is. */
    public void add(FunctionCode function) {
        if (bases.putIfAbsent(function, next) != null) {
            return;
        }
        functions.add(function);
        next += function.code().length;
        for (Object constant : function.constants()) {
            if (constant instanceof FunctionCode inner) {
                add(inner);
            }
        }
    }

    /** The functions in the order of their addresses. */
    public List<FunctionCode> functions() {
        return functions;
    }

    /** Address of a function's first instruction. */
    public int base(FunctionCode function) {
        add(function);
        return bases.get(function);
    }

    /** The address of the instruction at {@code pc} as reports show it: {@code 0x00A1}. */
    public String show(FunctionCode function, int pc) {
        return String.format("0x%04X", base(function) + pc);
    }

    /** The name of a function in reports: the body of the program is {@code <global_scope>}, that of a required file says which. */
    public String name(FunctionCode function) {
        if (function.kind() != FunctionKind.MODULE) {
            return function.label().shown();
        }
        if (function.source() == null || functions.isEmpty() || functions.get(0) == function) {
            return "<global_scope>";
        }
        String file = function.source().name();
        return "<global_scope of " + file.substring(file.lastIndexOf('/') + 1).replace("native:", "built-in ") + ">";
    }

    /** Where a function's text is: {@code examples/fibonacci.js:1:1}; may be empty. */
    public String place(FunctionCode function) {
        return FunctionPlace.of(function);
    }

    /** Where an instruction comes from. */
    public String place(FunctionCode function, int pc) {
        return FunctionPlace.of(function, pc);
    }

    /** Name and parameters: {@code fib(n)}. */
    public String signature(FunctionCode function) {
        if (function.kind() == FunctionKind.MODULE) {
            return name(function);
        }
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < function.parameters(); i++) {
            parameters.add(
                    i < function.localNames().size() ? function.localNames().get(i) : "#" + i);
        }
        return name(function) + "(" + String.join(", ", parameters) + ")";
    }
}
