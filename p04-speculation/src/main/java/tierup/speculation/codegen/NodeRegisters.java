package tierup.speculation.codegen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.ir.Constraints;
import tierup.ir.Constraints.Output;
import tierup.ir.Constraints.Use;
import tierup.ir.Node;
import tierup.speculation.codegen.Location.FloatRegister;
import tierup.speculation.codegen.Location.Register;
import tierup.speculation.codegen.Location.Rematerialized;
import tierup.template.Conventions;

/**
 * The registers of one node, where nothing lives in registers between nodes: all of {@link Conventions#OPERANDS} are free, and nothing but the node's
 * own {@link Constraints} matters.
 */
final class NodeRegisters {
    private final Constraints constraints;
    private final Set<Reg64> taken = new HashSet<>();
    private int floatsTaken;

    /** By input, where it is; null if the node takes the constant itself. */
    final Location[] inputs;

    final Location result;
    final List<Register> temporaries = new ArrayList<>();
    final List<FloatRegister> floatTemporaries = new ArrayList<>();

    /** @param home where a value lives */
    NodeRegisters(Node node, Function<Node, Location> home) {
        constraints = node.constraints();
        inputs = new Location[node.inputCount()];
        for (Use use : constraints.inputs()) {
            if (use.kind() == Use.Kind.FIXED) {
                taken.add(use.register());
            }
        }
        taken.addAll(constraints.clobbers());
        if (constraints.output().kind() == Output.Kind.FIXED) {
            taken.add(constraints.output().register());
        }
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = choose(node, i, home.apply(node.input(i)));
        }
        result = chooseResult(node);
        for (int i = 0; i < constraints.temporaries(); i++) {
            temporaries.add(general());
        }
        for (int i = 0; i < constraints.floatTemporaries(); i++) {
            floatTemporaries.add(xmm());
        }
    }

    private Location choose(Node node, int index, Location home) {
        Use use = constraints.inputs().get(index);
        boolean isFloat = node.inputRepresentation(index).isFloat();
        switch (use.kind()) {
            case IMMEDIATE:
                return null;
            case FIXED:
                return new Register(use.register());
            case ANY:
                // A constant double has a place as well: among the constants behind the code.
                return home instanceof Rematerialized && !isFloat ? general() : home;
            default:
                Location same = sharedWithEarlier(node, index);
                return same != null ? same : isFloat ? xmm() : general();
        }
    }

    /** Of {@code x * x} one register is enough, unless the node writes its result over it. */
    private Location sharedWithEarlier(Node node, int index) {
        for (int i = 0; i < index; i++) {
            boolean overwritten = i == 0 && constraints.output().kind() == Output.Kind.SAME_AS_FIRST;
            if (node.input(i) == node.input(index)
                    && constraints.inputs().get(i).kind() == Use.Kind.REGISTER
                    && !overwritten) {
                return inputs[i];
            }
        }
        return null;
    }

    private Location chooseResult(Node node) {
        return switch (constraints.output().kind()) {
            case NONE -> null;
            case REGISTER -> node.representation().isFloat() ? xmm() : general();
            case SAME_AS_FIRST -> inputs[0];
            case FIXED -> new Register(constraints.output().register());
        };
    }

    private Register general() {
        for (Reg64 register : Conventions.OPERANDS) {
            if (taken.add(register)) {
                return new Register(register);
            }
        }
        throw new IllegalStateException("no general register is left");
    }

    private FloatRegister xmm() {
        if (floatsTaken == Conventions.OPERAND_XMMS) {
            throw new IllegalStateException("no xmm register is left");
        }
        return new FloatRegister(Registers.xmm(floatsTaken++));
    }
}
