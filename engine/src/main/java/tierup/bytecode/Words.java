package tierup.bytecode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of the {@code .bc} format that stand for numbers of the bytecode: mnemonics, kinds of functions, flags.
 * Assembler and disassembler read the same tables.
 */
final class Words {
    private static final Map<String, Opcode> OPCODES = new HashMap<>();
    private static final List<String> METHOD_KINDS = List.of("method", "getter", "setter", "home", "name");
    private static final String ENUMERABLE = "enumerable";
    private static final List<String> CLOSE_MODES = List.of("normal", "throwing");

    static {
        for (Opcode op : Opcode.values()) {
            OPCODES.put(op.name(), op);
        }
    }

    private Words() {}

    /** The instruction with a mnemonic, or null. */
    static Opcode opcode(String mnemonic) {
        return OPCODES.get(mnemonic);
    }

    static String kind(FunctionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The kind with a name, or null. */
    static FunctionKind kind(String word) {
        for (FunctionKind kind : FunctionKind.values()) {
            if (kind(kind).equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** All kinds, for messages. */
    static String kinds() {
        return Arrays.stream(FunctionKind.values()).map(Words::kind).collect(Collectors.joining(", "));
    }

    /** A FLAGS operand in words; flags that mean nothing as a number. */
    static String flags(Opcode op, int flags) {
        switch (op) {
            case THROW_ERROR:
                return flags >= 0 && flags < ErrorKind.values().length
                        ? ErrorKind.values()[flags].name()
                        : String.valueOf(flags);
            case DEFINE_METHOD:
                int rest = flags & ~MethodFlags.ENUMERABLE;
                return rest >= METHOD_KINDS.size()
                        ? String.valueOf(flags)
                        : METHOD_KINDS.get(rest) + (rest == flags ? "" : " " + ENUMERABLE);
            default:
                return flags < CLOSE_MODES.size() ? CLOSE_MODES.get(flags) : String.valueOf(flags);
        }
    }

    /** Reads what {@link #flags} writes. */
    static int parseFlags(LineParser line, Opcode op) {
        String hint = "the flags of " + op + " are " + flagWords(op);
        if (line.peek().kind() == BytecodeLexer.Kind.NUMBER) {
            return line.integer("a bit set", 0, 0xFF);
        }
        int at = line.peek().offset();
        String word = line.word("flags", hint);
        int flags = List.of(flagWords(op).split(" ")).indexOf(word);
        if (flags < 0) {
            throw line.fail(at, op + " knows no " + word, hint);
        }
        return op == Opcode.DEFINE_METHOD && line.accept(ENUMERABLE) ? flags | MethodFlags.ENUMERABLE : flags;
    }

    private static String flagWords(Opcode op) {
        switch (op) {
            case THROW_ERROR:
                return Arrays.stream(ErrorKind.values()).map(Enum::name).collect(Collectors.joining(" "));
            case DEFINE_METHOD:
                return String.join(" ", METHOD_KINDS);
            default:
                return String.join(" ", CLOSE_MODES);
        }
    }
}
