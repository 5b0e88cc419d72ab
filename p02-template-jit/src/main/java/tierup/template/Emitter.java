package tierup.template;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rsp;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.NamedFacts;
import tierup.vm.memory.Continuation;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * What a template works with: the assembler, the instruction it stands at, the operand stack, and the ways out of
 * machine code.
 *
 * <p><b>Slow paths.</b> A template emits the common case straight down and jumps out of line for the rest. {@link
 * #slowPath} has Java execute the whole instruction there, and emits next to nothing: it writes down where the operands
 * are and what the fast path would have had in registers ({@link ExitSite}), and Java, when it comes to that, puts the frame
 * into the interpreter's shape, executes, and fills the registers before the code goes on. So a fast path may give up at
 * any point, as long as it has changed nothing that the program can see.
 *
 * <p>Public methods are for the templates of all modules; {@link OperandStack} says in which order a template goes
 * about it.
 */
public final class Emitter {
    /** Where the code goes. */
    public final Assembler a;

    /** Where the operands are at this point of the code. */
    public final OperandStack stack;

    private final FunctionInfo function;
    private final FunctionCode code;
    private final Label[] labels;
    private final boolean[] leaders;
    private final boolean budgeted;
    private final PrototypeMethods methods;
    private final NamedFacts facts;
    private final RuntimeFunctions functions;
    private final HeapCode heap;
    private final SharedStubs stubs;
    private final ExitSites sites;
    private int pc;
    private int next;
    private boolean reached;

    Emitter(
            Assembler a,
            FunctionInfo function,
            Label[] labels,
            boolean[] leaders,
            boolean budgeted,
            PrototypeMethods methods,
            RuntimeFunctions functions,
            SharedStubs stubs,
            NamedFacts facts,
            ExitSites sites) {
        this.a = a;
        this.function = function;
        this.code = function.code();
        this.stack = new OperandStack(a, code.locals());
        this.labels = labels;
        this.leaders = leaders;
        this.budgeted = budgeted;
        this.methods = methods;
        this.facts = facts;
        this.functions = functions;
        this.heap = stubs.heapCode();
        this.stubs = stubs;
        this.sites = sites;
    }

    // -- The instruction --------------------------------------------------------------------------

    void moveTo(int offset) {
        pc = offset;
        next = code.next(offset);
        a.setBytecode(offset);
    }

    void enterBlock(boolean known) {
        reached = known;
    }

    /**
     * Whether the block around the current instruction had been reached when the function was compiled. Where it had not,
     * code is small rather than quick.
     */
    boolean hasBeenReached() {
        return reached;
    }

    /** Offset of the current instruction: to be kept by code that is emitted out of line, later. */
    public int pc() {
        return pc;
    }

    /** Where the driver goes on: behind this instruction, or behind one that was fused with it. */
    int next() {
        return next;
    }

    /** To be called for every assumption whose word is going to be part of an instruction. */
    public void name(int assumption) {
        facts.add(assumption);
    }

    /** The current instruction, for a template that serves several. */
    public Opcode opcode() {
        return code.opcodeAt(pc);
    }

    /** Value of one of the instruction's operands, as in the bytecode: an index, a count, an offset, an int. */
    public int operand(tierup.bytecode.OperandKind kind) {
        return code.operand(pc, kind);
    }

    /** The function being compiled: its constants as values, its names, its inner functions. */
    public FunctionInfo function() {
        return function;
    }

    /** Whether code takes down the function's budget at its entry and at back-edges. */
    boolean budgeted() {
        return budgeted;
    }

    /**
     * Takes one from the function's budget. Overwrites the scratch register.
     *
     * @param spent where to go if it is used up: to a {@link RuntimeCall#TIER_UP}
     */
    void takeFromBudget(Label spent) {
        a.sub(dwordPtr(data(function.cell() + FunctionCell.BUDGET)), 1);
        a.jcc(LESS_EQUAL, spent);
    }

    /** The engine that the code is made for. */
    public Vm vm() {
        return methods.vm();
    }

    /** What the code may ask Java for. */
    public RuntimeFunctions functions() {
        return functions;
    }

    PrototypeMethods methods() {
        return methods;
    }

    /** The label of the block that starts at an offset: a jump's target. What jumps there has flushed all operands. */
    public Label label(int offset) {
        return labels[offset];
    }

    /** Address of the instruction's feedback words, for machine code that reads or writes them. */
    public long feedbackAddress() {
        return function.feedback() + Feedback.HEADER_BYTES + 8L * operand(tierup.bytecode.OperandKind.FEEDBACK);
    }

    /**
     * What the interpreter has seen at this instruction so far, as {@link Feedback} bits: to choose which case to try
     * first. It may see others later.
     */
    public long feedback() {
        return Memory.getLong(feedbackAddress());
    }

    /**
     * If the next instruction is a conditional jump that nothing else jumps to, takes it over: the current template
     * emits the branch as well.
     *
     * @return its opcode, or null
     */
    Opcode fuseBranch() {
        if (next >= code.code().length || leaders[next]) {
            return null;
        }
        Opcode following = code.opcodeAt(next);
        if (following != Opcode.JUMP_IF_FALSE && following != Opcode.JUMP_IF_TRUE) {
            return null;
        }
        branchTarget = code.operand(next, tierup.bytecode.OperandKind.TARGET);
        next = code.next(next);
        return following;
    }

    private int branchTarget;

    /** Target of the branch that was fused. */
    Label branchTarget() {
        return labels[branchTarget];
    }

    // -- Ways out ---------------------------------------------------------------------------------

    /**
     * Emits an exit to Java. All operands are in memory; afterwards all registers are dead but rax.
     *
     * @param call a {@link RuntimeCall}, or the number of another row of {@link #functions}
     * @param depth operands on the stack
     */
    public void exit(int call, int depth) {
        exitAt(call, depth, pc);
    }

    /** As {@link #exit}, out of line for the instruction at offset {@code at}, when the template stands elsewhere. */
    public void exitAt(int call, int depth, int at) {
        Label leave = new Label("in Java");
        Label back = new Label("from Java");
        a.jmp(leave);
        a.bind(back);
        site(call, at, depth, Continuation.PUSH, leave, back).to(Operand.register(Conventions.RESULT, Type.ANY));
    }

    /**
     * Emits, in the prologue, what asks Java while the frame has no locals yet; afterwards the argument word is in
     * {@link Conventions#ARGC}.
     */
    void exitAtEntry(int call, Label start, Label done) {
        int top = Frame.CONTEXT;
        sites.add(new ExitSite(call, -1, top, top, Continuation.DROP, start, done))
                .reload(Conventions.ARGC, Frame.ARGC);
    }

    private ExitSite site(int call, int at, int depth, Continuation continuation, Label start, Label done) {
        int top = stack.slotOffset(depth - 1);
        return sites.add(new ExitSite(call, at, top, -function.frameBytes(), continuation, start, done));
    }

    /**
     * The general template: everything in memory, Java executes the instruction, the operands are dropped. The result
     * is in rax; if there is one, push it.
     */
    public void callRuntime() {
        stack.flush();
        exit(RuntimeCall.EXECUTE, stack.depth());
        stack.forgetRegisters();
        int pops = code.popsAt(pc);
        stack.drop(pops);
    }

    /**
     * Has the current instruction executed by Java where the fast path gives up. Emits nothing here, and next to nothing
     * elsewhere: {@link ExitSite}.
     *
     * @param slow where the fast path gives up
     * @param done where it goes on; bind it and push the result before this call
     * @param before the operand stack as it was when the fast path gave up, operands of the instruction included
     * @param hasResult whether the instruction leaves a result, which is then the top of the stack now, in a register
     */
    public void slowPath(Label slow, Label done, List<Operand> before, boolean hasResult) {
        ExitSite site = execution(hasResult ? Continuation.PUSH : Continuation.DROP, slow, done, before)
                .restoring(stack, hasResult ? 1 : 0);
        if (hasResult) {
            site.to(stack.peek(0));
        }
    }

    /**
     * As {@link #slowPath} for an assignment, whose result is its own last operand: the top of the stack before and,
     * unchanged, after.
     */
    public void slowPathKeepingTop(Label slow, Label done, List<Operand> before) {
        ExitSite site = execution(Continuation.KEEP_VALUE, slow, done, before).restoring(stack, 1);
        Operand value = stack.peek(0);
        int slot = stack.slotOffset(before.size() - 1);
        if (value.place() == Place.REGISTER) {
            site.reload(value.register(), slot);
        } else if (value.place() == Place.XMM) {
            site.reload(value.xmm(), slot);
        }
    }

    /**
     * As {@link #slowPath}, for an instruction that ends in a branch: the answer becomes a jump.
     *
     * @param fallThrough the one of the two labels that is not a block of its own: registers are restored for it
     */
    void slowBranch(Label slow, List<Operand> before, Label ifTrue, Label ifFalse, Label fallThrough) {
        boolean jumpsOn = fallThrough != ifTrue;
        execution(Continuation.BRANCH_ON_TRUE, slow, fallThrough, before)
                .restoring(stack, 0)
                .branching(Value.fromBoolean(jumpsOn), jumpsOn ? ifTrue : ifFalse);
    }

    /**
     * As {@link #slowPath}, for the next element of a loop.
     *
     * @param call {@link RuntimeCall#EXECUTE}, or another that comes back with an element or EMPTY
     * @param end where the loop ends
     */
    void slowNext(int call, Label slow, Label done, List<Operand> before, Label end) {
        site(call, pc, before.size(), Continuation.BRANCH_IF_EMPTY, slow, done)
                .from(before, stack)
                .restoring(stack, 1)
                .to(stack.peek(0))
                .branching(Value.EMPTY, end);
    }

    /** As {@link #slowPath}, for a back-edge, behind whose exit there is nothing but the loop's header. */
    void slowJump(int call, Label slow, Label target, int depth) {
        site(call, pc, depth, Continuation.DROP, slow, target);
    }

    private ExitSite execution(Continuation continuation, Label slow, Label done, List<Operand> before) {
        return site(RuntimeCall.EXECUTE, pc, before.size(), continuation, slow, done)
                .from(before, stack);
    }

    /**
     * Emits, out of line, the call of a guest function in the place of the instruction, and the way back to {@code done}.
     *
     * @param start where the fast path gives up
     * @param call emits what leaves the result in rax; all operands are in their slots, and all registers may be
     *     overwritten
     */
    public void callPath(Label start, Label done, List<Operand> before, Runnable call) {
        Operand result = stack.peek(0);
        callPath(start, done, before, call, () -> a.mov(result.register(), Conventions.RESULT));
    }

    /** As {@link #callPath} for an assignment; what the call leaves in rax is ignored. */
    public void callPathKeepingTop(Label start, Label done, List<Operand> before, Runnable call) {
        Operand value = stack.peek(0);
        callPath(start, done, before, call, () -> {
            if (value.place() == Place.REGISTER) {
                a.mov(value.register(), stack.slot(before.size() - 1));
            } else if (value.place() == Place.XMM) {
                stack.loadUnboxed(value.xmm(), stack.slot(before.size() - 1));
            }
        });
    }

    private void callPath(Label start, Label done, List<Operand> before, Runnable call, Runnable deliver) {
        Expectation expected = stack.expectation();
        a.outOfLine(() -> {
            a.bind(start);
            stack.writeAll(before);
            call.run();
            deliver.run();
            expected.restore(stack);
            a.jmp(done);
        });
    }

    /** Brings the address of something off-heap to a register: of feedback, a cell, a table. */
    public void loadAddress(Reg64 register, long address) {
        if (stubs.reaches(address)) {
            a.lea(register, Mem.at(address));
        } else {
            a.mov(register, address);
        }
    }

    /**
     * Something off-heap as an operand: of feedback, a cell, a table.
     *
     * @return its place, relative to the code where that reaches it; else the address has been brought to the scratch
     *     register, which is therefore to be taken as overwritten
     */
    public Mem data(long address) {
        if (stubs.reaches(address)) {
            return Mem.at(address);
        }
        a.mov(Conventions.SCRATCH, address);
        return mem(Conventions.SCRATCH);
    }

    /** Calls a piece of code that functions share; what it keeps and how it answers says {@link SharedStubs}. */
    public void callStub(SharedStub stub) {
        stubs.call(a, stub);
    }

    /** Ends the function in the stub, if a condition holds. */
    void jumpToStub(Condition condition, SharedStub stub) {
        stubs.jump(a, condition, stub);
    }

    // -- The heap ---------------------------------------------------------------------------------

    /** Stores a value into a cell that may be older than it: see {@link HeapCode#storeValue}. */
    public void storeValue(Reg64 cell, Mem place, Reg64 value) {
        heap.storeValue(a, cell, place, value);
    }

    /** How machine code stores into the heap and allocates. */
    public HeapCode heapCode() {
        return heap;
    }

    /** Takes memory for a new cell: see {@link HeapCode#allocate}. */
    public void allocate(Reg64 cell, Mem end, Label full) {
        heap.allocate(a, cell, end, full);
    }

    // -- Calls ------------------------------------------------------------------------------------

    /**
     * Calls a guest function. Its words (callee, {@code this}, arguments) are the topmost operands, in their slots; the
     * function is in {@link Conventions#CALLEE}, its cell in rax, the argument word in {@link Conventions#ARGC}.
     * Afterwards all registers are dead but {@link Conventions#RESULT}.
     *
     * @param depth operands on the stack, those of the call included
     */
    public void call(int depth) {
        // BEGIN SOLUTION p02.8
        a.lea(rsp, mem(Conventions.FRAME, stack.slotOffset(depth - 1)));
        callPushed();
        // STUB: throw new Todo("p02.8");
        // END SOLUTION p02.8
    }

    /** As {@link #call}, where rsp points to the last argument already, which need not be an operand of this frame. */
    public void callPushed() {
        // BEGIN SOLUTION p02.8
        a.mov(dwordPtr(mem(Conventions.FRAME, Frame.PC)), pc);
        a.call(mem(rax, FunctionCell.ENTRY));
        standBelowFrame();
        // STUB: throw new Todo("p02.8");
        // END SOLUTION p02.8
    }

    /** As {@link #callPushed}, out of line for the instruction at offset {@code at}. */
    public void callPushedAt(int at) {
        int resumed = pc;
        pc = at;
        callPushed();
        pc = resumed;
    }

    /**
     * Puts rsp where it belongs within a function: below the last slot that an operand can have. Whoever interrupts the
     * thread may write below rsp (signal handlers do, without SA_ONSTACK), so nothing of this frame may lie there.
     */
    public void standBelowFrame() {
        a.lea(rsp, mem(Conventions.FRAME, -function.frameBytes()));
    }

    // -- Guards and conversions -------------------------------------------------------------------

    /** Goes to {@code otherwise} unless a register operand is an int; emits nothing for one that is known to be. */
    public void guardInt(Operand operand, Label otherwise) {
        if (!operand.isInt()) {
            a.cmp(operand.register(), Conventions.INT_TAG);
            a.jcc(BELOW, otherwise);
        }
    }

    /** Guards both operands of an instruction; of {@code x + x} only once. */
    void guardInts(Operand left, Operand right, Label otherwise) {
        guardInt(left, otherwise);
        if (right.place() != Place.REGISTER || left.place() != Place.REGISTER || right.register() != left.register()) {
            guardInt(right, otherwise);
        }
    }

    /**
     * Unboxes a number.
     *
     * @param target receives the double
     * @param value a register or constant operand
     * @param otherwise where to go if it is no number
     */
    void toDouble(Xmm target, Operand value, Label otherwise) {
        Unboxing.toDouble(a, target, value, otherwise);
    }

    /**
     * The operand {@code below} places under the top as an unboxed double: where it is already, or converted.
     *
     * @param otherwise where to go if it is no number
     */
    Xmm doubleOperand(int below, Label otherwise) {
        Operand operand = stack.peek(below);
        if (operand.place() == Place.XMM) {
            stack.pin(operand.xmm());
            return operand.xmm();
        }
        int local = operand.isConstant() ? -1 : stack.localIn(stack.toRegister(below));
        Xmm target = stack.allocateXmm();
        toDouble(target, stack.peek(below), otherwise);
        if (local >= 0 && operand.type() == Type.DOUBLE) {
            stack.noteLocal(target, local);
        }
        return target;
    }

    /** Makes a tagged int of a zero-extended 32-bit result, in place. */
    public void tag(Reg64 register) {
        a.or(register, Conventions.INT_TAG);
    }

    /**
     * A place in the engine's off-heap block.
     *
     * @param offset one of {@link tierup.vm.memory.VmBlock}
     */
    public static Mem block(int offset) {
        return mem(Conventions.BLOCK, offset);
    }
}
