package tierup.machine;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether this machine can run the machine code that we generate.
 *
 * <p>The interpreter runs wherever Java does. Generated code needs an x86-64 processor, and the way into it needs
 * Linux: the layout of a signal frame, the thread pointer in {@code fs:[0]} and the numbers of the system calls are
 * Linux's. WSL2, a container and an amd64 container on Apple silicon are Linux on x86-64 too.
 */
public final class Platform {
    private Platform() {}

    /**
     * Tells why machine code cannot run here.
     *
     * @return a sentence for the user, or empty when machine code can run
     */
    public static Optional<String> check() {
        return check(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("sun.arch.data.model"));
    }

    static Optional<String> check(String system, String processor, String dataModel) {
        boolean linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
        boolean x64 = processor.equals("amd64") || processor.equals("x86_64");
        if (linux && x64 && !"32".equals(dataModel)) {
            return Optional.empty();
        }
        return Optional.of("machine code needs Linux on x86-64, and this is " + system + " on " + processor
                + ": only the interpreter can run here (an amd64 Linux container or WSL2 would do)");
    }

    /**
     * Asserts that machine code can run here.
     *
     * @throws UnsupportedOperationException with the reason of {@link #check()}
     */
    public static void require() {
        check().ifPresent(reason -> {
            throw new UnsupportedOperationException(reason);
        });
    }
}
