package tierup.ir.nodes;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;
import tierup.vm.code.FunctionCell;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;

/** Calls a function: callee, {@code this}, arguments. What is no function with code of its own is left to Java. */
public final class Call extends Node {
    /** @param words callee, {@code this}, arguments */
    public Call(int pc, Node... words) {
        super(words);
        at(pc);
    }

    /** How many arguments are passed. */
    public int argumentCount() {
        return inputCount() - 2;
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public Effects effects() {
        return Effects.CALL;
    }

    @Override
    public String operator() {
        return "call";
    }

    @Override
    public String attributes() {
        return "@" + pc();
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.askRuntime(this, inputs().stream().mapToLong(e::word).toArray());
    }

    @Override
    public Constraints constraints() {
        return Pushed.constraints(this, Constraints.Output.fixed(Conventions.RESULT));
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label slow = new Label("call in Java");
        Label done = new Label("called");
        Pushed.pushAll(e, this);
        a.mov(Conventions.CALLEE, mem(rsp, Long.BYTES * (inputCount() - 1)));
        a.test(Conventions.CALLEE, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        a.cmp(bytePtr(mem(Conventions.CALLEE, Cell.KIND)), Cell.FUNCTION);
        a.jcc(NOT_EQUAL, slow);
        a.mov(rax, mem(Conventions.CALLEE, Cell.FUNCTION_CELL));
        a.mov(Conventions.ARGC.r32(), argumentCount());
        a.mov(dwordPtr(mem(Conventions.FRAME, Frame.PC)), pc());
        a.call(mem(rax, FunctionCell.ENTRY));
        e.standBelowFrame();
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(slow);
            e.execute(pc());
            a.jmp(done);
        });
    }
}
