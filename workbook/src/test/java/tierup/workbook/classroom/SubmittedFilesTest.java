package tierup.workbook.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmittedFilesTest {
    private static final String WANTED = "p02-sample/src/main/java/sample/Arithmetic.java";
    private static final String LONG = "x".repeat(120);

    @TempDir
    Path folder;

    private static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    private SubmittedFiles read(Path entry) throws IOException {
        return SubmittedFiles.read(entry, Set.of(WANTED));
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path file = folder.resolve("mia.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> next : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(next.getKey()));
                zip.write(next.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve("mia").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    // -- What is found ----------------------------------------------------------------------------

    @Test
    void wholeCheckoutsModulesAndSingleFilesAreFound() throws IOException {
        for (String place :
                List.of(WANTED, "my repository/" + WANTED, "src/main/java/sample/Arithmetic.java", "Arithmetic.java")) {
            assertThat(read(zip(files("README.md", "no", place, "yes"))).texts())
                    .as(place)
                    .containsExactly(Map.entry(WANTED, "yes"));
        }
    }

    @Test
    void ofSeveralTheBestPlaceCounts() throws IOException {
        SubmittedFiles found = read(zip(files(
                "old/Arithmetic.java",
                "old",
                "backup/deep/" + WANTED,
                "deep",
                "work/" + WANTED,
                "good",
                "p03-other/src/main/java/sample/Arithmetic.java",
                "other")));

        assertThat(found.texts()).containsExactly(Map.entry(WANTED, "good"));
        assertThat(found.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("4 files", "work/" + WANTED));
    }

    @Test
    void copiesAndProductsArePassedOver() throws IOException {
        SubmittedFiles found = read(zip(files(
                "__MACOSX/" + WANTED,
                "junk",
                ".tierup/saved/" + WANTED,
                "saved",
                "p02-sample/target/" + WANTED,
                "product",
                "course/edition/stubs/" + WANTED,
                "stub",
                "p02-sample/src/main/java/sample/._Arithmetic.java",
                "junk")));

        assertThat(found.texts()).isEmpty();
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void foldersAreRead() throws IOException {
        write(WANTED, "yes");

        SubmittedFiles found = read(folder.resolve("mia"));

        assertThat(found.texts()).containsExactly(Map.entry(WANTED, "yes"));
        assertThat(found.newest()).isPositive();
    }

    // -- What is none of ours ---------------------------------------------------------------------

    @Test
    void namesThatLeadOutLeadNowhere() throws IOException {
        read(zip(files("../../../escaped/Arithmetic.java", "x", "C:\\work\\" + WANTED.replace('/', '\\'), "good")));

        assertThat(folder.resolveSibling("escaped")).doesNotExist();
        assertThat(read(zip(files("C:\\work\\" + WANTED.replace('/', '\\'), "good")))
                        .texts())
                .containsExactly(Map.entry(WANTED, "good"));
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the instructor's");
        Path link = folder.resolve("mia").resolve(WANTED);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, secret);
        Files.createSymbolicLink(folder.resolve("mia/loop"), folder.resolve("mia"));

        SubmittedFiles found = read(folder.resolve("mia"));

        assertThat(found.texts()).isEmpty();
        assertThat(found.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("link"));
    }

    @Test
    void whatIsFarTooLongIsNotRead() throws IOException {
        SubmittedFiles found = read(zip(files(WANTED, "x".repeat(SubmittedFiles.LONGEST_FILE + 1))));

        assertThat(found.texts()).isEmpty();
        assertThat(found.remarks()).hasSize(1);
    }

    @Test
    void damagedArchivesAreErrors() throws IOException {
        for (String name : List.of("mia.zip", "mia.tar", "mia.tar.gz")) {
            Path file = Files.writeString(folder.resolve(name), "this is no archive ".repeat(100));
            assertThatThrownBy(() -> read(file)).as(name).isInstanceOf(IOException.class);
        }
    }

    // -- Encodings --------------------------------------------------------------------------------

    @Test
    void textsOfOtherEncodingsAreRead() {
        String text = "int gr\u00F6\u00DFe;";

        assertThat(SubmittedFiles.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(SubmittedFiles.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(SubmittedFiles.decode(text.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(text);
        assertThat(SubmittedFiles.decode(text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(text);
    }

    // -- tar --------------------------------------------------------------------------------------

    /** A header and a file, padded. */
    private static void tar(OutputStream out, String name, char type, byte[] contents) throws IOException {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, String.format("%011o", contents.length));
        put(header, 136, "14000000000");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte next : header) {
            sum += next & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        out.write(header);
        out.write(contents);
        out.write(new byte[-contents.length & 511]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    @Test
    void tarArchivesAreRead() throws IOException {
        byte[] good = "good".getBytes(StandardCharsets.UTF_8);
        String record = " path=" + LONG + "/" + WANTED + "\n";
        int length = record.length() + 3;
        Path file = folder.resolve("mia.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            tar(out, "a-folder/", '5', new byte[0]);
            tar(out, "a-link/Arithmetic.java", '2', new byte[0]);
            tar(out, "other.txt", '0', new byte[1000]);
            tar(out, "PaxHeaders/x", 'x', (length + record).getBytes(StandardCharsets.UTF_8));
            tar(out, LONG.substring(0, 90), '0', good);
            out.write(new byte[1024]);
        }

        SubmittedFiles found = read(file);

        assertThat(found.texts()).containsExactly(Map.entry(WANTED, "good"));
        assertThat(found.newest()).isEqualTo(Long.parseLong("14000000000", 8) * 1000);
    }

    @Test
    void longNamesOfGnuAreRead() throws IOException {
        Path file = folder.resolve("mia.tar");
        try (OutputStream out = Files.newOutputStream(file)) {
            tar(out, "././@LongLink", 'L', (LONG + "/" + WANTED + "\0").getBytes(StandardCharsets.UTF_8));
            tar(out, LONG.substring(0, 90), '0', "good".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(file).texts()).containsExactly(Map.entry(WANTED, "good"));
    }
}
