package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the verifier accepts, and what it says about it. */
class VerifierAcceptTest {
    static final List<String> PROGRAMS = Programs.NAMES;

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void handWrittenPrograms(String name) {
        VerifiedCode verified = Verifier.verify(Programs.code(name));
        assertThat(verified.depthAt(0)).isZero();
    }

    @Test
    void depthsAreThoseBeforeEachInstruction() {
        VerifiedCode verified = Verifier.verify(Programs.module(
                "LOAD_INT 1",
                "LOAD_NULL",
                "DUP2",
                "POP",
                "POP",
                "POP",
                "JUMP_IF_TRUE L",
                "LOAD_NULL",
                "RETURN",
                "L:",
                "LOAD_THIS",
                "RETURN"));
        assertThat(depths(verified)).containsExactly(0, 1, 2, 4, 3, 2, 1, 0, 1, 0, 1);
        assertThat(verified.isReachable(1)).as("inside an instruction").isFalse();
        assertThat(verified.depthAt(1)).isEqualTo(-1);
    }

    @Test
    void deadCodeHasNoDepthAndHarmsNobody() {
        VerifiedCode verified = Verifier.verify(Programs.module(
                "LOAD_NULL", "RETURN", "POP", "POP_CONTEXT", "LOAD_CONTEXT 9 9", "JUMP L", "L:", "RETURN"));
        assertThat(depths(verified)).containsExactly(0, 1, -1, -1, -1, -1, -1);
        assertThat(verified.contextDepthAt(2)).isEqualTo(-1);
    }

    @Test
    void contextsAreCounted() {
        VerifiedCode verified = Verifier.verify(Programs.module(
                "PUSH_CONTEXT 1",
                "PUSH_CONTEXT 2",
                "LOAD_CONTEXT 1 0",
                "STORE_CONTEXT 0 1",
                "COPY_CONTEXT",
                "POP_CONTEXT",
                "CLOSURE f",
                "RETURN",
                "function f outer=[1]",
                "PUSH_CONTEXT 3",
                "LOAD_CONTEXT 0 2",
                "LOAD_CONTEXT 1 0",
                "POP",
                "RETURN",
                "end"));
        assertThat(contexts(verified)).containsExactly(0, 1, 2, 2, 2, 2, 1, 1);
        VerifiedCode inner = verified.inner(0);
        assertThat(inner.code().name()).isEqualTo("f");
        assertThat(contexts(inner)).containsExactly(0, 1, 1, 1, 1);
        assertThat(verified.inner(1)).isNull();
    }

    @Test
    void aHandlerIsEnteredWithTheContextsAtItsStart() {
        VerifiedCode verified = Verifier.verify(Programs.module(
                "PUSH_CONTEXT 1",
                "S:",
                "LOAD_NULL",
                "PUSH_CONTEXT 2",
                "THROW",
                "E:",
                "T:",
                "LOAD_CONTEXT 0 0",
                "POP",
                "RETURN",
                ".handler start=S end=E target=T depth=0"));
        assertThat(contexts(verified)).containsExactly(0, 1, 1, 2, 1, 1, 1);
        assertThat(depths(verified)).containsExactly(0, 0, 1, 1, 1, 2, 1);
    }

    @Test
    void aRangeCutInPiecesMayGoOnInADeeperScope() {
        VerifiedCode verified = Verifier.verify(Programs.module(
                "S:",
                "LOAD_NULL",
                "POP",
                "PUSH_CONTEXT 1",
                "LOAD_NULL",
                "JUMP_IF_TRUE L",
                "E:",
                "POP_CONTEXT",
                "LOAD_NULL",
                "RETURN",
                "L:",
                "LOAD_NULL",
                "THROW",
                "E2:",
                "T:",
                "RETURN",
                ".handler start=S end=E target=T depth=0",
                ".handler start=L end=E2 target=T depth=0"));
        assertThat(contexts(verified)).containsExactly(0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0);
    }

    @Test
    void aHandlerKeepsAnIterator() {
        Verifier.verify(Programs.module(
                "LOAD_NULL",
                "FOR_OF_START",
                "L:",
                "FOR_OF_NEXT X",
                "S:",
                "THROW",
                "E:",
                "T:",
                "SWAP",
                "ITERATOR_CLOSE throwing",
                "THROW",
                "X:",
                "ITERATOR_CLOSE normal",
                "LOAD_NULL",
                "RETURN",
                ".handler start=S end=E target=T depth=1"));
    }

    @Test
    void aHandlerOfDeadCodeIsDead() {
        VerifiedCode verified = Verifier.verify(Programs.module(
                "LOAD_NULL",
                "RETURN",
                "S:",
                "LOAD_NULL",
                "THROW",
                "E:",
                "T:",
                "POP",
                "POP",
                "POP",
                "LOAD_NULL",
                "RETURN",
                ".handler start=S end=E target=T depth=0"));
        assertThat(depths(verified)).containsExactly(0, 1, -1, -1, -1, -1, -1, -1, -1);
    }

    @Test
    void anArrowFunctionMayCallSuper() {
        Verifier.verify(Programs.module(
                "CLOSURE f",
                "RETURN",
                "function f kind=arrow",
                "LOAD_NULL",
                "LOAD_NULL",
                "SUPER_CALL 0",
                "RETURN",
                "end"));
    }

    @Test
    void iteratorsMayBeSwappedDroppedAndNested() {
        Verifier.verify(Programs.module(
                "LOAD_NULL",
                "FOR_IN_START",
                "LOAD_NULL",
                "FOR_OF_START",
                "SWAP",
                "FOR_IN_NEXT L",
                "POP",
                "SWAP",
                "FOR_OF_NEXT M",
                "POP",
                "POP",
                "POP",
                "LOAD_NULL",
                "RETURN",
                "L:",
                "SWAP",
                "M:",
                "ITERATOR_CLOSE normal",
                "POP",
                "LOAD_NULL",
                "RETURN"));
    }

    /** A hundred thousand joins under a deep stack with a thousand iterators: time grows with the length of the code alone. */
    @Test
    void hostileSizesAreVerifiedInTime() {
        StringBuilder text = new StringBuilder("function main\n");
        IntStream.range(0, 1_000).forEach(i -> text.append("LOAD_NULL\nFOR_OF_START\n"));
        IntStream.range(0, 50_000).forEach(i -> text.append("LOAD_NULL\n"));
        IntStream.range(0, 100_000)
                .forEach(i -> text.append("LOAD_NULL\nJUMP_IF_TRUE L")
                        .append(i)
                        .append("\nL")
                        .append(i)
                        .append(":\n"));
        FunctionCode code = BytecodeAssembler.assemble(
                "big.bc", text.append("LOAD_NULL\nRETURN\nend\n").toString());
        long start = System.nanoTime();
        Verifier.verify(code);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void deepNestingIsLimited() {
        assertThat(Verifier.verify(nested(Verifier.MAX_NESTING)).depthAt(0)).isZero();
        assertThatExceptionOfType(BytecodeSyntaxError.class)
                .isThrownBy(() -> nested(Verifier.MAX_NESTING + 1))
                .withMessageContaining("functions are nested too deep");
        FunctionCode tooDeep = Code.module("LOAD_NULL", "RETURN")
                .constants(nested(Verifier.MAX_NESTING))
                .build();
        assertThatExceptionOfType(BytecodeVerifyException.class)
                .isThrownBy(() -> Verifier.verify(tooDeep))
                .withMessageContaining("functions are nested more than 1000 deep");
    }

    private static FunctionCode nested(int depth) {
        String open = Stream.generate(() -> "function f\nLOAD_NULL\nRETURN\n")
                .limit(depth + 1L)
                .reduce("", String::concat);
        return BytecodeAssembler.assemble("deep.bc", open + "end\n".repeat(depth + 1));
    }

    private static int[] depths(VerifiedCode verified) {
        return offsets(verified).map(verified::depthAt).toArray();
    }

    private static int[] contexts(VerifiedCode verified) {
        return offsets(verified).map(verified::contextDepthAt).toArray();
    }

    private static IntStream offsets(VerifiedCode verified) {
        List<Integer> offsets = new ArrayList<>();
        Instructions.of(verified.code()).forEach(offsets::add);
        return offsets.stream().mapToInt(Integer::intValue);
    }
}
