package tierup.speculation.codegen;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.RegMem;
import tierup.asm.Xmm;
import tierup.asm.XmmMem;
import tierup.ir.Block;
import tierup.ir.Emission;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Parameter;
import tierup.speculation.codegen.Location.FloatRegister;
import tierup.speculation.codegen.Location.Register;
import tierup.speculation.codegen.Location.Rematerialized;
import tierup.speculation.codegen.Location.Slot;
import tierup.template.Conventions;
import tierup.template.SharedStub;

/** The {@link Emission} of one node. Out of line it is still that node's. */
final class NodeEmission implements Emission {
    private final CodeGenerator generator;
    private final Allocation allocation;
    private final FrameCode frame;
    private final Assembler a;
    private final Node node;

    NodeEmission(CodeGenerator generator, Node node) {
        this.generator = generator;
        this.allocation = generator.allocation();
        this.frame = generator.frame();
        this.a = generator.assembler();
        this.node = node;
    }

    @Override
    public Assembler assembler() {
        return a;
    }

    // -- operands ----------------------------------------------------------------------------------

    private IllegalStateException misplaced(String what, Location location) {
        return new IllegalStateException(
                node + " takes " + what + " for a register, which its constraints do not ask for: " + location);
    }

    private Reg64 general(String what, Location location) {
        if (location instanceof Register register) {
            return register.register();
        }
        throw misplaced(what, location);
    }

    private Xmm xmm(String what, Location location) {
        if (location instanceof FloatRegister register) {
            return register.register();
        }
        throw misplaced(what, location);
    }

    @Override
    public Reg64 gpr(int input) {
        return general("input " + input, allocation.input(node, input));
    }

    @Override
    public Xmm xmm(int input) {
        return xmm("input " + input, allocation.input(node, input));
    }

    @Override
    public RegMem place(int input) {
        Location location = allocation.input(node, input);
        if (location instanceof Slot slot) {
            return MoveEmitter.memory(slot, node.inputRepresentation(input));
        }
        Reg64 register = general("input " + input, location);
        return MoveEmitter.isHalf(node.inputRepresentation(input)) ? register.r32() : register;
    }

    @Override
    public XmmMem xmmPlace(int input) {
        Location location = allocation.input(node, input);
        if (location instanceof Slot slot) {
            return Mem.mem(Conventions.FRAME, slot.offset());
        } else if (location instanceof Rematerialized constant) {
            return a.constant(Constants.word(constant.constant()));
        }
        return xmm("input " + input, location);
    }

    @Override
    public Reg64 result() {
        return general("the result", allocation.result(node));
    }

    @Override
    public Xmm xmmResult() {
        return xmm("the result", allocation.result(node));
    }

    @Override
    public Reg64 temporary(int number) {
        return allocation.temporary(node, number).register();
    }

    @Override
    public Xmm xmmTemporary(int number) {
        return allocation.floatTemporary(node, number).register();
    }

    @Override
    public void storeValue(Reg64 cell, Mem place, Reg64 value) {
        generator.target().heap().storeValue(a, cell, place, value);
    }

    @Override
    public void callStub(SharedStub stub) {
        generator.target().stubs().accept(a, stub);
    }

    @Override
    public Mem data(long address) {
        return frame.data(address);
    }

    @Override
    public void loadParameter(Parameter parameter) {
        Reg64 result = result();
        switch (parameter.which()) {
            case ARGUMENT -> frame.loadArgument(result, parameter.number());
            case THIS -> frame.loadThis(result);
            case NEW_TARGET -> frame.loadNewTarget(result);
            case FUNCTION -> a.mov(result, Mem.mem(Conventions.FRAME, tierup.vm.memory.Frame.FUNCTION));
            case CONTEXT -> {
                a.mov(result, Mem.mem(Conventions.FRAME, tierup.vm.memory.Frame.FUNCTION));
                a.mov(result, Mem.mem(result, tierup.vm.memory.Cell.FUNCTION_CONTEXT));
            }
        }
    }

    // -- control -----------------------------------------------------------------------------------

    @Override
    public Label exit() {
        return generator.exit(node);
    }

    @Override
    public Label label(Block block) {
        return generator.label(block);
    }

    @Override
    public boolean isNext(Block block) {
        return generator.isNext(block);
    }

    @Override
    public void leaveFrame() {
        frame.leave();
    }

    @Override
    public void moveArguments(Jump jump) {
        generator.moves().emit(allocation.moves(jump));
    }

    // -- calls -------------------------------------------------------------------------------------

    @Override
    public void push(int input) {
        if (node.input(input) instanceof Constant constant) {
            if (constant.value() == (int) constant.value()) {
                a.push(constant.value());
            } else {
                a.mov(Conventions.SCRATCH, constant.value());
                a.push(Conventions.SCRATCH);
            }
        } else {
            a.push(place(input));
        }
    }

    @Override
    public void execute(int pc) {
        frame.execute(pc);
    }

    @Override
    public void standBelowFrame() {
        frame.standBelowFrame();
    }

    @Override
    public void poll(int pc) {
        frame.poll(pc);
    }
}
