package tierup.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tierup.asm.Registers;

/** The registers that the faulting instruction names, and what they held. */
final class OperandValues {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*");

    private OperandValues() {}

    /**
     * The general registers that an instruction names, by their 64-bit names, in order, each once.
     *
     * @param text the instruction in Intel syntax
     */
    static List<String> registers(String text) {
        List<String> names = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String name = fullName(words.group());
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether the last operand is a register. */
    static boolean lastOperandIsRegister(FaultScene scene) {
        return fullName(lastOperandText(scene)) != null;
    }

    /** The last operand's content at its own width, sign-extended; 0 when it is no register. */
    static long lastOperand(FaultScene scene) {
        String text = lastOperandText(scene);
        String name = fullName(text);
        if (name == null) {
            return 0;
        }
        long word = scene.record().register(name);
        return text.equals(name) ? word : (int) word;
    }

    /** A guest constant (undefined, true ...) that a register in the memory operand holds, or 0. */
    static long smallConstant(FaultScene scene) {
        String text = scene.instructionText();
        int bracket = text.indexOf('[');
        for (String name : registers(bracket < 0 ? "" : text.substring(bracket))) {
            long word = scene.record().register(name);
            if (WordDescriber.isConstant(word)) {
                return word;
            }
        }
        return 0;
    }

    private static String lastOperandText(FaultScene scene) {
        String text = scene.instructionText();
        return text.substring(Math.max(text.lastIndexOf(' '), text.lastIndexOf(',')) + 1);
    }

    /** The 64-bit name of a register given by any of its names, or null. */
    private static String fullName(String name) {
        for (int number = 0; number < 16; number++) {
            String full = Registers.reg64(number).text();
            if (name.equals(full)
                    || name.equals(Registers.reg32(number).text())
                    || name.equals(Registers.reg16(number).text())
                    || name.equals(Registers.reg8(number).text())) {
                return full;
            }
        }
        return null;
    }
}
