package tierup.machine;

import tierup.asm.MachineCode;
import tierup.vm.memory.Memory;

/**
 * Machine code in pages of its own, written once and sealed for good: executable, never writable again.
 *
 * <p>The transitions and the signal handlers live here rather than in a {@link CodeCache}: they must be intact whatever
 * happens to the code of the guests, and they outlive every engine.
 */
final class SealedCode {
    private SealedCode() {}

    /** Puts code into fresh pages and seals them. */
    static CodeObject seal(String name, MachineCode code) {
        int bytes = code.size() + LibC.PAGE - 1 & -LibC.PAGE;
        long start = LibC.reserve("stubs", bytes, PageProtection.READ_WRITE, "--heap");
        Memory.register(start, bytes);
        Memory.copyFrom(code.relocatedTo(start), 0, start, code.size());
        LibC.mprotect(start, bytes, PageProtection.READ_EXECUTE);
        return new CodeObject(name, start, bytes, code, null);
    }
}
