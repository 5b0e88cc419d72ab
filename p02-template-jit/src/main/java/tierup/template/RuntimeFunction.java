package tierup.template;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tierup.asm.Reg64;
import tierup.machine.StateBlock;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;

/**
 * Something that machine code may ask Java for: one row of {@link RuntimeFunctions}.
 *
 * <p>The facts are what a compiler has to know about the call before it emits one: what must be in memory, what may have
 * changed when it is over, whether it comes back at all.
 *
 * @param name for listings and errors; no two rows have the same
 * @param arguments the registers that hold its arguments at the exit, in order; of rcx to r12, which {@link
 *     tierup.machine.ExitSequences#runtimeCall} keeps
 * @param facts what it may do
 * @param handler does it
 */
public record RuntimeFunction(String name, List<Reg64> arguments, Set<Fact> facts, Handler handler) {
    /** What a run-time function may do, or needs. */
    public enum Fact {
        /** Run the program's functions, in a nested run loop or by beginning a call. */
        CALLS_GUEST,
        /** Throw an exception of the program. */
        THROWS,
        /** Allocate cells. */
        ALLOCATES,
        /** Look into the frame that asks: its pc is stored, its operands are in their slots. */
        NEEDS_FRAME_STATE
    }

    /** The Java side. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Does what was asked. {@link RunLoop#fp} is the frame that asks, {@link RunLoop#sp} the word with its return
         * address, below which Java may push.
         *
         * @param vm the engine
         * @param state the registers at the exit
         * @return {@link RunLoop#DONE}: {@link RunLoop#result} goes to rax, and the frame goes on at its return address;
         *     {@link RunLoop#MACHINE}: it goes on at {@link RunLoop#target} instead, or a call was begun; {@link
         *     RunLoop#INTERPRET}: so does the interpreter
         */
        int handle(Vm vm, StateBlock state);
    }

    public RuntimeFunction {
        arguments = List.copyOf(arguments);
        facts = Set.copyOf(facts);
    }

    /** A row whose function takes no arguments. */
    static RuntimeFunction of(String name, Handler handler, Fact... facts) {
        Set<Fact> set = EnumSet.noneOf(Fact.class);
        set.addAll(List.of(facts));
        return new RuntimeFunction(name, List.of(), set, handler);
    }

    public boolean may(Fact fact) {
        return facts.contains(fact);
    }

    /** The word that an argument register held at the exit. */
    public long argument(StateBlock state, int index) {
        return state.word(StateBlock.register(arguments.get(index).number()));
    }
}
