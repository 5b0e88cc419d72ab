package tierup.template;

import java.io.PrintStream;
import tierup.asm.Disassembler;
import tierup.asm.Listing;
import tierup.asm.RecordedDisassembler;
import tierup.launch.FunctionPlace;
import tierup.machine.CodeObject;
import tierup.vm.code.FunctionInfo;
import tierup.workbook.Terminal;

/** Prints the machine code of functions as they are compiled, beside the bytecode that it was made from. */
public final class CodeDump implements TierListener {
    private final TierListener next;
    private final WantedFunctions wanted;
    private final PrintStream out;
    private boolean hinted;
    private int printed;

    /**
     * @param next hears of everything as well
     * @param wanted which functions to print; see {@link WantedFunctions}
     */
    public CodeDump(TierListener next, String wanted, PrintStream out) {
        this.next = next;
        this.wanted = new WantedFunctions(wanted);
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
        print(function, code);
    }

    @Override
    public void compiledAgain(FunctionInfo function, CodeObject code) {
        next.compiledAgain(function, code);
        print(function, code);
    }

    /** Prints code of a function, whichever tier has made it, if the function is among those wanted. */
    public void print(FunctionInfo function, CodeObject code) {
        if (wanted.contains(function)) {
            String place = FunctionPlace.of(function.code());
            print(
                    code,
                    new Listing(code.code(), code.entry())
                            .bytecode(pc -> code.subject().describeBytecode(pc)),
                    place.isEmpty() ? "" : ", " + place);
        }
    }

    @Override
    public void madeStub(CodeObject stub) {
        next.madeStub(stub);
        if (wanted.containsStub(stub.name())) {
            print(stub, new Listing(stub.code(), stub.entry()).bytecode(pc -> ""), ", a stub");
        }
    }

    private void print(CodeObject code, Listing listing, String place) {
        if (Disassembler.available() instanceof RecordedDisassembler && !hinted) {
            hinted = true;
            out.println(Disassembler.installationHint());
        }
        printed++;
        out.println(String.format("%s: %,d bytes at 0x%x%s", code.name(), code.size(), code.entry(), place));
        out.println(listing.colour(Terminal.OUT.isColoured()).render());
    }

    @Override
    public void codeCacheFull(FunctionInfo function) {
        next.codeCacheFull(function);
    }
}
