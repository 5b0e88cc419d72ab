package tierup.template;

import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putInt;
import static tierup.vm.memory.Memory.putLong;

import java.util.Arrays;
import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.machine.Guest;
import tierup.machine.StateBlock;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;

/**
 * Java's side of slow paths: finds the {@link ExitSite} that machine code has left at, brings the frame into the
 * interpreter's shape, has the work done, and says where machine code goes on.
 *
 * <p>If the work turns out to be a call of a guest function, its return address is one place of the caller's machine code
 * for all sites ({@link ExitSites#resultAddress}), from where it comes back here; the site is found by the frame's pc.
 * So a frame that waits has a return address in its own code, as other callers do, which can be replaced like theirs.
 */
final class SlowPaths {
    private static final int FIRST_SITES = 1024;

    private final Vm vm;
    private final RuntimeFunctions functions;
    private final ExitCounts exits;
    private final LateLearning learning;
    private ExitSite[] sites = new ExitSite[FIRST_SITES];
    private int count;
    /** Whether the registers' image is to be loaded where machine code goes on, and the SSE registers with it. */
    private boolean goesOnAtSite;

    private boolean withDoubles;
    private Border border;
    /** Where it goes on, and with which stack pointer. */
    private long address;

    private long stack;

    SlowPaths(Vm vm, RuntimeFunctions functions, ExitCounts exits, LateLearning learning) {
        this.learning = learning;
        this.vm = vm;
        this.functions = functions;
        this.exits = exits;
    }

    /**
     * Makes the sites of an island known.
     *
     * @return the number of the first; the others follow
     */
    int add(List<ExitSite> island) {
        while (count + island.size() > sites.length) {
            sites = Arrays.copyOf(sites, 2 * sites.length);
        }
        int first = count;
        for (ExitSite site : island) {
            site.number = count;
            sites[count++] = site;
        }
        return first;
    }

    /** Says who is to look at operands, in checked mode. */
    void watchedBy(Border watcher) {
        border = watcher;
    }

    /** The site with a number, or null. */
    ExitSite siteOrNull(long number) {
        return number >= 0 && number < count ? sites[(int) number] : null;
    }

    /**
     * Machine code has left at a site.
     *
     * @return as a {@link RuntimeFunction.Handler} does; DONE says that {@link #goOn} is next
     */
    int leave(StateBlock state) {
        long rsp = state.rsp();
        long fp = state.rbp();
        ExitSite site = sites[getInt(rsp) + getInt(rsp + 8)];
        site.storeOperands(state, fp);
        if (Memory.CHECKED) {
            border.operands(site, fp);
        }
        putInt(fp + Frame.PC, site.pc);
        long slot = fp + site.top - 8;
        putLong(slot, site.of.resultAddress());
        RunLoop loop = vm.runLoop;
        loop.fp = fp;
        loop.sp = slot;
        loop.returnSlot = slot;
        loop.safepoint();
        if (site.call == RuntimeCall.EXECUTE && learning.replacesCode(site)) {
            return executeAndInterpret(site, fp, slot);
        }
        int next = site.call == RuntimeCall.EXECUTE
                ? BaselineRuntime.execute(vm, exits, site.of.function, site.pc)
                : functions.call(site.call, state);
        return next == RunLoop.DONE ? finish(site, state, fp) : next;
    }

    /** What a site has called has returned: {@link #leave}'s second half. */
    int result(StateBlock state) {
        RunLoop loop = vm.runLoop;
        long fp = state.rbp();
        loop.result = state.rax();
        return deliver(sites[getInt(state.rsp())].of.waitingAt(Frame.pc(fp)), state, fp);
    }

    private int finish(ExitSite site, StateBlock state, long fp) {
        RunLoop loop = vm.runLoop;
        long goingOn = getLong(loop.returnSlot);
        if (goingOn == site.of.resultAddress()) {
            return deliver(site, state, fp);
        }
        goesOnAtSite = false;
        address = goingOn;
        stack = fp + site.top;
        state.setRax(loop.result);
        loop.fp = fp;
        return RunLoop.DONE;
    }

    private int deliver(ExitSite site, StateBlock state, long fp) {
        RunLoop loop = vm.runLoop;
        long result = loop.result;
        if (site.jumpedAddress != 0 && result == site.jumpsOn) {
            address = site.jumpedAddress;
            withDoubles = false;
        } else {
            site.reloadRegisters(state, fp);
            if (!site.deliver(state, result)) {
                return interpret(site, fp);
            }
            address = site.doneAddress;
            withDoubles = site.reloadsDoubles();
        }
        goesOnAtSite = true;
        stack = fp + site.resumedStack;
        loop.fp = fp;
        return RunLoop.DONE;
    }

    /** The result is not what was promised. The frame is in the interpreter's shape. */
    private int interpret(ExitSite site, long fp) {
        RunLoop loop = vm.runLoop;
        exits.noteLeft();
        FunctionCode code = site.of.function.code();
        loop.fp = fp;
        loop.sp = fp + site.top + 8L * (code.popsAt(site.pc) - 1);
        putLong(loop.sp, loop.result);
        loop.pc = code.next(site.pc);
        putInt(fp + Frame.PC, loop.pc);
        return RunLoop.INTERPRET;
    }

    /** The function has other machine code now: the interpreter goes on behind the instruction, and finds its way there. */
    private int executeAndInterpret(ExitSite site, long fp, long slot) {
        RunLoop loop = vm.runLoop;
        FunctionInfo function = site.of.function;
        int op = function.code().opcodeAt(site.pc).code();
        exits.noteExecuted(op);
        loop.returnSlot = 0;
        long result = vm.operations.execute(op, function, site.pc, fp, slot + 8);
        vm.operations.awaitResult(op, function, site.pc, fp, slot + 8);
        if (result != Value.PENDING) {
            return loop.returnTo(fp, result);
        }
        int next = loop.beginRequestedCall(fp, vm.compiled.returnStub());
        return next == RunLoop.DONE ? loop.returnTo(fp, loop.result) : next;
    }

    /** Enters machine code where it goes on. */
    int goOn(Guest guest) {
        StateBlock state = guest.state();
        if (Memory.CHECKED) {
            border.entering(address);
        }
        state.setRsp(stack);
        state.setRbp(vm.runLoop.fp);
        return goesOnAtSite ? guest.goOn(address, withDoubles) : guest.enter(address);
    }
}
