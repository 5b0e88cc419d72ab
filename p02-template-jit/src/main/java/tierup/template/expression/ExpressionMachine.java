package tierup.template.expression;

import tierup.asm.MachineCode;
import tierup.machine.CodeCache;
import tierup.machine.CodeObject;
import tierup.machine.Exit;
import tierup.machine.GuardedStack;
import tierup.machine.Guest;
import tierup.machine.MachineCodeFault;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/**
 * The least that is needed to execute machine code: memory for it, a stack, and a way in and out.
 *
 * <p>Belongs to the thread that makes it.
 */
public final class ExpressionMachine implements AutoCloseable {
    private static final long CODE_BYTES = 16L << 20;

    private final CodeCache code = CodeCache.reserve(CODE_BYTES);
    private final GuardedStack stack = GuardedStack.map(GuardedStack.DEFAULT_SIZE);
    private final long block = Memory.allocate(VmBlock.SIZE);
    private final Guest guest = Guest.open(block, stack, code);

    /** Where code will be put. */
    public long codeAddress() {
        return code.start();
    }

    /**
     * Makes code executable.
     *
     * @throws IllegalStateException when it is too large
     */
    public CodeObject publish(MachineCode function) {
        return code.publish("expression", function)
                .orElseThrow(
                        () -> new IllegalStateException("the machine code is larger than " + CODE_BYTES + " bytes"));
    }

    /**
     * Calls a function without parameters.
     *
     * @return what it leaves in rax
     * @throws MachineCodeFault when it faults
     */
    public long call(CodeObject function) {
        guest.state().setRbp(0);
        guest.state().setRsp(stack.top() - 8);
        Memory.putLong(stack.top() - 8, guest.exitStub(Exit.RETURN));
        int reason = guest.call(function.entry());
        if (reason != Exit.RETURN) {
            throw new IllegalStateException("an expression left machine code by " + Exit.name(reason));
        }
        return guest.state().rax();
    }

    @Override
    public void close() {
        guest.close();
        code.close();
        stack.close();
        Memory.free(block);
    }
}
