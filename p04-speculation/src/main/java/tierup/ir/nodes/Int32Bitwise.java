package tierup.ir.nodes;

import tierup.asm.Assembler;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;

/** The bit by bit operations of two ints: and, or, exclusive or. */
public final class Int32Bitwise extends Int32Operation {
    private final Operator operation;

    /** @param operation BIT_AND, BIT_OR or BIT_XOR */
    public Int32Bitwise(Operator operation, Node left, Node right) {
        super(false, left, right);
        this.operation = operation;
    }

    public Operator operation() {
        return operation;
    }

    @Override
    public Type inferType() {
        return Ranges.binary(operation, input(0).type(), input(1).type());
    }

    @Override
    public String operator() {
        return "int32." + operation;
    }

    @Override
    public long evaluate(Evaluation e) {
        int left = e.int32(input(0));
        int right = e.int32(input(1));
        return switch (operation) {
            case BIT_AND -> left & right;
            case BIT_OR -> left | right;
            default -> left ^ right;
        };
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        if (constantOperand() != null) {
            int mask = constantOperand().value();
            switch (operation) {
                case BIT_AND -> a.and(e.result32(), mask);
                case BIT_OR -> a.or(e.result32(), mask);
                default -> a.xor(e.result32(), mask);
            }
            return;
        }
        switch (operation) {
            case BIT_AND -> a.and(e.result32(), e.place(1));
            case BIT_OR -> a.or(e.result32(), e.place(1));
            default -> a.xor(e.result32(), e.place(1));
        }
    }
}
