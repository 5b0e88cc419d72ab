package tierup.machine;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.EmittedInstruction;
import tierup.asm.Listing;

/**
 * The text of a {@link MachineCodeFault}: what a learner reads when generated code has gone wrong.
 *
 * <p>From the general to the particular: one line that says what happened, the likely reason, the instruction among its
 * neighbours with the values of its operands, then all registers and the top of the stack.
 */
final class FaultReport {
    /** How many instructions to show on either side. */
    private static final int CONTEXT = 5;

    private static final int STACK_WORDS = 8;
    private static final int WIDTH = 100;

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

    /** The bytecode of the instruction that is to blame, or {@code Assembler.NO_BYTECODE}. */
    int bytecode() {
        EmittedInstruction instruction = scene.blamed();
        return instruction == null ? Assembler.NO_BYTECODE : instruction.bytecode();
    }

    /** The Java line that emitted the instruction that is to blame, or null. */
    StackTraceElement emitter() {
        EmittedInstruction instruction = scene.blamed();
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
            if (scene.isWildCall()) {
                CodeObject caller = scene.codeAt(scene.blamedAddress());
                line("called in " + caller);
                listing(caller, scene.blamedAddress());
            }
            return;
        }
        line(String.format("%s at rip 0x%x, in %s", signal(), scene.record().rip(), object));
        EmittedInstruction instruction = scene.instruction();
        long shown = instruction == null ? object.entry() + object.size() - 1 : scene.instructionAddress();
        listing(object, shown);
        if (instruction == null) {
            line("The last instruction of " + object.name() + " is marked; execution went on behind it.");
            return;
        }
        long into = scene.instructionAddress() - object.entry() - instruction.offset();
        if (into != 0) {
            line("The marked instruction was entered in its middle, at byte " + into + ".");
        }
        operands();
    }

    private void listing(CodeObject object, long address) {
        out.append(new Listing(object.code(), object.entry())
                .disassembler((code, base) -> scene.lines(object))
                .source(true)
                .bytecode(pc -> describeBytecode(object, pc))
                .renderAround(address, CONTEXT));
    }

    private void operands() {
        for (String name : OperandValues.registers(scene.instructionText())) {
            line("   with " + register(name));
        }
    }

    private static String describeBytecode(CodeObject object, int pc) {
        if (pc == Assembler.NO_BYTECODE) {
            return "";
        }
        return object.subject() == null
                ? Integer.toString(pc)
                : object.subject().describeBytecode(pc);
    }

    /** Where the instruction comes from: the bytecode and the line of the compiler. */
    private void origin() {
        if (bytecode() != Assembler.NO_BYTECODE) {
            line("   emitted for bytecode " + describeBytecode(scene.codeAt(scene.blamedAddress()), bytecode()));
        }
        String origin = originOf(scene.codeAt(scene.blamedAddress()), scene.blamedAddress());
        if (origin != null) {
            line("   by way of " + origin);
        }
        if (emitter() != null) {
            line("   emitted by " + emitter());
        }
        if (scene.codeObject() != null && scene.codeObject().subject() == null && scene.stackHolds(0)) {
            caller(scene.stackWord(0));
        }
    }

    private static String originOf(CodeObject object, long address) {
        return object == null || object.subject() == null
                ? null
                : object.subject().describeOrigin(object.offsetOf(address));
    }

    /** Who called the stub that faulted, if the word on top of the stack says so. */
    private void caller(long returnAddress) {
        CodeObject object = scene.code().find(returnAddress - 1);
        if (object != null) {
            String bytecode = describeBytecode(object, object.bytecodeAt(returnAddress - 1));
            line("   called by " + words.place(returnAddress) + (bytecode.isEmpty() ? "" : ", bytecode " + bytecode));
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
