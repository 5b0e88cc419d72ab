package tierup.template;

import java.util.Arrays;
import java.util.stream.Collectors;
import tierup.asm.Assembler;
import tierup.asm.Reg64;

/**
 * A small piece of machine code that all functions of an engine share, and call: see {@link SharedStubs}.
 *
 * <p>A stub is a record. Its components are what the code is specialised by, most often the registers that its callers
 * have their operands in; two equal records are one piece of code.
 *
 * <pre>
 *   record StringLength(Reg64 string, Reg64 result) implements SharedStub {
 *       public String name() {
 *           return "stringLength(" + string + " -> " + result + ")";
 *       }
 *
 *       public void emit(Assembler a, SharedStubs stubs) {
 *           a.mov(result.r32(), mem(string, Cell.STRING_LENGTH));
 *           a.ret();
 *       }
 *   }
 *
 *   e.callStub(new StringLength(rcx, rdx));                      // in a template: five bytes
 * </pre>
 */
public interface SharedStub {
    /** What listings and reports of faults call it, its components included: {@code lookUp(rcx -> rdx)}. */
    String name();

    /**
     * Emits the code, from its entry to a {@code ret} on every path; {@link StubFrame} helps.
     *
     * @param stubs the engine's: for stubs that it calls or goes on in itself, and for what the heap wants of machine code
     */
    void emit(Assembler a, SharedStubs stubs);

    /** A name as most stubs have one: what it does, whether it counts, and its registers. */
    static String name(String what, boolean counting, Reg64... registers) {
        String operands = Arrays.stream(registers).map(Reg64::toString).collect(Collectors.joining(", "));
        return what + (counting ? "Counting(" : "(") + operands + ")";
    }
}
