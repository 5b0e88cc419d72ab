package tierup.monoic;

import java.util.List;
import tierup.asm.Reg64;
import tierup.template.Emitter;
import tierup.template.TemplateTable;

/** The templates of {@link MonomorphicCaches}: one case, and the site's cell behind it. */
public final class MonomorphicTemplates extends CacheTemplates {
    private MonomorphicTemplates() {}

    /** A copy of a table, with the rows of property accesses replaced. */
    public static TemplateTable in(TemplateTable table) {
        TemplateTable copy = table.copy();
        new MonomorphicTemplates().register(copy);
        return copy;
    }

    private static MonomorphicCaches caches(Emitter e) {
        return (MonomorphicCaches) e.vm().caches;
    }

    @Override
    protected List<KnownCase> known(Emitter e, boolean stores) {
        long feedback = e.feedbackAddress();
        return caches(e).plansAt(feedback, stores).stream()
                .map(plan -> new KnownCase(plan, caches(e).cellAt(feedback)))
                .toList();
    }

    @Override
    protected boolean counting(Emitter e) {
        return caches(e).counting();
    }

    @Override
    protected Fallback lookUp(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 target) {
        long cell = caches(e).cellAt(e.feedbackAddress());
        return miss -> cases.lookUp(cell, receiver, target, miss);
    }

    @Override
    protected Fallback storeByMemory(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 value) {
        long cell = caches(e).cellAt(e.feedbackAddress());
        return miss -> cases.storeByCell(cell, receiver, value, miss);
    }

    @Override
    protected long globalCell(Emitter e) {
        return caches(e).cellAt(e.feedbackAddress());
    }
}
