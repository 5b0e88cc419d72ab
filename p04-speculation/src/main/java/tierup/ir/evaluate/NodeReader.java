package tierup.ir.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tierup.bytecode.Opcode;
import tierup.ir.Node;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.ElementKind;

/** What factories ask for, in the order of the text. */
final class NodeReader {
    final GraphLine line;
    final GraphParser.Names names;
    private final int pc;
    String reason;
    private int inputsRead;

    NodeReader(GraphLine line, GraphParser.Names names, int pc) {
        this.line = line;
        this.names = names;
        this.pc = pc;
    }

    Node input() {
        if (inputsRead++ > 0) {
            line.expect(",");
        }
        return names.node(line);
    }

    Node[] inputs(int count) {
        Node[] inputs = new Node[count];
        for (int i = 0; i < count; i++) {
            inputs[i] = input();
        }
        return inputs;
    }

    /** All that are left. */
    Node[] inputs() {
        List<Node> inputs = new ArrayList<>();
        while (!line.atEnd()) {
            inputs.add(input());
        }
        return inputs.toArray(Node[]::new);
    }

    /** Some inputs, and what was guessed. */
    Node guard(Function<List<Node>, Node> factory, int count) {
        List<Node> inputs = List.of(inputs(count));
        reason = line.quoted();
        return factory.apply(inputs);
    }

    boolean flag(String word) {
        return line.accept(word);
    }

    @SafeVarargs
    final <T> T oneOf(T... all) {
        for (T one : all) {
            if (line.accept(one.toString())) {
                return one;
            }
        }
        throw line.error("one of " + List.of(all) + " should stand here");
    }

    /** "slot 3". */
    int after(String word) {
        line.expect(word);
        return line.integer();
    }

    /** A name of the program, see {@link tierup.ir.GraphText#name}. */
    String name() {
        return line.peek().startsWith("\"") ? line.quoted() : line.next();
    }

    int denseKind() {
        for (int kind = 0; kind <= DenseKind.MASK; kind++) {
            if (line.accept(DenseKind.name(kind))) {
                return kind;
            }
        }
        throw line.error("a kind of elements should stand here: PACKED_INT");
    }

    ElementKind elementKind() {
        for (ElementKind kind : ElementKind.values()) {
            if (line.accept(kind.name().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw line.error("a kind of typed array should stand here: float64");
    }

    /** "#12". */
    int sharp() {
        String word = line.peek();
        if (!word.matches("#-?\\d{1,10}")) {
            throw line.error("a number like #1 should stand here");
        }
        line.next();
        return (int) Long.parseLong(word.substring(1));
    }

    Opcode instruction() {
        for (Opcode opcode : Opcode.values()) {
            if (line.accept(opcode.name().toLowerCase(Locale.ROOT))) {
                return opcode;
            }
        }
        throw line.error("an instruction should stand here");
    }

    /** The offset of the bytecode, where it stands among the attributes as well. */
    int at() {
        if (line.peek().matches("@\\d{1,9}")) {
            return Integer.parseInt(line.next().substring(1));
        } else if (pc < 0) {
            throw line.error("the offset of a bytecode should stand here: @12");
        }
        return pc;
    }
}
