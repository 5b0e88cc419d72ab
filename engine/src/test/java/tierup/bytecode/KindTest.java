package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.bytecode.Rejection.reject;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which operands the verifier lets an instruction have, and how it follows them. */
class KindTest {
    private static final String NESTED = "function f\nLOAD_NULL\nRETURN\nend";

    /** Every instruction of the table but NEW_CLASS and loops' jumps, with a word that is no value in the place of each operand that must be one. */
    static Stream<Rejection> everyInstruction() {
        List<Rejection> cases = new ArrayList<>();
        for (Opcode op : Opcode.values()) {
            if (op == Opcode.NEW_CLASS || op.isJump() && op != Opcode.JUMP_IF_FALSE && op != Opcode.JUMP_IF_TRUE) {
                continue;
            }
            int pops = op.pops(2);
            for (int i = 0; i < pops; i++) {
                for (Kind stray : List.of(Kind.EMPTY, Kind.KEY_ITERATOR, Kind.ITERATOR)) {
                    if (!op.kindOf(i).accepts(stray.bits())) {
                        cases.add(misuse(op, i, pops, stray));
                    }
                }
                boolean madeByTheCompiler = !op.kindOf(i).accepts(Kind.PRIMITIVE.bits());
                if (madeByTheCompiler) {
                    cases.add(misuse(op, i, pops, Kind.PRIMITIVE));
                }
            }
        }
        return cases.stream();
    }

    private static Rejection misuse(Opcode op, int operand, int pops, Kind found) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < pops; i++) {
            lines.addAll(List.of(load(i == operand ? found : op.kindOf(i)).split("; ")));
        }
        lines.add(op + operands(op));
        lines.addAll(List.of("L:", "LOAD_NULL", "RETURN"));
        String kind = op.name().contains("SUPER") ? "derived_constructor" : "method";
        String text = "function main kind=" + kind + "\n" + String.join("\n", lines) + "\n" + NESTED + "\nend\n";
        String which = pops == 1 ? "its operand" : "operand " + (operand + 1) + " of " + pops;
        return new Rejection(
                op + " with " + found + " as " + which,
                BytecodeAssembler.assemble("misuse.bc", text),
                op + ": " + which + " is " + Kind.describe(found.bits()) + ", but must be "
                        + Kind.describe(op.kindOf(operand).bits()));
    }

    private static String load(Kind kind) {
        switch (kind) {
            case EMPTY:
                return "LOAD_EMPTY";
            case ARRAY:
                return "NEW_ARRAY 0";
            case FUNCTION:
                return "LOAD_FUNCTION";
            case OBJECT:
                return "NEW_OBJECT";
            case KEY_ITERATOR:
                return "LOAD_NULL; FOR_IN_START";
            case ITERATOR:
                return "LOAD_NULL; FOR_OF_START";
            default:
                return "LOAD_NULL";
        }
    }

    private static String operands(Opcode op) {
        StringBuilder text = new StringBuilder();
        for (OperandKind operand : op.operands()) {
            switch (operand) {
                case NAME -> text.append(" \"x\"");
                case COUNT -> text.append(" 2");
                case TARGET -> text.append(" L");
                case FUNCTION -> text.append(" f");
                case FEEDBACK -> text.append("");
                default -> text.append(" 0");
            }
        }
        return text.toString();
    }

    static Stream<Rejection> flow() {
        return Stream.of(
                reject(
                        "an empty local",
                        "main, 0x0007 RETURN: its operand is a value or empty, but must be a value",
                        "LOAD_EMPTY",
                        "STORE_LOCAL 0",
                        "LOAD_LOCAL 0",
                        "RETURN"),
                reject(
                        "a local that is empty on one path",
                        "RETURN: its operand is a value or empty, but must be a value",
                        "LOAD_NULL",
                        "JUMP_IF_TRUE L",
                        "LOAD_EMPTY",
                        "STORE_LOCAL 0",
                        "L:",
                        "LOAD_LOCAL 0",
                        "RETURN"),
                reject(
                        "a local that is empty from the second round on",
                        "0x0003 TYPEOF: its operand is a value or empty, but must be a value",
                        "L:",
                        "LOAD_LOCAL 0",
                        "TYPEOF",
                        "POP",
                        "LOAD_EMPTY",
                        "STORE_LOCAL 0",
                        "JUMP_BACK L"),
                reject(
                        "a local that is empty in the third round",
                        "TYPEOF: its operand is a value or empty, but must be a value",
                        "L:",
                        "LOAD_LOCAL 0",
                        "TYPEOF",
                        "POP",
                        "LOAD_LOCAL 1",
                        "STORE_LOCAL 0",
                        "LOAD_EMPTY",
                        "STORE_LOCAL 1",
                        "JUMP_BACK L"),
                reject(
                        "a local that may be empty when something is thrown",
                        "TYPEOF: its operand is a value or empty, but must be a value",
                        "S:",
                        "LOAD_EMPTY",
                        "STORE_LOCAL 0",
                        "LOAD_NULL",
                        "STORE_LOCAL 0",
                        "LOAD_NULL",
                        "E:",
                        "RETURN",
                        "T:",
                        "POP",
                        "LOAD_LOCAL 0",
                        "TYPEOF",
                        "RETURN",
                        ".handler start=S end=E target=T depth=0"),
                reject(
                        "an operand that is empty from the second round on",
                        "TYPEOF: its operand is empty or a primitive value, but must be a value",
                        "LOAD_NULL",
                        "L:",
                        "TYPEOF",
                        "POP",
                        "LOAD_EMPTY",
                        "JUMP_BACK L"),
                reject(
                        "this of a derived constructor",
                        "RETURN: its operand is a value or empty",
                        Code.of(BytecodeAssembler.assemble(
                                "d.bc", "function main kind=derived_constructor\nLOAD_THIS\nRETURN\nend\n"))),
                reject(
                        "a derived constructor that returns what is no object",
                        "RETURN: its operand is a primitive value, but must be an object",
                        Code.of(BytecodeAssembler.assemble(
                                "d.bc", "function main kind=derived_constructor\nLOAD_NULL\nRETURN\nend\n"))),
                reject(
                        "the issue's example",
                        "main, 0x000A DEFINE_PROP: operand 1 of 2 is a primitive value, but must be an object",
                        "LOAD_INT 5",
                        "LOAD_INT 1",
                        "DEFINE_PROP \"x\"",
                        "RETURN"));
    }

    @ParameterizedTest
    @MethodSource({"everyInstruction", "flow"})
    void isRejected(Rejection rejection) {
        rejection.check();
    }

    @Test
    void anEmptyLocalMayBeCheckedAndThenUsed() {
        assertVerifies("LOAD_EMPTY", "STORE_LOCAL 0", "LOAD_LOCAL 0", "CHECK_INITIALIZED \"x\"", "RETURN");
    }

    @Test
    void aLoopThatRestoresItsLocalMayEmptyIt() {
        assertVerifies(
                "L:",
                "LOAD_EMPTY",
                "STORE_LOCAL 0",
                "LOAD_NULL",
                "STORE_LOCAL 0",
                "LOAD_LOCAL 0",
                "JUMP_IF_TRUE X",
                "JUMP_BACK L",
                "X:",
                "LOAD_LOCAL 0",
                "RETURN");
    }

    @Test
    void whatMayBeAnObjectIsLeftToTheRunTime() {
        assertVerifies("LOAD_LOCAL 0", "LOAD_INT 1", "DEFINE_PROP \"x\"", "RETURN");
    }

    @Test
    void kindsThatAccumulateThroughManyLoopsAreFollowedInTime() {
        int loops = 400;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < loops; i++) {
            lines.add("L" + i + ":");
        }
        for (int i = 0; i < loops; i++) {
            lines.addAll(List.of("LOAD_LOCAL " + (i + 1), "STORE_LOCAL " + i));
        }
        lines.addAll(List.of("LOAD_EMPTY", "STORE_LOCAL " + loops));
        for (int i = loops - 1; i >= 0; i--) {
            lines.addAll(List.of("LOAD_NULL", "JUMP_IF_TRUE X" + i, "JUMP_BACK L" + i, "X" + i + ":"));
        }
        lines.addAll(List.of("LOAD_NULL", "RETURN"));
        long start = System.nanoTime();
        try {
            Verifier.verify(Programs.module(lines.toArray(String[]::new)));
        } catch (BytecodeVerifyException e) {
            assertThat(e).hasMessageContaining("its paths are too many to follow");
        }
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static void assertVerifies(String... lines) {
        Verifier.verify(Programs.module(lines));
    }
}
