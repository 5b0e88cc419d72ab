package tierup.asm;

import capstone.Capstone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads machine code with Capstone, an independent disassembler (<a href="https://www.capstone-engine.org">
 * capstone-engine.org</a>), through its Java binding.
 *
 * <p>The binding needs the system's libcapstone and loads JNA, which takes about 150 ms, so both are touched only when
 * somebody wants to see code. Capstone decodes until it meets bytes that are no instruction; data between instructions
 * would bring it out of step, so code is handed over in the runs between data.
 */
public final class CapstoneDisassembler implements Disassembler {

    private final Capstone capstone;

    private CapstoneDisassembler() {
        capstone = new Capstone(Capstone.CS_ARCH_X86, Capstone.CS_MODE_64);
    }

    /** Loads the library once, when first asked for. */
    private static final class Holder {
        private static final CapstoneDisassembler INSTANCE = load();

        private static CapstoneDisassembler load() {
            try {
                return new CapstoneDisassembler();
            } catch (LinkageError | RuntimeException libraryIsMissing) {
                return null;
            }
        }
    }

    /** The disassembler, or null where libcapstone cannot be loaded. */
    static CapstoneDisassembler instanceOrNull() {
        return Holder.INSTANCE;
    }

    @Override
    public List<Line> disassemble(MachineCode code, long base) {
        Map<Long, Line> decoded = decodeRuns(code, base);
        List<Line> lines = new ArrayList<>(code.instructionCount());
        for (int i = 0; i < code.instructionCount(); i++) {
            EmittedInstruction entry = code.instruction(i);
            long address = base + entry.offset();
            Line line = decoded.get(address);
            boolean agrees = line != null && line.length() == entry.length();
            lines.add(agrees ? line : new Line(address, entry.length(), entry.text()));
        }
        return lines;
    }

    private Map<Long, Line> decodeRuns(MachineCode code, long base) {
        byte[] bytes = code.shownAt(base);
        Map<Long, Line> decoded = new HashMap<>();
        int start = 0;
        for (int i = 0; i <= code.instructionCount(); i++) {
            boolean atEnd = i == code.instructionCount();
            if (atEnd || !code.instruction(i).isCode()) {
                int end = atEnd ? bytes.length : code.instruction(i).offset();
                for (Line line : decode(Arrays.copyOfRange(bytes, start, end), base + start)) {
                    decoded.put(line.address(), line);
                }
                start = atEnd ? end : end + code.instruction(i).length();
            }
        }
        return decoded;
    }

    /**
     * Decodes plain bytes that start with an instruction and lie at {@code address}, up to the first bytes that are no
     * instruction.
     */
    public synchronized List<Line> decode(byte[] bytes, long address) {
        List<Line> lines = new ArrayList<>();
        if (bytes.length > 0) {
            for (Capstone.CsInsn instruction : capstone.disasm(bytes, address)) {
                String text = instruction.opStr.isEmpty()
                        ? instruction.mnemonic
                        : instruction.mnemonic + " " + instruction.opStr;
                lines.add(new Line(instruction.address, instruction.size, text));
            }
        }
        return lines;
    }
}
