package tierup.ir;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg32;
import tierup.asm.Reg64;
import tierup.asm.RegMem;
import tierup.asm.Xmm;
import tierup.asm.XmmMem;
import tierup.template.SharedStub;

/**
 * What {@link Node#emit} works with: the assembler, and the registers that an allocator has given to the node according to its {@link
 * Constraints}. Whether that allocator keeps values in registers or in the frame, a node does not know.
 */
public interface Emission {
    Assembler assembler();

    /** The register of an input that is no double. */
    Reg64 gpr(int input);

    /** Its lower half. */
    default Reg32 gpr32(int input) {
        return gpr(input).r32();
    }

    /** The register of an input that is a double. */
    Xmm xmm(int input);

    /** An input of use ANY that is no double: a register, or its slot. Of an int, the lower 32 bits. */
    RegMem place(int input);

    /** An input of use ANY that is a double. */
    XmmMem xmmPlace(int input);

    /** The register of the result, which is no double. */
    Reg64 result();

    default Reg32 result32() {
        return result().r32();
    }

    Xmm xmmResult();

    Reg64 temporary(int number);

    default Reg32 temporary32(int number) {
        return temporary(number).r32();
    }

    Xmm xmmTemporary(int number);

    /** Where the node goes if what it guards is not so; each node has its own. */
    Label exit();

    /**
     * Stores a value into a cell that may be older than it: see {@link tierup.template.HeapCode#storeValue}.
     *
     * @param cell what is written to
     */
    void storeValue(Reg64 cell, Mem place, Reg64 value);

    /** Calls a piece of code that the engine's functions share. It keeps all registers but the three for scratch: {@link tierup.template.SharedStubs}. */
    void callStub(SharedStub stub);

    /** Off-heap memory as an operand: relative to the code where that reaches it. Overwrites the scratch register where not. */
    Mem data(long address);

    /** Loads a word of the call into the result. */
    void loadParameter(tierup.ir.nodes.Parameter parameter);

    /** Where a control node's successor begins. */
    Label label(Block block);

    /** Whether a block comes next in the code, so that no jump is needed. */
    boolean isNext(Block block);

    /** Takes the frame down and returns what is in rax. */
    void leaveFrame();

    /** Performs the moves of a jump: arguments into the target's parameters. */
    void moveArguments(Jump jump);

    // -- calls: of nodes whose constraints say that all registers are lost -----------------------------

    /** Pushes an input below the frame: of use ANY, or, if it is a {@link tierup.ir.nodes.Constant}, IMMEDIATE. */
    void push(int input);

    /** Has Java carry out the instruction at an offset of the bytecode on operands that have been pushed, and takes them off. Its result is in rax. */
    void execute(int pc);

    /** Takes what has been pushed off the stack. */
    void standBelowFrame();

    /** Looks whether somebody wants the program to pause; all values stay where they are. */
    void poll(int pc);
}
