package tierup.lang.naming;

import java.util.ArrayList;
import java.util.List;

/**
 * What a value is about to be stored in, as far as the text tells: {@code Task.prototype.run} in {@code Task.prototype.run =
 * function () {}}. A function expression there is named after it.
 *
 * <p>Two spellings grow side by side. One is for people, {@code handlers[0]}. The other is V8's (its {@code FuncNameInferrer}): it knows
 * only names and members, and of two variables in a row it keeps the second.
 */
final class Target {
    /** Nothing is known. */
    static final Target NONE = new Target("", "", false, List.of(), false, false);

    private static final String COMPUTED = "<computed>";

    private final String shown;
    private final String owner;
    private final boolean floating;
    private final List<String> segments;
    private final boolean beginsWithVariable;
    private final boolean endsInVariable;

    private Target(String shown, String owner, boolean floating, List<String> segments, boolean begins, boolean ends) {
        this.shown = shown;
        this.owner = owner;
        this.floating = floating;
        this.segments = segments;
        this.beginsWithVariable = begins;
        this.endsInVariable = ends;
    }

    /** What has a name for people, and none for V8: {@code make()}. */
    static Target described(String text) {
        return new Target(text, "", false, List.of(), false, false);
    }

    /** A variable. */
    static Target variable(String name) {
        return new Target(name, "", false, List.of(name), true, true);
    }

    /** Whether nothing is known. */
    boolean isNone() {
        return shown.isEmpty();
    }

    /** The spelling for people. */
    String shown() {
        return shown;
    }

    /** V8's spelling; may be empty. */
    String inferred() {
        return segments.isEmpty() ? "" : String.join(".", segments);
    }

    /** What {@code this} is in a method stored here: everything before the last member, or empty. */
    String owner() {
        return owner;
    }

    /** Whether the names begin in the middle: the object of which this is a member has none. */
    boolean isFloating() {
        return floating;
    }

    /** A member of it. {@code prototype} is left out, as V8 does: what is in there is known by the constructor's name. */
    Target member(String name) {
        return name.equals("prototype") && !isNone() ? this : member("." + name, name);
    }

    /**
     * A member whose name is computed.
     *
     * @param text its expression, or empty if that is too long to show
     */
    Target computedMember(String text) {
        return member("[" + (text.isEmpty() ? "..." : text) + "]", COMPUTED);
    }

    /** An element of an array literal: V8 calls all of them by the array's name. */
    Target element(int index) {
        return isNone()
                ? NONE
                : new Target(shown + "[" + index + "]", "", floating, segments, beginsWithVariable, endsInVariable);
    }

    /** The same, with another spelling for people. */
    Target shownAs(String text) {
        return new Target(text, owner, floating, segments, beginsWithVariable, endsInVariable);
    }

    /** An accessor: {@code get Task.size}. */
    Target accessor(String prefix, String name) {
        Target member = member("." + name, name);
        return member.shownAs(prefix + member.shown());
    }

    private Target member(String suffix, String segment) {
        boolean first = isNone();
        String name = first && suffix.startsWith(".") ? suffix.substring(1) : shown + suffix;
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new Target(name, shown, floating || first, List.copyOf(longer), beginsWithVariable, false);
    }

    /** The target of an assignment that is itself the value of another one. */
    Target chained(Target inner) {
        if (segments.isEmpty()) {
            return inner;
        }
        boolean skips = endsInVariable && inner.beginsWithVariable;
        List<String> all = new ArrayList<>(skips ? segments.subList(0, segments.size() - 1) : segments);
        all.addAll(inner.segments);
        return new Target(
                inner.shown, inner.owner, inner.floating, List.copyOf(all), beginsWithVariable, inner.endsInVariable);
    }

    /** The same, inside a function that is, by its name, a constructor: V8 puts its name in front. */
    Target within(String constructor) {
        if (constructor.isEmpty() || segments.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(List.of(constructor));
        all.addAll(segments);
        return new Target(shown, owner, floating, List.copyOf(all), false, endsInVariable);
    }
}
