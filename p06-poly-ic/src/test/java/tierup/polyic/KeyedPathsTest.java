package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Programs with computed keys: what their sites count, and that all engines and modes compute the same. */
@NeedsMachine
@Exercise("p06.5")
class KeyedPathsTest {
    private static final List<String> PROGRAMS = List.of(
            // four names and more of one shape
            "const o = {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6}, ks = Object.keys(o); for (let i = 0; i < 280; i++) show(at(o, ks[i % 6]), put(o, ks[i % 4], i));",
            // the value of an assignment, a setter's among them
            "const o = {set a(v) { this.b = v; return 77; }, get a() { return this.b + 1; }}; for (let i = 0; i < 280; i++) show(put(o, 'a', i), at(o, 'a'));",
            "class A { set a(v) { this.b = v; return 77; } get a() { return this.b; } } for (let i = 0; i < 280; i++) { const o = new A(); show(put(o, 'a', i), o.b, at(o, 'a')); }",
            // an object with a getter and no setter, and the other way round
            "const g = {get a() { return 1; }}, s = {set a(v) { log += v; }}; for (let i = 0; i < 280; i++) { show(at(g, 'a'), at(s, 'a'), put(s, 'a', i)); try { put(g, 'a', 2); } catch (e) { show(e.name); } }",
            // receivers of every kind
            "const rs = [5, 0.5, true, 'text', Symbol.iterator, {}, [], () => 1, null, undefined]; for (let i = 0; i < 280; i++)"
                    + " { try { show(typeof at(rs[i % 10], 'toString')); } catch (e) { show(e.name); } }",
            "const rs = [5, true, 'text', {}, [], null]; for (let i = 0; i < 280; i++) { try { show(put(rs[i % 6], 'own', i)); } catch (e) { show(e.name); } }",
            // keys of every kind at one site
            "const o = {a: 1, 5: 2, '-1': 3, '1.5': 4, true: 6, null: 7, '[object Object]': 8, NaN: 9}; const sym = Symbol(); o[sym] = 5;"
                    + " const ks = ['a', 5, '5', -1, '-1', 1.5, sym, true, null, {}, NaN, ['a'], () => 1]; for (let i = 0; i < 299; i++) show(at(o, ks[i % 13]));",
            "const ks = ['a', 5, '5', -1, 1.5, true, null, {}, ['b']]; const o = {}; for (let i = 0; i < 297; i++) put(o, ks[i % 9], i); show(JSON.stringify(o));",
            // a key that is an object comes with a name's site hot
            "const o = {a: 1}, t = {toString() { return 'a'; }, x: 1, y: 2}; for (let i = 0; i < 600; i++) show(at(o, i < 500 ? 'a' : t));",
            // adds, deletions, and a shape that comes back
            "for (let i = 0; i < 280; i++) { const o = {a: 1}; put(o, 'b', i); put(o, 'c' + i % 3, i); show(at(o, 'b'), at(o, 'c1'));"
                    + " delete o.b; show(at(o, 'b')); put(o, 'b', 1); show(at(o, 'b')); }",
            // prototypes that change
            "class A {} const a = new A(); for (let i = 0; i < 280; i++) { if (i % 50 === 9) A.prototype['m' + i % 100] = i; show(at(a, 'm9'), at(a, 'm59')); }",
            // characters and elements beside names
            "const xs = ['text', [7, 8, 9], new Uint8Array(3), {1: 'one'}]; for (let i = 0; i < 280; i++) show(at(xs[i % 4], i % 3 ? 1 : 'length'));",
            // strings put together at run time, long and short
            "const o = {abc: 1, ab: 2}; let k = 'a'; for (let i = 0; i < 280; i++) { const t = 'a' + (i % 2 ? 'bc' : 'b'); show(at(o, t), at(o, t + 'c')); }");

    /**
     * A use of a site, ten times, and what the site counts: hits and misses of names, and nothing of the rest.
     *
     * @param text {@code at(object, key)} or {@code put(object, key, value)}
     */
    private record Use(String text, long hits, long misses) {
        boolean stores() {
            return text.startsWith("put");
        }
    }

    private static final Use[] USES = {
        new Use("at({a: 1}, 'a')", 9, 1),
        new Use("at({a: 1}, 'b')", 9, 1),
        new Use("at({['a' + 1]: 1}, 'a' + 1)", 9, 1),
        new Use("at({[Symbol.iterator]: 1}, Symbol.iterator)", 9, 1),
        new Use("at([1, 2], 'push')", 9, 1),
        new Use("at('text', 'charAt')", 9, 1),
        new Use("at(5, 'toFixed')", 0, 10),
        new Use("at({a: 1}, {toString: () => 'a'})", 0, 0),
        new Use("at({1: 1}, 1)", 0, 0),
        new Use("at({1: 1}, '1')", 0, 0),
        new Use("at({'1.5': 1}, 1.5)", 0, 0),
        new Use("at({true: 1}, true)", 0, 0),
        new Use("at({undefined: 1}, undefined)", 0, 0),
        new Use("at({get a() { return 1; }}, 'a')", 9, 1),
        new Use("put({a: 1}, 'a', i)", 9, 1),
        new Use("put({}, 'a', i)", 9, 1),
        new Use("put({a: 1}, Symbol.iterator, i)", 9, 1),
        new Use("put({set a(v) {}}, 'a', i)", 9, 1),
        new Use("put([1, 2], 'extra', i)", 9, 1),
        new Use("put([1, 2], 0, i)", 0, 0),
        new Use("put({}, '0', i)", 0, 0),
        new Use("put({}, {toString: () => 'a'}, i)", 0, 0)
    };

    @Test
    @Points(3)
    void namesAreCachedAndNothingElse() {
        StringBuilder program = new StringBuilder();
        for (int n = 0; n < USES.length; n++) {
            program.append("function at").append(n).append("(o, k) { return o[k]; }\n");
            program.append("function put").append(n).append("(o, k, v) { return o[k] = v; }\n");
            String numbered = USES[n].text.replaceFirst("\\(", n + "(");
            program.append("for (let i = 0; i < 10; i++) ").append(numbered).append(";\n");
        }
        try (Ran ran = Ran.interpreted(program.toString())) {
            for (int n = 0; n < USES.length; n++) {
                SiteFeedback site =
                        USES[n].stores() ? ran.site("put" + n, Opcode.SET_INDEX) : ran.site("at" + n, Opcode.GET_INDEX);
                String counted =
                        site == null ? "0 hits, 0 misses" : site.hits() + " hits, " + site.misses() + " misses";
                assertThat(counted)
                        .as("ten times %s", USES[n].text)
                        .isEqualTo(USES[n].hits + " hits, " + USES[n].misses + " misses");
            }
        }
    }

    @Test
    @Points(4)
    void allEnginesAndModesComputeTheSame() {
        Programs.compare(List.of(TestEngine.TEMPLATE, TestEngine.EAGER), PROGRAMS);
    }

    /** Stores by name are cached as loads are. */
    @Test
    @Points(2)
    void hotStoresStayInMachineCode() {
        String program = "const o = {a: 1, b: 2}, p = {z: 0, a: 1, b: 2}; const keys = Object.keys(o);\n"
                + "function fill(n) { for (let i = 0; i < n; i++) { o[keys[i % 2]] = i; p[keys[i % 2]] = i; } }\n"
                + "fill(100); fill(50000); console.log(o.a, o.b, p.a, p.b);";
        for (TestEngine engine : List.of(TestEngine.TEMPLATE, TestEngine.EAGER)) {
            for (CacheMode mode : List.of(CacheMode.ON, CacheMode.MEGAMORPHIC_ONLY)) {
                try (Ran ran = Ran.program(engine, mode, program)) {
                    assertThat(ran.output).isEqualTo("49998 49999 49998 49999\n");
                    assertThat(ran.exits(Opcode.SET_INDEX))
                            .as("times that %s, caches %s, asked Java for one of 200,200 stores", engine, mode)
                            .isLessThan(500);
                }
            }
        }
    }
}
