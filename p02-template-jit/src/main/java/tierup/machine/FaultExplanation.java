package tierup.machine;

import tierup.asm.EmittedInstruction;
import tierup.vm.memory.Value;

/**
 * Works out what went wrong from the signal, the addresses and the instruction: the part of a fault report that says,
 * in words, what happened and what it probably means.
 *
 * <p>The rules go from the certain to the likely. A broken stack pointer is looked for before anything else about
 * memory, because with it every push, call and ret faults in its own way.
 *
 * @param kind what it was
 * @param event one sentence: what the processor could not do
 * @param advice what it probably means and where to look
 */
record FaultExplanation(FaultKind kind, String event, String advice) {

    /** Farthest distance in bytes from a null pointer at which an access is still taken for a field of null. */
    private static final long FIELD_REACH = 4096;

    /** Explains a fault. */
    static FaultExplanation of(FaultScene scene) {
        return switch (scene.record().signal()) {
            case LibC.SIGURG -> endlessLoop(scene);
            case LibC.SIGTRAP -> trap(scene);
            case LibC.SIGILL -> illegalInstruction(scene);
            case LibC.SIGFPE -> division(scene);
            case LibC.SIGSEGV, LibC.SIGBUS -> badAccess(scene);
            default ->
                new FaultExplanation(FaultKind.OTHER, "signal " + scene.record().signal(), "");
        };
    }

    private static FaultExplanation endlessLoop(FaultScene scene) {
        return new FaultExplanation(
                FaultKind.ENDLESS_LOOP,
                "endless loop: stopped by the watchdog after " + scene.watchdogMillis() + " ms",
                "The code neither left nor answered the watchdog's question: a jump goes back to the same place for"
                        + " ever, or a loop lacks the poll of the interrupt word that every back-edge needs. The"
                        + " instruction below is only where it happened to be: look for the backward jump around it"
                        + jumpBack(scene) + ".");
    }

    /** The jump that closes the loop in which the code was, or nothing. */
    private static String jumpBack(FaultScene scene) {
        CodeObject object = scene.codeObject();
        if (object == null) {
            return "";
        }
        CodeTrace trace = new CodeTrace(object);
        EmittedInstruction jump = trace.loopAround(object.offsetOf(scene.instructionAddress()));
        return jump == null ? "" : ", " + trace.describe(jump);
    }

    private static FaultExplanation trap(FaultScene scene) {
        if (scene.record().isSingleStep()) {
            return new FaultExplanation(
                    FaultKind.OTHER,
                    "single step",
                    "The trap flag is set: popf loaded flags that were not saved by pushf, or were changed.");
        }
        long address = scene.instructionAddress();
        CodeObject object = scene.code().find(address);
        if (object != null && object.instructionAt(address) != null) {
            return new FaultExplanation(
                    FaultKind.BREAKPOINT,
                    "breakpoint: an int3 was executed",
                    "The compiler emitted this breakpoint itself.");
        }
        if (object != null) {
            return new FaultExplanation(
                    FaultKind.END_OF_CODE,
                    "execution ran past the last instruction of " + object.name(),
                    "Every path through a function must end in a ret or a jump; this one falls off the end.");
        }
        CodeObject freed = scene.code().findFreed(address);
        return new FaultExplanation(
                FaultKind.FREED_CODE,
                "execution reached a part of the code cache that holds no code",
                freed == null
                        ? "The jump, call or return that led here took a wrong address."
                        : freed.name() + " was here until it was freed: a cell or a frame still points to it.");
    }

    private static FaultExplanation illegalInstruction(FaultScene scene) {
        if (scene.instructionText().equals("ud2")) {
            return new FaultExplanation(
                    FaultKind.ILLEGAL_INSTRUCTION,
                    "illegal instruction: ud2",
                    "ud2 marks a place that must not be reached; the jump that led here, or the condition before it,"
                            + " is wrong.");
        }
        return new FaultExplanation(
                FaultKind.ILLEGAL_INSTRUCTION,
                String.format("illegal instruction at 0x%x", scene.record().rip()),
                "A jump into the middle of an instruction or into data, or wrong bytes that were emitted by hand.");
    }

    private static FaultExplanation division(FaultScene scene) {
        String text = scene.instructionText();
        long divisor = OperandValues.lastOperand(scene);
        String event = "integer division fault" + (text.isEmpty() ? "" : ": " + text);
        if (OperandValues.lastOperandIsRegister(scene) && divisor != 0) {
            return new FaultExplanation(
                    FaultKind.DIVISION,
                    event + " with divisor " + divisor,
                    "The quotient does not fit: rdx:rax was not sign-extended (cdq, cqo) before the division, or it is"
                            + " the most negative number divided by -1. That pair needs a check of its own.");
        }
        return new FaultExplanation(
                FaultKind.DIVISION,
                event + (OperandValues.lastOperandIsRegister(scene) ? " with divisor 0" : ""),
                "The code must test the divisor before it divides and leave the fast path when it is zero.");
    }

    private static FaultExplanation badAccess(FaultScene scene) {
        FaultRecord record = scene.record();
        FaultExplanation brokenStack = brokenStack(scene);
        if (brokenStack != null) {
            return brokenStack;
        }
        if (scene.hasLostStateBlock()) {
            return new FaultExplanation(
                    FaultKind.PINNED_REGISTER,
                    String.format("r13 is not the state block any more: r13 = 0x%x", record.register("r13")),
                    "r13, r14 and r15 are pinned: r13 always holds the state block. Some instruction has written it.");
        }
        if (record.isFetch() && scene.codeObject() != null) {
            return new FaultExplanation(
                    FaultKind.NOT_EXECUTABLE,
                    "the code may not be executed: its page is " + MemoryMap.describe(record.rip()),
                    "After writing code, its pages must be made executable again (mprotect, READ_EXECUTE).");
        }
        if (record.isFetch()) {
            return JumpExplanation.wildFetch(scene);
        }
        return record.isGeneralProtection() ? nonCanonical(scene) : dataAccess(scene);
    }

    /** What is wrong with the stack, or null. */
    private static FaultExplanation brokenStack(FaultScene scene) {
        FaultRecord record = scene.record();
        GuardedStack stack = scene.stack();
        if (record.isPageFault() && stack.inLowGuard(record.address())) {
            return new FaultExplanation(
                    FaultKind.STACK_EXHAUSTED,
                    "VM stack exhausted: hit the guard page",
                    "Endless recursion in a function whose prologue does not compare rsp with the limit, or a loop"
                            + " that pushes more than it pops.");
        }
        if (record.isPageFault() && stack.inHighGuard(record.address())) {
            return new FaultExplanation(
                    FaultKind.STACK_UNDERFLOW,
                    "VM stack underflow: something was read or written above the top of the stack",
                    "More was popped than pushed, or rbp is wrong: compare pushes and pops on the path that led here.");
        }
        if (!stack.isStackPointer(record.rsp())) {
            return new FaultExplanation(
                    FaultKind.STACK_POINTER,
                    String.format("stack pointer is not in the VM stack: rsp = 0x%x", record.rsp()),
                    "push, pop, call and ret all use rsp. Look for the instruction that wrote it last: mov rsp, leave"
                            + " with a wrong rbp, or an add or sub of a wrong register.");
        }
        return null;
    }

    private static FaultExplanation nonCanonical(FaultScene scene) {
        if (JumpExplanation.isControlTransfer(scene)) {
            return JumpExplanation.refusedTransfer(scene);
        }
        return new FaultExplanation(
                FaultKind.NON_CANONICAL,
                "access to an address that cannot exist",
                "Addresses have 48 bits. Most likely a NaN-boxed number was used as a pointer, without the check that"
                        + " it is a cell; or a 16-byte instruction such as movaps got an address that is no multiple"
                        + " of 16.");
    }

    private static FaultExplanation dataAccess(FaultScene scene) {
        long address = scene.record().address();
        boolean write = scene.record().isWrite();
        String event = String.format("%s address 0x%x", write ? "write to" : "read of", address);
        if (address >= 0 && address < FIELD_REACH) {
            return smallAddress(scene, event);
        }
        if (write && scene.code().inRange(address)) {
            return new FaultExplanation(
                    FaultKind.CODE_WRITE,
                    event + ", which is machine code",
                    "Code is never writable while it can run (W^X). Keep what changes in data memory.");
        }
        return new FaultExplanation(
                write ? FaultKind.WILD_WRITE : FaultKind.WILD_READ,
                event + ": " + whyInaccessible(scene.record()),
                "One of the registers in the operand does not hold what the code believes: a stale pointer, an untagged"
                        + " number, an index that was not checked.");
    }

    private static String whyInaccessible(FaultRecord record) {
        return record.isForbidden()
                ? "the page does not allow it (" + MemoryMap.describe(record.address()) + ")"
                : "nothing is mapped there";
    }

    private static FaultExplanation smallAddress(FaultScene scene, String event) {
        long culprit = OperandValues.smallConstant(scene);
        if (culprit != 0) {
            String name = Value.describe(culprit);
            return new FaultExplanation(
                    FaultKind.CONSTANT_ACCESS,
                    event + ": " + name + " used as a pointer",
                    name + " is the constant 0x" + Long.toHexString(culprit)
                            + ", no pointer: the check that the value is a cell is missing or jumps the wrong way.");
        }
        return new FaultExplanation(
                FaultKind.NULL_ACCESS,
                event + ": null",
                "A pointer is zero: it was never loaded, or loaded from a wrong offset, or its register was destroyed by"
                        + " a call (only rsp, rbp, r13, r14 and r15 survive one).");
    }
}
