package tierup.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The hand-written programs in the test resources, and what several tests do with functions. */
final class Programs {
    /** Together they use every instruction. */
    static final List<String> NAMES = List.of("fibonacci.bc", "operators.bc", "objects.bc", "classes.bc", "loops.bc");

    private Programs() {}

    static String text(String name) {
        try (InputStream in = Programs.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FunctionCode code(String name) {
        return BytecodeAssembler.assemble(name, text(name));
    }

    /** A module whose body is the given lines. */
    static FunctionCode module(String... lines) {
        return BytecodeAssembler.assemble("test.bc", "function main\n" + String.join("\n", lines) + "\nend\n");
    }

    /** A function and all functions in it. */
    static List<FunctionCode> all(FunctionCode root) {
        List<FunctionCode> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            for (Object constant : all.get(i).constants()) {
                if (constant instanceof FunctionCode inner) {
                    all.add(inner);
                }
            }
        }
        return all;
    }
}
