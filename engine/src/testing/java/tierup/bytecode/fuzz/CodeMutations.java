package tierup.bytecode.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Handler;
import tierup.bytecode.Instructions;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;

/** Mutations of the encoded form: what a damaged or hostile file could contain that no assembler would write. */
final class CodeMutations {
    private final Random random;

    CodeMutations(Random random) {
        this.random = random;
    }

    Mutant mutate(FunctionCode program, int count) {
        List<FunctionCode> functions = all(program);
        Map<FunctionCode, FunctionCode> changed = new IdentityHashMap<>();
        StringJoiner description = new StringJoiner("; ");
        for (int i = 0; i < count; i++) {
            FunctionCode victim = functions.get(random.nextInt(functions.size()));
            Fields fields = new Fields(changed.getOrDefault(victim, victim));
            description.add(victim.displayName() + ": " + mutate(fields));
            changed.put(victim, fields.build());
        }
        return new Mutant(description.toString(), null, rebuild(program, changed), null);
    }

    private static List<FunctionCode> all(FunctionCode root) {
        List<FunctionCode> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            for (Object constant : all.get(i).constants()) {
                if (constant instanceof FunctionCode inner) {
                    all.add(inner);
                }
            }
        }
        return all;
    }

    /** The tree with the changed functions in the places of the original ones. */
    private static FunctionCode rebuild(FunctionCode original, Map<FunctionCode, FunctionCode> changed) {
        Fields fields = new Fields(changed.getOrDefault(original, original));
        for (int i = 0; i < fields.constants.length; i++) {
            if (fields.constants[i] instanceof FunctionCode inner) {
                fields.constants[i] = rebuild(inner, changed);
            }
        }
        return fields.build();
    }

    private String mutate(Fields fields) {
        switch (random.nextInt(10)) {
            case 0:
                return flipBit(fields);
            case 1:
                return writeByte(fields);
            case 2:
                fields.maxStack += random.nextInt(5) - 2;
                return "maxStack " + fields.maxStack;
            case 3:
                fields.locals += random.nextInt(5) - 2;
                return "locals " + fields.locals;
            case 4:
                return exchangeConstants(fields);
            case 5:
                return changeHandlers(fields);
            case 6:
                fields.feedbackWords += random.nextInt(7) - 3;
                return "feedbackWords " + fields.feedbackWords;
            case 7:
                fields.code = Arrays.copyOf(fields.code, random.nextInt(fields.code.length + 1));
                return "code cut off at " + fields.code.length;
            default:
                return changeOperand(fields);
        }
    }

    private String flipBit(Fields fields) {
        if (fields.code.length == 0) {
            return "nothing";
        }
        int at = random.nextInt(fields.code.length);
        fields.code[at] ^= (byte) (1 << random.nextInt(8));
        return "a bit of byte " + at + " flipped";
    }

    private String writeByte(Fields fields) {
        if (fields.code.length == 0) {
            return "nothing";
        }
        int at = random.nextInt(fields.code.length);
        fields.code[at] = (byte) random.nextInt(256);
        return "byte " + at + " overwritten";
    }

    /** Overwrites the low byte of an operand, so that the instruction stays one. */
    private String changeOperand(Fields fields) {
        FunctionCode code = fields.build();
        if (!Instructions.decode(code) || fields.code.length == 0) {
            return flipBit(fields);
        }
        List<Integer> offsets = new ArrayList<>();
        for (int pc : Instructions.of(code)) {
            offsets.add(pc);
        }
        int pc = offsets.get(random.nextInt(offsets.size()));
        Opcode op = code.opcodeAt(pc);
        if (op.operands().isEmpty()) {
            fields.code[pc] = (byte) random.nextInt(Opcode.values().length);
            return "opcode at " + pc + " overwritten";
        }
        OperandKind operand = op.operands().get(random.nextInt(op.operands().size()));
        fields.code[operand.offsetIn(fields.code, pc)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 8);
        return operand + " of " + op + " at " + pc + " overwritten";
    }

    private String exchangeConstants(Fields fields) {
        if (fields.constants.length == 0) {
            fields.constants = new Object[] {1.5};
            return "a constant added";
        }
        int a = random.nextInt(fields.constants.length);
        int b = random.nextInt(fields.constants.length);
        Object kept = fields.constants[a];
        fields.constants[a] = fields.constants[b];
        fields.constants[b] = kept;
        return "constants " + a + " and " + b + " exchanged";
    }

    private String changeHandlers(Fields fields) {
        List<Handler> rows = new ArrayList<>(fields.handlers);
        int bound = fields.code.length + 3;
        Handler any = new Handler(
                random.nextInt(bound) - 1, random.nextInt(bound) - 1, random.nextInt(bound) - 1, random.nextInt(4) - 1);
        if (rows.isEmpty() || random.nextInt(3) == 0) {
            rows.add(any);
        } else {
            int i = random.nextInt(rows.size());
            Handler old = rows.get(i);
            rows.set(
                    i,
                    switch (random.nextInt(4)) {
                        case 0 -> new Handler(any.start(), old.end(), old.target(), old.depth());
                        case 1 -> new Handler(old.start(), any.end(), old.target(), old.depth());
                        case 2 -> new Handler(old.start(), old.end(), any.target(), old.depth());
                        default -> new Handler(old.start(), old.end(), old.target(), any.depth());
                    });
        }
        fields.handlers = rows;
        return "handlers " + rows;
    }

    /** The parts of a function that are mutated, to be written to. */
    private static final class Fields {
        private final FunctionCode original;
        private int locals;
        private int maxStack;
        private byte[] code;
        private Object[] constants;
        private List<Handler> handlers;
        private int feedbackWords;

        Fields(FunctionCode original) {
            this.original = original;
            locals = original.locals();
            maxStack = original.maxStack();
            code = original.code().clone();
            constants = original.constants().clone();
            handlers = original.handlers();
            feedbackWords = original.feedbackWords();
        }

        FunctionCode build() {
            return new FunctionCode(
                    original.name(),
                    original.kind(),
                    original.parameters(),
                    original.length(),
                    locals,
                    maxStack,
                    code,
                    constants,
                    List.copyOf(handlers),
                    original.outerContexts(),
                    feedbackWords,
                    original.localNames(),
                    original.map(),
                    original.source(),
                    original.sourceStart(),
                    original.sourceEnd());
        }
    }
}
