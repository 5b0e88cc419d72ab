package tierup.asm;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings what the assembler recorded and what Capstone decoded into one spelling. All differences between the two are
 * here, and they are few, for both write Intel syntax:
 *
 * <ul>
 *   <li>Numbers. The assembler writes small ones in decimal and keeps their sign; Capstone writes hexadecimal from 10 on
 *       and shows some negative immediates unsigned. Both become hexadecimal, immediates cut to the operand's width.
 *   <li>Labels. The assembler writes a name, Capstone an absolute address (jumps) or a distance from the next
 *       instruction (rip-relative operands). Both become the absolute address.
 * </ul>
 */
final class CapstoneSyntax {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(-?)(0x[0-9a-f]+|[0-9]+)(?!\\w)");
    private static final Pattern RIP_DISTANCE = Pattern.compile("\\[rip(?: ([+-]) (0x[0-9a-f]+|[0-9]+))?]");
    private static final Pattern RIP_LABEL = Pattern.compile("\\[rip \\+ ([A-Za-z_]\\w*)]");
    private static final Pattern MEMORY = Pattern.compile("\\[[^]]*]");
    private static final Pattern SIZE = Pattern.compile("(byte|word|dword|qword|xmmword) ptr");

    private CapstoneSyntax() {}

    /** What the assembler recorded, in the common spelling; {@code labels} gives the address of every label. */
    static String fromAssembler(String text, Map<String, Long> labels) {
        String result = RIP_LABEL.matcher(text).replaceAll(match -> "[" + hex(labels.get(match.group(1))) + "]");
        for (Map.Entry<String, Long> label : labels.entrySet()) {
            result = result.replaceAll("\\b" + label.getKey() + "$", hex(label.getValue()));
        }
        return numbers(result);
    }

    /** What Capstone decoded, in the common spelling. */
    static String fromCapstone(Disassembler.Line line) {
        long next = line.address() + line.length();
        String result = RIP_DISTANCE.matcher(line.text()).replaceAll(match -> {
            long distance = match.group(2) == null ? 0 : Long.decode(match.group(2));
            return "[" + hex("-".equals(match.group(1)) ? next - distance : next + distance) + "]";
        });
        return numbers(result);
    }

    /** Every number in hexadecimal; those outside brackets cut to the width of the operation. */
    private static String numbers(String text) {
        Matcher memory = MEMORY.matcher(text);
        String place = memory.find() ? convert(memory.group(), Long.SIZE) : "";
        String rest = memory.replaceAll("[]");
        return convert(rest, width(text)).replace("[]", place);
    }

    private static String convert(String text, int width) {
        return NUMBER.matcher(text).replaceAll(match -> {
            long magnitude = match.group(2).startsWith("0x")
                    ? Long.parseUnsignedLong(match.group(2).substring(2), 16)
                    : Long.parseLong(match.group(2));
            long value = match.group(1).isEmpty() ? magnitude : -magnitude;
            return hex(width == Long.SIZE ? value : value & (1L << width) - 1);
        });
    }

    /** The width in bits of the operation, seen from its first operand; 64 where that does not tell. */
    private static int width(String text) {
        Matcher size = SIZE.matcher(text);
        String operands = text.contains(" ") ? text.substring(text.indexOf(' ') + 1) : "";
        String first = operands.split(",")[0].trim();
        if (size.find() && first.contains("ptr")) {
            return switch (size.group(1)) {
                case "byte" -> 8;
                case "word" -> 16;
                case "dword" -> 32;
                default -> 64;
            };
        }
        for (int number = 0; number < 16; number++) {
            for (Gpr register : new Gpr[] {Registers.reg8(number), Registers.reg16(number), Registers.reg32(number)}) {
                if (register.text().equals(first)) {
                    return register.bits();
                }
            }
        }
        return Long.SIZE;
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
