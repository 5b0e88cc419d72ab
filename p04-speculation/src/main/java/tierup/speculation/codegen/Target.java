package tierup.speculation.codegen;

import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import tierup.asm.Assembler;
import tierup.template.HeapCode;
import tierup.template.SharedStub;

/**
 * What generated code has to know of the engine and of the function that it is for: addresses and numbers.
 *
 * @param exits the ways to Java
 * @param heap how code stores into the heap
 * @param stubs emits a call of code that the engine's functions share
 * @param reaches whether an address can be named by its distance from the code
 * @param frameBytes bytes that a frame of the function takes in the interpreter: what the stack has to have room for
 * @param constructor whether {@code new} may have called the function
 * @param classConstructor whether nothing else may
 * @param budget address of the int32 that calls and rounds are taken from; 0 if nobody counts them
 * @param annotated whether listings shall show nodes, which takes time
 */
public record Target(
        Exits exits,
        HeapCode heap,
        BiConsumer<Assembler, SharedStub> stubs,
        LongPredicate reaches,
        int frameBytes,
        boolean constructor,
        boolean classConstructor,
        long budget,
        boolean annotated) {
    /**
     * The ways to Java. The address of a stub is called, in five bytes; the return address says from where.
     *
     * @param deoptimize stub of guards that fail
     * @param entryCheck stub: the prologue found the stack exhausted or an interrupt pending; needed bytes in ecx
     * @param notConstructed stub: a class constructor was called without new
     * @param poll stub: an interrupt is pending at a back-edge
     * @param spent stub: the budget is used up
     * @param execute number of the run-time function that carries out the instruction at the frame's pc
     */
    public record Exits(long deoptimize, long entryCheck, long notConstructed, long poll, long spent, int execute) {}
}
