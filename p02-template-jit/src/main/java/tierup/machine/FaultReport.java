package tierup.machine;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.EmittedInstruction;
import tierup.asm.MachineCode;

/**
 * The text of a {@link MachineCodeFault}: what a learner reads when generated code has gone wrong.
 *
 * <p>From the general to the particular: one line that says what happened, the likely reason, the instruction among its
 * neighbours with the values of its operands, then all registers and the top of the stack.
 */
final class FaultReport {
    private static final int INSTRUCTIONS_BEFORE = 6;
    private static final int INSTRUCTIONS_AFTER = 3;
    private static final int STACK_WORDS = 8;
    private static final int WIDTH = 100;
    private static final int BYTES_SHOWN = 10;

    /** The order in which people think of the registers, two columns. */
    private static final String[] REGISTERS = {
        "rax", "r8", "rcx", "r9", "rdx", "r10", "rbx", "r11", "rsp", "r12", "rbp", "r13", "rsi", "r14", "rdi", "r15"
    };

    private final FaultScene scene;
    private final FaultExplanation explanation;
    private final WordDescriber words;
    private final StringBuilder out = new StringBuilder();

    FaultReport(FaultScene scene, FaultExplanation explanation) {
        this.scene = scene;
        this.explanation = explanation;
        this.words = new WordDescriber(scene);
    }

    /** The first line. */
    String headline() {
        String place = words.place(scene.instructionAddress());
        return "machine code fault" + (place.isEmpty() ? "" : " in " + place) + ": " + explanation.event();
    }

    /** The bytecode of the faulting instruction, or {@code Assembler.NO_BYTECODE}. */
    int bytecode() {
        EmittedInstruction instruction = scene.instruction();
        return instruction == null ? Assembler.NO_BYTECODE : instruction.bytecode();
    }

    /** The Java line that emitted the faulting instruction, or null. */
    StackTraceElement emitter() {
        EmittedInstruction instruction = scene.instruction();
        return instruction == null ? null : instruction.source();
    }

    /** The whole report. */
    String text() {
        out.setLength(0);
        line(headline());
        paragraph(explanation.advice());
        line("");
        code();
        origin();
        line("");
        registers();
        line("");
        stack();
        return out.toString();
    }

    private void code() {
        CodeObject object = scene.codeObject();
        if (object == null) {
            String there = MemoryMap.describe(scene.record().rip());
            line(String.format(
                            "%s at rip 0x%x, where there is no generated code",
                            signal(), scene.record().rip())
                    + (there.isEmpty() ? "" : " but " + there));
            return;
        }
        line(String.format("%s at rip 0x%x, in %s", signal(), scene.record().rip(), object));
        MachineCode code = object.code();
        int index = code.indexAt(object.offsetOf(scene.instructionAddress()));
        int center = index < 0 ? code.instructionCount() : index;
        byte[] bytes = code.relocatedTo(object.entry());
        int last = Math.min(code.instructionCount() - 1, center + INSTRUCTIONS_AFTER);
        for (int i = Math.max(0, center - INSTRUCTIONS_BEFORE); i <= last; i++) {
            instruction(object, code.instruction(i), bytes, i == index);
        }
        if (index < 0) {
            line("=> behind the end");
        }
    }

    private void instruction(CodeObject object, EmittedInstruction instruction, byte[] bytes, boolean isCulprit) {
        for (String comment : object.code().commentsAt(instruction.offset())) {
            line("                                             ; " + comment);
        }
        line(String.format(
                "%s %6s  %-31s %s",
                isCulprit ? "=>" : "  ",
                String.format("+0x%x", instruction.offset()),
                hex(bytes, instruction.offset(), instruction.length()),
                instruction.text()));
        long into = scene.instructionAddress() - object.entry() - instruction.offset();
        if (isCulprit && into != 0) {
            line("                                             ; entered in its middle, at byte " + into);
        }
        if (isCulprit) {
            for (String register : OperandValues.registers(instruction.text())) {
                line("                                             ; " + register(register));
            }
        }
    }

    private static String hex(byte[] bytes, int offset, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(length, BYTES_SHOWN); i++) {
            text.append(i == 0 ? "" : " ").append(String.format("%02x", bytes[offset + i]));
        }
        return length > BYTES_SHOWN ? text + " .." : text.toString();
    }

    /** Where the instruction comes from: the bytecode and the line of the compiler. */
    private void origin() {
        if (bytecode() != Assembler.NO_BYTECODE) {
            CodeSubject subject = scene.codeObject().subject();
            line("emitted for  bytecode " + (subject == null ? bytecode() : subject.describeBytecode(bytecode())));
        }
        if (emitter() != null) {
            line("emitted by   " + emitter());
        }
    }

    private void registers() {
        line("Registers");
        for (int i = 0; i < REGISTERS.length; i += 2) {
            line(String.format("  %-54s  %s", register(REGISTERS[i]), register(REGISTERS[i + 1]))
                    .stripTrailing());
        }
    }

    private String register(String name) {
        long word = scene.record().register(name);
        Long pinned = scene.pinned(name);
        if (pinned != null && pinned != word) {
            return String.format("%-3s %016x  DESTROYED, was %x", name, word, pinned);
        }
        return String.format("%-3s %s", name, annotated(word));
    }

    private String annotated(long word) {
        return String.format("%016x  %s", word, words.describe(word)).stripTrailing();
    }

    private void stack() {
        if (scene.record().rsp() == scene.stack().top()) {
            line("The VM stack is empty");
            return;
        }
        if (!scene.stackHolds(0)) {
            line(String.format(
                    "VM stack: rsp = 0x%x is not in it (%s)", scene.record().rsp(), scene.stack()));
            return;
        }
        line("Top of the VM stack");
        for (int i = 0; i < STACK_WORDS && scene.stackHolds(8 * i); i++) {
            line(String.format("  rsp + %-3d %s", 8 * i, annotated(scene.stackWord(8 * i))));
        }
    }

    private String signal() {
        FaultRecord record = scene.record();
        return record.isPageFault()
                ? String.format("%s, address 0x%x,", record.signalName(), record.address())
                : record.signalName();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Breaks a text into lines of at most {@link #WIDTH} characters. */
    private void paragraph(String text) {
        StringBuilder current = new StringBuilder();
        for (String word : List.of(text.split(" "))) {
            if (current.length() + word.length() + 1 > WIDTH) {
                line(current.toString());
                current.setLength(0);
            }
            current.append(current.length() == 0 ? "" : " ").append(word);
        }
        line(current.toString());
    }
}
