package tierup.vm.running;

/**
 * Told at every safepoint of the program: before each run-time operation of the outermost run, in whichever tier. All
 * frames can be described there ({@link RunLoop#frames}), all operands of the topmost frame are in memory, and no Java
 * code below this holds a value of the guest but {@link RunLoop#targetFunction} and what machine code keeps in its state
 * block. Java that the guest has called and that calls the guest again does hold values, so nested runs have none.
 */
public interface SafepointHook {
    /**
     * A run-time operation is about to begin; the topmost frame's pc stands at its instruction, or at -1 for the check on
     * entry.
     */
    void atSafepoint(RunLoop loop);
}
