package tierup.workbook.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What keeps the processes in which students' code runs from the rest of the machine.
 *
 * <p>Where Linux lets anybody make namespaces (unshare(1)), each process has an empty network, sees no other processes, may write
 * nowhere but in a small file system of its own in memory, which is its working directory and vanishes with it, and finds empty folders where the
 * checkout, the submissions, the grades and the home directory are. It has no privileges, not even root's if a root grades.
 *
 * <p>Elsewhere there are the limits of ulimit(1), an empty working directory and an environment without variables; what the user who grades can
 * read, the process could read, too, if its code got past {@link RegionPolicy}. Reports say which of the two it was.
 */
final class Confinement {
    private static final List<String> UNSHARE = List.of(
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "--pid",
            "--net",
            "--ipc",
            "--uts",
            "--fork",
            "--kill-child=KILL",
            "--mount-proc",
            "--");

    private static final String UNPRIVILEGED = "setpriv --bounding-set=-all --inh-caps=-all --no-new-privs ";
    /** Blocks of 512 bytes: 64 MiB. */
    private static final int LARGEST_FILE = 1 << 17;

    private static final String SCRATCH_SIZE = "128m";
    private static final String OVERLAY = "overlay";
    private static final String SCRATCH = "scratch";
    private static final int PROBE_SECONDS = 20;

    private final boolean isNamespaced;
    private final List<Path> hidden;
    private final Path kit;

    private Confinement(boolean isNamespaced, List<Path> hidden, Path kit) {
        this.isNamespaced = isNamespaced;
        this.hidden = hidden;
        this.kit = kit;
    }

    /** Where a process sees its submission's classes; in the kit, so that it needs to see no other submission's. */
    Path seenAt(Path classes) {
        return isNamespaced ? kit.resolve(OVERLAY) : classes;
    }

    /** The folder that is to be a process's working directory: where there are namespaces, all can have the same, each its own. */
    Path scratch(Path own) {
        return isNamespaced ? kit.resolve(SCRATCH) : own;
    }

    /**
     * Finds out what this machine allows.
     *
     * @param hidden folders that code of students should not see
     * @param kit the folder with everything that it must see: readable, and not to be written
     */
    static Confinement detect(List<Path> hidden, Path kit) {
        List<Path> canHide = hidden.stream()
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .filter(Files::isDirectory)
                .filter(folder -> !kit.startsWith(folder)
                        && !Path.of(System.getProperty("java.home")).startsWith(folder))
                .distinct()
                .toList();
        Confinement namespaced = new Confinement(true, canHide, kit);
        return namespaced.works() ? namespaced : new Confinement(false, List.of(), kit);
    }

    private boolean works() {
        try {
            Files.createDirectories(kit.resolve(OVERLAY));
            Path scratch = Files.createDirectories(kit.resolve(SCRATCH));
            Process probe = new ProcessBuilder(command(List.of("true"), kit.resolve(OVERLAY), scratch, 0))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            probe.destroyForcibly();
            return ended && probe.exitValue() == 0;
        } catch (IOException noSuchTool) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A sentence for reports. */
    String describe() {
        return isNamespaced
                ? "Each process had namespaces of its own: no network, no other processes, nothing to write but its scratch folder; "
                        + "checkout, submissions, grades and home directory were hidden from it."
                : "Processes had limits and an empty environment, but could read what their user can: this machine offers no "
                        + "namespaces (unshare). What code may name was checked before it ran.";
    }

    /**
     * The command that runs another one, confined.
     *
     * @param command the other one
     * @param classes the folder with the classes of the submission
     * @param scratch an empty folder, which is to be its working directory; where namespaces are, every process can have the same
     * @param addressSpace the most address space it may have, in KiB; 0 for no limit
     */
    List<String> command(List<String> command, Path classes, Path scratch, long addressSpace) {
        List<String> script = new ArrayList<>();
        if (isNamespaced) {
            script.add("set -e");
            script.add(String.format("mount --bind %1$s %1$s", quoted(kit)));
            script.add("mount -o remount,bind,ro " + quoted(kit));
            script.add("mount --bind " + quoted(classes) + " " + quoted(seenAt(classes)));
            script.add("mount -o remount,bind,ro " + quoted(seenAt(classes)));
            script.add("mount -o remount,bind,ro / || :");
            for (Path folder : hidden) {
                script.add("mount -t tmpfs -o size=4k,mode=755 none " + quoted(folder));
                script.add("mount -o remount,ro " + quoted(folder));
            }
            script.add("mount -t tmpfs -o size=" + SCRATCH_SIZE + " none " + quoted(scratch));
        }
        script.add("cd " + quoted(scratch));
        script.add("set +e");
        script.add("ulimit -c 0");
        script.add("ulimit -f " + LARGEST_FILE);
        if (addressSpace > 0) {
            script.add("ulimit -v " + addressSpace + " 2>/dev/null");
        }
        // Not exec: the first process of a namespace does not die of its own signals.
        script.add((isNamespaced ? UNPRIVILEGED : "") + "\"$@\"");
        script.add("exit $?");
        List<String> whole = new ArrayList<>(isNamespaced ? UNSHARE : List.of());
        whole.addAll(List.of("sh", "-c", String.join("\n", script), "sh"));
        whole.addAll(command);
        return whole;
    }

    /** All the environment that a process gets. */
    static Map<String, String> environment() {
        // glibc reserves 64 MB of address space for each of eight arenas a processor, unless told otherwise.
        return Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8", "MALLOC_ARENA_MAX", "2");
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return (isNamespaced ? "namespaces, hidden: " : "limits only")
                + hidden.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
