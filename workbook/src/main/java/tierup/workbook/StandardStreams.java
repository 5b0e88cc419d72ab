package tierup.workbook;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Standard output and standard error of a command, which remember the first write that failed. Java's own streams keep
 * it to themselves, and a program whose output is lost on a full disk would seem to have done its work.
 *
 * <p>A closed pipe is no failure: its reader has seen enough.
 */
public final class StandardStreams {
    private static final Stream OUT = new Stream(FileDescriptor.out, 1, "standard output");
    private static final Stream ERR = new Stream(FileDescriptor.err, 2, "standard error");

    /** Exit code of a command whose output is lost. */
    private static final int FAILURE = 1;

    private StandardStreams() {}

    /** Lets {@link System#out} and {@link System#err} write to these streams. */
    public static void install() {
        System.setOut(printing(OUT));
        System.setErr(printing(ERR));
    }

    private static PrintStream printing(OutputStream stream) {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
        return new PrintStream(new BufferedOutputStream(stream, 1 << 13), true, charset);
    }

    /** A stream that writes to a file descriptor, unbuffered: one of the standard streams, or any other. */
    public static OutputStream to(FileDescriptor descriptor) {
        return descriptor == FileDescriptor.out
                ? OUT
                : descriptor == FileDescriptor.err ? ERR : new FileOutputStream(descriptor);
    }

    /**
     * Ends a command: what is still in buffers is written, and what was lost is told.
     *
     * @param tool the command's name, for the message
     * @param exitCode what the command has come to
     * @return the exit code of the process: 1 instead of 0 if output was lost
     */
    public static int finish(String tool, int exitCode) {
        System.out.flush();
        System.err.flush();
        boolean isLost = OUT.isLost() || ERR.isLost();
        if (OUT.isLost()) {
            System.err.println(tool + ": cannot write to " + OUT.name + ": " + OUT.failure.getMessage());
        }
        return isLost && exitCode == 0 ? FAILURE : exitCode;
    }

    /** A file descriptor; after a failure nothing more is tried. */
    private static final class Stream extends OutputStream {
        private final FileOutputStream target;
        private final int number;
        private final String name;
        private volatile IOException failure;

        Stream(FileDescriptor descriptor, int number, String name) {
            this.target = new FileOutputStream(descriptor);
            this.number = number;
            this.name = name;
        }

        @Override
        public void write(int unit) throws IOException {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (failure != null) {
                throw failure;
            }
            try {
                target.write(bytes, from, count);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        boolean isLost() {
            return failure != null && !isPipe();
        }

        /** Writing to a pipe or a socket fails only if nobody reads it. */
        private boolean isPipe() {
            String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("pipe")) {
                return true;
            }
            try {
                String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + number))
                        .toString();
                return file.startsWith("pipe:") || file.startsWith("socket:");
            } catch (IOException e) {
                return false;
            }
        }
    }
}
