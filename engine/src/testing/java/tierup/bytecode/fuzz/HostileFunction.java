package tierup.bytecode.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;

/** One function of a {@link HostileBytecode} program: random instructions on random operands, with loops and handlers. */
final class HostileFunction {
    /** What operands begin as; each leaves one. */
    private static final String[] VALUES = {
        "LOAD_UNDEFINED",
        "LOAD_NULL",
        "LOAD_TRUE",
        "LOAD_INT 0",
        "LOAD_INT 1",
        "LOAD_INT -1",
        "LOAD_INT 2147483647",
        "LOAD_CONST 0.5",
        "LOAD_CONST NaN",
        "LOAD_CONST \"x\"",
        "LOAD_CONST \"length\"",
        "LOAD_CONST \"\"",
        "LOAD_CONST \"prototype\"",
        "NEW_OBJECT",
        "NEW_ARRAY 0",
        "LOAD_INT 7; LOAD_EMPTY; LOAD_NULL; NEW_ARRAY 3",
        "LOAD_FUNCTION",
        "LOAD_NEW_TARGET",
        "LOAD_ARGUMENTS",
        "LOAD_REST 0"
    };

    /** Of these no proof tells what they are. */
    private static final String[] OPAQUE = {
        "LOAD_LOCAL 0",
        "LOAD_LOCAL 1",
        "LOAD_LOCAL 2",
        "LOAD_CONTEXT 0 0",
        "LOAD_CONTEXT 0 1",
        "LOAD_CONTEXT 0 2",
        "LOAD_GLOBAL \"Array\"",
        "LOAD_GLOBAL \"Object\"",
        "LOAD_GLOBAL \"Math\"",
        "LOAD_GLOBAL \"String\"",
        "LOAD_GLOBAL \"print\"",
        "LOAD_GLOBAL \"Symbol\"; GET_PROP \"iterator\"",
        "LOAD_GLOBAL \"Array\"; GET_PROP \"prototype\"",
        "LOAD_GLOBAL \"Map\"; LOAD_EMPTY; NEW 0",
        "LOAD_GLOBAL \"Set\"; LOAD_EMPTY; LOAD_CONST \"aab\"; NEW 1",
        "LOAD_GLOBAL \"Uint8Array\"; LOAD_EMPTY; LOAD_INT 3; NEW 1",
        "LOAD_GLOBAL \"Error\"; LOAD_EMPTY; NEW 0",
        "LOAD_GLOBAL \"Object\"; DUP; GET_PROP \"freeze\"; SWAP; NEW_OBJECT; CALL 1",
        "LOAD_GLOBAL \"Object\"; DUP; GET_PROP \"create\"; SWAP; LOAD_NULL; CALL 1",
        "LOAD_GLOBAL \"Date\"; LOAD_EMPTY; LOAD_INT 0; NEW 1",
        "LOAD_LOCAL 1; GET_PROP \"x\"",
        "LOAD_LOCAL 2; LOAD_UNDEFINED; LOAD_LOCAL 0; CALL 1"
    };

    private static final String[] STRAY = {
        "LOAD_EMPTY", "LOAD_EMPTY", "LOAD_CONST \"abc\"; FOR_OF_START", "LOAD_FUNCTION; FOR_IN_START", "LOAD_THIS"
    };

    private static final String[] NAMES = {"x", "y", "length", "prototype", "constructor", "__proto__", "name", "0"};

    private final Random random;
    private final boolean careless;
    private final FunctionKind kind;
    private final List<String> closures;
    private final List<String> lines = new ArrayList<>();
    private final List<String> handlers = new ArrayList<>();
    private int depth;
    private int labels;

    /** @param closures instructions that make the functions inside this one */
    HostileFunction(Random random, boolean careless, FunctionKind kind, List<String> closures) {
        this.random = random;
        this.careless = careless;
        this.kind = kind;
        this.closures = closures;
    }

    /** The function up to, for the outermost one, its inner functions. */
    String text(String name, int nesting) {
        if (nesting == 0) {
            main();
        } else {
            statements(3);
            leave();
        }
        String head = "function " + name + " kind=" + kind.name().toLowerCase(Locale.ROOT) + " params="
                + (nesting == 0 ? 0 : 2) + " locals=4" + (nesting == 0 ? "" : " outer=[3]");
        lines.addAll(handlers);
        return head + "\n" + String.join("\n", lines) + "\n" + (nesting == 0 ? "" : "end\n");
    }

    /** Makes the functions and calls each of them a few times, in whatever way. */
    private void main() {
        emit("PUSH_CONTEXT 3");
        for (int slot = 0; slot < 3; slot++) {
            emit(pick(VALUES));
            emit("STORE_CONTEXT 0 " + slot);
        }
        for (String closure : closures) {
            if (closure.startsWith("NEW_CLASS")) {
                emit(random.nextBoolean() ? "LOAD_EMPTY" : "LOAD_GLOBAL \"Array\"");
            }
            emit(closure);
            emit("DUP; STORE_LOCAL 2; STORE_CONTEXT 0 " + random.nextInt(3));
            loop(4, () -> guarded(this::call));
            guarded(() -> statements(2));
        }
        statements(2);
        leave();
    }

    private void call() {
        boolean constructs = random.nextBoolean();
        emit("LOAD_LOCAL 2");
        emit(constructs ? "LOAD_EMPTY" : "LOAD_UNDEFINED");
        value(Use.ANY);
        value(Use.ANY);
        emit(constructs ? "NEW 2" : "CALL 2");
        result();
    }

    private void leave() {
        value(Use.ANY);
        if (kind == FunctionKind.DERIVED_CONSTRUCTOR && !(careless && random.nextInt(4) == 0)) {
            emit("LOAD_THIS; CHECK_CONSTRUCTOR_RESULT");
        }
        emit("RETURN");
    }

    // -- Statements: each leaves the stack as high as it found it ---------------------------------

    private void statements(int nesting) {
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            int choice = nesting == 0 ? 0 : random.nextInt(8);
            if (choice == 1) {
                loop(2 + random.nextInt(4), () -> statements(nesting - 1));
            } else if (choice == 2) {
                iterate(() -> statements(nesting - 1));
            } else if (choice == 3) {
                guarded(() -> statements(nesting - 1));
            } else if (choice == 4) {
                branch(() -> statements(nesting - 1));
            } else {
                instruction();
            }
        }
    }

    private String label() {
        return "L" + labels++;
    }

    private void loop(int rounds, Runnable body) {
        String head = label();
        String end = label();
        emit("LOAD_INT 0; STORE_LOCAL 3");
        lines.add(head + ":");
        emit("LOAD_LOCAL 3; INCREMENT; DUP; STORE_LOCAL 3; LOAD_INT " + rounds + "; LESS_EQUAL");
        emit("JUMP_IF_FALSE " + end);
        body.run();
        emit("JUMP_BACK " + head);
        lines.add(end + ":");
    }

    private void iterate(Runnable body) {
        String head = label();
        String end = label();
        boolean keys = random.nextInt(3) == 0;
        value(Use.ANY);
        emit(keys ? "FOR_IN_START" : "FOR_OF_START");
        lines.add(head + ":");
        emit((keys ? "FOR_IN_NEXT " : "FOR_OF_NEXT ") + end);
        emit("STORE_LOCAL " + random.nextInt(2));
        body.run();
        emit("JUMP_BACK " + head);
        lines.add(end + ":");
        emit(keys || random.nextBoolean() ? "POP" : "ITERATOR_CLOSE normal");
    }

    private void branch(Runnable body) {
        String end = label();
        value(Use.ANY);
        emit((random.nextBoolean() ? "JUMP_IF_TRUE " : "JUMP_IF_FALSE ") + end);
        body.run();
        lines.add(end + ":");
    }

    private void guarded(Runnable body) {
        String start = label();
        String end = label();
        String out = label();
        int kept = depth;
        lines.add(start + ":");
        body.run();
        emit("JUMP " + out);
        lines.add(end + ":");
        depth = kept + 1;
        handlers.add(".handler start=" + start + " end=" + end + " target=" + end + " depth=" + kept);
        show();
        lines.add(out + ":");
    }

    /** Prints what kind of thing the operand is that lies on top, and drops it. */
    private void show() {
        emit("TYPEOF; STORE_LOCAL 0; LOAD_GLOBAL \"print\"; LOAD_UNDEFINED; LOAD_LOCAL 0; CALL 1; POP");
    }

    // -- Instructions -----------------------------------------------------------------------------

    private void instruction() {
        Opcode[] all = Opcode.values();
        Opcode op = all[random.nextInt(all.length)];
        if (op.isJump() || op.endsBlock() || isOutOfPlace(op)) {
            return;
        }
        int before = depth;
        int count = random.nextInt(3);
        for (int i = 0, pops = op.pops(count); i < pops; i++) {
            value(useOf(op, i, pops));
        }
        emit(op + operands(op, count));
        while (depth > before) {
            if (op == Opcode.FOR_IN_START || op == Opcode.FOR_OF_START) {
                emit("POP");
            } else {
                result();
            }
        }
    }

    private boolean isOutOfPlace(Opcode op) {
        switch (op) {
            case PUSH_CONTEXT:
            case POP_CONTEXT:
            case CLOSURE:
            case NEW_CLASS:
                return true;
            case LOAD_SUPER_CONSTRUCTOR:
            case SUPER_CALL:
            case SUPER_CALL_SPREAD:
                return kind != FunctionKind.DERIVED_CONSTRUCTOR && kind != FunctionKind.ARROW;
            case COPY_CONTEXT:
                return kind != FunctionKind.MODULE;
            case ITERATOR_CLOSE:
                return !careless;
            case LOAD_EMPTY:
            case LOAD_THIS:
            case SWAP:
            case DUP:
            case DUP2:
                return true;
            default:
                return false;
        }
    }

    private enum Use {
        ANY,
        /** What the compiler makes: an object, an array, a function. */
        MADE,
        EMPTY
    }

    private static Use useOf(Opcode op, int operand, int pops) {
        switch (op) {
            case NEW:
            case NEW_SPREAD:
            case SUPER_CALL:
            case SUPER_CALL_SPREAD:
                return operand == 1 ? Use.EMPTY : operand == 2 && op.name().endsWith("SPREAD") ? Use.MADE : Use.ANY;
            case DEFINE_PROP:
            case DEFINE_INDEX:
            case ARRAY_PUSH:
            case ARRAY_SPREAD:
            case COPY_PROPERTIES:
            case SET_PROTOTYPE:
            case LOAD_SUPER_CONSTRUCTOR:
                return operand == 0 ? Use.MADE : Use.ANY;
            case DEFINE_METHOD:
                return operand == 1 ? Use.ANY : Use.MADE;
            case CALL_SPREAD:
            case COPY_REST_PROPERTIES:
                return operand == pops - 1 ? Use.MADE : Use.ANY;
            default:
                return Use.ANY;
        }
    }

    private String operands(Opcode op, int count) {
        StringBuilder text = new StringBuilder();
        for (OperandKind operand : op.operands()) {
            if (operand != OperandKind.FEEDBACK) {
                text.append(' ').append(operand(op, operand, count));
            }
        }
        return text.toString();
    }

    private String operand(Opcode op, OperandKind operand, int count) {
        switch (operand) {
            case INT:
                return String.valueOf(random.nextInt());
            case CONSTANT:
                return op == Opcode.GET_TEMPLATE_OBJECT ? "cooked=[null] raw=[\"\"]" : "\"x\"";
            case NAME:
                return '"' + pick(NAMES) + '"';
            case LOCAL:
            case SLOT:
                return String.valueOf(random.nextInt(3));
            case DEPTH:
                return "0";
            case FLAGS:
                return String.valueOf(random.nextInt(op == Opcode.ITERATOR_CLOSE ? 2 : 5));
            default:
                return String.valueOf(count);
        }
    }

    /** Pushes an operand. */
    private void value(Use use) {
        if (careless && random.nextInt(12) == 0) {
            emit(pick(STRAY));
        } else if (use == Use.EMPTY) {
            emit("LOAD_EMPTY");
        } else if (use == Use.MADE || random.nextInt(2) == 0) {
            emit(pick(OPAQUE));
        } else {
            emit(pick(VALUES));
        }
    }

    /** Does something with the topmost operand, which is gone then. */
    private void result() {
        switch (random.nextInt(5)) {
            case 0 -> show();
            case 1 -> emit("STORE_CONTEXT 0 " + random.nextInt(3));
            case 2 -> emit("STORE_LOCAL " + random.nextInt(3));
            case 3 -> emit("STORE_LOCAL 1; LOAD_LOCAL 0; LOAD_CONST \"k\"; LOAD_LOCAL 1; SET_INDEX; POP");
            default -> emit("POP");
        }
    }

    private <T> T pick(T[] items) {
        return items[random.nextInt(items.length)];
    }

    /** Appends instructions, keeping count of the operands. */
    private void emit(String instructions) {
        for (String line : instructions.split("; ")) {
            lines.add(line);
            Opcode op = TextFunction.opcode(line);
            int count = 0;
            if (op.hasOperand(OperandKind.COUNT)) {
                count = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
            }
            depth += op.pushes() - op.pops(count);
        }
    }
}
