package tierup.vm.code;

import tierup.vm.memory.VmBlock;

/**
 * What the interpreter tells an observer. The interpreter asks {@link #counting()} once when it starts and stays free
 * of calls if the answer is no.
 */
public interface Probe {
    /** Whether every instruction, call and back-edge is to be reported. */
    boolean counting();

    /** An instruction is about to be executed, in the frame at {@link tierup.vm.running.RunLoop#fp}. */
    void onInstruction(FunctionInfo function, int pc);

    /** A function has been entered. */
    void onCall(FunctionInfo function);

    /** The back-edge at {@code pc} is taken. */
    void onBackEdge(FunctionInfo function, int pc);

    /** A sample was asked for through {@link VmBlock#INTERRUPT}, and this is where the program is. */
    void onSample(FunctionInfo function, int pc);

    /** Observes nothing. */
    Probe NONE = new Probe() {
        @Override
        public boolean counting() {
            return false;
        }

        @Override
        public void onInstruction(FunctionInfo function, int pc) {}

        @Override
        public void onCall(FunctionInfo function) {}

        @Override
        public void onBackEdge(FunctionInfo function, int pc) {}

        @Override
        public void onSample(FunctionInfo function, int pc) {}
    };
}
