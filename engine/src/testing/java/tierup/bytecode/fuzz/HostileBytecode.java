package tierup.bytecode.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.BytecodeSyntaxError;
import tierup.bytecode.FunctionKind;

/**
 * Makes programs that no compiler would: the heights of the stack are right, the kinds of the operands are not.
 *
 * <p>{@link BytecodeMutator} starts from good programs and mostly stays near them; a height or a kind that is wrong ends
 * most of its attempts at the verifier. Here every instruction of the table is taken with equal chance and given
 * operands of all sorts: {@link HostileFunction} keeps count of them and of nothing else. Of three programs two are
 * <em>cunning</em>: they put empty values, iterators and primitives only where no proof is possible that they are out of
 * place, behind locals, contexts and calls, and so get past the verifier to try the run time. The third is
 * <em>careless</em>, and tries the verifier.
 *
 * <p>The same seed gives the same programs.
 */
public final class HostileBytecode {
    private static final int CARELESS_SHARE = 3;
    private static final int MOST_FUNCTIONS = 4;

    private final Random random;

    public HostileBytecode(long seed) {
        random = new Random(seed);
    }

    /** The next program: a module with a few functions, which it makes, calls and prints. */
    public Mutant next() {
        boolean careless = random.nextInt(CARELESS_SHARE) == 0;
        List<String> functions = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_FUNCTIONS); i > 0; i--) {
            String name = "f" + i;
            FunctionKind kind = kind();
            functions.add((kind == FunctionKind.CLASS_CONSTRUCTOR || kind == FunctionKind.DERIVED_CONSTRUCTOR
                            ? "NEW_CLASS "
                            : "CLOSURE ")
                    + name);
            bodies.add(new HostileFunction(random, careless, kind, List.of()).text(name, 1));
        }
        StringBuilder text = new StringBuilder(
                new HostileFunction(random, careless, FunctionKind.MODULE, functions).text("main", 0));
        bodies.forEach(text::append);
        text.append("end\n");
        String description = careless ? "careless" : "cunning";
        try {
            return new Mutant(
                    description, text.toString(), BytecodeAssembler.assemble("hostile.bc", text.toString()), null);
        } catch (BytecodeSyntaxError e) {
            return new Mutant(description, text.toString(), null, e.getMessage());
        }
    }

    private FunctionKind kind() {
        FunctionKind[] kinds = {
            FunctionKind.NORMAL,
            FunctionKind.NORMAL,
            FunctionKind.ARROW,
            FunctionKind.METHOD,
            FunctionKind.CLASS_CONSTRUCTOR,
            FunctionKind.DERIVED_CONSTRUCTOR
        };
        return kinds[random.nextInt(kinds.length)];
    }
}
