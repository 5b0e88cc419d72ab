package tierup.lang.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.lang.ast.AstPrinter;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Statement;
import tierup.lang.source.Source;
import tierup.lang.source.Table;

/** Text in, syntax tree out. Letters stand for identifiers, to keep the lines short. */
class ParserTreeTest {
    private static String tree(String text) {
        FunctionLiteral script = Parser.parseScript(new Source("test.js", text));
        List<String> trees = script.body().stream().map(ParserTreeTest::treeOf).toList();
        return String.join("\n", trees)
                .replaceAll("\\(Identifier (\\w+)\\)", "$1")
                .replaceAll("\\(NumberLiteral (\\d+)\\.0\\)", "$1");
    }

    private static String treeOf(Statement statement) {
        return AstPrinter.print(
                statement instanceof Statement.ExpressionStatement expression ? expression.expression() : statement);
    }

    static Stream<String[]> expressions() {
        return Table.of("""
                a + b * c - d             ## (Binary SUBTRACT (Binary ADD a (Binary MULTIPLY b c)) d)
                a ** b ** c               ## (Binary EXPONENTIATE a (Binary EXPONENTIATE b c))
                a || b && c               ## (Logical OR a (Logical AND b c))
                a ?? b                    ## (Logical NULLISH a b)
                a < b == c > d            ## (Binary EQUAL (Binary LESS a b) (Binary GREATER c d))
                a | b ^ c & d             ## (Binary BIT_OR a (Binary BIT_XOR b (Binary BIT_AND c d)))
                a << b + c                ## (Binary SHIFT_LEFT a (Binary ADD b c))
                a in b instanceof c       ## (Binary INSTANCEOF (Binary IN a b) c)
                -a.b++                    ## (Unary NEGATE (Update increment (Member a b)))
                !typeof void a            ## (Unary NOT (Unary TYPEOF (Unary VOID a)))
                --a.b                     ## (Update prefix (Member a b))
                a ? b : c ? d : e         ## (Conditional a b (Conditional c d e))
                a = b = c                 ## (Assignment a (Assignment b c))
                a += b                    ## (CompoundAssignment ADD a b)
                a &&= b                   ## (LogicalAssignment AND a b)
                a, b, c                   ## (Sequence [a b c])
                (a, b)                    ## (Parenthesized (Sequence [a b]))
                a.b[c](d, ...e)           ## (Call (Index (Member a b) c) [d (Spread e)])
                a?.b.c?.[d]?.(e)          ## (OptionalChain (Call (Index (Member (Member a b optional) c) d optional) [e] optional))
                (a?.b).c                  ## (Member (Parenthesized (OptionalChain (Member a b optional))) c)
                new a                     ## (New a [])
                new a.b(c).d              ## (Member (New (Member a b) [c]) d)
                new new a()()             ## (New (New a []) [])
                [a, , b, ...c, ]          ## (ArrayLiteral [a (Elision) b (Spread c)])
                `a${b}c`                  ## (TemplateLiteral [a c] [b])
                a`b${c}`                  ## (TaggedTemplate a [b ""] [b ""] [c])
                [a, b = 1, ...c] = d      ## (Assignment (ArrayPattern [(Element a) (Element b 1)] c) d)
                [, [a]] = b               ## (Assignment (ArrayPattern [null (Element (ArrayPattern [(Element a)]))]) b)
                [a.b, c[d]] = e           ## (Assignment (ArrayPattern [(Element (Member a b)) (Element (Index c d))]) e)
                a => b                    ## (FunctionExpression (FunctionLiteral ARROW [(Parameter a)] [(Return b)]))
                (a, b = 1) => {}          ## (FunctionExpression (FunctionLiteral ARROW [(Parameter a) (Parameter b 1)] []))
                (...a) => a               ## (FunctionExpression (FunctionLiteral ARROW [] a [(Return a)]))
                """);
    }

    static Stream<String[]> objects() {
        return Table.of("""
                ({a, b: c, 'd e': 1})     ## (Parenthesized (ObjectLiteral [(KeyValue (Named a) a shorthand) (KeyValue (Named b) c) (KeyValue (Named "d e") 1)]))
                ({[a]: b, 7: c, 0x10: d}) ## (Parenthesized (ObjectLiteral [(KeyValue (Computed a) b) (KeyValue (Named 7) c) (KeyValue (Named 16) d)]))
                ({...a, __proto__: b})    ## (Parenthesized (ObjectLiteral [(SpreadProperties a) (Prototype b)]))
                ({get a() {}, get: b})    ## (Parenthesized (ObjectLiteral [(Method (Named a) (FunctionLiteral GETTER [] [])) (KeyValue (Named get) b)]))
                ({a, b: {c = 1}} = d)     ## (Parenthesized (Assignment (ObjectPattern [(Entry (Named a) (Element a)) (Entry (Named b) (Element (ObjectPattern [(Entry (Named c) (Element c 1))])))]) d))
                ({a, ...b} = c)           ## (Parenthesized (Assignment (ObjectPattern [(Entry (Named a) (Element a))] b) c))
                """);
    }

    static Stream<String[]> statements() {
        return Table.of("""
                let a = 1, b              ## (Variables LET [(Declarator a 1) (Declarator b)])
                const {a: [b]} = c        ## (Variables CONST [(Declarator (ObjectPattern [(Entry (Named a) (Element (ArrayPattern [(Element b)])))]) c)])
                if (a) b; else c          ## (If a (ExpressionStatement b) (ExpressionStatement c))
                while (a) ;               ## (While a (Empty))
                do a; while (b) c         ## (DoWhile (ExpressionStatement a) b)⏎c
                for (;;) {}               ## (For (Block []))
                for (let a = b; c; d) ;   ## (For (Variables LET [(Declarator a b)]) c d (Empty))
                for (var a in b) ;        ## (ForIn (LoopTarget VAR a) b (Empty))
                for (a.b of c) ;          ## (ForOf (LoopTarget (Member a b)) c (Empty))
                for (const [a] of b) ;    ## (ForOf (LoopTarget CONST (ArrayPattern [(Element a)])) b (Empty))
                a: for (;;) continue a    ## (Labeled a (For (Continue a)))
                switch (a) { case 1: b; default: } ## (Switch a [(Case 1 [(ExpressionStatement b)]) (Case [])])
                try {} catch {} finally {} ## (Try (Block []) (Catch (Block [])) (Block []))
                try {} catch ({a}) {}     ## (Try (Block []) (Catch (ObjectPattern [(Entry (Named a) (Element a))]) (Block [])))
                function a(b) { return }  ## (FunctionDeclaration (FunctionLiteral FUNCTION a [(Parameter b)] [(Return)] declaration))
                throw a                   ## (Throw a)
                ;debugger                 ## (Empty)⏎(Debugger)
                """);
    }

    static Stream<String[]> classes() {
        return Table.of("""
                class A {}                ## (ClassDeclaration (ClassLiteral A (FunctionLiteral CONSTRUCTOR [] []) []))
                (class extends a.b {})    ## (Parenthesized (ClassExpression (ClassLiteral (Member a b) (FunctionLiteral DERIVED_CONSTRUCTOR [] args [(ExpressionStatement (SuperCall [args] implicit))]) [])))
                """);
    }

    /** Where a line may end without a semicolon, and where it may not. */
    static Stream<String[]> semicolons() {
        return Table.of("""
                a⏎b                       ## a⏎b
                a⏎(b)                     ## (Call a [b])
                a⏎++b                     ## a⏎(Update increment prefix b)
                a⏎+b                      ## (Binary ADD a b)
                a = b⏎[c]                 ## (Assignment a (Index b c))
                let a⏎let b               ## (Variables LET [(Declarator a)])⏎(Variables LET [(Declarator b)])
                return⏎a                  ## (Return)⏎a
                { a } b                   ## (Block [(ExpressionStatement a)])⏎b
                a /*⏎*/ b                 ## a⏎b
                x: while (a) { break⏎x }  ## (Labeled x (While a (Block [(Break) (ExpressionStatement x)])))
                """);
    }

    @ParameterizedTest
    @MethodSource({"expressions", "objects", "statements", "classes", "semicolons"})
    void hasTheShape(String text, String expected) {
        assertThat(oneLine(tree(text))).isEqualTo(oneLine(expected));
    }

    /** The printer breaks long lines; here they are compared without. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("[ ", "[");
    }
}
