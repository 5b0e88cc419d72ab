package tierup.minivm;

import java.io.PrintStream;
import tierup.asm.Disassembler;
import tierup.asm.Listing;
import tierup.asm.RecordedDisassembler;
import tierup.machine.CodeObject;
import tierup.template.TierListener;
import tierup.vm.FunctionInfo;

/** Prints the machine code of functions as they are compiled, beside the bytecode that it was made from. */
final class CodeDump implements TierListener {
    private final TierListener next;
    private final String wanted;
    private final PrintStream out;
    private boolean hinted;

    /** @param wanted name of the functions to print, or {@code *} */
    CodeDump(TierListener next, String wanted, PrintStream out) {
        this.next = next;
        this.wanted = wanted;
        this.out = out;
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
