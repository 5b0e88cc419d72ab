package tierup.profiler;

import java.util.StringJoiner;
import tierup.bytecode.BytecodeListing;
import tierup.bytecode.Disassembler;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Instructions;
import tierup.bytecode.Verifier;

/** What {@code ./vm} can print of a program without running it. */
final class Listings {
    private Listings() {}

    /** All functions for a person to read; offsets are those within a function, so each says where it lies in the program. */
    static String bytecode(FunctionCode program) {
        AddressMap addresses = AddressMap.of(program);
        StringJoiner joiner = new StringJoiner("\n");
        for (FunctionCode function : addresses.functions()) {
            String place = addresses.place(function);
            joiner.add(String.format(
                    "; at address %s%s\n%s",
                    addresses.show(function, 0), place.isEmpty() ? "" : ", " + place, BytecodeListing.of(function)));
        }
        return joiner.toString();
    }

    /** The program as a {@code .bc} file. */
    static String assembly(FunctionCode program) {
        return Disassembler.text(program);
    }

    /** The control-flow graphs as text. */
    static String graphs(FunctionCode program) {
        Verifier.verify(program);
        return GraphListing.text(AddressMap.of(program));
    }

    /** The control-flow graphs for Graphviz. */
    static String dot(FunctionCode program) {
        Verifier.verify(program);
        return GraphListing.dot(AddressMap.of(program));
    }

    /**
     * One line that says that the program is well-formed.
     *
     * @throws tierup.bytecode.BytecodeVerifyException if it is not
     */
    static String verdict(FunctionCode program) {
        Verifier.verify(program);
        AddressMap addresses = AddressMap.of(program);
        long instructions = addresses.functions().stream()
                .mapToLong(function -> Instructions.of(function).count())
                .sum();
        return "Verified: " + Quantities.count(addresses.functions().size(), "function") + ", "
                + Quantities.count(instructions, "instruction") + ".\n";
    }
}
