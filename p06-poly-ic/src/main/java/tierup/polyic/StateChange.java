package tierup.polyic;

/** Why a site remembers something else than before: the last reason is kept, for reports. */
public enum StateChange {
    /** It has been executed, but has met nothing that can be cached. */
    NONE("nothing to cache yet"),
    FIRST_SHAPE("the first shape was met"),
    SECOND_SHAPE("a second shape was met"),
    THIRD_SHAPE("a third shape was met"),
    FOURTH_SHAPE("a fourth shape was met"),
    FIFTH_SHAPE("a fifth shape was met"),
    /** An assumption failed: the case was replaced by one for how things are now. */
    PROTOTYPE_CHANGED("a prototype had changed, the case was replaced"),
    /** By {@link CacheMode#MEGAMORPHIC_ONLY}. */
    FORCED("all sites were forced to be megamorphic");

    private final String text;

    StateChange(String text) {
        this.text = text;
    }

    /** The reason in words. */
    public String text() {
        return text;
    }

    /** The reason for becoming a site of {@code cases} cases. */
    static StateChange shapeNumber(int cases) {
        return values()[FIRST_SHAPE.ordinal() + cases - 1];
    }
}
