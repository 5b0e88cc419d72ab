package tierup.asm;

import java.util.ArrayList;
import java.util.List;

/** Repeats what the assembler was asked to emit. */
public final class RecordedDisassembler implements Disassembler {

    @Override
    public List<Line> disassemble(MachineCode code, long base) {
        List<Line> lines = new ArrayList<>(code.instructionCount());
        for (int i = 0; i < code.instructionCount(); i++) {
            EmittedInstruction entry = code.instruction(i);
            lines.add(new Line(base + entry.offset(), entry.length(), entry.text()));
        }
        return lines;
    }
}
