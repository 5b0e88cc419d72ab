package tierup.polyic;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.monoic.AccessCase;
import tierup.monoic.CacheCell;
import tierup.monoic.MonomorphicCaches;
import tierup.vm.code.CallFeedback;
import tierup.vm.code.CallTarget;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Memory;
import tierup.vm.running.Vm;

/**
 * What one access site has met, as an optimizing compiler and the reports read it: a copy, taken on the engine's thread,
 * that stays as it is while the site goes on learning.
 *
 * <p>A compiler that finds the site monomorphic or polymorphic checks for the shapes of the cases and does what the plans
 * say; what is left over after the last case has not been seen yet. Of a megamorphic site it learns that a list of shapes
 * would not help.
 *
 * <p>Hits tell how the cases compare with each other. They are counted by the interpreter, and by machine code where it was
 * asked to; so without counting they are those of the warm-up.
 *
 * @param function the code that contains the site
 * @param pc offset of its instruction
 * @param state how many shapes it has met
 * @param lastChange why it is in that state
 * @param replaced how often a case was replaced because its assumption had failed
 * @param cases what still holds, the most frequent first; of a megamorphic site, what it knew before it became one
 * @param stubHits hits in the {@link StubCache}
 * @param otherHits hits of cases that have been replaced, and accesses that need neither cache nor search
 * @param misses accesses that had to search
 * @param notCacheable of these, how many found something that cannot be cached
 */
public record SiteFeedback(
        FunctionInfo function,
        int pc,
        SiteState state,
        StateChange lastChange,
        int replaced,
        List<Case> cases,
        long stubHits,
        long otherHits,
        long misses,
        long notCacheable) {
    /**
     * One case of a site.
     *
     * @param plan what to check, and what to do then
     * @param name the property's name id; for a computed key, the one that the key must be
     */
    public record Case(AccessCase plan, int name, long hits) {}

    /**
     * Reads a site.
     *
     * @param pc offset of an instruction that names a property or a global variable, or has a computed key
     * @return null if the instruction has never been executed, or remembers nothing of this kind
     */
    public static SiteFeedback at(Vm vm, FunctionInfo function, int pc) {
        Opcode opcode = function.code().opcodeAt(pc);
        if (!isAccess(opcode)) {
            return null;
        }
        long feedback = addressAt(function, pc);
        if (vm.caches instanceof PolymorphicCaches caches) {
            long site = PolymorphicCaches.existingSite(feedback, isKeyed(opcode));
            return site == 0 ? null : ofBlock(caches, site, function, pc);
        } else if (vm.caches instanceof MonomorphicCaches caches && !isKeyed(opcode)) {
            boolean executed = Memory.getLong(feedback + MonomorphicCaches.CELL) != 0;
            return executed ? ofCell(caches, feedback, function, pc) : null;
        }
        return null;
    }

    /** Whether an instruction has a computed key. */
    static boolean isKeyed(Opcode opcode) {
        return opcode == Opcode.GET_INDEX || opcode == Opcode.SET_INDEX;
    }

    /** Whether an instruction names a property or a global variable, or has a computed key. */
    static boolean isAccess(Opcode opcode) {
        return switch (opcode) {
            case GET_PROP, SET_PROP, DEFINE_PROP, LOAD_GLOBAL, LOAD_GLOBAL_OR_UNDEFINED, GET_INDEX, SET_INDEX -> true;
            default -> false;
        };
    }

    /** Address of an instruction's feedback words. */
    static long addressAt(FunctionInfo function, int pc) {
        int index = function.code().operand(pc, OperandKind.FEEDBACK);
        return function.feedback() + Feedback.HEADER_BYTES + 8L * index;
    }

    private static SiteFeedback ofBlock(PolymorphicCaches caches, long site, FunctionInfo function, int pc) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < SiteBlock.cases(site); i++) {
            long entry = SiteBlock.caseAt(site, i);
            if (caches.cases().isValid(entry) || SiteBlock.isMegamorphic(site)) {
                int name = AccessKind.nameOf(CaseEntry.key(entry));
                cases.add(new Case(CaseEntry.read(entry), name, CacheCell.hits(entry)));
            }
        }
        cases.sort((a, b) -> Long.compare(b.hits(), a.hits()));
        return new SiteFeedback(
                function,
                pc,
                SiteBlock.state(site),
                SiteBlock.lastChange(site),
                Memory.getInt(site + SiteBlock.REPLACED),
                List.copyOf(cases),
                SiteBlock.counter(site, SiteBlock.STUB_HITS),
                SiteBlock.counter(site, SiteBlock.RETIRED_HITS) + SiteBlock.counter(site, SiteBlock.DIRECT),
                SiteBlock.counter(site, SiteBlock.MISSES),
                SiteBlock.counter(site, SiteBlock.NOT_CACHEABLE));
    }

    /** A site of p03: one case, and it does not say why it forgot the ones before. */
    private static SiteFeedback ofCell(MonomorphicCaches caches, long feedback, FunctionInfo function, int pc) {
        Opcode opcode = function.code().opcodeAt(pc);
        List<AccessCase> plans =
                caches.plansAt(feedback, PolymorphicTemplates.kindOf(opcode).stores());
        AccessCase plan = plans.isEmpty() ? null : plans.get(0);
        long hits = CacheCell.hits(caches.cellAt(feedback));
        int name = function.names()[function.code().operand(pc, OperandKind.NAME)];
        return new SiteFeedback(
                function,
                pc,
                plan == null ? SiteState.UNINITIALIZED : SiteState.MONOMORPHIC,
                plan == null ? StateChange.NONE : StateChange.FIRST_SHAPE,
                0,
                plan == null ? List.of() : List.of(new Case(plan, name, hits)),
                0,
                plan == null ? hits : 0,
                Memory.getLong(feedback + MonomorphicCaches.MISSES),
                0);
    }

    /** Accesses that were answered without a search. */
    public long hits() {
        return cases.stream().mapToLong(Case::hits).sum() + stubHits + otherHits;
    }

    /**
     * A function that a call site has called.
     *
     * @param function its code, whatever the closure; null for all beyond {@link CallFeedback#MAX_TARGETS} together
     * @param calls how often, as far as was counted
     */
    public record Target(CallTarget function, long calls) {}

    /**
     * What a call site has called, the most frequent first. A call of a method has two sites: the GET_PROP, whose cases
     * say which shape has which method as a constant, and the CALL.
     *
     * @param pc offset of a CALL
     * @return empty if it has never been executed
     */
    public static List<Target> callTargets(Vm vm, FunctionInfo function, int pc) {
        if (function.code().opcodeAt(pc) != Opcode.CALL) {
            throw new IllegalArgumentException("no CALL at " + pc + " of " + function.displayName());
        }
        return CallFeedback.targets(addressAt(function, pc)).stream()
                .map(t -> new Target(t.number() < 0 ? null : vm.functions.get(t.number()), t.calls()))
                .toList();
    }
}
