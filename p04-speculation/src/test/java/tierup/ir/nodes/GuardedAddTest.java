package tierup.ir.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.asm.Assembler;
import tierup.asm.MachineCode;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.Compare.Relation;
import tierup.ir.nodes.NodeLab.Outcome;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Machine code of an addition with a guard and of a comparison with a branch: executed on bounds of int32, and counted. */
@Exercise("p04.7")
class GuardedAddTest {
    private static final Given LEFT = new Given(0, Representation.INT32, Type.INT32);
    private static final Given RIGHT = new Given(1, Representation.INT32, Type.INT32);

    private static void checkAll(BiFunction<Node, Node, Node> node, BiFunction<Long, Long, Outcome> expected) {
        NodeCheck.ofPairs(Samples.ints(), Samples.ints())
                .check(node.apply(LEFT, RIGHT), run -> expected.apply(run[0], run[1]));
        NodeCheck.of(Samples.ints()).check(node.apply(LEFT, LEFT), run -> expected.apply(run[0], run[0]));
    }

    private static void checkConstants(BiFunction<Node, Node, Node> node, BiFunction<Long, Long, Outcome> expected) {
        Samples.ints()
                .forEach(constant -> NodeCheck.of(Samples.ints())
                        .check(
                                node.apply(LEFT, new Int32Constant((int) constant)),
                                run -> expected.apply(run[0], constant)));
    }

    private static Outcome checked(long exact) {
        return exact == (int) exact ? Outcome.of(exact) : Outcome.LEFT;
    }

    @Test
    @Points(3)
    void aSumThatIsNoIntLeaves() {
        checkAll((l, r) -> new Int32Add(true, l, r), (l, r) -> checked(l + r));
    }

    @Test
    @Points(2)
    void aSumThatNeedNotBeCheckedIsCutOff() {
        checkAll((l, r) -> new Int32Add(false, l, r), (l, r) -> Outcome.of((int) (l + r)));
    }

    @Test
    @Points(2)
    void aConstantIsAdded() {
        checkConstants((l, r) -> new Int32Add(true, l, r), (l, r) -> checked(l + r));
        checkConstants((l, r) -> new Int32Add(false, l, r), (l, r) -> Outcome.of((int) (l + r)));
    }

    private static Outcome answer(Relation relation, long left, long right) {
        return Outcome.of(relation.holds(left, right) ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    @Points(1)
    void aBranchGoesWhereTheComparisonSays(Relation relation) {
        checkAll((l, r) -> new Int32Compare(relation, l, r), (l, r) -> answer(relation, l, r));
    }

    @ParameterizedTest
    @EnumSource
    @Points(1)
    void aBranchByAConstant(Relation relation) {
        checkConstants((l, r) -> new Int32Compare(relation, l, r), (l, r) -> answer(relation, l, r));
    }

    // -- how many instructions --------------------------------------------------------------------

    private static MachineCode emitted(Node node, Consumer<FixedRegisters> emission) {
        Assembler a = new Assembler();
        FixedRegisters registers = new FixedRegisters(a, node, FixedRegisters.WIRINGS.get(0), stub -> 0);
        emission.accept(registers);
        a.bind(registers.exit());
        a.bind(registers.ifTrue);
        a.bind(registers.ifFalse);
        return a.finish();
    }

    private static void requireInstructions(int expected, Node node, String what, MachineCode code) {
        assertThat(code.instructionCount())
                .as("instructions of %s%s:\n%s", node, what, code)
                .isEqualTo(expected);
    }

    @Test
    @Points(2)
    void anAdditionIsOneInstructionAndItsGuardAnother() {
        for (Node right : List.of(RIGHT, new Int32Constant(7))) {
            Node plain = new Int32Add(false, LEFT, right);
            Node guarded = new Int32Add(true, LEFT, right);
            requireInstructions(1, plain, "", emitted(plain, plain::emit));
            requireInstructions(2, guarded, "", emitted(guarded, guarded::emit));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Points(1)
    void aComparisonAndItsBranchAreTwoInstructions(Relation relation) {
        for (Node right : List.of(RIGHT, new Int32Constant(7), new Int32Constant(0))) {
            Int32Compare compare = new Int32Compare(relation, LEFT, right);
            for (int next = -1; next <= 1; next++) {
                Graph graph = new Graph("fused");
                List<Block> blocks = List.of(graph.addBlock(0), graph.addBlock(0));
                Branch branch = new Branch(compare, blocks.get(0), blocks.get(1));
                Block following = next < 0 ? null : blocks.get(next);
                MachineCode code = emitted(compare, registers -> {
                    registers.setNext(following);
                    compare.emitBranch(registers, branch);
                });
                String where = next < 0 ? ", neither block next" : next == 0 ? ", true next" : ", false next";
                requireInstructions(next < 0 ? 3 : 2, compare, where, code);
            }
        }
    }
}
