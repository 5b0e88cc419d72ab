package tierup.template;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbp;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdi;
import static tierup.asm.Registers.rsp;

import java.util.Optional;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.MachineCode;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Handler;
import tierup.bytecode.OperandKind;
import tierup.machine.CodeCache;
import tierup.machine.CodeObject;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.NamedFacts;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/**
 * Tier 1: one pass over the bytecode, one template per instruction.
 *
 * <p>There is no intermediate representation and no analysis beyond two marks: which offsets control may arrive at
 * (leaders), and which the verifier found reachable. The frame is the interpreter's, so at every leader, with all
 * operands in memory, the two tiers can take over from each other. V8's Sparkplug and JavaScriptCore's baseline are
 * built on the same idea; JSC, like this compiler, puts fast paths for numbers inline.
 */
final class TemplateCompiler {
    private final TemplateTable table;
    private final RuntimeFunctions functions;
    private final SharedStubs stubs;
    private final boolean budgeted;
    private final PrototypeMethods methods;
    private final SlowPaths slowPaths;

    /**
     * @param table the templates
     * @param functions what the code may ask Java for
     * @param stubs what it shares with the engine's other functions, and how it stores and allocates
     * @param budgeted whether code takes down {@link FunctionCell#BUDGET}: only engines with a limit or a tier above this
     *     one need that
     * @param slowPaths knows the ways out
     */
    TemplateCompiler(
            TemplateTable table, RuntimeFunctions functions, SharedStubs stubs, boolean budgeted, SlowPaths slowPaths) {
        this.table = table;
        this.functions = functions;
        this.stubs = stubs;
        this.budgeted = budgeted;
        this.methods = new PrototypeMethods(stubs.vm());
        this.slowPaths = slowPaths;
    }

    /**
     * Compiles a function.
     *
     * @param function a function with bytecode
     * @return its code and where each leader is
     */
    Compiled compile(FunctionInfo function) {
        FunctionCode code = function.code();
        Assembler a = new Assembler();
        boolean[] leaders = leaders(code);
        Label[] labels = new Label[code.code().length];
        for (int pc = 0; pc < labels.length; pc++) {
            labels[pc] = leaders[pc] ? new Label(leaderName(pc)) : null;
        }
        NamedFacts facts = new NamedFacts(methods.vm().assumptions);
        ExitSites sites = new ExitSites(slowPaths, function);
        MachineCode machineCode;
        try {
            Emitter e = new Emitter(a, function, labels, leaders, budgeted, methods, functions, stubs, facts, sites);
            emitPrologue(a, function, e);
            emitBody(a, function, e, labels);
            a.emitOutOfLine();
            sites.emit(a);
            a.shortenJumps();
            machineCode = a.finish();
        } catch (RuntimeException | Error e) {
            facts.close();
            throw e;
        }
        int[] offsets = new int[labels.length];
        for (int pc = 0; pc < labels.length; pc++) {
            offsets[pc] = labels[pc] != null && labels[pc].isBound() ? labels[pc].position() : -1;
        }
        return new Compiled(machineCode, offsets, facts, sites);
    }

    /**
     * The result of a compilation.
     *
     * @param code the machine code; its entry is its first byte
     * @param offsets by bytecode offset: where the machine code for it starts, if control can be handed over there,
     *     else -1
     * @param facts the assumptions whose words the code tests; whoever drops the code closes them
     * @param sites its ways out
     */
    record Compiled(MachineCode code, int[] offsets, NamedFacts facts, ExitSites sites) {
        /**
         * Puts the code into the cache.
         *
         * @return empty if there is no room
         */
        Optional<CodeObject> publish(CodeCache cache, FunctionInfo function) {
            Optional<CodeObject> object = cache.publish(function.label(), code, new BytecodeSubject(function));
            object.ifPresent(published -> sites.publishedAt(published.entry()));
            return object;
        }
    }

    /** As the disassembler of bytecode writes it: four digits at least. */
    private static String leaderName(int pc) {
        String digits = Integer.toHexString(pc);
        return "L0000".substring(0, Math.max(1, 5 - digits.length())) + digits;
    }

    /** Marks where control may arrive other than from the instruction before: targets of jumps and handlers. */
    private static boolean[] leaders(FunctionCode code) {
        boolean[] leaders = new boolean[code.code().length];
        for (int pc = 0; pc < leaders.length; pc = code.next(pc)) {
            if (code.opcodeAt(pc).isJump()) {
                leaders[code.operand(pc, OperandKind.TARGET)] = true;
            }
        }
        for (Handler handler : code.handlers()) {
            leaders[handler.target()] = true;
        }
        return leaders;
    }

    private void emitBody(Assembler a, FunctionInfo function, Emitter e, Label[] labels) {
        FunctionCode code = function.code();
        boolean fallsThrough = true;
        int pc = 0;
        while (pc < labels.length) {
            if (!function.verified().isReachable(pc)) {
                pc = code.next(pc);
                fallsThrough = false;
                continue;
            }
            if (labels[pc] != null) {
                if (fallsThrough) {
                    e.stack.flush();
                }
                a.bind(labels[pc]);
                e.stack.reset(function.verified().depthAt(pc));
            }
            emitReached(a, function, pc, e);
            e.moveTo(pc);
            table.get(code.opcodeAt(pc)).emit(e);
            e.stack.endTemplate();
            fallsThrough = !code.opcodeAt(pc).endsBlock();
            pc = e.next();
        }
    }

    /** Notes that a block has been reached, if it had not been when the function was compiled. */
    private static void emitReached(Assembler a, FunctionInfo function, int pc, Emitter e) {
        int block = function.verified().blockStartingAt(pc);
        if (block >= 0) {
            e.enterBlock(Memory.getByte(function.reachedAddress(block)) != 0);
        }
        if (block >= 0 && !e.hasBeenReached()) {
            a.mov(bytePtr(e.data(function.reachedAddress(block))), 1);
        }
    }

    /** Builds the frame: see {@link Frame} for what it must look like. */
    private void emitPrologue(Assembler a, FunctionInfo function, Emitter e) {
        FunctionCode code = function.code();
        a.push(rbp);
        a.mov(rbp, rsp);
        a.push(rdi);
        a.push(rcx);
        a.push(-1);
        a.push(mem(rdi, Cell.FUNCTION_CONTEXT));
        emitEntryChecks(a, function, e);
        if (budgeted) {
            emitBudget(a, e);
        }
        emitParameters(a, code.parameters());
        emitOtherLocals(a, code.locals() - code.parameters());
        e.standBelowFrame();
    }

    /** The same check as the interpreter's, to the byte: so a recursion ends at the same depth in both tiers. */
    private void emitEntryChecks(Assembler a, FunctionInfo function, Emitter e) {
        Label check = new Label("entry check");
        a.lea(rax, mem(rbp, -function.frameBytes()));
        a.cmp(rax, Emitter.block(VmBlock.STACK_LIMIT));
        a.jcc(BELOW, check);
        a.cmp(dwordPtr(Emitter.block(VmBlock.INTERRUPT)), 0);
        a.jcc(NOT_EQUAL, check);
        Label checked = a.here();
        e.exitAtEntry(RuntimeCall.ENTRY_CHECK, check, checked);
        if (function.kind().isClassConstructor()) {
            Label plainCall = new Label("not constructed");
            a.bt(rcx, 32);
            a.jcc(NO_CARRY, plainCall);
            e.exitAtEntry(RuntimeCall.NOT_CONSTRUCTED, plainCall, checked);
        }
    }

    private static void emitBudget(Assembler a, Emitter e) {
        Label spent = new Label("budget");
        e.takeFromBudget(spent);
        Label goOn = a.here();
        e.exitAtEntry(RuntimeCall.TIER_UP, spent, goOn);
    }

    /** Copies the arguments to the first locals: straight down if there are as many as parameters. */
    private static void emitParameters(Assembler a, int parameters) {
        // BEGIN SOLUTION p02.6
        if (parameters == 0) {
            return;
        }
        Label mismatch = new Label("other argument count");
        Label done = new Label("parameters");
        a.cmp(ecx, parameters);
        a.jcc(NOT_EQUAL, mismatch);
        for (int i = 0; i < parameters; i++) {
            a.push(mem(rbp, Frame.LAST_ARGUMENT + 8 * (parameters - 1 - i)));
        }
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(mismatch);
            a.mov(eax, ecx);
            for (int i = 0; i < parameters; i++) {
                emitParameterIfGiven(a, i);
            }
            a.jmp(done);
        });
        // STUB: throw new Todo("p02.6");
        // END SOLUTION p02.6
    }

    /** Parameter i is argument i if there are that many, else undefined; eax holds their number. */
    private static void emitParameterIfGiven(Assembler a, int i) {
        // BEGIN SOLUTION p02.6
        Label missing = new Label("missing");
        Label next = new Label("next");
        a.cmp(eax, i);
        a.jccShort(LESS_EQUAL, missing);
        a.push(mem(rbp, rax, 8, Frame.LAST_ARGUMENT - 8 * (i + 1)));
        a.jmpShort(next);
        a.bind(missing);
        a.push(Value.UNDEFINED);
        a.bind(next);
        // STUB: throw new Todo("p02.6");
        // END SOLUTION p02.6
    }

    private static void emitOtherLocals(Assembler a, int count) {
        if (count <= 16) {
            for (int i = 0; i < count; i++) {
                a.push(Value.UNDEFINED);
            }
            return;
        }
        a.mov(eax, count);
        Label more = a.here();
        a.push(Value.UNDEFINED);
        a.sub(eax, 1);
        a.jcc(NOT_EQUAL, more);
    }
}
