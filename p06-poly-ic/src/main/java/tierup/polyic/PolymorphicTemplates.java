package tierup.polyic;

import java.util.List;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.monoic.CacheTemplates;
import tierup.monoic.CaseEmitter;
import tierup.template.Emitter;
import tierup.template.TemplateTable;

/**
 * The templates of {@link PolymorphicCaches}: the cases that a site has when its function is compiled, the most frequent
 * first, as instructions; behind them the search of {@link SiteEmitter} for what the site learns later. A megamorphic
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
        return caches(e).cases().compilable(site(e)).stream()
                .map(c -> new KnownCase(c.plan(), c.entry()))
                .toList();
    }

    @Override
    protected boolean counting(Emitter e) {
        return caches(e).counting();
    }

    @Override
    protected Fallback lookUp(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 target) {
        SiteEmitter search = new SiteEmitter(e, counting(e));
        long site = site(e);
        int key = key(e);
        return miss ->
                search.find(site, key, receiver, target, miss, () -> cases.loadAsCellSays(receiver, target, miss));
    }

    @Override
    protected Fallback storeByMemory(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 value, Reg64 temporary) {
        SiteEmitter search = new SiteEmitter(e, counting(e));
        long site = site(e);
        int key = key(e);
        return miss -> search.find(
                site, key, receiver, temporary, miss, () -> cases.storeAsCellSays(receiver, value, temporary, miss));
    }

    @Override
    protected long globalCell(Emitter e) {
        return SiteBlock.caseAt(site(e), 0);
    }
}
