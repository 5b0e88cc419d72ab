package tierup.vm.builtins;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import tierup.workbook.StandardStreams;

/**
 * A stream of text in UTF-8 with a buffer of its own. A lone surrogate is written as U+FFFD, as Node does. Write errors
 * (a closed pipe) are remembered and end the output, not the program.
 *
 * <p>Lines are handed on when the buffer is full, when asked, and once in a while, so that a program that prints and
 * then computes for a minute shows what it has printed.
 */
public final class TextOutput {
    private static final int BUFFER_BYTES = 1 << 14;
    private static final int LONGEST_ENCODING = 4;
    private static final long LONGEST_DELAY_NANOS = 50_000_000;

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;
    private long lastDrained = System.nanoTime();
    private boolean failed;

    /** Writes to any stream; it is flushed but never closed. */
    public TextOutput(OutputStream target) {
        this.target = target;
    }

    /** Writes to one of the standard streams. */
    public static TextOutput to(FileDescriptor descriptor) {
        return new TextOutput(StandardStreams.to(descriptor));
    }

    /** Appends text. */
    public void print(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (used > BUFFER_BYTES - LONGEST_ENCODING) {
                drain();
            }
            char unit = text.charAt(i);
            if (unit < 0x80) {
                buffer[used++] = (byte) unit;
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                encode(Character.toCodePoint(unit, text.charAt(++i)));
            } else {
                encode(Character.isSurrogate(unit) ? 0xFFFD : unit);
            }
        }
    }

    /** Appends text and a line feed. */
    public void println(String text) {
        print(text);
        print("\n");
        if (System.nanoTime() - lastDrained > LONGEST_DELAY_NANOS) {
            drain();
        }
    }

    private void encode(int codePoint) {
        if (codePoint < 0x800) {
            buffer[used++] = (byte) (0xC0 | codePoint >> 6);
        } else {
            if (codePoint < 0x10000) {
                buffer[used++] = (byte) (0xE0 | codePoint >> 12);
            } else {
                buffer[used++] = (byte) (0xF0 | codePoint >> 18);
                buffer[used++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
            }
            buffer[used++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        }
        buffer[used++] = (byte) (0x80 | codePoint & 0x3F);
    }

    private void drain() {
        try {
            if (!failed) {
                target.write(buffer, 0, used);
            }
        } catch (IOException e) {
            failed = true;
        }
        used = 0;
        lastDrained = System.nanoTime();
    }

    /** Hands everything on to the operating system. */
    public void flush() {
        drain();
        try {
            if (!failed) {
                target.flush();
            }
        } catch (IOException e) {
            failed = true;
        }
    }

    /** Whether a write has failed, for instance because the reader has gone. */
    public boolean hasFailed() {
        return failed;
    }
}
