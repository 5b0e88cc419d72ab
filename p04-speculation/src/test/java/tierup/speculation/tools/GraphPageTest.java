package tierup.speculation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.bytecode.FunctionCode;
import tierup.lang.FrontEnd;

class GraphPageTest {
    private static FunctionCode function() {
        FunctionCode program = FrontEnd.compile("dir/test.js", "// first\nfunction f(a) {\n  return a < 1;\n}\n");
        for (Object constant : program.constants()) {
            if (constant instanceof FunctionCode function) {
                return function;
            }
        }
        throw new IllegalStateException("no function");
    }

    @Test
    void isOneFileWithGraphsSourceAndBytecode() {
        String page = GraphPage.of(
                function(),
                List.of(
                        new Phase("build", 1500, "graph \"f\"\nb0:\n  leave \"</script>\"\n"),
                        new Phase("infer types", 0, "graph \"f\"\nb0:\n  leave \"\"\n")));
        assertThat(page)
                .contains("\"name\": \"f\"")
                .contains("\"place\": \"dir/test.js:2:1\"")
                .contains("{\"number\": 2, \"text\": \"function f(a) {\"}")
                .contains("{\"number\": 4, \"text\": \"}\"}")
                .contains("\"line\": 3, \"text\": \"LESS f0\"")
                .contains("{\"name\": \"build\", \"micros\": 1.5, \"graph\": \"graph \\\"f\\\"\\nb0:")
                .as("what the graph says does not end the script")
                .contains("\\u003c/script\\u003e\\\"")
                .doesNotContain("@DATA@")
                .as("it needs no other file")
                .doesNotContainPattern("(src|href)=");
    }

    @Test
    void textsBecomeJson() {
        assertThat(GraphPage.quoted("a\"b\\c\n\t<")).isEqualTo("\"a\\\"b\\\\c\\n\\u0009\\u003c\"");
    }
}
