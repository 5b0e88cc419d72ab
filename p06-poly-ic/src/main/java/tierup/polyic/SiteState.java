package tierup.polyic;

/** How much an access site has met: the state machine of inline caches. It goes down this list, never up. */
public enum SiteState {
    /** Nothing that could be cached. */
    UNINITIALIZED,
    /** One shape. */
    MONOMORPHIC,
    /** Two to {@link SiteBlock#MAX_CASES} shapes. */
    POLYMORPHIC,
    /** More: the site has given up remembering, and asks the {@link StubCache}. */
    MEGAMORPHIC
}
