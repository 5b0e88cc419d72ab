package tierup.lang.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tierup.lang.ast.FreeName;

/**
 * What the pre-parser has found out about the functions inside those that it was asked about. When a function is called and parsed, the
 * functions in it can be skipped at once, so that no text is looked over again for each function around it. The idea is V8's ("preparse
 * data"; Toon Verwaest, "Blazingly fast parsing, part 2: lazy parsing", 2019).
 */
final class InnerFunctions {
    /**
     * A function's body.
     *
     * @param open offset of its opening brace
     * @param end offset of its closing brace
     * @param uses the names it takes from around, as {@link PreScopes} writes them
     */
    private record Body(int open, int end, int[] uses) {}

    private final PreScopes scopes;
    private final Map<Integer, Body> known = new HashMap<>();

    /** Those of the function that is being read: they count if it turns out to be right. */
    private final List<Body> pending = new ArrayList<>();

    InnerFunctions(PreScopes scopes) {
        this.scopes = scopes;
    }

    /** Another function is going to be read. */
    void begin() {
        pending.clear();
    }

    /** Notes the function whose scope has been closed last. */
    void note(int open, int end) {
        pending.add(new Body(open, end, scopes.usesOfClosed()));
    }

    /** The function that has been read is right, and so are those in it. */
    void keep() {
        for (Body body : pending) {
            known.put(body.open, body);
        }
        pending.clear();
    }

    /** Offset of the brace that closes the body which begins at an offset; -1 if nothing is known of it. */
    int end(int open) {
        Body body = known.get(open);
        return body == null ? -1 : body.end;
    }

    /** Hands out, once, the names that a known body takes from around. */
    List<FreeName> take(int open) {
        Map<Integer, FreeName> names = new LinkedHashMap<>();
        for (int use : known.remove(open).uses) {
            names.merge(
                    PreScopes.nameOf(use), scopes.freeName(use), (a, b) -> new FreeName(a.name(), a.uses() | b.uses()));
        }
        return List.copyOf(names.values());
    }
}
