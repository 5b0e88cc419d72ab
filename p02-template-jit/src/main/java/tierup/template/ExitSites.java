package tierup.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.machine.ExitSequences;
import tierup.vm.code.FunctionInfo;

/**
 * The ways out of one function's machine code.
 *
 * <p>They lie behind all other code, in groups around an <em>island</em>:
 *
 * <pre>
 *   not ints:            push 0              which of the island's sites
 *                        jmp  leave          2 bytes each
 *   next in Java:        push 1
 *                        jmp  leave
 *   leave for Java:      push 4711           the first site of the island, among all of the engine
 *                        jmp  [r13 + stub]
 *   another shape:       push 2
 *                        jmp  leave
 * </pre>
 *
 * <p>So a way out takes four bytes, and both numbers are on the stack for Java to read. Short jumps reach 128 bytes, hence
 * the groups.
 */
final class ExitSites {
    /** As many as short jumps allow on each side of an island, of which the greater half stands before it. */
    private static final int BEFORE_ISLAND = 31;

    private static final int ISLAND_SITES = 58;

    private final SlowPaths engine;
    private final List<ExitSite> sites = new ArrayList<>();
    private final Label result = new Label("result");
    /** Made when first asked for. */
    private Map<Integer, ExitSite> byPc;

    /** Address of {@link #result}. */
    private long resultAddress;

    /** The function whose code it is. */
    final FunctionInfo function;

    /** @param engine knows the sites of all functions */
    ExitSites(SlowPaths engine, FunctionInfo function) {
        this.engine = engine;
        this.function = function;
    }

    ExitSite add(ExitSite site) {
        site.of = this;
        sites.add(site);
        return site;
    }

    /** Emits them all: when nothing can be added any more. */
    void emit(Assembler a) {
        assert oneExecutionEach() : function;
        List<ExitSite> plain = new ArrayList<>(sites.size());
        List<ExitSite> withDoubles = new ArrayList<>();
        for (ExitSite site : sites) {
            (site.readsDoubles() ? withDoubles : plain).add(site);
        }
        emit(a, plain, false);
        emit(a, withDoubles, true);
        a.setBytecode(Assembler.NO_BYTECODE);
        a.bind(result);
        ExitSequences.siteResult(a, sites.get(0).number);
    }

    /** What {@link #waitingAt} relies on. */
    private boolean oneExecutionEach() {
        Set<Integer> executed = new HashSet<>();
        return sites.stream().filter(site -> site.call == RuntimeCall.EXECUTE).allMatch(site -> executed.add(site.pc));
    }

    private void emit(Assembler a, List<ExitSite> all, boolean doubles) {
        for (int from = 0; from < all.size(); from += ISLAND_SITES) {
            emitIsland(a, all.subList(from, Math.min(from + ISLAND_SITES, all.size())), doubles);
        }
    }

    private void emitIsland(Assembler a, List<ExitSite> group, boolean doubles) {
        Label leave = new Label("leave for Java");
        int before = Math.min(BEFORE_ISLAND, group.size() - 1);
        for (int i = 0; i < before; i++) {
            emitSite(a, group.get(i), i);
            a.jmpShort(leave);
        }
        a.setBytecode(group.get(before).pc);
        a.bind(group.get(before).start);
        a.push(before);
        a.setBytecode(Assembler.NO_BYTECODE);
        a.bind(leave);
        ExitSequences.site(a, engine.add(group), doubles);
        for (int i = before + 1; i < group.size(); i++) {
            emitSite(a, group.get(i), i);
            a.jmpShort(leave);
        }
    }

    private static void emitSite(Assembler a, ExitSite site, int number) {
        a.setBytecode(site.pc);
        a.bind(site.start);
        a.push(number);
    }

    // -- Used at run time -------------------------------------------------------------------------

    /** Says where the code lies. */
    void publishedAt(long entry) {
        resultAddress = entry + result.position();
        for (ExitSite site : sites) {
            site.publishedAt(entry);
        }
    }

    /** Where a frame goes on that waits for what one of its slow paths has called. */
    long resultAddress() {
        return resultAddress;
    }

    /** The site at which a frame waits whose pc is {@code pc}: of several, the one that executes the instruction. */
    ExitSite waitingAt(int pc) {
        if (byPc == null) {
            byPc = new HashMap<>();
            for (ExitSite site : sites) {
                byPc.merge(site.pc, site, (first, second) -> first.call == RuntimeCall.EXECUTE ? first : second);
            }
        }
        return byPc.get(pc);
    }
}
