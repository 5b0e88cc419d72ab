package tierup.polyic;

import static tierup.asm.Condition.NOT_EQUAL;

import java.util.ArrayList;
import java.util.List;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.monoic.CacheTemplates;
import tierup.monoic.CaseEmitter;
import tierup.monoic.CellCode;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.SharedStub;
import tierup.template.TemplateTable;

/**
 * The templates of {@link PolymorphicCaches}: the cases that a site has when its function is compiled, the most frequent
 * first, as instructions; behind them a call of what searches for what the site learns later ({@link SiteStubs}). A megamorphic
 * site is nothing but that search.
 */
public final class PolymorphicTemplates extends CacheTemplates {
    private PolymorphicTemplates() {}

    /** A copy of a table, with the rows of property and element accesses replaced. */
    public static TemplateTable in(TemplateTable table) {
        TemplateTable copy = table.copy();
        new PolymorphicTemplates().register(copy);
        KeyedTemplates.register(copy);
        CallRecorder.register(copy);
        return copy;
    }

    static PolymorphicCaches caches(Emitter e) {
        return (PolymorphicCaches) e.vm().caches;
    }

    private static long site(Emitter e) {
        return caches(e).site(e.feedbackAddress());
    }

    private static int key(Emitter e) {
        int name = e.function().names()[e.operand(tierup.bytecode.OperandKind.NAME)];
        return kindOf(e.opcode()).key(name);
    }

    /** What an instruction that names a property does with it. */
    static AccessKind kindOf(Opcode opcode) {
        return switch (opcode) {
            case GET_PROP -> AccessKind.LOAD;
            case SET_PROP -> AccessKind.STORE;
            case DEFINE_PROP -> AccessKind.DEFINE;
            default -> AccessKind.GLOBAL;
        };
    }

    @Override
    protected List<KnownCase> known(Emitter e, boolean stores) {
        List<CaseList.Known> cases = caches(e).cases().compilable(site(e));
        List<KnownCase> known = new ArrayList<>(cases.size());
        for (CaseList.Known each : cases) {
            known.add(new KnownCase(each.plan(), each.entry()));
        }
        return known;
    }

    @Override
    protected boolean counting(Emitter e) {
        return caches(e).counting();
    }

    @Override
    protected Fallback lookUp(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 target) {
        boolean megamorphic = SiteBlock.isMegamorphic(site(e));
        if (megamorphic && !counting(e)) {
            CellCode cell = new CellCode(e.a, e.heapCode(), false);
            return probe(e, receiver, target, miss -> cell.loadAsCellSays(receiver, target, miss));
        }
        SharedStub stub = new SiteStubs.Load(receiver, megamorphic, counting(e));
        long site = namedSite(e);
        return miss -> {
            ask(e, site, stub, miss);
            e.a.mov(target, Conventions.SCRATCH);
        };
    }

    @Override
    protected Fallback storeByMemory(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 value) {
        boolean megamorphic = SiteBlock.isMegamorphic(site(e));
        if (megamorphic && !counting(e)) {
            CellCode cell = new CellCode(e.a, e.heapCode(), false);
            Reg64 shape = e.stack.allocate();
            return probe(e, receiver, shape, miss -> cell.storeAsCellSays(receiver, value, shape, miss));
        }
        SharedStub stub = new SiteStubs.Store(receiver, megamorphic, counting(e));
        long site = namedSite(e);
        return miss -> {
            e.a.push(value);
            ask(e, site, stub, miss);
        };
    }

    /** A megamorphic site's own search; {@code carryOut} finds the cell's address in the scratch register. */
    private static Fallback probe(Emitter e, Reg64 receiver, Reg64 shape, Fallback carryOut) {
        SiteEmitter search = new SiteEmitter(e.a, true, false);
        Reg64 other = e.stack.allocate();
        int key = key(e);
        return miss -> search.findHere(key, receiver, shape, other, miss, () -> carryOut.emit(miss));
    }

    /** The site, which is told what it is about. */
    private static long namedSite(Emitter e) {
        long site = site(e);
        SiteBlock.setKey(site, key(e));
        return site;
    }

    /** Asks a site's block by a stub, which says whether it knew. */
    static void ask(Emitter e, long site, SharedStub stub, Label miss) {
        e.loadAddress(Conventions.SCRATCH, site);
        e.callStub(stub);
        e.a.jcc(NOT_EQUAL, miss);
    }

    @Override
    protected long globalCell(Emitter e) {
        return SiteBlock.caseAt(site(e), 0);
    }
}
