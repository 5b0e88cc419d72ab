package tierup.lang.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void findsLinesAndColumns() {
        Source source = new Source("a.js", "one\ntwo\n\nfour");
        assertThat(source.position(0)).isEqualTo(new SourcePosition(1, 1));
        assertThat(source.position(3)).isEqualTo(new SourcePosition(1, 4));
        assertThat(source.position(4)).isEqualTo(new SourcePosition(2, 1));
        assertThat(source.position(8)).isEqualTo(new SourcePosition(3, 1));
        assertThat(source.position(12)).isEqualTo(new SourcePosition(4, 4));
        assertThat(source.lineCount()).isEqualTo(4);
    }

    @Test
    void anOffsetPastTheEndIsTheEnd() {
        assertThat(new Source("a.js", "ab").position(99)).isEqualTo(new SourcePosition(1, 3));
        assertThat(new Source("a.js", "").position(0)).isEqualTo(new SourcePosition(1, 1));
    }

    @Test
    void knowsAllLineTerminators() {
        Source source = new Source("a.js", "a\r\nb\rc\u2028d\u2029e\nf");
        assertThat(source.lineCount()).isEqualTo(6);
        assertThat(source.lineText(1)).isEqualTo("a");
        assertThat(source.lineText(2)).isEqualTo("b");
        assertThat(source.lineText(5)).isEqualTo("e");
        assertThat(source.lineText(6)).isEqualTo("f");
        assertThat(source.position(3)).isEqualTo(new SourcePosition(2, 1));
    }

    @Test
    void implementsWhatTheRunTimeAsksFor() {
        Source source = new Source("a.js", "let x;\nlet y;");
        assertThat(source.name()).isEqualTo("a.js");
        assertThat(source.line(11)).isEqualTo(2);
        assertThat(source.column(11)).isEqualTo(5);
        assertThat(source.text(7, 12)).isEqualTo("let y");
    }
}
