package tierup.speculation.build;

import java.util.Arrays;
import tierup.ir.Node;

/** What the locals, the operands and the current context are at a point of the bytecode, as nodes. */
final class Environment {
    private final Node[] locals;
    private final Node[] operands;
    private int depth;
    private Node context;

    Environment(int locals, int maxStack) {
        this.locals = new Node[locals];
        this.operands = new Node[maxStack];
    }

    private Environment(Node[] locals, Node[] operands, int depth, Node context) {
        this.locals = locals;
        this.operands = operands;
        this.depth = depth;
        this.context = context;
    }

    Environment copy() {
        return new Environment(locals.clone(), operands.clone(), depth, context);
    }

    Node local(int number) {
        return locals[number];
    }

    void setLocal(int number, Node value) {
        locals[number] = value;
    }

    void push(Node value) {
        operands[depth++] = value;
    }

    Node pop() {
        return operands[--depth];
    }

    /** The operand with so many above it. */
    Node peek(int above) {
        return operands[depth - 1 - above];
    }

    /** Takes several operands off the stack. @return the bottommost first */
    Node[] pop(int count) {
        depth -= count;
        return Arrays.copyOfRange(operands, depth, depth + count);
    }

    int depth() {
        return depth;
    }

    Node context() {
        return context;
    }

    void setContext(Node value) {
        context = value;
    }

    // -- as one row of words: locals, operands, context --------------------------------------------

    int size() {
        return locals.length + depth + 1;
    }

    Node get(int index) {
        if (index < locals.length) {
            return locals[index];
        }
        int operand = index - locals.length;
        return operand < depth ? operands[operand] : context;
    }

    void set(int index, Node value) {
        int operand = index - locals.length;
        if (operand < 0) {
            locals[index] = value;
        } else if (operand < depth) {
            operands[operand] = value;
        } else {
            context = value;
        }
    }
}
