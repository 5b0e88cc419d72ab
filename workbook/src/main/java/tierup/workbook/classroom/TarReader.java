package tierup.workbook.classroom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the regular files of a tar archive, one after another: POSIX.1-2001 ("ustar" and "pax", where long names are in extended headers)
 * and GNU's form of long names. Links, devices and folders are passed over.
 */
final class TarReader {
    private static final int BLOCK = 512;
    private static final int LONGEST_HEADER = 1 << 16;

    /** A file; its contents are what {@link #contents} reads until the next one is asked for. */
    record Entry(String name, long size, long modifiedSeconds) {}

    private final InputStream in;
    private long left;
    private long padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next file.
     *
     * @return the file, or null at the end
     * @throws IOException if this is no tar archive, or its end is missing
     */
    Entry next() throws IOException {
        String longName = null;
        while (true) {
            in.skipNBytes(left + padding);
            left = 0;
            padding = 0;
            byte[] header = in.readNBytes(BLOCK);
            if (header.length == 0 || header.length == BLOCK && isZero(header)) {
                return null;
            }
            check(header);
            left = number(header, 124, 12);
            padding = -left & BLOCK - 1;
            char type = (char) header[156];
            if (type == 'L') {
                longName = text(contents(LONGEST_HEADER), 0, LONGEST_HEADER);
            } else if (type == 'x') {
                longName = path(contents(LONGEST_HEADER), longName);
            } else if (type == '0' || type == 0) {
                return new Entry(longName != null ? longName : name(header), left, number(header, 136, 12));
            } else if (type != 'g') {
                longName = null;
            }
        }
    }

    /**
     * Reads the file.
     *
     * @param limit no more than that many bytes; of a longer file the rest is lost
     */
    byte[] contents(int limit) throws IOException {
        int size = (int) Math.min(left, limit);
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the archive ends in the middle of a file");
        }
        left -= size;
        return bytes;
    }

    /** The sum of a header's bytes, its own eight taken for spaces. */
    private static void check(byte[] header) throws IOException {
        if (header.length < BLOCK) {
            throw new EOFException("the archive is cut off");
        }
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
        }
        if (sum != number(header, 148, 8)) {
            throw new IOException("this is no tar archive, or it is damaged");
        }
    }

    private static boolean isZero(byte[] block) {
        return Arrays.equals(block, new byte[BLOCK]);
    }

    private static String name(byte[] header) {
        boolean isUstar = text(header, 257, 5).equals("ustar");
        String prefix = isUstar && header[263] == '0' ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** Records of an extended header are {@code length key=value}, each with a line feed; the length counts itself. */
    private static String path(byte[] records, String otherwise) {
        int at = 0;
        while (at < records.length) {
            int space = at;
            while (space < records.length && records[space] != ' ') {
                space++;
            }
            int length;
            try {
                length = Integer.parseInt(new String(records, at, space - at, StandardCharsets.US_ASCII));
            } catch (NumberFormatException malformed) {
                return otherwise;
            }
            if (length <= space - at + 1 || at + length > records.length) {
                return otherwise;
            }
            String record = new String(records, space + 1, length - (space - at) - 2, StandardCharsets.UTF_8);
            if (record.startsWith("path=")) {
                return record.substring("path=".length());
            }
            at += length;
        }
        return otherwise;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < Math.min(bytes.length, from + length) && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /** An octal number, as text. */
    private static long number(byte[] header, int from, int length) throws IOException {
        String digits = text(header, from, length).strip();
        try {
            long value = digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException malformed) {
            throw new IOException("this is no tar archive, or it has files of more than 8 GB", malformed);
        }
        throw new IOException("a size is negative");
    }
}
