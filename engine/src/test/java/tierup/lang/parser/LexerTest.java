package tierup.lang.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.lang.source.Source;
import tierup.lang.source.Table;

class LexerTest {
    private static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(new Source("test.js", text));
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token.kind() != TokenKind.END_OF_INPUT; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    private static String kinds(String text) {
        return String.join(" ", tokens(text).stream().map(t -> t.kind().name()).toList());
    }

    static Stream<String[]> punctuation() {
        return Table.of("""
                a>>>=b          ## IDENTIFIER ASSIGN_SHIFT_RIGHT_UNSIGNED IDENTIFIER
                a>>>b>>c>d      ## IDENTIFIER SHIFT_RIGHT_UNSIGNED IDENTIFIER SHIFT_RIGHT IDENTIFIER GREATER IDENTIFIER
                a?.b            ## IDENTIFIER QUESTION_DOT IDENTIFIER
                a?.5:b          ## IDENTIFIER QUESTION NUMBER COLON IDENTIFIER
                a??=b??c        ## IDENTIFIER ASSIGN_NULLISH IDENTIFIER NULLISH IDENTIFIER
                a**=b**c*d      ## IDENTIFIER ASSIGN_EXPONENTIATE IDENTIFIER EXPONENTIATE IDENTIFIER MULTIPLY IDENTIFIER
                ...a.b          ## ELLIPSIS IDENTIFIER DOT IDENTIFIER
                a=>b            ## IDENTIFIER ARROW IDENTIFIER
                a===b!==c       ## IDENTIFIER STRICT_EQUAL IDENTIFIER STRICT_NOT_EQUAL IDENTIFIER
                a+++b           ## IDENTIFIER INCREMENT ADD IDENTIFIER
                1..x            ## NUMBER DOT IDENTIFIER
                let static of   ## LET STATIC IDENTIFIER
                #name           ## PRIVATE_NAME
                """);
    }

    @ParameterizedTest
    @MethodSource("punctuation")
    void takesTheLongestPunctuator(String text, String expected) {
        assertThat(kinds(text)).isEqualTo(expected);
    }

    static Stream<String[]> numbers() {
        return Table.of("""
                0               ## 0.0
                1_000_000       ## 1000000.0
                .5              ## 0.5
                5.              ## 5.0
                1e3             ## 1000.0
                1E-7            ## 1.0E-7
                0xFF            ## 255.0
                0o17            ## 15.0
                0b1010_1010     ## 170.0
                0x20000000000001 ## 9.007199254740992E15
                0x20000000000003 ## 9.007199254740996E15
                9007199254740993 ## 9.007199254740992E15
                1e400           ## Infinity
                5e-324          ## 4.9E-324
                """);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsNumbersRoundedToTheNearest(String text, String value) {
        assertThat(tokens(text)).singleElement().satisfies(token -> {
            assertThat(token.kind()).isEqualTo(TokenKind.NUMBER);
            assertThat(Double.toString(token.number())).isEqualTo(value);
        });
    }

    static Stream<String[]> strings() {
        return Table.of("""
                'a\\tb'         ## 61 9 62
                "\\x41\\u0042"  ## 41 42
                '\\u{1F600}'    ## d83d de00
                '\\0'           ## 0
                '\\q\\''        ## 71 27
                "a\\⏎b"         ## 61 62
                '\\v\\b\\f\\r'  ## b 8 c d
                """);
    }

    @ParameterizedTest
    @MethodSource("strings")
    void decodesEscapes(String text, String codeUnits) {
        String value = tokens(text).get(0).text();
        assertThat(String.join(" ", value.chars().mapToObj(Integer::toHexString).toList()))
                .isEqualTo(codeUnits);
    }

    @Test
    void templatesGoOnAfterTheBraceThatClosesASubstitution() {
        List<Token> tokens = tokens("`a${ {b: `c${d}`} }e`");
        assertThat(tokens.stream().map(t -> t.kind().name()).toList())
                .containsExactly(
                        "TEMPLATE",
                        "LEFT_BRACE",
                        "IDENTIFIER",
                        "COLON",
                        "TEMPLATE",
                        "IDENTIFIER",
                        "TEMPLATE_CONTINUATION",
                        "RIGHT_BRACE",
                        "TEMPLATE_CONTINUATION");
        assertThat(tokens.get(0).endsTemplate()).isFalse();
        assertThat(tokens.get(8).text()).isEqualTo("e");
        assertThat(tokens.get(8).endsTemplate()).isTrue();
    }

    @Test
    void templatesKeepTheRawTextWithLineEndsNormalised() {
        Token token = tokens("`a\\n\r\nb\\u`").get(0);
        assertThat(token.raw()).isEqualTo("a\\n\nb\\u");
        assertThat(token.text()).isNull();
        assertThat(token.invalidEscape()).hasMessage("Invalid Unicode escape sequence");
    }

    @Test
    void identifiersMayBeUnicodeAndEscaped() {
        List<Token> tokens = tokens("größe \\u0061b\\u{63} v\\u0061r \uD835\uDC9C");
        assertThat(tokens.stream().map(Token::text).toList()).containsExactly("größe", "abc", "var", "\uD835\uDC9C");
        assertThat(tokens.get(1).escaped()).isTrue();
        assertThat(tokens.get(2).kind()).isEqualTo(TokenKind.ESCAPED_KEYWORD);
    }

    @Test
    void commentsAreBlankButTheirLineEndsCount() {
        List<Token> tokens = tokens("#! shell\na /* x */ b /* \n */ c // d\n e");
        assertThat(tokens.stream().map(Token::text).toList()).containsExactly("a", "b", "c", "e");
        assertThat(tokens.stream().map(Token::newlineBefore).toList()).containsExactly(true, false, true, true);
    }

    @Test
    void offsetsCountFromTheStartOfTheText() {
        Token token = tokens("  abc").get(0);
        assertThat(token.start()).isEqualTo(2);
        assertThat(token.end()).isEqualTo(5);
    }
}
