package tierup.workbook.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTextTest {
    private static boolean isClosed(String text) {
        return RegionText.problem(text.lines().toList()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return 1;",
                "if (a) { b(); } else { c(d[0]); }",
                "return 1;\n}\nprivate int helper() {\nreturn 2;",
                "String s = \"} /* \\\" // \"; char c = '}'; char d = '\\'';",
                "/* } */ // } \"\nreturn 1; // \"",
                "String s = \"\"\"\n  } \" \\\"\"\" {\n  \"\"\";",
                "String s = \"\\\\\"; // the backslash is no escape",
                "String s = \"\\u00e4\"; // a letter",
                "int a = b / c / d;",
                ""
            })
    void whatIsClosedIsLetThrough(String text) {
        assertThat(isClosed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return 1; /*",
                "*/ return 1; }",
                "String s = \"\"\"\n text",
                "String s = \"text",
                "char c = '",
                "{",
                "}",
                "} } class X { void m() {",
                "if (a",
                "b) c();",
                "} class X { void m() {",
                "return 1; \\u002f*",
                "String s = \"\\u0022 + x",
                "\\uuu007d"
            })
    void whatReachesOutIsNot(String text) {
        assertThat(isClosed(text)).isFalse();
    }
}
