package tierup.workbook.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    private static final String DEEP = "a/".repeat(60) + "file.txt";

    private final FileTree tree = new FileTree();

    @BeforeEach
    void fill() {
        tree.put("run", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), true);
        tree.put("docs/page.md", "text\n".repeat(300));
        tree.put(DEEP, "deep");
    }

    @Test
    void aZipKeepsContentsAndModes(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("course.zip"), Archives.zip(tree, "course"));
        try (FileSystem zip = FileSystems.newFileSystem(
                URI.create("jar:" + file.toUri()), Map.of("enablePosixFileAttributes", "true"))) {
            assertThat(zip.getPath("course/docs/page.md")).hasContent("text\n".repeat(300));
            assertThat(zip.getPath("course", DEEP)).hasContent("deep");
            assertThat(Files.getPosixFilePermissions(zip.getPath("course/run")))
                    .contains(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
            assertThat(Files.getPosixFilePermissions(zip.getPath("course/docs/page.md")))
                    .contains(PosixFilePermission.OWNER_WRITE, PosixFilePermission.OTHERS_READ)
                    .doesNotContain(PosixFilePermission.OWNER_EXECUTE);
        }
    }

    @Test
    void aTarHasHeadersInBlocks() throws IOException {
        byte[] tar = new GZIPInputStream(new ByteArrayInputStream(Archives.tarGz(tree, "course"))).readAllBytes();
        assertThat(tar.length % 512).isZero();
        int last = tar.length - 1024 - 2 * 512;
        int page = 2 * 512;
        assertThat(name(tar, page)).isEqualTo("course/docs/page.md");
        assertThat(text(tar, page + 100, 7)).isEqualTo("0000644");
        assertThat(text(tar, page + 124, 11)).isEqualTo(String.format("%011o", 1500));
        assertThat(name(tar, last)).isEqualTo("course/run");
        assertThat(text(tar, last + 100, 7)).isEqualTo("0000755");
        assertThat(name(tar, 0)).isEqualTo("course/" + DEEP);
        long sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : tar[i] & 0xFF;
        }
        assertThat(Long.parseLong(text(tar, 148, 6), 8)).isEqualTo(sum);
    }

    private static String name(byte[] tar, int header) {
        String prefix = text(tar, header + 345, 155);
        return prefix.isEmpty() ? text(tar, header, 100) : prefix + "/" + text(tar, header, 100);
    }

    private static String text(byte[] tar, int at, int length) {
        return new String(tar, at, length, StandardCharsets.UTF_8).replaceFirst("\0.*", "");
    }

    @Test
    void aNameThatNoTarTakesIsAnError() {
        tree.put("b".repeat(101), "");
        assertThatThrownBy(() -> Archives.tarGz(tree, "course")).isInstanceOf(IOException.class);
    }
}
