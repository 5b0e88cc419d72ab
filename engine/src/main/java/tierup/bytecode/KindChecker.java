package tierup.bytecode;

/**
 * The part of the verifier's second pass that is about kinds: holds what is on the stack against what the table says an
 * instruction takes, and puts there what it says it leaves. For a handful of instructions what they leave depends on
 * what they find; those are spelled out here.
 */
final class KindChecker {
    private final FunctionCode function;
    private final Effort effort;

    KindChecker(FunctionCode function, Effort effort) {
        this.function = function;
        this.effort = effort;
    }

    /**
     * The state behind an instruction.
     *
     * @param pops how many operands it takes; there are as many
     * @throws BytecodeVerifyException if one of them cannot be what it must be
     */
    StackState effect(int pc, Opcode op, StackState before, int pops) {
        OperandKinds operands = before.operands();
        check(pc, op, operands, pops);
        switch (op) {
            case DUP:
                return before.with(operands.push(operands.top()));
            case DUP2:
                return before.with(operands.push(operands.below().top()).push(operands.top()));
            case SWAP: {
                int below = operands.below().top();
                return before.with(operands.drop(2).push(operands.top()).push(below));
            }
            case STORE_LOCAL: {
                boolean maybeEmpty = (operands.top() & Kind.EMPTY.bits()) != 0;
                return before.with(operands.below())
                        .withLocal(function.operand(pc, OperandKind.LOCAL), maybeEmpty, effort);
            }
            case LOAD_LOCAL:
                return before.with(operands.push(unless(before.maybeEmpty(function.operand(pc, OperandKind.LOCAL)))));
            case LOAD_CONTEXT:
                return before.with(operands.push(unless(function.leavesEmpty(pc))));
            case LOAD_THIS:
                return before.with(operands.push(unless(function.kind() == FunctionKind.DERIVED_CONSTRUCTOR)));
            default: {
                OperandKinds left = operands.drop(pops);
                for (int i = 0; i < op.pushes(); i++) {
                    left = left.push(op.results().get(i).bits());
                }
                return before.with(left);
            }
        }
    }

    private static int unless(boolean maybeEmpty) {
        return (maybeEmpty ? Kind.VALUE_OR_EMPTY : Kind.VALUE).bits();
    }

    private void check(int pc, Opcode op, OperandKinds operands, int pops) {
        OperandKinds rest = operands;
        for (int i = pops - 1; i >= 0; i--, rest = rest.below()) {
            Kind wanted = op.kindOf(i);
            if (!wanted.accepts(rest.top())) {
                throw fail(pc, i, pops, rest.top(), wanted);
            }
        }
        boolean constructs = function.kind() == FunctionKind.DERIVED_CONSTRUCTOR;
        if (op == Opcode.RETURN && constructs && (operands.top() & ~Kind.OBJECT.bits()) != 0) {
            // The object of a call is taken from where only the caller of a base constructor has put one.
            throw fail(pc, 0, pops, operands.top(), Kind.OBJECT);
        }
    }

    private BytecodeVerifyException fail(int pc, int operand, int pops, int found, Kind wanted) {
        String which = pops == 1 ? "its operand" : "operand " + (operand + 1) + " of " + pops;
        return new BytecodeVerifyException(
                function, pc, which + " is " + Kind.describe(found) + ", but must be " + Kind.describe(wanted.bits()));
    }
}
