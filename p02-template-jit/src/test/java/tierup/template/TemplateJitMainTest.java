package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.machine.Platform;

/** {@code ./template_jit} as its user sees it. */
class TemplateJitMainTest {
    private int exitCode;
    private String out;
    private String errors;

    @BeforeEach
    void needsTheMachine() {
        Platform.check().ifPresent(reason -> Assumptions.abort(reason));
    }

    private void run(String... arguments) {
        PrintStream oldOut = System.out;
        PrintStream oldErrors = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errorBytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errorBytes, true, StandardCharsets.UTF_8));
        try {
            exitCode = TemplateJitMain.run(arguments);
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErrors);
        }
        out = outBytes.toString(StandardCharsets.UTF_8);
        errors = errorBytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsEachStep() {
        run("return 10 + 20");
        assertThat(exitCode).isZero();
        assertThat(out.replaceAll("0x[0-9a-f]+", "ADDRESS")).isEqualTo("""
                        [1] Allocating Executable Memory (mmap)... [SUCCESS] -> ADDRESS
                        [2] Translating Bytecode to Machine Code...
                        - OP_CONST 10 => 48 c7 c0 0a 00 00 00 (MOV RAX, 10)
                        - OP_CONST 20 => 48 c7 c1 14 00 00 00 (MOV RCX, 20)
                        - OP_ADD => 48 01 c8 (ADD RAX, RCX)
                        - OP_RET => c3 (RET)
                        [3] Setting Memory to READ|EXECUTE... [SUCCESS]
                        [4] Calling generated function at ADDRESS...
                        Result: 30
                        """);
        assertThat(errors).isEmpty();
    }

    @Test
    void anExpressionNeedsNoQuotesAndMayBeginWithAMinus() {
        run("1", "+", "2");
        assertThat(out).endsWith("Result: 3\n");
        run("-5 + 3");
        assertThat(out).endsWith("Result: -2\n");
    }

    @Test
    void aDivisionByZeroPointsAtTheDivision() {
        run("7 / (2 - 2)");
        assertThat(exitCode).isEqualTo(1);
        assertThat(errors)
                .startsWith("Division by zero:\n  7 / (2 - 2)\n    ^\n")
                .contains("integer division fault: idiv rcx with divisor 0");
    }

    @Test
    void aSyntaxErrorPointsAtThePlace() {
        run("10 + + * 20");
        assertThat(exitCode).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(errors).startsWith("Syntax error: a number should stand here\n  10 + + * 20\n         ^\n");
    }

    @Test
    void helpSaysWhatItComputes() {
        run("--help");
        assertThat(exitCode).isZero();
        assertThat(out).contains("template_jit EXPRESSION", "--dump-code", "integers of 64 bits", "* / %,");
        assertThat(errors).isEmpty();
        run();
        assertThat(exitCode).isEqualTo(9);
        assertThat(errors).contains("Try ./template_jit");
    }

    @Test
    void showsTheCodeOfAProgramsFunctions(@TempDir Path folder) throws IOException {
        Path program = folder.resolve("program.js");
        Files.writeString(program, "function twice(x) { return x + x; } twice(21);");
        run("--dump-code=twice", "--eager", program.toString());
        assertThat(out).contains("twice: ", "BINARY_ADD", "add e");
        run("--dump-code=twice", program.toString());
        assertThat(errors).contains("was not hot: 1 of 256 calls.", "--eager compiles");
    }
}
