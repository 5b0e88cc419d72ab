package tierup.machine;

import java.time.Duration;
import java.util.function.Consumer;
import tierup.asm.Assembler;
import tierup.asm.MachineCode;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/** A guest with everything it needs and nothing else: the tests' engine. */
final class TestGuest implements AutoCloseable {
    /** No test's code runs for longer than a moment unless it is wrong. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    final long block = Memory.allocate(VmBlock.SIZE);
    final GuardedStack stack;
    final CodeCache code;
    final Guest guest;

    TestGuest() {
        this(GuardedStack.DEFAULT_SIZE, CodeCache.DEFAULT_CAPACITY);
    }

    TestGuest(long stackBytes, long codeBytes) {
        stack = GuardedStack.map(stackBytes);
        code = CodeCache.reserve(codeBytes);
        guest = Guest.open(block, stack, code);
        guest.watch(LIMIT);
    }

    StateBlock state() {
        return guest.state();
    }

    long exitStub(int reason) {
        return guest.exitStub(reason);
    }

    /** Publishes code. */
    CodeObject publish(String name, Consumer<Assembler> body) {
        return code.publish(name, assemble(body)).orElseThrow();
    }

    MachineCode assemble(Consumer<Assembler> body) {
        Assembler a = new Assembler();
        body.accept(a);
        return a.finish();
    }

    /** Enters {@code code} on an empty stack, with the RETURN stub as return address. */
    int call(CodeObject code) {
        state().setRsp(stack.top());
        state().setRbp(0);
        push(exitStub(Exit.RETURN));
        return guest.call(code.entry());
    }

    /** Calls and expects a return. */
    long result(CodeObject code) {
        int reason = call(code);
        if (reason != Exit.RETURN) {
            throw new AssertionError("left by " + Exit.name(reason));
        }
        return state().rax();
    }

    void push(long word) {
        state().setRsp(state().rsp() - 8);
        Memory.putLong(state().rsp(), word);
    }

    @Override
    public void close() {
        guest.close();
        code.close();
        stack.close();
        Memory.free(block);
    }
}
