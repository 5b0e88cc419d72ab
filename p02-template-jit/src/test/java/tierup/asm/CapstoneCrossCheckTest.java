package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Encodes every row of the instruction table with many operands and compares what was asked for with what Capstone, which
 * nobody here wrote, reads in the bytes. Rows are taken from the table, so a new one is checked without being mentioned
 * here; an operand pattern that has no samples, or a row that another one shadows, fails.
 */
class CapstoneCrossCheckTest {

    private static final long BASE = 0x40_0000;
    private static final int REGISTERS = 16;

    private static CapstoneDisassembler capstone;
    private static int compared;

    @BeforeAll
    static void requireCapstone() {
        capstone = CapstoneDisassembler.instanceOrNull();
        if (capstone == null) {
            System.out.println("Cross-check skipped: " + Disassembler.installationHint());
        }
        assumeTrue(capstone != null, Disassembler.installationHint());
    }

    @AfterAll
    static void report() {
        System.out.println("Cross-check: " + compared + " instructions compared with Capstone");
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsReadBackAsItWasMeant(Instruction instruction) {
        Set<Form> reached = new HashSet<>();
        for (Form form : instruction.forms()) {
            MachineCode code = assemble(form);
            compare(code);
            for (int i = 0; i < code.instructionCount(); i++) {
                reached.add(code.log().form(i));
            }
        }
        assertThat(reached).as("rows of the table that some operands reach").contains(instruction.forms());
    }

    /**
     * One piece of code with every tuple of operands for this row. A short jump needs a label in reach, so each gets
     * its own.
     */
    private static MachineCode assemble(Form form) {
        Assembler assembler = new Assembler(false);
        Label end = new Label("end");
        Label start = new Label("start");
        assembler.bind(start);
        OperandSamples samples = new OperandSamples(start, end);
        Instruction instruction = form.instruction();
        forEachTuple(form, samples, tuple -> {
            boolean isShort = Arrays.stream(tuple).anyMatch(each -> each instanceof JumpTarget jump && jump.isShort());
            if (isShort) {
                assembleShortJumps(assembler, instruction, tuple);
            } else {
                assembler.emit(instruction, tuple[0], tuple[1], tuple[2]);
            }
        });
        assembler.bind(end);
        return assembler.finish();
    }

    private static void assembleShortJumps(Assembler assembler, Instruction instruction, MachineOperand[] tuple) {
        Label before = new Label("before" + assembler.position());
        Label after = new Label("after" + assembler.position());
        assembler.bind(before);
        for (Label label : List.of(before, after)) {
            MachineOperand target = new JumpTarget(label, true);
            if (tuple[0] instanceof Condition) {
                assembler.emit(instruction, tuple[0], target);
            } else {
                assembler.emit(instruction, target);
            }
        }
        assembler.bind(after);
    }

    /**
     * Every sample of every operand, each with at least three partners. Registers stand first among the samples and are
     * combined with all other registers.
     */
    private static void forEachTuple(Form form, OperandSamples samples, Consumer<MachineOperand[]> action) {
        List<List<MachineOperand>> choices = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            choices.add(
                    i < form.operandCount() ? samples.matching(form.pattern(i)) : Arrays.asList((MachineOperand) null));
        }
        int longest = choices.stream().mapToInt(List::size).max().orElseThrow();
        for (int i = 0; i < longest; i++) {
            int partners = i < REGISTERS ? REGISTERS : 3;
            for (int shift = 0; shift < partners; shift++) {
                MachineOperand[] tuple = new MachineOperand[3];
                for (int k = 0; k < 3; k++) {
                    List<MachineOperand> list = choices.get(k);
                    tuple[k] = list.get((i + shift * k) % list.size());
                }
                action.accept(tuple);
            }
        }
    }

    private static void compare(MachineCode code) {
        Map<String, Long> labels = new HashMap<>();
        code.labels().forEach(label -> labels.put(label.name(), BASE + label.position()));
        List<Disassembler.Line> decoded = capstone.decode(code.relocatedTo(BASE), BASE);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < code.instructionCount() && wrong.size() < 10; i++) {
            EmittedInstruction entry = code.instruction(i);
            String meant = CapstoneSyntax.fromAssembler(entry.text(), labels);
            compared++;
            Disassembler.Line line = i < decoded.size() ? decoded.get(i) : new Disassembler.Line(0, 0, "nothing");
            String read = CapstoneSyntax.fromCapstone(line);
            if (!meant.equals(read) || line.length() != entry.length()) {
                wrong.add(code.log().form(i) + ": meant " + meant + ", read " + read);
            }
        }
        assertThat(wrong).as("instructions that Capstone reads differently").isEmpty();
    }
}
