package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of an uncaught error shows where it was thrown, whoever has passed it on. In each program that is bad(). */
class ThrowSitesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad();",
                "for (const x of [1]) {\n  bad();\n}",
                "for (const x of new Map([[1, 2]])) for (const y of x) { if (x) bad(); }",
                "const [a = bad()] = [];",
                "try { bad(); } finally {\n  for (const x of [1]) x;\n}",
                "try { try { bad(); } finally { try { worse(); } finally { } } } catch (e) { bad(); }",
                "function f() {\n  try { bad(); } finally { try { worse(); } catch (e) { } }\n}\nf();",
                "function f() { for (const x of [1]) bad(); }\ntry { f(); } finally { try { f(); } catch (e) { } }",
                "new Set([1]).forEach((x) => {\n  bad();\n});",
                "[1].map((x) => { for (const y of [x]) bad(); });",
                "'' + {\n  toString() { bad(); } };",
                "for (const x of { [Symbol.iterator]: () => ({\n  next() { bad(); } }) }) ;",
                "for (const x of { [Symbol.iterator]: () => ({ next: () => ({}), return() { bad(); } }) })\n  break;",
                "try { throw 1; } catch (e) {\n  bad();\n}",
                "const e = new Error('made elsewhere');\nfor (const x of [e]) {\n  /* bad() */ throw x;\n}"
            })
    void theCaretIsWhereItWasThrown(String program) {
        String[] report = ProgramFixture.run(program).errors().split("\n");
        String line = report[1];
        int caret = report[2].indexOf('^');
        assertThat(report[0]).startsWith("/program.js:");
        if (line.contains("throw x")) {
            assertThat(line.substring(caret)).startsWith("throw");
        } else {
            assertThat(line.substring(caret)).startsWith("bad()");
        }
    }
}
