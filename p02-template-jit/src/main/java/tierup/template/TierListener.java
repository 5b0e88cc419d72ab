package tierup.template;

import tierup.machine.CodeObject;
import tierup.vm.code.FunctionInfo;

/** Hears what the template JIT does. */
public interface TierListener {
    /** A function is about to be compiled because of a count. */
    void hot(FunctionInfo function, long count, boolean loop);

    /** A function has machine code now. */
    void compiled(FunctionInfo function, CodeObject code);

    /** A function has other machine code now, made with what its first sites have learned. */
    default void compiledAgain(FunctionInfo function, CodeObject code) {}

    /** There was no room for a function's code; it stays in the interpreter. */
    void codeCacheFull(FunctionInfo function);

    /** A piece of code that functions share has been made. */
    default void madeStub(CodeObject stub) {}

    /** Hears and says nothing. */
    TierListener SILENT = new TierListener() {
        @Override
        public void hot(FunctionInfo function, long count, boolean loop) {}

        @Override
        public void compiled(FunctionInfo function, CodeObject code) {}

        @Override
        public void codeCacheFull(FunctionInfo function) {}
    };
}
