package tierup.machine;

/** What a fault in machine code turned out to be. */
public enum FaultKind {
    /** Read or write at or near address zero. */
    NULL_ACCESS,
    /** Read or write through one of the small constants that stand for undefined, true and the like. */
    CONSTANT_ACCESS,
    /** Read of an address that is not mapped. */
    WILD_READ,
    /** Write to an address that is not mapped or read-only. */
    WILD_WRITE,
    /** An address that no x86-64 processor accepts, mostly a NaN-boxed number used as a pointer. */
    NON_CANONICAL,
    /** A store into the code cache. */
    CODE_WRITE,
    /** A jump or call to something that is no code. */
    WILD_JUMP,
    /** A return to something that is no code. */
    WILD_RETURN,
    /** The processor does not know the instruction, or ud2. */
    ILLEGAL_INSTRUCTION,
    /** An int3 that the compiler emitted. */
    BREAKPOINT,
    /** Execution ran past the last instruction of a function. */
    END_OF_CODE,
    /** Execution of code that had been freed. */
    FREED_CODE,
    /** The code is there, but its page may not be executed. */
    NOT_EXECUTABLE,
    /** Integer division by zero, or a quotient that does not fit. */
    DIVISION,
    /** The guest's frames have reached the lower guard. */
    STACK_EXHAUSTED,
    /** More was popped than pushed. */
    STACK_UNDERFLOW,
    /** rsp points somewhere else. */
    STACK_POINTER,
    /** r13, r14 or r15 no longer holds what it must. */
    PINNED_REGISTER,
    /** The watchdog ran out of patience. */
    ENDLESS_LOOP,
    /** None of the above. */
    OTHER
}
