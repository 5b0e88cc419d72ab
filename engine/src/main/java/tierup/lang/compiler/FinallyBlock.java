package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.CodeBuilder.Label;

/**
 * A finally block, which is compiled once however many ways lead into it.
 *
 * <p>Every way in stores a completion in two locals: a number that says how to go on afterwards, and a value (the
 * exception, or what is being returned). Numbers 0 and 1 stand for going on normally and for throwing on; each jump that the block
 * interrupts has a number of its own.
 */
final class FinallyBlock {
    private static final int NORMAL = 0;
    private static final int THROW_ON = 1;
    private static final int FIRST_JUMP = 2;

    private final FunctionCompiler compiler;
    private final int completion;
    private final int value;
    private final Label start = new Label();
    private final List<Interrupted> jumps = new ArrayList<>();

    /** A jump that goes on after the block. */
    private record Interrupted(boolean withValue, Runnable resume) {}

    FinallyBlock(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.completion = compiler.newTemporary();
        this.value = compiler.newTemporary();
    }

    /** Enters the block from a jump that has come this far. */
    void enterFrom(boolean withValue, Runnable resume) {
        if (withValue) {
            compiler.emit(STORE_LOCAL, value);
        }
        jumps.add(new Interrupted(withValue, resume));
        enter(FIRST_JUMP + jumps.size() - 1);
    }

    /** Enters the block from the end of what it follows. */
    void enterNormally() {
        enter(NORMAL);
    }

    private void enter(int number) {
        compiler.emit(LOAD_INT, number);
        compiler.emit(STORE_LOCAL, completion);
        compiler.jump(JUMP, start);
    }

    /** The handler of what the block follows: pops the exception and runs into the block. */
    void enterFromHandler() {
        compiler.atNowhere();
        compiler.emit(STORE_LOCAL, value);
        compiler.backFromNowhere();
        compiler.emit(LOAD_INT, THROW_ON);
        compiler.emit(STORE_LOCAL, completion);
    }

    /** Compiles the block itself, and behind it the branches to wherever control was going. */
    void compile(Runnable body) {
        compiler.bind(start);
        body.run();
        for (int i = 0; i < jumps.size(); i++) {
            Interrupted jump = jumps.get(i);
            Label next = new Label();
            branchUnless(FIRST_JUMP + i, next);
            if (jump.withValue()) {
                compiler.emit(LOAD_LOCAL, value);
            }
            jump.resume().run();
            compiler.bind(next);
        }
        Label past = new Label();
        branchUnless(THROW_ON, past);
        compiler.emit(LOAD_LOCAL, value);
        compiler.atNowhere();
        compiler.emit(THROW);
        compiler.backFromNowhere();
        compiler.bind(past);
        compiler.release(completion);
    }

    private void branchUnless(int number, Label elsewhere) {
        compiler.emit(LOAD_LOCAL, completion);
        compiler.emit(LOAD_INT, number);
        compiler.emit(STRICT_EQUAL);
        compiler.jump(JUMP_IF_FALSE, elsewhere);
    }
}
