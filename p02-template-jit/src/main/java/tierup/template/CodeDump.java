package tierup.template;

import java.io.PrintStream;
import tierup.asm.Disassembler;
import tierup.asm.Listing;
import tierup.asm.RecordedDisassembler;
import tierup.machine.CodeObject;
import tierup.vm.code.FunctionInfo;

/** Prints the machine code of functions as they are compiled, beside the bytecode that it was made from. */
public final class CodeDump implements TierListener {
    private final TierListener next;
    private final String wanted;
    private final PrintStream out;
    private boolean hinted;
    private int printed;

    /**
     * @param next hears of everything as well
     * @param wanted name of the functions to print, or {@code *}
     */
    public CodeDump(TierListener next, String wanted, PrintStream out) {
        this.next = next;
        this.wanted = wanted;
        this.out = out;
    }

    /** How many functions have been printed. */
    public int printed() {
        return printed;
    }

    @Override
    public void hot(FunctionInfo function, long count, boolean loop) {
        next.hot(function, count, loop);
    }

    @Override
    public void compiled(FunctionInfo function, CodeObject code) {
        next.compiled(function, code);
        if (wanted.equals("*") || wanted.equals(function.displayName())) {
            if (Disassembler.available() instanceof RecordedDisassembler && !hinted) {
                hinted = true;
                out.println(Disassembler.installationHint());
            }
            printed++;
            out.println(String.format("%s: %,d bytes at 0x%x", code.name(), code.size(), code.entry()));
            out.println(new Listing(code.code(), code.entry())
                    .bytecode(pc -> code.subject().describeBytecode(pc))
                    .colour(System.console() != null)
                    .render());
        }
    }

    @Override
    public void codeCacheFull(FunctionInfo function) {
        next.codeCacheFull(function);
    }
}
