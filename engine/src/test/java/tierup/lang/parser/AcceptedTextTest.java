package tierup.lang.parser;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.bytecode.Verifier;
import tierup.lang.FrontEnd;
import tierup.lang.source.Table;

/** Programs that are legal, odd as some of them are: each must parse, and compile to bytecode that verifies. */
class AcceptedTextTest {
    static Stream<String> programs() {
        return Table.of("""
            [(a)] = 1
            ({a: (b)} = 1)
            [{a = 1}] = [{}]
            ({a = 1} = {})
            ({a = 1}) => a
            ({a = 1}, {b = 2}) => a
            ({x: {a = 1}} = {})
            (({a = 1}) => a)({})
            delete x.y
            delete this
            0o17
            1_000
            1.e1
            .5
            5..toString()
            f`\\u`
            f`\\01`
            `${a}`
            delete a?.b
            a?.5:1
            a: { break a }
            a: while (1) { continue a }
            a: b: for (;;) { continue a }
            return 1
            function f() { return }
            function f() { new.target }
            function f() { () => new.target }
            ({ m() { super.x } })
            class A extends B { constructor() { super() } }
            class A extends B { constructor() { () => super() } }
            class A { static constructor() {} }
            class A { ['constructor']() {} constructor() {} }
            class A { x = function () { arguments } }
            class A { static {} static {} }
            class A { static static() {} }
            class A { static static }
            class A { static async }
            class A { get; set; static; async }
            class A { get = 1; set() {} }
            class A { get x() {} set x(v) {} }
            class A { a; b }
            (class { })
            class A extends (B, C) {}
            class A extends B.c {}
            class A extends B() {}
            var await
            var async
            var of
            var get
            a ? b : c
            a => b ? c : d
            a ? b => c : d
            a ? (b) : c => d
            () => 1
            (a,) => 1
            (...a) => 1
            (a, ...b) => 1
            (...[a]) => 1
            function f(a,) {}
            f(a,)
            f(...a, ...b)
            [...a, b]
            [...a] = c
            [a, ...b] = c
            ({...a.b} = c)
            (a) => 1
            ([a]) => 1
            (a = 1) => 1
            a
            1
            (a)
            async
            function f() {}
            ({ async })
            ({ async: 1 })
            ({ async() {} })
            ({ get() {} })
            ({ get: 1 })
            ({ get a() {} })
            ({ get })
            ({ a, b })
            ({ 1: 2, 'a': 3, [b]: 4, 1.5: 6 })
            ({ if: 1 })
            ({ __proto__: 1, ['__proto__']: 2 })
            ({ __proto__: 1, __proto__ })
            ({ __proto__: a, __proto__: b } = {})
            ({ a: 1, a: 2 })
            ({ a, })
            a.if
            a?.if
            a[1, 2]
            (-a) ** b
            a ** -b
            ++a ** b
            a ** b ** c
            (a ?? b) || c
            a ?? (b || c)
            a ?? b ?? c
            a = b = c
            a += b += c
            a ||= b
            a &&= b
            a ??= b
            for (;;) {}
            for (a;;) {}
            for (a, b;;) {}
            for (var a in b) {}
            for (var a of b) {}
            for (let a in b, c) {}
            for (const a = 1;;) {}
            for (const a of b) {}
            for (let [a] of b) {}
            for (let a of b) { let a }
            for (let a;;) { let a }
            for (a of b) {}
            for (a.b of c) {}
            for ([a] of b) {}
            for ({a} of b) {}
            for ({a = 1} of b) {}
            for (let of of b) {}
            for (var i = (a in b);;) {}
            for (var i = [a in b];;) {}
            for (let x of x) {}
            do a; while (b) c
            do { } while (a);
            if (a) b; else c
            if (a) ; else ;
            throw a
            try {} catch {}
            try {} catch (a) {}
            try {} catch (a) { var a }
            try {} catch (a) { { let a } }
            try {} finally {}
            switch (a) { case 1: default: case 2: }
            switch (a) { case 1: break; }
            function a() {} function a() {}
            function f() { function a() {} function a() {} }
            function f(a) { var a }
            function f(a) { function a() {} }
            function f(a = 1) { var a }
            function f() { 'use strict' }
            function f(a = 1) { ('use strict') }
            ({ v\\u0061r: 1 })
            a.v\\u0061r
            \\u0061b
            a\\u{62}
            aͺ
            /* a */ b
            // a
            a <!-- b
            await
            await = 1
            x = await
            ({ yield: 1 })
            ({ await })
            debugger
            ;;;
            a;b
            a,b
            void 0
            + a
            f(a => { })
            f(a => { } , b)
            new A
            new A()
            new A().b
            new A.b()
            new (A())()
            new A()()
            new new A()()
            (function () {})
            (function f() {})
            var a, b, c = 1
            var {a: b} = c
            var {if: a} = d
            var {'a': b} = d
            var {[a]: b} = d
            var {a = 1, b: c = 2} = d
            var {a, ...b} = d
            var [a = 1, [b], {c}] = d
            var a = 1, a = 2
            x = {a, b, c: {d}} = e
            x = [a, [b]] = e
            b
            exports = 1
            var require
            function exports() {}
            a / b / c
            a = b / 2
            BigInt
            class A { static { super.x } }
            class A { x = super.y }
            class A extends B { constructor() { super.x; super(); } }
            ({ m(a = super.b) {} })
            ({ m() { return () => super.x } })
            (0, eval)('1')
            a.eval('1')
            a => ⏎ 1
            async ⏎ function f() {}
            'a\\ ⏎ b'
            do a ⏎ while (b)
            a ⏎ ++ ⏎ b
            class A { a ⏎ b }
            a ⏎ (b)
            a ⏎ [b]
            return ⏎ 1
            x ⏎ /y/g
            let x ⏎ let y
            var a = 1 ⏎ var b
            if (a) ⏎ b ⏎ else c
            for (;;) { continue ⏎ a }
            for(;;){break ⏎ a}
            ({ a ⏎ : 1})
            a ⏎ ?.b
            a ⏎ `b`
            x = `a ⏎ b`
            a /* ⏎ */ b
            """).map(columns -> columns[0]);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isAccepted(String program) {
        assertThatCode(() -> Verifier.verify(FrontEnd.compile("test.js", program)))
                .doesNotThrowAnyException();
    }
}
