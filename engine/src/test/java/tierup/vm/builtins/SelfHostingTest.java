package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.vm.builtins.ProgramFixture.run;
import static tierup.vm.builtins.ProgramFixture.show;

import org.junit.jupiter.api.Test;

class SelfHostingTest {
    @Test
    void theFirstCallChangesTheCodeAndNothingElse() {
        String text = """
                const map = [].map;
                map.mark = 'mine';
                const before = [map.name, map.length, String(map), Object.getOwnPropertyNames(map).join()];
                [1].map((x) => x);
                const after = [map.name, map.length, String(map), Object.getOwnPropertyNames(map).join()];
                console.log(map === [].map, before.join() === after.join(), after[2], map.call([1, 2], (x) => x * 2));
                """;
        assertThat(run(text).output()).isEqualTo("true true function map() { [native code] } [ 2, 4 ]\n");
    }

    @Test
    void everySelfHostedFunctionHasTheLengthOfTheStandard() {
        String text = """
                const mine = ['forEach', 'map', 'filter', 'some', 'every', 'reduce', 'reduceRight', 'flatMap',
                  'find', 'findIndex', 'findLast', 'findLastIndex', 'sort', 'toSorted'];
                for (const name of mine) {
                  const f = Array.prototype[name];
                  const before = f.length;
                  try { f.call([], (x) => x, 0); } catch (e) { console.log(name, e.message); }
                  if (before !== 1 || f.length !== 1 || 'prototype' in f) console.log(name, before, f.length);
                  try { new f(); } catch (e) { if (e.message !== 'f is not a constructor') console.log(e.message); }
                }
                """;
        assertThat(run(text).output()).isEmpty();
    }

    @Test
    void builtinsDoNotDependOnWhatAProgramDoesToTheGlobals() {
        String text = """
                TypeError = undefined;
                Array.isArray = undefined;
                Function.prototype.call = undefined;
                Function.prototype.bind = undefined;
                try { [1].map(2); } catch (e) { console.log(e.message); }
                const nine = [1].map(function () { return this.k; }, { k: 9 });
                console.log([[1], 2].flatMap((x) => x), [3, 1, 2].sort((a, b) => a - b), nine);
                """;
        assertThat(run(text).output()).isEqualTo("2 is not a function\n[ 1, 2 ] [ 1, 2, 3 ] [ 9 ]\n");
    }

    @Test
    void endlessRecursionThroughCallbacksIsARangeError() {
        String text = """
                const ends = (f) => { try { f(); return 'ends'; } catch (e) { return e.constructor.name; } };
                const each = () => [1].forEach(each);
                const compare = () => [2, 1].sort(compare)[0];
                const replace = () => 'a'.replace('a', replace);
                const text = { toString() { return String(text); } };
                console.log(ends(each), ends(compare), ends(replace), ends(() => String(text)));
                """;
        assertThat(run(text).output()).isEqualTo("RangeError RangeError RangeError RangeError\n");
    }

    @Test
    void sortIsStableForAnyLength() {
        String text = """
                for (const n of [1, 2, 31, 32, 33, 63, 64, 65, 100, 1000]) {
                  const list = Array.from({ length: n }, (_, i) => ({ key: (i * 7919) % 5, i }));
                  list.sort((a, b) => a.key - b.key);
                  const follows = (a, b) => a.key < b.key || (a.key === b.key && a.i < b.i);
                  const ok = list.every((x, i) => i === 0 || follows(list[i - 1], x));
                  if (!ok || list.length !== n) console.log(n);
                }
                """;
        assertThat(run(text).output()).isEmpty();
    }

    @Test
    void aComparatorThatChangesTheArrayDoesNoHarm() {
        assertThat(
                        show(
                                "(() => { const a = [3, 1, 2]; a.sort((x, y) => { a.length = 0; return x - y; }); return a; })()"))
                .isEqualTo("[ 1, 2, 3 ]");
    }

    @Test
    void aComparatorThatThrowsLeavesTheArrayAsItWas() {
        assertThat(show("(() => { const a = [3, 1, 2]; try { a.sort(() => { throw 1; }); } catch {} return a; })()"))
                .isEqualTo("[ 3, 1, 2 ]");
    }
}
