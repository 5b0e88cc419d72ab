package tierup.workbook.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Archives of a tree, the same bytes for the same tree whenever and wherever they are made: entries in the order of their names, one time for all of
 * them, no owner. Programs stay executable in both forms.
 */
final class Archives {
    private static final int FILE = 0100644;
    private static final int PROGRAM = 0100755;

    private Archives() {}

    /**
     * A ZIP file. {@link ZipOutputStream} cannot say that a file is executable, so the central directory is completed here: APPNOTE.TXT, 4.3.12 and
     * 4.4.2, "version made by" Unix, the mode in the upper half of "external file attributes".
     *
     * @param top the folder that all is in
     */
    static byte[] zip(FileTree tree, String top) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, FileTree.Entry> next : tree.entries().entrySet()) {
                ZipEntry entry = new ZipEntry(top + "/" + next.getKey());
                entry.setTimeLocal(ReferenceJar.TIME);
                out.putNextEntry(entry);
                out.write(next.getValue().bytes());
                out.closeEntry();
            }
        }
        ByteBuffer zip = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        int endOfDirectory = zip.limit() - 22;
        int at = zip.getInt(endOfDirectory + 16);
        for (FileTree.Entry entry : tree.entries().values()) {
            zip.put(at + 5, (byte) 3);
            zip.putInt(at + 38, (entry.isExecutable() ? PROGRAM : FILE) << 16);
            at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        return zip.array();
    }

    /**
     * A {@code .tar.gz} file: POSIX.1-1988 ("ustar") headers, names over 100 bytes cut at a slash.
     *
     * @param top the folder that all is in
     * @throws IOException if a name does not fit
     */
    static byte[] tarGz(FileTree tree, String top) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (Map.Entry<String, FileTree.Entry> next : tree.entries().entrySet()) {
                FileTree.Entry entry = next.getValue();
                out.write(header(top + "/" + next.getKey(), entry));
                out.write(entry.bytes());
                out.write(new byte[-entry.bytes().length & 511]);
            }
            out.write(new byte[1024]);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(String path, FileTree.Entry entry) throws IOException {
        int cut = path.length() <= 100 ? -1 : path.indexOf('/', path.length() - 101);
        if (path.length() > 100 && (cut < 0 || cut > 155)) {
            throw new IOException("too long a name for a tar file: " + path);
        }
        byte[] header = new byte[512];
        text(header, 0, path.substring(cut + 1));
        octal(header, 100, 8, entry.isExecutable() ? 0755 : 0644);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 124, 12, entry.bytes().length);
        octal(header, 136, 12, ReferenceJar.TIME.toEpochSecond(ZoneOffset.UTC));
        text(header, 148, "        ");
        header[156] = '0';
        text(header, 257, "ustar" + "\0" + "00");
        text(header, 345, cut < 0 ? "" : path.substring(0, cut));
        long sum = 0;
        for (byte next : header) {
            sum += next & 0xFF;
        }
        text(header, 148, String.format("%06o", sum) + "\0 ");
        return header;
    }

    private static void text(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static void octal(byte[] header, int at, int width, long number) {
        text(header, at, String.format("%0" + (width - 1) + "o", number));
    }
}
