package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void linuxOnX64IsFine() {
        assertThat(Platform.check("Linux", "amd64", "64")).isEmpty();
        assertThat(Platform.check("Linux", "x86_64", null)).isEmpty();
    }

    @Test
    void elsewhereTheReasonIsTold() {
        assertThat(Platform.check("Mac OS X", "aarch64", "64"))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("needs Linux on x86-64")
                        .contains("Mac OS X on aarch64")
                        .contains("interpreter"));
        assertThat(Platform.check("Linux", "aarch64", "64")).isPresent();
        assertThat(Platform.check("Windows 11", "amd64", "64")).isPresent();
        assertThat(Platform.check("Linux", "i386", "32")).isPresent();
    }
}
