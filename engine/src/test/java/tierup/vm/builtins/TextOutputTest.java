package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextOutputTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TextOutput output = new TextOutput(bytes);

    private String written() {
        output.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void encodesEveryLengthOfCharacter() {
        output.println("a\u00e9\u20ac\ud83d\ude00\uffff");
        assertThat(written()).isEqualTo("a\u00e9\u20ac\ud83d\ude00\uffff\n");
    }

    @Test
    void loneSurrogatesBecomeReplacementCharacters() {
        output.print("\ud83d|\ude00|\ud83d");
        assertThat(written()).isEqualTo("\ufffd|\ufffd|\ufffd");
    }

    @Test
    void nothingIsLostAtTheEndOfTheBuffer() {
        String text = "\u20ac\ud83d\ude00x".repeat(10_000);
        output.print(text);
        assertThat(written()).isEqualTo(text);
    }

    @Test
    void outputIsHandedOnOnlyWhenAsked() {
        output.print("kept");
        assertThat(bytes.size()).isZero();
        assertThat(written()).isEqualTo("kept");
    }

    @Test
    void aClosedPipeEndsTheOutputNotTheProgram() {
        TextOutput broken = new TextOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        broken.print("x".repeat(100_000));
        broken.flush();
        assertThat(broken.hasFailed()).isTrue();
    }
}
