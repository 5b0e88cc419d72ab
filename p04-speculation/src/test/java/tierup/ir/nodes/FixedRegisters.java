package tierup.ir.nodes;

import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.rbp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.RegMem;
import tierup.asm.Registers;
import tierup.asm.Xmm;
import tierup.asm.XmmMem;
import tierup.ir.Block;
import tierup.ir.Constraints;
import tierup.ir.Constraints.Output;
import tierup.ir.Constraints.Use;
import tierup.ir.Emission;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;
import tierup.template.SharedStub;

/** Gives one node registers that obey its constraints, and no favour beyond: its inputs lie at rbp, a word each. */
final class FixedRegisters implements Emission {
    private static final List<Xmm> XMMS =
            List.of(Registers.xmm0, Registers.xmm1, Registers.xmm5, Registers.xmm8, Registers.xmm12, Registers.xmm13);

    /**
     * Where a node finds what.
     *
     * @param rotation which registers are taken first
     * @param slots whether inputs of use ANY are in the frame
     */
    record Wiring(int rotation, boolean slots) {}

    /** All that tests try. */
    static final List<Wiring> WIRINGS = List.of(new Wiring(0, false), new Wiring(5, true), new Wiring(8, false));

    private final Assembler assembler;
    private final Node node;
    private final Wiring wiring;
    private final ToLongFunction<SharedStub> stubs;
    private final List<Reg64> general = new ArrayList<>(Conventions.OPERANDS);
    private final List<Xmm> floats = new ArrayList<>(XMMS);
    private final Object[] inputs;
    private Object result;
    private final List<Reg64> temporaries = new ArrayList<>();
    private final List<Xmm> floatTemporaries = new ArrayList<>();
    private final Label exit = new Label("left");
    final Label ifTrue = new Label("true");
    final Label ifFalse = new Label("false");
    private Block next;

    /** @param stubs where shared code lies */
    FixedRegisters(Assembler assembler, Node node, Wiring wiring, ToLongFunction<SharedStub> stubs) {
        this.assembler = assembler;
        this.stubs = stubs;
        this.node = node;
        this.wiring = wiring;
        Collections.rotate(general, wiring.rotation());
        Collections.rotate(floats, wiring.rotation());
        inputs = new Object[node.inputCount()];
        assign(node.constraints());
    }

    private void assign(Constraints constraints) {
        for (int i = 0; i < inputs.length; i++) {
            Reg64 fixed = constraints.inputs().get(i).register();
            if (fixed != null) {
                inputs[i] = fixed;
                general.remove(fixed);
            }
        }
        general.removeAll(constraints.clobbers());
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = inputs[i] != null
                    ? inputs[i]
                    : input(i, constraints.inputs().get(i));
        }
        Output output = constraints.output();
        result = switch (output.kind()) {
            case NONE -> null;
            case REGISTER -> node.representation().isFloat() ? floats.remove(0) : general.remove(0);
            case SAME_AS_FIRST -> inputs[0];
            case FIXED -> output.register();
        };
        general.remove(output.register());
        for (int i = 0; i < constraints.temporaries(); i++) {
            temporaries.add(general.remove(0));
        }
        for (int i = 0; i < constraints.floatTemporaries(); i++) {
            floatTemporaries.add(floats.remove(0));
        }
    }

    private Object input(int number, Use use) {
        if (use.kind() == Use.Kind.IMMEDIATE) {
            return null;
        } else if (use.kind() == Use.Kind.ANY && wiring.slots()) {
            return node.inputRepresentation(number) == Representation.INT32
                    ? dwordPtr(slot(number))
                    : qwordPtr(slot(number));
        }
        for (int i = 0; i < number; i++) {
            if (node.input(i) == node.input(number) && mayShare(i) && mayShare(number)) {
                return inputs[i];
            }
        }
        return node.inputRepresentation(number).isFloat() ? floats.remove(0) : general.remove(0);
    }

    /** One register is enough for an input that comes twice and is not changed. */
    private boolean mayShare(int input) {
        Constraints constraints = node.constraints();
        boolean overwritten = input == 0 && constraints.output().kind() == Output.Kind.SAME_AS_FIRST;
        return constraints.inputs().get(input).kind() == Use.Kind.REGISTER && !overwritten;
    }

    static Mem slot(int number) {
        return mem(rbp, 8 * number);
    }

    /** Emits garbage into all registers that may be overwritten, and loads the inputs. */
    void loadInputs() {
        assembler.mov(Conventions.SCRATCH, 0xDEAD_BEEF_DEAD_BEEFL);
        for (Reg64 register : Conventions.OPERANDS) {
            assembler.mov(register, Conventions.SCRATCH);
        }
        for (Xmm register : XMMS) {
            assembler.movq(register, Conventions.SCRATCH);
        }
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] instanceof Xmm xmm) {
                assembler.movsd(xmm, slot(i));
            } else if (inputs[i] instanceof Reg64 register) {
                boolean half = node.inputRepresentation(i) == Representation.INT32;
                if (half) {
                    assembler.mov(register.r32(), slot(i));
                } else {
                    assembler.mov(register, slot(i));
                }
            }
        }
    }

    /** Emits a store of the result. */
    void storeResult(Mem place) {
        if (result instanceof Xmm xmm) {
            assembler.movsd(place, xmm);
        } else if (result instanceof Reg64 register) {
            assembler.mov(place, register);
        }
    }

    /** Emits stores of the inputs that the node must have left as they were, one word each; what those are. */
    List<Integer> storeKeptInputs(int displacement) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            Use.Kind use = node.constraints().inputs().get(i).kind();
            if (inputs[i] == result || use == Use.Kind.FIXED) {
                continue;
            }
            Mem place = mem(rbp, displacement + 8 * i);
            if (inputs[i] instanceof Xmm xmm) {
                assembler.movsd(place, xmm);
                kept.add(i);
            } else if (inputs[i] instanceof Reg64 register) {
                assembler.mov(place, register);
                kept.add(i);
            }
        }
        return kept;
    }

    /** Says which of a branch's two blocks comes next; null if none. */
    void setNext(Block block) {
        next = block;
    }

    // -- what nodes ask -------------------------------------------------------------------------------

    @Override
    public Assembler assembler() {
        return assembler;
    }

    @Override
    public Reg64 gpr(int input) {
        return (Reg64) inputs[input];
    }

    @Override
    public Xmm xmm(int input) {
        return (Xmm) inputs[input];
    }

    @Override
    public RegMem place(int input) {
        boolean half = node.inputRepresentation(input) == Representation.INT32;
        return half && inputs[input] instanceof Reg64 register ? register.r32() : (RegMem) inputs[input];
    }

    @Override
    public XmmMem xmmPlace(int input) {
        return (XmmMem) inputs[input];
    }

    @Override
    public Reg64 result() {
        return (Reg64) result;
    }

    @Override
    public Xmm xmmResult() {
        return (Xmm) result;
    }

    @Override
    public Reg64 temporary(int number) {
        return temporaries.get(number);
    }

    @Override
    public Xmm xmmTemporary(int number) {
        return floatTemporaries.get(number);
    }

    @Override
    public Label exit() {
        return exit;
    }

    @Override
    public void storeValue(Reg64 cell, Mem place, Reg64 value) {
        assembler.mov(place, value);
    }

    @Override
    public void callStub(SharedStub stub) {
        assembler.call(stubs.applyAsLong(stub), stub.name());
    }

    @Override
    public Mem data(long address) {
        assembler.mov(Conventions.SCRATCH, address);
        return mem(Conventions.SCRATCH);
    }

    @Override
    public Label label(Block block) {
        return block.id() == 0 ? ifTrue : ifFalse;
    }

    @Override
    public boolean isNext(Block block) {
        return block == next;
    }

    @Override
    public void loadParameter(Parameter parameter) {
        throw notAlone();
    }

    @Override
    public void leaveFrame() {
        throw notAlone();
    }

    @Override
    public void moveArguments(Jump jump) {
        throw notAlone();
    }

    @Override
    public void push(int input) {
        throw notAlone();
    }

    @Override
    public void execute(int pc) {
        throw notAlone();
    }

    @Override
    public void standBelowFrame() {
        throw notAlone();
    }

    @Override
    public void poll(int pc) {
        throw notAlone();
    }

    private static UnsupportedOperationException notAlone() {
        return new UnsupportedOperationException("a node alone has neither frame nor successors");
    }
}
