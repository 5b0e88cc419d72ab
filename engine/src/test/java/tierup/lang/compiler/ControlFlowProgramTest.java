package tierup.lang.compiler;

import org.junit.jupiter.api.Test;

/** Programs that leave statements in every way there is, run by the interpreter. What they print is what Node prints. */
class ControlFlowProgramTest {
    @Test
    void finallyRunsOnEveryWayOut() {
        Program.prints("""
                const log = [];
                function f(how) {
                    outer: for (let i = 0; i < 2; i++) {
                        try {
                            try {
                                if (how === 'return') return 'value' + i;
                                if (how === 'break') break outer;
                                if (how === 'continue') continue outer;
                                if (how === 'throw') throw new Error('thrown' + i);
                                log.push('normal');
                            } finally {
                                log.push('inner' + i);
                            }
                        } catch (e) {
                            log.push(e.message);
                        } finally {
                            log.push('outer' + i);
                        }
                    }
                    return 'end';
                }
                for (const how of ['return', 'break', 'continue', 'throw', 'normal']) {
                    log.length = 0;
                    console.log(how, f(how), log.join(' '));
                }
                """, """
                return value0 inner0 outer0
                break end inner0 outer0
                continue end inner0 outer0 inner1 outer1
                throw end inner0 thrown0 outer0 inner1 thrown1 outer1
                normal end normal inner0 outer0 normal inner1 outer1
                """);
    }

    @Test
    void finallyMayReplaceTheCompletion() {
        Program.prints("""
                const f = () => { try { return 1; } finally { return 2; } };
                const g = () => { try { throw 1; } finally { return 3; } };
                const h = () => { for (;;) { try { return 4; } finally { break; } } return 5; };
                const k = () => { let x = 1; try { return x; } finally { x = 2; } };
                const l = () => { try { try { throw 'a'; } finally { throw 'b'; } } catch (e) { return e; } };
                console.log(f(), g(), h(), k(), l());
                """, """
                2 3 5 1 b
                """);
    }

    @Test
    void leavingALoopClosesItsIterator() {
        Program.prints("""
                const log = [];
                function iterable(name, n) {
                    return { [Symbol.iterator]() { let i = 0; return { next: () => ({ done: i >= n, value: i++ }), return() { log.push('close ' + name); return {}; } }; } };
                }
                const run = (f) => { log.length = 0; let r; try { r = f(); } catch (e) { r = 'caught ' + e; } console.log(r + ' |' + log.join(', ')); };
                run(() => { for (const x of iterable('a', 3)) for (const y of iterable('b', 3)) return x + y; });
                run(() => { for (const x of iterable('a', 3)) { break; } return 'broken'; });
                run(() => { outer: for (const x of iterable('a', 2)) for (const y of iterable('b', 2)) continue outer; return 'continued'; });
                run(() => { for (const x of iterable('a', 2)) { throw 'up'; } });
                run(() => { for (const x of iterable('a', 2)) { try { throw 'in'; } catch { log.push('here'); } } return 'done'; });
                run(() => { for (const x of iterable('a', 2)) { try { return 'r'; } finally { log.push('fin'); } } });
                run(() => { const [p, q] = iterable('c', 5); return p + q; });
                run(() => { const [p, q, r] = iterable('c', 2); return [p, q, r].join(); });
                run(() => { const [p = (() => { throw 'default'; })()] = { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return() { log.push('close d'); return {}; } }) }; });
                run(() => { const [, ...rest] = iterable('e', 4); return rest.join(); });
                run(() => { for (const k in { a: 1, b: 2 }) { for (const x of iterable('f', 2)) { return k + x; } } });
                """, """
                0 |close b, close a
                broken |close a
                continued |close b, close b
                caught up |close a
                done |here, here
                r |fin, close a
                1 |close c
                0,1, |
                caught default |close d
                1,2,3 |
                a0 |close f
                """);
    }

    @Test
    void closuresCaptureOneVariableAnIteration() {
        Program.prints("""
                const fs = [];
                for (let i = 0, get = () => i; i < 3; i++) { fs.push(() => i, get); i += 0; }
                console.log(fs.map((f) => f()).join());
                const gs = [];
                for (const [k, v] of [['a', 1], ['b', 2]]) gs.push(() => k + v);
                for (const p in { x: 1, y: 2 }) gs.push(() => p);
                let n = 0;
                while (n < 2) { const m = n++; gs.push(() => m); }
                console.log(gs.map((f) => f()).join());
                for (var j = 0; j < 2; j++) gs.push(() => j);
                console.log(gs.at(-1)(), gs.at(-2)());
                """, """
                0,0,1,0,2,0
                a1,b2,x,y,0,1
                2 2
                """);
    }

    @Test
    void switchesFallThrough() {
        Program.prints("""
                function f(x) { const log = []; switch (x) { default: log.push('d'); case 1: log.push(1); break; case 2: { let y = 2; log.push(y); } case '3': log.push('s3'); } return log.join(); }
                console.log([0, 1, 2, '3', 3].map(f).join(' / '));
                label: { switch (1) { case 1: break label; } console.log('not here'); }
                a: b: for (let i = 0; i < 3; i++) { for (;;) { if (i === 1) break b; continue a; } }
                console.log('done');
                """, """
                d,1 / 1 / 2,s3 / s3 / d,1
                done
                """);
    }

    @Test
    void optionalChainsStopEarly() {
        Program.prints("""
                const o = { a: { b() { return this.c; }, c: 'c' }, n: null };
                console.log(o?.a.b(), o.n?.x.y.z, o.n?.[o.missing.deep], o.n?.f(o.missing.deep), (o?.a.b)(), o.a?.['b']?.(), o.x?.(), delete o?.a.c, delete o.n?.q);
                try { (o.n?.x).y; } catch (e) { console.log(e.message); }
                try { o.a.nope?.x.y; o.a.nope(); } catch (e) { console.log(e.message); }
                """, """
                c undefined undefined undefined c c undefined true true
                Cannot read properties of undefined (reading 'y')
                o.a.nope is not a function
                """);
    }
}
