package tierup.monoic;

import java.util.List;
import tierup.vm.objects.PropertyCaches;

/** Caches at access sites that somebody who compiles the access can read. */
public abstract class InlineCaches extends PropertyCaches {
    /**
     * What a site can do without a search, as things stand: for a compiler, which checks for the plans' shapes and does
     * what the plans say.
     *
     * @param feedback address of the feedback words of an instruction that names a property or a global variable
     * @param stores whether that instruction stores, for that does not show in the words
     * @return the plans that still hold, the likeliest first; empty if there are none, or too many to be listed
     */
    public abstract List<AccessCase> plansAt(long feedback, boolean stores);

    /** Whether machine code is to count hits. */
    public abstract boolean counting();
}
