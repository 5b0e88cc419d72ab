package tierup.template;

import java.util.Locale;
import tierup.asm.Assembler;
import tierup.asm.EmittedInstruction;
import tierup.asm.Mem;
import tierup.asm.Registers;
import tierup.bytecode.FunctionCode;
import tierup.machine.CodeCache;
import tierup.machine.CodeTrace;
import tierup.machine.Exit;
import tierup.machine.StateBlock;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.running.Vm;
import tierup.vm.running.WordText;

/**
 * Looks at what machine code hands to Java, in checked mode: whether frame, site and operands are what right code leaves
 * behind. What is wrong is reported here, where it is known which machine code it comes from; some calls further it is
 * nothing but a wild address.
 *
 * <p>Production has no border: {@link BaselineTier} does not ask.
 */
final class Border {
    /** Words of arguments that are looked at in one call. */
    private static final int MOST_ARGUMENTS = 64;

    private final Vm vm;
    private final CodeCache cache;
    private final SlowPaths slowPaths;
    private final WordText words;
    /** The site that is being served, or null; and where machine code was entered last. */
    private ExitSite site;

    private long entered;
    /** Whether machine code has asked for a run-time function: the address to go on at is on the stack. */
    private boolean asked;

    Border(Vm vm, CodeCache cache, SlowPaths slowPaths) {
        this.vm = vm;
        this.cache = cache;
        this.slowPaths = slowPaths;
        this.words = new WordText(vm);
    }

    /** Machine code is about to be entered at an address. */
    void entering(long address) {
        entered = address;
    }

    /**
     * Machine code has left.
     *
     * @throws WrongMachineCode if it cannot have left like this
     */
    void left(int reason, StateBlock state) {
        site = null;
        asked = reason == Exit.RUNTIME_CALL;
        checkStackPointer(state.rsp());
        switch (reason) {
            case Exit.SITE, Exit.SITE_WITH_DOUBLES -> checkSite(state);
            case Exit.SITE_RESULT -> checkResult(state);
            case Exit.CALL_INTERPRETER -> checkCall(state);
            case Exit.RETURN -> checkReturned(state.rax());
            default -> checkReturnAddress(state.rsp());
        }
    }

    private BorderReport report(String format, Object... arguments) {
        return new BorderReport(cache, "wrong machine code: " + String.format(Locale.ROOT, format, arguments));
    }

    private void checkStackPointer(long rsp) {
        if ((rsp & 7) != 0 || rsp > vm.stack.top() || !Memory.isReadable(rsp) && rsp != vm.stack.top()) {
            throw report("it left for Java with rsp = 0x%x, which is no address in the VM stack", rsp)
                    .line("rsp was overwritten, or added to a wrong number of bytes")
                    .in(entered)
                    .exception(null);
        }
    }

    // -- slow paths -------------------------------------------------------------------------------

    private void checkSite(StateBlock state) {
        long rsp = state.rsp();
        long low = Memory.getLong(rsp);
        long high = Memory.isReadable(rsp + 8) ? Memory.getLong(rsp + 8) : -1;
        ExitSite left = slowPaths.siteOrNull(low + high);
        if (left == null) {
            throw report(
                            "it left by a slow path that does not exist: the numbers on the stack are %d and %d",
                            low, high)
                    .line("something jumped into the middle of a slow path, or pushed in between")
                    .in(entered)
                    .exception(null);
        }
        site = left;
        checkFrame(left, state.rbp());
        if (left.pc >= 0 && rsp + 16 > state.rbp() + left.top) {
            throw report(
                            "rsp = 0x%x lies above the operands at a slow path, by %d bytes",
                            rsp + 16, rsp + 16 - state.rbp() - left.top)
                    .line("more was popped than pushed, or rsp was not put back below the frame after a call")
                    .at(left)
                    .exception(null);
        }
    }

    private void checkFrame(ExitSite left, long fp) {
        boolean readable = (fp & 7) == 0 && Memory.isReadable(fp + Frame.CONTEXT) && fp < vm.stack.top();
        CallTarget owner = readable ? ownerOf(fp) : null;
        if (owner != left.of.function) {
            throw report(
                            "rbp = 0x%x is not the frame of '%s': %s",
                            fp,
                            left.of.function.label(),
                            !readable
                                    ? "no frame can be there"
                                    : owner == null
                                            ? "the function in that frame is " + words.describe(Frame.function(fp))
                                            : "it is the frame of '" + owner.label() + "'")
                    .line("rbp was overwritten or not restored, or the chain of frames is broken")
                    .at(left)
                    .exception(null);
        }
    }

    /** The function of a frame, or null if what the frame has there is none. */
    private CallTarget ownerOf(long fp) {
        return targetOf(Frame.function(fp));
    }

    private CallTarget targetOf(long function) {
        boolean isFunction = words.flaw(function) == null && Cell.isFunction(function);
        return isFunction ? vm.functions.withCell(Memory.getLong(function + Cell.FUNCTION_CELL)) : null;
    }

    /** The operands of a site's instruction lie in the frame: they must be values. */
    void operands(ExitSite left, long fp) {
        FunctionCode code = left.of.function.code();
        if (left.call != RuntimeCall.EXECUTE || left.pc < 0) {
            return;
        }
        int count = code.popsAt(left.pc);
        for (int i = 0; i < count; i++) {
            int offset = left.top + 8 * (count - 1 - i);
            long word = Memory.getLong(fp + offset);
            String flaw = words.brokenness(word);
            if (flaw != null) {
                throw garbage(left, offset, i, count, word, flaw);
            }
        }
    }

    private WrongMachineCode garbage(ExitSite left, int offset, int i, int count, long word, String flaw) {
        String place = left.sourceOf(offset);
        BorderReport report = report(
                        "operand %d of %d of %s, in %s, is 0x%x, no value: %s",
                        i + 1, count, left.of.function.code().opcodeAt(left.pc), place, word, flaw)
                .at(left);
        return report.lastWriteOf(place, report.concerned() == 0 ? Integer.MAX_VALUE : report.concerned())
                .exception(null);
    }

    /** Machine code has pushed operands for an instruction of the topmost frame's function: they must be values. */
    void pushed(FunctionInfo function, int pc, long sp) {
        int count = function.code().popsAt(pc);
        for (int i = 0; i < count; i++) {
            long word = Memory.getLong(sp + 8L * (count - i));
            String flaw = words.brokenness(word);
            if (flaw != null) {
                throw atCall(
                                report(
                                        "operand %d of %d of %s is 0x%x, no value: %s",
                                        i + 1, count, function.code().opcodeAt(pc), word, flaw),
                                sp)
                        .line("it was pushed for bytecode " + new BytecodeSubject(function).describeBytecode(pc))
                        .exception(null);
            }
        }
    }

    private void checkResult(StateBlock state) {
        long fp = state.rbp();
        ExitSite any = slowPaths.siteOrNull(Memory.getLong(state.rsp()));
        if (any == null) {
            throw report("it waits for a result at a slow path that does not exist: %d", Memory.getLong(state.rsp()))
                    .in(entered)
                    .exception(null);
        }
        checkFrame(any, fp);
        ExitSite waiting = any.of.waitingAt(Frame.pc(fp));
        if (waiting == null) {
            throw report(
                            "the pc in the frame of '%s' is %d, where no slow path waits for a result",
                            any.of.function.label(), Frame.pc(fp))
                    .line("the pc was stored too late, or overwritten")
                    .in(any.of.resultAddress())
                    .exception(null);
        }
        site = waiting;
        String flaw = words.brokenness(state.rax());
        if (flaw != null) {
            throw report("the result in rax, 0x%x, is no value: %s", state.rax(), flaw)
                    .line("it is what a function returned that the slow path had called")
                    .at(waiting)
                    .exception(null);
        }
    }

    // -- calls and returns ------------------------------------------------------------------------

    private void checkCall(StateBlock state) {
        long rsp = state.rsp();
        CallTarget callee = targetOf(state.rdi());
        if (callee == null) {
            throw atCall(report("it called rdi = %s, which is no function", words.describe(state.rdi())), rsp)
                    .line("rdi must hold the callee, and a check of its kind must stand before the call")
                    .exception(null);
        }
        checkReturnAddress(rsp);
        int argc = (int) state.rcx();
        boolean fits = argc >= 0 && Memory.isReadable(rsp + 8L * argc + 16);
        if (!fits) {
            throw atCall(report("it called '%s' with %d arguments, by ecx", callee.label(), argc), rsp)
                    .line("ecx must hold the number of arguments, the upper half of rcx the flags")
                    .exception(null);
        }
        for (int i = 0; i < Math.min(argc, MOST_ARGUMENTS); i++) {
            long address = rsp + 8L * (argc - i);
            long word = Memory.getLong(address);
            String flaw = words.brokenness(word);
            if (flaw != null) {
                BorderReport report = atCall(
                        report(
                                "argument %d of %d of a call of '%s' is 0x%x, no value: %s",
                                i + 1, argc, callee.label(), word, flaw),
                        rsp);
                throw report.lastWriteOf(slot(address - state.rbp()), report.concerned())
                        .exception(null);
            }
        }
    }

    private static String slot(long offset) {
        return Mem.mem(Conventions.FRAME, (int) offset).text();
    }

    /** Adds which call it was, if the return address says so. */
    private BorderReport atCall(BorderReport report, long rsp) {
        long address = Memory.getLong(rsp);
        report.in(address - 1);
        if (report.code() != null) {
            EmittedInstruction call = report.code().instructionAt(address - 1);
            report.line("called by " + new CodeTrace(report.code()).describe(call));
            if (call.bytecode() != Assembler.NO_BYTECODE && report.code().subject() != null) {
                report.line("for bytecode " + report.code().subject().describeBytecode(call.bytecode()));
            }
            report.blame(call);
        }
        return report;
    }

    private void checkReturnAddress(long rsp) {
        long address = Memory.getLong(rsp);
        if (cache.find(address - 1) == null && address != vm.compiled.returnStub()) {
            throw report("it left for Java to come back to %s, which is no code", words.describe(address))
                    .line(
                            "the word at rsp must be the return address: something was pushed and not popped, or too much popped")
                    .in(entered)
                    .exception(null);
        }
    }

    private void checkReturned(long result) {
        String flaw = words.brokenness(result);
        if (flaw == null) {
            return;
        }
        BorderReport report =
                report("a function returned 0x%x, no value: %s", result, flaw).in(entered);
        if (report.code() != null) {
            EmittedInstruction ret = new CodeTrace(report.code()).firstOf("ret");
            report.blame(ret);
            if (ret != null
                    && ret.bytecode() != Assembler.NO_BYTECODE
                    && report.code().subject() != null) {
                report.line("by bytecode " + report.code().subject().describeBytecode(ret.bytecode()));
            }
            report.lastWriteOf(Registers.rax.text(), ret == null ? Integer.MAX_VALUE : ret.offset());
        }
        throw report.exception(null);
    }

    // -- what went wrong in Java --------------------------------------------------------------------

    /**
     * What to throw in place of an exception that ended Java's work for machine code.
     *
     * @return the exception itself, if machine code need not be to blame
     */
    Throwable explain(Throwable thrown, StateBlock state) {
        String text = String.valueOf(thrown.getMessage());
        boolean wild = thrown instanceof Memory.WildAccessError;
        boolean noCase = text.endsWith("has no general case");
        if (!wild && !noCase && !text.startsWith("rsp above operands") && !text.startsWith("machine code asked for")) {
            return thrown;
        }
        BorderReport report =
                wild ? new BorderReport(cache, text + ", while Java served machine code") : report("%s", text);
        if (noCase) {
            report.line(
                    "so the pc is that of another instruction than the one whose slow path it is: it was read too late"
                            + " (e.pc() belongs before anything that moves on), or stored wrongly");
        } else if (wild) {
            Memory.WildAccessError access = (Memory.WildAccessError) thrown;
            report.line("the address is " + words.describe(access.address()) + "; asked for by " + access.culprit());
        }
        if (site != null) {
            report.at(site);
            listOperands(report, state.rbp());
        } else if (asked) {
            atCall(report, state.rsp());
        } else {
            report.in(entered);
        }
        return report.exception(thrown);
    }

    private void listOperands(BorderReport report, long fp) {
        FunctionCode code = site.of.function.code();
        for (int i = 0; site.pc >= 0 && i < code.popsAt(site.pc); i++) {
            long address = fp + site.top + 8L * (code.popsAt(site.pc) - 1 - i);
            if (Memory.isReadable(address)) {
                report.line("operand " + (i + 1) + " is " + words.describe(Memory.getLong(address)));
            }
        }
    }

    /** The guest has used up its budget: says where it is. */
    WrongMachineCode endless(StateBlock state) {
        BorderReport report = report(
                        "endless loop: the engine has run for longer than any test needs, and does not come to an end")
                .line(
                        "a loop whose condition never fails, or machine code that goes on at the same place after each slow path");
        if (site != null) {
            return report.at(site).exception(null);
        }
        long fp = state.rbp();
        if (Memory.isReadable(fp + Frame.CONTEXT) && ownerOf(fp) instanceof FunctionInfo function) {
            report.line("in '" + function.label() + "', bytecode "
                    + new BytecodeSubject(function).describeBytecode(Frame.pc(fp)));
        }
        return report.in(entered).exception(null);
    }
}
