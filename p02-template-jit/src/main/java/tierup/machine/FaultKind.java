package tierup.machine;

/** What a fault in machine code turned out to be. */
public enum FaultKind {
    /** Read or write at or near address zero. */
    NULL_ACCESS("access through null"),
    /** Read or write through one of the small constants that stand for undefined, true and the like. */
    CONSTANT_ACCESS("access through a constant that is no pointer"),
    /** Read of an address that is not mapped. */
    WILD_READ("wild read"),
    /** Write to an address that is not mapped or read-only. */
    WILD_WRITE("wild write"),
    /** An address that no x86-64 processor accepts, mostly a NaN-boxed number used as a pointer. */
    NON_CANONICAL("address that cannot exist"),
    /** A store into the code cache. */
    CODE_WRITE("write into machine code"),
    /** A jump or call to something that is no code. */
    WILD_JUMP("jump to an address that is no code"),
    /** A return to something that is no code. */
    WILD_RETURN("return to an address that is no code"),
    /** The processor does not know the instruction, or ud2. */
    ILLEGAL_INSTRUCTION("illegal instruction"),
    /** An int3 that the compiler emitted. */
    BREAKPOINT("breakpoint"),
    /** Execution ran past the last instruction of a function. */
    END_OF_CODE("execution past the end of a function"),
    /** Execution of code that had been freed. */
    FREED_CODE("execution of freed code"),
    /** Integer division by zero, or a quotient that does not fit. */
    DIVISION("integer division fault"),
    /** The guest's frames have reached the lower guard. */
    STACK_EXHAUSTED("VM stack exhausted"),
    /** More was popped than pushed. */
    STACK_UNDERFLOW("VM stack underflow"),
    /** rsp points somewhere else. */
    STACK_POINTER("stack pointer outside the VM stack"),
    /** The watchdog ran out of patience. */
    ENDLESS_LOOP("endless loop"),
    /** None of the above. */
    OTHER("unexpected signal");

    private final String title;

    FaultKind(String title) {
        this.title = title;
    }

    /** A few words for a headline. */
    public String title() {
        return title;
    }
}
