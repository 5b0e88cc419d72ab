package tierup.lang.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of Unicode versions that the JDK may not know. */
class NewerLettersTest {
    /** First, middle, last, and only ones of ranges. */
    @ParameterizedTest
    @ValueSource(ints = {0x870, 0x880, 0x887, 0x889, 0x8B5, 0x171F, 0x10570, 0x1057A, 0x2EBF0, 0x31350, 0x33479})
    void newLetters(int c) {
        assertThat(NewerLetters.isStart(c)).isTrue();
        assertThat(Characters.isIdentifierStart(c)).isTrue();
        assertThat(Characters.isIdentifierPart(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x897, 0x898, 0xECE, 0x30FB, 0x1611E, 0x16139})
    void newMarksAndDigits(int c) {
        assertThat(Characters.isIdentifierStart(c)).isFalse();
        assertThat(Characters.isIdentifierPart(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x86F, 0x888, 0x890, 0x1057B, 0x3347A, 0x10FFFF})
    void theirNeighbours(int c) {
        assertThat(NewerLetters.isPart(c)).isFalse();
        assertThat(Characters.isIdentifierPart(c)).isFalse();
    }

    @Test
    void noneOfThemIsOld() {
        for (int c = 0; c < 0x2000; c++) {
            boolean inJava17 = Character.isUnicodeIdentifierStart(c) && Character.getType(c) != Character.UNASSIGNED;
            if (Runtime.version().feature() == 17) {
                assertThat(inJava17 && NewerLetters.isStart(c)).isFalse();
            }
        }
    }
}
