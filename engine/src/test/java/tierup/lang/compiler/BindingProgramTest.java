package tierup.lang.compiler;

import org.junit.jupiter.api.Test;

/** Programs about variables, patterns and classes, run by the interpreter. What they print is what Node prints. */
class BindingProgramTest {
    @Test
    void deadZonesAreWatched() {
        Program.prints("""
                const tests = [
                    () => { a; let a; },
                    () => { const f = () => b; f(); const b = 1; },
                    () => { let c = c; },
                    () => { typeof d; let d; },
                    () => { e = 1; let e; },
                    () => { switch (1) { case 0: let f; case 1: f = 1; } },
                    () => { class G extends G {} },
                    () => { for (const h of [h]) ; },
                    () => { ((i = j, j) => 0)(); },
                    () => { const k = 1; k = 2; },
                    () => { (function l() { 'use strict'; l = 1; })(); },
                    () => { class M { static m() { M = 1; } } M.m(); },
                    () => { undeclared = 1; },
                ];
                for (const test of tests) { try { test(); console.log('no error'); } catch (e) { console.log(e.name + ': ' + e.message); } }
                let x; { x = typeof y; function y() {} } console.log(x);
                """, """
                ReferenceError: Cannot access 'a' before initialization
                ReferenceError: Cannot access 'b' before initialization
                ReferenceError: Cannot access 'c' before initialization
                ReferenceError: Cannot access 'd' before initialization
                ReferenceError: Cannot access 'e' before initialization
                ReferenceError: Cannot access 'f' before initialization
                ReferenceError: Cannot access 'G' before initialization
                ReferenceError: Cannot access 'h' before initialization
                ReferenceError: Cannot access 'j' before initialization
                TypeError: Assignment to constant variable.
                TypeError: Assignment to constant variable.
                TypeError: Assignment to constant variable.
                ReferenceError: undeclared is not defined
                function
                """);
    }

    @Test
    void parametersHaveTheirOwnScope() {
        Program.prints("""
                let x = 'outer';
                function f(a = () => x, b = () => x = 'changed') { var x = 'inner'; b(); return [a(), x].join(); }
                console.log(f(), x);
                function g(x, get = () => x) { var x; const before = x; x = 2; return [before, x, get()].join(); }
                console.log(g(1));
                function h(a, b = a, c = a + b) { a = 10; return [a, b, c, arguments.length].join(); }
                console.log(h(1), h(1, 2), h(1, undefined, 3));
                const k = (...args) => { const inner = () => args.length; return inner(); };
                console.log(k(1, 2, 3), ((a, ...b) => b.join())(1, 2, 3));
                function l() { return (() => arguments[0])(5); }
                console.log(l('own'));
                """, """
                changed,inner changed
                1,2,1
                10,1,2,1 10,2,3,2 10,1,3,3
                3 2,3
                own
                """);
    }

    @Test
    void destructuringTakesThingsApartInOrder() {
        Program.prints("""
                const log = [];
                const at = (name, o = {}) => (log.push(name), o);
                const source = { get a() { log.push('get a'); return 1; }, get b() { log.push('get b'); return undefined; }, c: { d: [1, 2, 3] }, 5: 'five' };
                const target = {};
                ({ [at('key', 'a')]: at('t1', target).x, b: at('t2', target)[at('k2', 'y')] = at('default', 9) } = source);
                console.log(log.join(', '), target.x, target.y);
                const { a, c: { d: [first, , third = 8, fourth = 4] }, ...others } = source;
                console.log(a, first, third, fourth, Object.keys(others).join());
                let x = 1, y = 2;
                [x, y] = [y, x];
                console.log(x, y);
                const f = ({ p = 1, q: { r } = { r: p + 1 } } = {}, [s, ...t] = 'hey') => [p, r, s, t.join('')].join();
                console.log(f(), f({ p: 5 }, [1, 2, 3]), f.length);
                for (const { length, 0: head } of ['ab', 'c']) console.log(length, head);
                const value = [x, [y]] = [7, [8], 9];
                console.log(value.length, x, y);
                let named; ({ named = () => {} } = {}); const [arrow = () => {}] = [];
                console.log(named.name, arrow.name);
                """, """
                key, t1, get a, t2, k2, get b, default 1 9
                1 1 3 4 5,b
                2 1
                1,2,h,ey 5,6,1,23 0
                2 a
                1 c
                3 7 8
                named arrow
                """);
    }

    @Test
    void assignmentsEvaluateFromLeftToRight() {
        Program.prints("""
                const log = [];
                const v = (name, value) => (log.push(name), value);
                const o = { n: 1, nested: { z: null } };
                v('obj', o)[v('key', 'n')] += v('val', 5);
                v('obj2', o).n ||= v('never', 0);
                v('obj3', o).nested.z ??= v('filled', 'z');
                o.n **= 2;
                let i = 5;
                const post = i++ + ++i;
                console.log(log.join(), o.n, o.nested.z, post, i, o.n--, --o.n, o['n']++, delete o.n, o.n);
                let a, b; a = b = 3; a += b -= 1;
                console.log(a, b, (a, b), void a, typeof undeclared, !a || b && 'and', null ?? 'nullish');
                let s = 'x'; s += 1; s += null;
                console.log(s, -'3', +true, ~5, 7 % -3, -7 % 3, 2 ** -1, 1 / -0, `${1}${'a'}${[1, 2]}`);
                """, """
                obj,key,val,obj2,obj3,filled 36 z 12 7 36 34 34 true undefined
                5 2 2 undefined undefined and nullish
                x1null -3 1 -6 1 -1 0.5 -Infinity 1a1,2
                """);
    }

    @Test
    void classesInitializeInOrder() {
        Program.prints("""
                const log = [];
                const note = (x) => { log.push(x); return x; };
                class A {
                    [note('key1')] = note('field1');
                    static [note('key2')] = note('static1');
                    [note('m')]() { return super.toString === Object.prototype.toString; }
                    static { note('block ' + (this === A)); }
                    plain = this.m();
                    constructor() { note('A'); }
                }
                class B extends A {
                    b = note('field b');
                    get value() { return 'got ' + this.key1; }
                    set value(v) { note('set ' + v); }
                    constructor() { note('before'); super(); note('after'); }
                    static create() { return new this(); }
                }
                const b = B.create();
                b.value = 5;
                console.log(log.join(', '));
                console.log(b.plain, b.value, Object.keys(b).join(), B.key2, b instanceof A);
                """, """
                key1, key2, m, static1, block true, before, field1, A, field b, after, set 5
                true got field1 key1,plain,b static1 true
                """);
    }

    @Test
    void superReachesTheParentFromEverywhere() {
        Program.prints("""
                class P { constructor(v) { this.v = v; } hi() { return 'P' + this.v; } static make() { return 'made'; } get g() { return 'g' + this.v; } }
                class C extends P {
                    own = super.hi();
                    static made = super.make();
                    constructor() { const later = () => super(7); later(); this.t = (() => super.hi() + super['g'])(); }
                    hi() { return 'C' + super.hi(); }
                    set() { super.w = 1; return this.w; }
                }
                const c = new C();
                console.log(c.own, C.made, c.t, c.hi(), c.set());
                const o = { __proto__: { x: 1 }, y() { return super.x; } };
                console.log(o.y());
                class D extends P { constructor() { super(1); try { super(2); } catch (e) { console.log(e.name, e.message, this.v); } } }
                new D();
                class E extends P { constructor() { return { other: 1 }; } }
                console.log(new E().other);
                class F extends P { constructor() { } }
                try { new F(); } catch (e) { console.log(e.name); }
                class G extends P { constructor() { return 1; } }
                try { new G(); } catch (e) { console.log(e.name + ': ' + e.message); }
                class H extends P {}
                console.log(new H('h').hi());
                """, """
                P7 made P7g7 CP7 1
                1
                ReferenceError Super constructor may only be called once 1
                1
                ReferenceError
                TypeError: Derived constructors may only return object or undefined
                Ph
                """);
    }
}
