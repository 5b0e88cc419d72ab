package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of the language that the engine does without say so, where they are used and only there. */
class LeftOutTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Proxy({}, {})",
                "new RegExp('a')",
                "(0, eval)('1')",
                "Promise.resolve(1)",
                "new WeakRef({})",
                "setTimeout(() => 1, 0)",
                "BigInt(1)"
            })
    void aVariableThatIsLeftOutIsAReferenceErrorWithItsPlace(String use) {
        String errors = ProgramFixture.run("let x;\n  " + use + ";").errors();
        assertThat(errors).startsWith("/program.js:2\n  " + use + ";\n  ");
        assertThat(errors)
                .containsPattern("ReferenceError: \\w+ is not supported by Tierup\n    at .*program.js:2:\\d+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function* g() {}",
                "async () => 1",
                "import('x')",
                "import x from 'x'",
                "/a/.test('a')",
                "eval('1')"
            })
    void syntaxThatIsLeftOutIsASyntaxErrorWithItsPlace(String use) {
        String errors = ProgramFixture.run("let x;\n" + use + ";").errors();
        assertThat(errors).startsWith("/program.js:2\n" + use + ";\n");
        assertThat(errors).containsPattern("\\^\n\nSyntaxError: .* not supported by Tierup");
    }

    @Test
    void aProgramMayAskWhetherTheyExist() {
        String program = "console.log(typeof Proxy, typeof RegExp, 'Promise' in globalThis, typeof WeakMap)";
        assertThat(ProgramFixture.run(program).output()).isEqualTo("undefined undefined false function\n");
    }

    @Test
    void otherVariablesAreMerelyNotDefined() {
        assertThat(ProgramFixture.run("proxy").errors()).contains("ReferenceError: proxy is not defined");
    }

    @Test
    void codeFromStringsIsRefused() {
        assertThat(ProgramFixture.run("new Function('return 1')").errors()).contains("TypeError: Code generation");
    }
}
