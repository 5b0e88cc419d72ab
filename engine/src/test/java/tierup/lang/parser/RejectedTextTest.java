package tierup.lang.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.lang.FrontEnd;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Table;

/** Programs that break the grammar or an early-error rule, and the message that each must get. */
class RejectedTextTest {
    static Stream<String[]> programs() {
        return Table.of("""
            var a = ;                               ## Unexpected token ';'
            var 1a;                                 ## Invalid or unexpected token
            let x; let x;                           ## Identifier 'x' has already been declared
            let x; var x;                           ## Identifier 'x' has already been declared
            var x; let x;                           ## Identifier 'x' has already been declared
            const c;                                ## Missing initializer in const declaration
            let {a};                                ## Missing initializer in destructuring declaration
            let [a];                                ## Missing initializer in destructuring declaration
            const {a} = b, c;                       ## Missing initializer in const declaration
            function f(a, a) {}                     ## Duplicate parameter name not allowed in this context
            (a, a) => 1                             ## Duplicate parameter name not allowed in this context
            function f(a, {a}) {}                   ## Duplicate parameter name not allowed in this context
            function f(a = 1, a) {}                 ## Duplicate parameter name not allowed in this context
            eval = 1                                ## Unexpected eval or arguments in strict mode
            arguments = 1                           ## Unexpected eval or arguments in strict mode
            arguments++                             ## Unexpected eval or arguments in strict mode
            ({eval} = {})                           ## Unexpected eval or arguments in strict mode
            [arguments] = []                        ## Unexpected eval or arguments in strict mode
            function eval() {}                      ## Unexpected eval or arguments in strict mode
            function f(eval) {}                     ## Unexpected eval or arguments in strict mode
            let eval                                ## Unexpected eval or arguments in strict mode
            class eval {}                           ## Unexpected eval or arguments in strict mode
            1 = 2                                   ## Invalid left-hand side in assignment
            a + b = 2                               ## Invalid left-hand side in assignment
            a++ = 1                                 ## Invalid left-hand side in assignment
            ++a++                                   ## Invalid left-hand side expression in prefix operation
            ++1                                     ## Invalid left-hand side expression in prefix operation
            1++                                     ## Invalid left-hand side expression in postfix operation
            this = 1                                ## Invalid left-hand side in assignment
            (a, b) = 1                              ## Invalid left-hand side in assignment
            ({a}) = 1                               ## Invalid left-hand side in assignment
            ([a]) = 1                               ## Invalid left-hand side in assignment
            [([a])] = 1                             ## Invalid destructuring assignment target
            ({a: ({b})} = 1)                        ## Invalid destructuring assignment target
            ({a: 1} = 1)                            ## Invalid destructuring assignment target
            ({a() {}} = 1)                          ## Invalid destructuring assignment target
            ({get a() {}} = 1)                      ## Invalid destructuring assignment target
            ({a = 1})                               ## Invalid shorthand property initializer
            ({a = 1}).x                             ## Invalid shorthand property initializer
            f({a = 1})                              ## Invalid shorthand property initializer
            [{a = 1}]                               ## Invalid shorthand property initializer
            [{a = 1}].x                             ## Invalid shorthand property initializer
            ({x: {a = 1}})                          ## Invalid shorthand property initializer
            if (1) function f() {}                  ## In strict mode code, functions can only be declared at top level or inside a block.
            while (1) function f() {}               ## In strict mode code, functions can only be declared at top level or inside a block.
            label: function f() {}                  ## In strict mode code, functions can only be declared at top level or inside a block.
            if (1) let x                            ## Lexical declaration cannot appear in a single-statement context
            if (1) const x = 1                      ## Unexpected token 'const'
            if (1) class C {}                       ## Unexpected token 'class'
            for (;;) let x                          ## Lexical declaration cannot appear in a single-statement context
            with (a) b                              ## Strict mode code may not include a with statement
            delete x                                ## Delete of an unqualified identifier in strict mode.
            delete (x)                              ## Delete of an unqualified identifier in strict mode.
            delete ((x))                            ## Delete of an unqualified identifier in strict mode.
            0777                                    ## Octal literals are not allowed in strict mode.
            08                                      ## Decimals with leading zeros are not allowed in strict mode.
            09.5                                    ## Decimals with leading zeros are not allowed in strict mode.
            0b12                                    ## Invalid or unexpected token
            0xg                                     ## Invalid or unexpected token
            0x                                      ## Invalid or unexpected token
            1__0                                    ## Only one underscore is allowed as numeric separator
            1_                                      ## Numeric separators are not allowed at the end of numeric literals
            0_1                                     ## Numeric separator can not be used after leading 0.
            1e                                      ## Invalid or unexpected token
            1e_1                                    ## Invalid or unexpected token
            1._1                                    ## Numeric separators are not allowed here
            5.toString()                            ## Invalid or unexpected token
            3in []                                  ## Invalid or unexpected token
            3x                                      ## Invalid or unexpected token
            0b2                                     ## Invalid or unexpected token
            "\\08"                                  ## Octal escape sequences are not allowed in strict mode.
            "\\01"                                  ## Octal escape sequences are not allowed in strict mode.
            "\\8"                                   ## \\8 and \\9 are not allowed in strict mode.
            "\\x4"                                  ## Invalid hexadecimal escape sequence
            "\\u004"                                ## Invalid Unicode escape sequence
            "\\u{110000}"                           ## Undefined Unicode code-point
            "\\u{}"                                 ## Invalid Unicode escape sequence
            "abc                                    ## Invalid or unexpected token
            'a\\                                    ## Invalid or unexpected token
            b'                                      ## Invalid or unexpected token
            `abc                                    ## Unterminated template literal
            `\\01`                                  ## Octal escape sequences are not allowed in template strings.
            `\\u{`                                  ## Invalid Unicode escape sequence
            `\\u`                                   ## Invalid Unicode escape sequence
            `${a`                                   ## Unterminated template literal
            `${}`                                   ## Unexpected token '}'
            a?.`x`                                  ## Invalid tagged template on optional chain
            a?.b`x`                                 ## Invalid tagged template on optional chain
            new a?.b()                              ## Invalid optional chain from new expression
            new a?.()                               ## Invalid optional chain from new expression
            a?.b = 1                                ## Invalid left-hand side in assignment
            a?.b++                                  ## Invalid left-hand side expression in postfix operation
            break                                   ## Illegal break statement
            continue                                ## Illegal continue statement: no surrounding iteration statement
            while (1) { function f() { break } }    ## Illegal break statement
            a: { continue a }                       ## Illegal continue statement: 'a' does not denote an iteration statement
            a: a: ;                                 ## Label 'a' has already been declared
            break b                                 ## Undefined label 'b'
            while (1) { break b }                   ## Undefined label 'b'
            while (1) { continue b }                ## Undefined label 'b'
            super.x                                 ## 'super' keyword unexpected here
            super()                                 ## 'super' keyword unexpected here
            function f() { super.x }                ## 'super' keyword unexpected here
            function f() { super() }                ## 'super' keyword unexpected here
            ({ m() { super() } })                   ## 'super' keyword unexpected here
            ({ m: function () { super.x } })        ## 'super' keyword unexpected here
            class A { constructor() { super() } }   ## 'super' keyword unexpected here
            class A extends B { m() { super() } }   ## 'super' keyword unexpected here
            class A extends B { constructor() { function f() { super() } } }  ## 'super' keyword unexpected here
            class A { constructor() {} constructor() {} }  ## A class may only have one constructor
            class A { get constructor() {} }        ## Class constructor may not be an accessor
            class A { static prototype() {} }       ## Classes may not have a static property named 'prototype'
            class A { static prototype }            ## Classes may not have a static property named 'prototype'
            class A { constructor = 1 }             ## Classes may not have a field named 'constructor'
            class A { 'constructor' = 1 }           ## Classes may not have a field named 'constructor'
            class A { 'constructor'() {} constructor() {} }  ## A class may only have one constructor
            class A { x = arguments }               ## 'arguments' is not allowed in class field initializer or static initialization block
            class A { x = () => arguments }         ## 'arguments' is not allowed in class field initializer or static initialization block
            class A { static { arguments } }        ## 'arguments' is not allowed in class field initializer or static initialization block
            class A { static { await } }            ## Unexpected reserved word
            class A { static { return } }           ## Illegal return statement
            class A { static { var a; let a } }     ## Identifier 'a' has already been declared
            class A { get x(a) {} }                 ## Getter must not have any formal parameters.
            class A { set x() {} }                  ## Setter must have exactly one formal parameter.
            class A { set x(a, b) {} }              ## Setter must have exactly one formal parameter.
            class A { set x(...a) {} }              ## Setter function argument must not be a rest parameter
            class A { a b }                         ## Unexpected identifier 'b'
            class A { a                             ## Unexpected end of input
            b }                                     ## Unexpected token '}'
            class A { a = 1 b = 2 }                 ## Unexpected identifier 'b'
            class A { a() {}, b() {} }              ## Unexpected token ','
            class { }                               ## Unexpected token '{'
            class A extends B, C {}                 ## Unexpected token ','
            class A extends a => a {}               ## Unexpected token '=>'
            class let {}                            ## Unexpected strict mode reserved word
            class static {}                         ## Unexpected strict mode reserved word
            class yield {}                          ## Unexpected strict mode reserved word
            let let                                 ## Unexpected strict mode reserved word
            var let                                 ## Unexpected strict mode reserved word
            let yield                               ## Unexpected strict mode reserved word
            var static                              ## Unexpected strict mode reserved word
            var implements                          ## Unexpected strict mode reserved word
            var interface                           ## Unexpected strict mode reserved word
            var package                             ## Unexpected strict mode reserved word
            var enum                                ## Unexpected reserved word
            var class                               ## Unexpected token 'class'
            enum                                    ## Unexpected reserved word
            if                                      ## Unexpected end of input
            a => {                                  ## Unexpected end of input
            a => }                                  ## Unexpected token '}'
            (a                                      ## Unexpected end of input
            (a, b                                   ## Unexpected end of input
            )                                       ## Unexpected token ')'
            ]                                       ## Unexpected token ']'
            }                                       ## Unexpected token '}'
            {                                       ## Unexpected end of input
            [                                       ## Unexpected end of input
            (                                       ## Unexpected end of input
            a b                                     ## Unexpected identifier 'b'
            a "b"                                   ## Unexpected string
            a 1                                     ## Unexpected number
            a `b` c                                 ## Unexpected identifier 'c'
            "a" b                                   ## Unexpected identifier 'b'
            1 2                                     ## Unexpected number
            a ? b                                   ## Unexpected end of input
            a ? b :                                 ## Unexpected end of input
            ()                                      ## Unexpected end of input
            (,)                                     ## Unexpected token ','
            (a,)                                    ## Unexpected token ')'
            (...a)                                  ## Unexpected token '...'
            (...a,) => 1                            ## Rest parameter must be last formal parameter
            (...a, b) => 1                          ## Rest parameter must be last formal parameter
            (...a = 1) => 1                         ## Rest parameter may not have a default initializer
            function f(...a, b) {}                  ## Rest parameter must be last formal parameter
            function f(...a = 1) {}                 ## Rest parameter may not have a default initializer
            function f(,) {}                        ## Unexpected token ','
            f(,)                                    ## Unexpected token ','
            f(a b)                                  ## missing ) after argument list
            f(a                                     ## missing ) after argument list
            [...a, b] = c                           ## Rest element must be last element
            [...a,] = c                             ## Rest element must be last element
            let [...a, b] = c                       ## Rest element must be last element
            let [...a,] = c                         ## Rest element must be last element
            let {...a, b} = c                       ## Rest element must be last element
            let {...{a}} = c                        ## `...` must be followed by an identifier in declaration contexts
            ({...{a}} = c)                          ## `...` must be followed by an assignable reference in assignment contexts
            ({...[a]} = c)                          ## `...` must be followed by an assignable reference in assignment contexts
            ({...a, b} = c)                         ## Rest element must be last element
            (a.b) => 1                              ## Illegal property in declaration context
            ([a.b]) => 1                            ## Illegal property in declaration context
            ([(a)]) => 1                            ## Invalid destructuring assignment target
            (a + b) => 1                            ## Invalid destructuring assignment target
            (1) => 1                                ## Invalid destructuring assignment target
            ((a)) => 1                              ## Invalid destructuring assignment target
            ((a, b)) => 1                           ## Invalid destructuring assignment target
            ((a = 1)) => 1                          ## Invalid destructuring assignment target
            (a => 1) => 1                           ## Invalid destructuring assignment target
            => 1                                    ## Unexpected token '=>'
            a =>                                    ## Unexpected end of input
            a => {} ()                              ## Unexpected token '('
            a => {} || 1                            ## Unexpected token '||'
            a || a => 1                             ## Malformed arrow function parameter list
            !a => 1                                 ## Malformed arrow function parameter list
            new a => 1                              ## Malformed arrow function parameter list
            ({ get a: 1 })                          ## Unexpected token ':'
            ({ set a() {} })                        ## Setter must have exactly one formal parameter.
            ({ a b })                               ## Unexpected identifier 'b'
            ({ if })                                ## Unexpected token 'if'
            ({ 1 })                                 ## Unexpected number
            ({ 'a' })                               ## Unexpected string
            ({ [a] })                               ## Unexpected token '['
            ({ __proto__: 1, __proto__: 2 })        ## Duplicate __proto__ fields are not allowed in object literals
            ({ , })                                 ## Unexpected token ','
            ({ a;                                   ## Unexpected token ';'
            a.1                                     ## Unexpected number
            a.#b                                    ## Private names (#b) are not supported by Tierup
            #b                                      ## Private names (#b) are not supported by Tierup
            a..b                                    ## Unexpected token '.'
            a.                                      ## Unexpected end of input
            a[                                      ## Unexpected end of input
            a[]                                     ## Unexpected token ']'
            -a ** b                                 ## Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence
            typeof a ** b                           ## Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence
            a ?? b || c                             ## Unexpected token '||'
            a || b ?? c                             ## Unexpected token '??'
            a ?? b && c                             ## Unexpected token '??'
            a && b ?? c                             ## Unexpected token '??'
            1 ||= 2                                 ## Invalid left-hand side in assignment
            {a} ||= 2                               ## Unexpected token '||='
            [a] += 1                                ## Invalid left-hand side in assignment
            ({a} += 1)                              ## Invalid left-hand side in assignment
            for (let a of b, c) {}                  ## Unexpected token ','
            for (var a = 1 in b) {}                 ## for-in loop variable declaration may not have an initializer.
            for (let a = 1 of b) {}                 ## for-of loop variable declaration may not have an initializer.
            for (var a, b in c) {}                  ## Invalid left-hand side in for-in loop: Must have a single binding.
            for (let a, b of c) {}                  ## Invalid left-hand side in for-of loop: Must have a single binding.
            for (const a;;) {}                      ## Missing initializer in const declaration
            for (let [a];;) {}                      ## Missing initializer in destructuring declaration
            for (let a of b) { var a }              ## Identifier 'a' has already been declared
            for (let a;;) { var a }                 ## Identifier 'a' has already been declared
            for (a = 1 of b) {}                     ## Invalid left-hand side in for-loop
            for (([a]) of b) {}                     ## Invalid left-hand side in for-loop
            for ({a = 1};;) {}                      ## Invalid shorthand property initializer
            for (1 of b) {}                         ## Invalid left-hand side in for-loop
            for (let of b) {}                       ## Unexpected identifier 'b'
            for (async of b) {}                     ## Async functions are not supported by Tierup
            for (var i = a in b;;) {}               ## for-in loop variable declaration may not have an initializer.
            for await (a of b) {}                   ## Async functions (for await) are not supported by Tierup
            for (a in b of c) {}                    ## Unexpected identifier 'of'
            for (let let of b) {}                   ## Unexpected strict mode reserved word
            do a while (b)                          ## Unexpected token 'while'
            do a                                    ## Unexpected end of input
            while (b)                               ## Unexpected end of input
            if (a) b else c                         ## Unexpected token 'else'
            if (a)                                  ## Unexpected end of input
            throw                                   ## Unexpected end of input
            try {}                                  ## Missing catch or finally after try
            try {} catch (a) { let a }              ## Identifier 'a' has already been declared
            try {} catch ([a]) { var a }            ## Identifier 'a' has already been declared
            try {} catch (a, b) {}                  ## Unexpected token ','
            try {} catch () {}                      ## Unexpected token ')'
            try a; catch {}                         ## Unexpected identifier 'a'
            switch (a) { default: default: }        ## More than one default clause in switch statement
            switch (a) { let b; case 1: }           ## Unexpected strict mode reserved word
            switch (a) { case 1: let b; case 2: let b; }  ## Identifier 'b' has already been declared
            switch (a) { case 1: function b() {} case 2: function b() {} }  ## Identifier 'b' has already been declared
            switch (a) { case 1: continue; }        ## Illegal continue statement: no surrounding iteration statement
            { function a() {} function a() {} }     ## Identifier 'a' has already been declared
            { function a() {} var a }               ## Identifier 'a' has already been declared
            { let a; { var a } }                    ## Identifier 'a' has already been declared
            function f() { let a; function a() {} }  ## Identifier 'a' has already been declared
            function f(a) { let a }                 ## Identifier 'a' has already been declared
            function f(a = 1) { let a }             ## Identifier 'a' has already been declared
            (a) => { let a }                        ## Identifier 'a' has already been declared
            function f(a = 1) { 'use strict' }      ## Illegal 'use strict' directive in function with non-simple parameter list
            function f(...a) { 'use strict' }       ## Illegal 'use strict' directive in function with non-simple parameter list
            ({a}) => { 'use strict' }               ## Illegal 'use strict' directive in function with non-simple parameter list
            function f(a = 1) { 'x'; 'use strict' }  ## Illegal 'use strict' directive in function with non-simple parameter list
            import a from 'b'                       ## Modules (import) are not supported by Tierup
            import.meta                             ## Modules (import) are not supported by Tierup
            export const a = 1                      ## Modules (export) are not supported by Tierup
            v\\u0061r a                             ## Keyword must not contain escaped characters
            var v\\u0061r                           ## Keyword must not contain escaped characters
            \\u{1F600}                              ## Invalid or unexpected token
            a\\u0020b                               ## Invalid or unexpected token
            @                                       ## Invalid or unexpected token
            a @ b                                   ## Invalid or unexpected token
            a # b                                   ## Invalid or unexpected token
            a \\ b                                  ## Invalid or unexpected token
            /* a                                    ## Invalid or unexpected token
            --> a                                   ## Unexpected token '>'
            yield                                   ## Unexpected strict mode reserved word
            yield = 1                               ## Unexpected strict mode reserved word
            await x                                 ## await is only valid in async functions and the top level bodies of modules
            let                                     ## Unexpected end of input
            let x = let                             ## Unexpected strict mode reserved word
            static                                  ## Unexpected strict mode reserved word
            ({ yield })                             ## Unexpected strict mode reserved word
            debugger a                              ## Unexpected identifier 'a'
            a,                                      ## Unexpected end of input
            ,a                                      ## Unexpected token ','
            typeof                                  ## Unexpected end of input
            !                                       ## Unexpected end of input
            a +                                     ## Unexpected end of input
            a instanceof                            ## Unexpected end of input
            a in                                    ## Unexpected end of input
            in a                                    ## Unexpected token 'in'
            a ? : b                                 ## Unexpected token ':'
            a => { } => b                           ## Unexpected token '=>'
            new                                     ## Unexpected end of input
            new.foo                                 ## Unexpected identifier 'foo'
            function                                ## Unexpected end of input
            function f                              ## Unexpected end of input
            function f(                             ## Unexpected end of input
            function f()                            ## Unexpected end of input
            function f() {                          ## Unexpected end of input
            function () {}                          ## Function statements require a function name
            function f() {} ()                      ## Unexpected end of input
            var a b                                 ## Unexpected identifier 'b'
            var                                     ## Unexpected end of input
            let a,                                  ## Unexpected end of input
            const                                   ## Unexpected end of input
            var [a                                  ## Unexpected end of input
            var {a                                  ## Unexpected end of input
            var {a: b.c} = d                        ## Unexpected token '.'
            var {a: 1} = d                          ## Unexpected number
            var {if} = d                            ## Unexpected token 'if'
            var {'a'} = d                           ## Unexpected string
            var {[a]} = d                           ## Unexpected token '['
            let a = 1, a = 2                        ## Identifier 'a' has already been declared
            let [a, a] = b                          ## Identifier 'a' has already been declared
            a\\n++b                                 ## Invalid or unexpected token
            a++b                                    ## Unexpected identifier 'b'
            ++                                      ## Unexpected end of input
            let exports                             ## Identifier 'exports' has already been declared
            let module                              ## Identifier 'module' has already been declared
            class A { m() { this.#a } }             ## Private names (#a) are not supported by Tierup
            class A { x = super() }                 ## 'super' keyword unexpected here
            class A { [super.x] = 1 }               ## 'super' keyword unexpected here
            function f(a = super.b) {}              ## 'super' keyword unexpected here
            ({ f: () => super.x })                  ## 'super' keyword unexpected here
            a ⏎ => 1                                ## Unexpected token '=>'
            (a) ⏎ => 1                              ## Unexpected token '=>'
            throw ⏎ a                               ## Illegal newline after throw
            continue ⏎ a                            ## Illegal continue statement: no surrounding iteration statement
            """);
    }

    static Stream<String[]> unsupported() {
        return Table.of("""
            1n                                      ## BigInt literals are not supported by Tierup
            async () => 1                           ## Async functions are not supported by Tierup
            async a => 1                            ## Async functions are not supported by Tierup
            async function f() {}                   ## Async functions are not supported by Tierup
            ({ async a() {} })                      ## Async functions are not supported by Tierup
            ({ async *a() {} })                     ## Async functions are not supported by Tierup
            class A { async m() {} }                ## Async functions are not supported by Tierup
            for await (a of b) {}                   ## Async functions (for await) are not supported by Tierup
            function* f() {}                        ## Generators are not supported by Tierup
            ({ *a() {} })                           ## Generators are not supported by Tierup
            class A { *m() {} }                     ## Generators are not supported by Tierup
            /a/                                     ## Regular expression literals are not supported by Tierup
            x = /a/g                                ## Regular expression literals are not supported by Tierup
            /=a/                                    ## Regular expression literals are not supported by Tierup
            import('a')                             ## Modules (import) are not supported by Tierup
            import a from 'b'                       ## Modules (import) are not supported by Tierup
            export const a = 1                      ## Modules (export) are not supported by Tierup
            class A { #a }                          ## Private names (#a) are not supported by Tierup
            class A { m() { this.#a } }             ## Private names (#a) are not supported by Tierup
            eval('1')                               ## eval is not supported by Tierup
            """);
    }

    @ParameterizedTest
    @MethodSource({"programs", "unsupported"})
    void isRejected(String program, String message) {
        GuestSyntaxError error =
                catchThrowableOfType(GuestSyntaxError.class, () -> FrontEnd.compile("test.js", program));
        assertThat(error).as(program).isNotNull().hasMessage(message);
        assertThat(error.start()).isBetween(0, program.length());
        assertThat(error.end()).isBetween(error.start(), program.length());
    }
}
