package tierup.polyic;

/** What inline caches are allowed to do: the stress switch of the tests, and how one measures what caches are worth. */
public enum CacheMode {
    /** No caches: every access searches, in both tiers. */
    OFF,
    /** As in real life. */
    ON,
    /** Every site is megamorphic from its first miss on, so that all accesses go through the {@link StubCache}. */
    MEGAMORPHIC_ONLY
}
