package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunnerTest {
    @TempDir
    Path folder;

    @Test
    void anUncaughtErrorShowsLineCaretAndStack() {
        ProgramFixture.Outcome outcome =
                ProgramFixture.run("function f(x) {\n  throw new TypeError('bad ' + x);\n}\nf(1);\n");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).isEqualTo("""
                /program.js:2
                  throw new TypeError('bad ' + x);
                  ^

                TypeError: bad 1
                    at f (/program.js:2:9)
                    at Object.<anonymous> (/program.js:4:1)
                """);
    }

    @Test
    void furtherPropertiesOfAnUncaughtErrorAreShown() {
        String text = "const e = new Error('x'); e.code = 'E1'; throw e;";
        assertThat(ProgramFixture.run(text).errors()).endsWith(" {\n  code: 'E1'\n}\n");
    }

    @Test
    void anyValueCanBeThrown() {
        assertThat(ProgramFixture.run("throw { a: 1 };").errors())
                .isEqualTo("\n/program.js:1\nthrow { a: 1 };\n^\n{ a: 1 }\n");
        assertThat(ProgramFixture.run("throw 'text';").errors()).endsWith("^\ntext\n");
        assertThat(ProgramFixture.run("throw undefined;").errors()).endsWith("^\nundefined\n");
    }

    @Test
    void whatIsThrownInsideABuiltinPointsAtItsCaller() {
        assertThat(ProgramFixture.run("let x = 1;\n[1].map(x);").errors())
                .startsWith("/program.js:2\n[1].map(x);\n    ^\n\nTypeError: 1 is not a function\n"
                        + "    at Array.map (<anonymous>)");
    }

    @Test
    void outputBeforeTheErrorIsKept() {
        ProgramFixture.Outcome outcome = ProgramFixture.run("console.log('before'); null.x;");
        assertThat(outcome.output()).isEqualTo("before\n");
        assertThat(outcome.errors()).contains("TypeError: Cannot read properties of null (reading 'x')");
    }

    @Test
    void aSyntaxErrorIsShownBeforeAnythingRuns() {
        ProgramFixture.Outcome outcome = ProgramFixture.run("console.log('no');\nlet x = ;");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors())
                .isEqualTo("/program.js:2\nlet x = ;\n        ^\n\nSyntaxError: Unexpected token ';'\n");
    }

    @Test
    void exitEndsTheProgramAtOnce() {
        String text =
                "try { process.exit(3); } catch (e) { console.log('caught'); } finally { console.log('finally'); }";
        ProgramFixture.Outcome outcome = ProgramFixture.run(text);
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.output()).isEmpty();
    }

    @Test
    void exitCodeMayBeSetInAdvance() {
        assertThat(ProgramFixture.run("process.exitCode = 4;").exitCode()).isEqualTo(4);
        assertThat(ProgramFixture.run("process.exitCode = 4; process.exit();").exitCode())
                .isEqualTo(4);
        assertThat(ProgramFixture.run("process.exit(256 + 7);").exitCode()).isEqualTo(7);
        assertThat(ProgramFixture.run("process.exit('x');").errors()).contains("must be of type number");
    }

    @Test
    void theThreadsTimeGoesOnWhileItWorks() {
        String program = """
                const before = process.threadCpuUsage();
                while (process.threadCpuUsage(before).user + process.threadCpuUsage(before).system < 3000) ;
                const { user, system } = process.threadCpuUsage();
                console.log(Object.keys(before).join(), user + system - before.user - before.system >= 3000);
                """;
        assertThat(ProgramFixture.run(program).output()).isEqualTo("user,system true\n");
        assertThat(ProgramFixture.run("process.threadCpuUsage(1)").errors()).contains("must be of type object");
    }

    @Test
    void aHashbangLineIsSkipped() {
        assertThat(ProgramFixture.run("#!/usr/bin/env node\nconsole.log(1);").output())
                .isEqualTo("1\n");
    }

    @Test
    void aMissingFileIsAnError() {
        ProgramFixture.Outcome outcome = ProgramFixture.run(folder.resolve("none.js"));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).startsWith("Error: Cannot find module '").contains("none.js");
    }

    @Test
    void classesOfErrorsHideTheirConstructors() {
        String text = "class E extends Error { constructor() { super('m'); this.name = 'E'; } }\n"
                + "function f() { throw new E(); }\nf();";
        assertThat(ProgramFixture.run(text).errors())
                .endsWith("E: m\n    at f (/program.js:2:22)\n    at Object.<anonymous> (/program.js:3:1)\n");
    }

    @Test
    void framesNameTheReceiversClass() {
        String text = """
                class A { m() { return [1].map(() => new Error('x').stack)[0]; } static s() { return new A().m(); } }
                console.log(A.s());
                """;
        assertThat(ProgramFixture.run(text).output()).isEqualTo("""
                Error: x
                    at /program.js:1:38
                    at Array.map (<anonymous>)
                    at A.m (/program.js:1:28)
                    at A.s (/program.js:1:94)
                    at Object.<anonymous> (/program.js:2:15)
                """);
    }
}
