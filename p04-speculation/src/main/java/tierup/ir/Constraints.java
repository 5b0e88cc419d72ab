package tierup.ir;

import java.util.List;
import java.util.Set;
import tierup.asm.Reg64;

/**
 * Where a node wants its inputs and leaves its result: what a register allocator has to obey, and all it has to know of a node.
 * Which of the two register files is meant follows from the representations.
 *
 * @param inputs one use for each input
 * @param output where the result is
 * @param temporaries general registers that {@link Node#emit} may overwrite
 * @param floatTemporaries xmm registers likewise
 * @param clobbers general registers that are overwritten before all inputs have been read, so that none of REGISTER or ANY may be there (division: rdx)
 * @param call whether all registers but the pinned ones are lost, xmm registers included
 */
public record Constraints(
        List<Use> inputs, Output output, int temporaries, int floatTemporaries, Set<Reg64> clobbers, boolean call) {

    /**
     * How an input is used.
     *
     * @param kind where it may be
     * @param register of a FIXED one; else null
     */
    public record Use(Kind kind, Reg64 register) {
        /** The kinds of uses. */
        public enum Kind {
            /** In any register, which is not changed. */
            REGISTER,
            /** In a register, or in a slot of the frame. */
            ANY,
            /** In one register alone; it counts as overwritten. */
            FIXED,
            /** The node takes the number itself, of a constant: nothing is to be loaded. */
            IMMEDIATE
        }

        public static final Use REGISTER = new Use(Kind.REGISTER, null);
        public static final Use ANY = new Use(Kind.ANY, null);
        public static final Use IMMEDIATE = new Use(Kind.IMMEDIATE, null);

        public static Use fixed(Reg64 register) {
            return new Use(Kind.FIXED, register);
        }
    }

    /**
     * Where a result is.
     *
     * @param kind how it is chosen
     * @param register of a FIXED one; else null
     */
    public record Output(Kind kind, Reg64 register) {
        /** The kinds of outputs. */
        public enum Kind {
            /** There is none. */
            NONE,
            /** A register that no input is in, as it is written before the last input is read. */
            REGISTER,
            /** The register of the first input, which is overwritten: two-address instructions. */
            SAME_AS_FIRST,
            /** One register alone. */
            FIXED
        }

        public static final Output NONE = new Output(Kind.NONE, null);
        public static final Output REGISTER = new Output(Kind.REGISTER, null);
        public static final Output SAME_AS_FIRST = new Output(Kind.SAME_AS_FIRST, null);

        public static Output fixed(Reg64 register) {
            return new Output(Kind.FIXED, register);
        }
    }

    public Constraints {
        inputs = List.copyOf(inputs);
        clobbers = Set.copyOf(clobbers);
    }

    /** All inputs in registers, the result in another one. */
    public static Constraints registers(int inputs) {
        return of(Output.REGISTER, uses(inputs));
    }

    /** All inputs in registers, the result in that of the first. */
    public static Constraints sameAsFirst(int inputs) {
        return of(Output.SAME_AS_FIRST, uses(inputs));
    }

    /** All inputs in registers, no result: stores, branches. */
    public static Constraints withoutResult(int inputs) {
        return of(Output.NONE, uses(inputs));
    }

    public static Constraints of(Output output, Use... inputs) {
        return new Constraints(List.of(inputs), output, 0, 0, Set.of(), false);
    }

    private static Use[] uses(int inputs) {
        Use[] uses = new Use[inputs];
        java.util.Arrays.fill(uses, Use.REGISTER);
        return uses;
    }

    public Constraints withTemporaries(int count) {
        return new Constraints(inputs, output, count, floatTemporaries, clobbers, call);
    }

    public Constraints withFloatTemporaries(int count) {
        return new Constraints(inputs, output, temporaries, count, clobbers, call);
    }

    public Constraints clobbering(Reg64... registers) {
        return new Constraints(inputs, output, temporaries, floatTemporaries, Set.of(registers), call);
    }

    /** With all registers lost. */
    public Constraints calling() {
        return new Constraints(inputs, output, temporaries, floatTemporaries, clobbers, true);
    }
}
