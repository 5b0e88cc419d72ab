package tierup.machine;

/**
 * What the signal handler took down about a fault, copied out of the state block.
 *
 * @param signal the signal's number
 * @param cause {@code si_code}: which of the signal's causes
 * @param address {@code si_addr}: after a page fault, the address that could not be accessed
 * @param registers the interrupted registers, in the order of {@link SignalFrame#NAMES}
 */
record FaultRecord(int signal, int cause, long address, long[] registers) {

    /** Copies the record that the last fault of this guest left. */
    static FaultRecord read(StateBlock state) {
        long[] registers = new long[SignalFrame.COUNT];
        for (int i = 0; i < registers.length; i++) {
            registers[i] = state.word(StateBlock.FAULT_CONTEXT + 8 * i);
        }
        return new FaultRecord(
                (int) state.word(StateBlock.FAULT_SIGNAL),
                (int) state.word(StateBlock.FAULT_CODE),
                state.word(StateBlock.FAULT_ADDRESS),
                registers);
    }

    /** Address of the interrupted instruction; after a trap (int3), of the next one. */
    long rip() {
        return registers[SignalFrame.RIP];
    }

    long rsp() {
        return registers[SignalFrame.RSP];
    }

    /** The content of the general register with this name. */
    long register(String name) {
        for (int i = 0; i <= SignalFrame.RIP; i++) {
            if (SignalFrame.NAMES[i].equals(name)) {
                return registers[i];
            }
        }
        throw new IllegalArgumentException("no register " + name);
    }

    /** Whether a SIGTRAP comes from the trap flag and not from an int3. */
    boolean isSingleStep() {
        return signal == LibC.SIGTRAP && registers[SignalFrame.TRAP] == SignalFrame.TRAP_DEBUG;
    }

    /** Whether the processor could not access a page; only then does {@link #address} say which. */
    boolean isPageFault() {
        return isAccess() && registers[SignalFrame.TRAP] == SignalFrame.TRAP_PAGE_FAULT;
    }

    /** Whether the processor refused an address as such, for which the kernel reports no address. */
    boolean isGeneralProtection() {
        return isAccess() && registers[SignalFrame.TRAP] == SignalFrame.TRAP_GENERAL_PROTECTION;
    }

    boolean isFetch() {
        return isPageFault() && (registers[SignalFrame.ERROR] & SignalFrame.ERROR_FETCH) != 0;
    }

    boolean isWrite() {
        return isPageFault() && (registers[SignalFrame.ERROR] & SignalFrame.ERROR_WRITE) != 0;
    }

    /** Whether the page exists but does not allow this kind of access. */
    boolean isForbidden() {
        return isPageFault() && cause == SignalFrame.SEGV_ACCERR;
    }

    private boolean isAccess() {
        return signal == LibC.SIGSEGV || signal == LibC.SIGBUS;
    }

    /** The signal's name. */
    String signalName() {
        return switch (signal) {
            case LibC.SIGSEGV -> "SIGSEGV";
            case LibC.SIGBUS -> "SIGBUS";
            case LibC.SIGILL -> "SIGILL";
            case LibC.SIGFPE -> "SIGFPE";
            case LibC.SIGTRAP -> "SIGTRAP";
            case LibC.SIGURG -> "SIGURG";
            default -> "signal " + signal;
        };
    }
}
