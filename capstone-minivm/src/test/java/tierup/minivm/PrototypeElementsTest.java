package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.ProgramOutcome;

/**
 * The first element that any prototype gets, in every way there is, under accesses that are machine code by then; each
 * way in an engine of its own, because after the first one all engines look for elements on prototypes.
 */
@Tag("long")
@NeedsMachine
class PrototypeElementsTest {
    private static final String PROGRAM = """
            const rd = (a, i) => a[i], st = (a, i, v) => { a[i] = v; }, add = (a, v) => a.push(v);
            const has = (a, i) => i in a, at = (s, i) => s[i], pair = (...all) => all;
            const walk = a => { let t = ''; for (const x of a) t += x + ' '; return t; };
            class Box { constructor(a, b) { this.a = a; this.b = b; } }
            class Sub extends Box {}
            const make = a => Reflecting(a);
            function Reflecting(a) { const s = new Sub(...a); return s.a + ':' + s.b; }
            const above = (p, o) => Object.setPrototypeOf(p, Object.setPrototypeOf(o, Array.prototype));
            const p = [], kids = () => Object.setPrototypeOf([0, , 2], p), kid = kids(), text = kids();
            for (let i = 0; i < 40; i++) {
                rd([0, , 2], i % 5); st([0, , 2], i % 3, i); add([1], i); has([0, , 2], i % 5);
                at('abc', i % 5); walk([1, , 2]); pair(...[1, , 2]); make([1, , 3]); rd(kid, 1); rd(kid, 4);
            }
            WAY
            console.log(rd(kid, 0), rd(kid, 1), rd(kid, 4), has(kid, 1), has(kid, 4), walk(kid), pair(...kid).join());
            console.log(make(kid), kid.join(), kid.indexOf('e'), kid.map(x => x).join(), rd(p, 1), rd(p, 4), p.length);
            console.log(at('abc', 1), at('abc', 4), at('', 1), rd([], 1), rd([0, , 2], 1), rd({}, 1), (7)[1], true[4]);
            let caught = 'stored';
            try { st(kid, 1, 'mine'); } catch (e) { caught = e.name; }
            try { add(text, 4); st(text, 4, 'x'); } catch (e) { caught += e.name; }
            console.log(caught, rd(kid, 1), Object.keys(kid).join(), Object.keys(text).join(), globalThis.setTo);
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "st(p, 0, 'd'); st(p, 1, 'e');",
                "add(p, 'd'); add(p, 'e');",
                "p.length = 3; rd(kid, 1); st(p, 1, 'e');",
                "p.length = 9; p.length = 1; st(p, 0, 'd'); st(p, 1, 'e');",
                "p.length = 5; p.fill('e');",
                "p.push('d', 'e');",
                "p.unshift('d', 'e');",
                "p.splice(0, 0, 'd', 'e');",
                "p.length = 3; p[0] = 'e'; p.copyWithin(1, 0);",
                "p.push('e', 'd'); p.reverse();",
                "p.push('e', 'd'); p.sort();",
                "Object.assign(p, ['d', 'e']);",
                "p[1] = 'e'; p[9000000] = 'far';",
                "Object.defineProperty(p, 1, { value: 'e', configurable: true });",
                "Object.defineProperty(p, 1, { get() { return 'e'; }, set(v) { globalThis.setTo = v; } });",
                "Object.defineProperty(p, 4, { get() { return 'e'; } });",
                "p.length = 4294967295;",
                "Object.freeze(p);",
                "above(p, ['d', 'e']);",
                "above(p, new String('dedede'));",
                "above(p, new String(''));",
                "above(p, new Uint8Array(6));",
                "above(p, new Float64Array(2));",
                "above(p, (function () { return arguments; })('d', 'e'));",
                "above(p, { 1: 'e', 4: 'z' });",
                "above(p, Object.freeze(['d', 'e']));",
                "const o = above(p, []); st(Object.getPrototypeOf(o), 0, 'd'); st(Object.getPrototypeOf(o), 1, 'e');",
                "const o = []; o.length = 5; above(p, o); st(o, 1, 'e'); st(o, 4, 'z');",
                "const o = []; add(o, 1); o.length = 0; above(p, o); add(o, 'd'); add(o, 'e');",
                "const o = above(p, function () {}); Object.getPrototypeOf(o)[1] = 'e';",
                "Object.setPrototypeOf(kid, Object.setPrototypeOf(['d', 'e'], Array.prototype));",
                "Array.prototype[1] = 'e';",
                "add(Array.prototype, 'd'); add(Array.prototype, 'e');",
                "Array.prototype.length = 3; st(Array.prototype, 1, 'e');",
                "Object.prototype[1] = 'e'; st(Object.prototype, 4, 'z');",
                "String.prototype[4] = 'e';",
                "st(String.prototype, 1, 'e');",
                "Object.setPrototypeOf(String.prototype, ['d', 'e', 'f', 'g', 'h']);",
                "Number.prototype[1] = 'e'; st(Boolean.prototype, 4, 'z');",
                "Object.defineProperty(String.prototype, 4, { get() { return 'e' + this; } });"
            })
    void everyTierSeesIt(String way) {
        String program = PROGRAM.replace("WAY", way);
        ProgramOutcome expected = VmEngine.interpreter().run(program);
        assertThat(expected.toString()).doesNotContain("uncaught");
        for (CacheMode caches : CacheMode.values()) {
            assertThat(Engines.interpreter(caches).run(program))
                    .as("interpreted, " + caches)
                    .isEqualTo(expected);
            assertThat(Engines.eager(caches).run(program))
                    .as("compiled, " + caches)
                    .isEqualTo(expected);
        }
    }

    /** The same, with functions compiled when they are warm. */
    @ParameterizedTest
    @EnumSource
    void theProgramsOfTheFault(CacheMode caches) {
        String program = """
                const p = [], kid = Object.setPrototypeOf([0, , 2], p);
                const st = (a, i, v) => { a[i] = v; }, rd = (a, i) => a[i], at = (s, i) => s[i];
                for (let i = 0; i < 3000; i++) {
                    st([1, , 3], i % 3, i); rd([0, , 2], i % 4); at('abc', i % 5);
                }
                rd(kid, 1); p.length = 3; rd(kid, 1); st(p, 1, 'E'); String.prototype[7] = 'own';
                console.log(rd(kid, 1), at('abc', 7));
                """;
        assertThat(Engines.tiered(caches).run(program)).isEqualTo(ProgramOutcome.finished("E own\n"));
    }
}
