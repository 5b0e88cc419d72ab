package tierup.profiler;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tierup.launch.CommandLines;
import tierup.launch.InterruptTimer;
import tierup.launch.Terminal;

/** The options of {@code --profile}, for every command that observes a program. */
public final class ProfileOptions {
    @Option(
            names = "--profile",
            arity = "0..1",
            fallbackValue = "count",
            preprocessor = CommandLines.ImpliedValue.class,
            paramLabel = "count|sample|both",
            description =
                    "Print a profile after the program has ended. count (assumed): exact, slower; sample: looks at the stack every millisecond; both: to compare them.")
    private String profile;

    @Option(names = "--blocks", description = "Profile: add a section of basic blocks.")
    private boolean blocks;

    @Option(names = "--call-graph", description = "Profile: add a section of who calls whom.")
    private boolean callGraph;

    @Option(
            names = "--thresholds",
            paramLabel = "CALLS,ROUNDS",
            defaultValue = "1000,5000",
            converter = ThresholdsConverter.class,
            description = "Profile: calls and loop rounds beyond which a function is hot (${DEFAULT-VALUE}).")
    private Thresholds thresholds;

    @Option(names = "--half-life", paramLabel = "SECONDS", description = "Profile: let heat cool by half in this time.")
    private Double halfLife;

    @Option(
            names = "--sample-every",
            paramLabel = "MS",
            defaultValue = "1",
            description = "Profile: milliseconds between samples (${DEFAULT-VALUE}).")
    private double sampleEvery;

    /** Whether a profile is asked for. */
    public boolean isWanted() {
        return profile != null;
    }

    /** @throws ParameterException if a value makes no sense */
    public void check(CommandSpec command) {
        require(
                command,
                profile == null || List.of("count", "sample", "both").contains(profile),
                "--profile is count, sample or both, not " + profile);
        require(command, halfLife == null || halfLife > 0, "--half-life must be more than 0 seconds");
        require(command, sampleEvery > 0, "--sample-every must be more than 0 milliseconds");
    }

    private static void require(CommandSpec command, boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(command.commandLine(), message);
        }
    }

    /** A profiler as asked for, to be attached to an engine whose probe it is. */
    public Profiler newProfiler() {
        return new Profiler(mode(), thresholds, halfLife == null ? DecayingHeat.FOREVER : halfLife * 1e9);
    }

    /** Nanoseconds between samples, or {@link InterruptTimer#NEVER}. */
    public long samplePeriod() {
        return profile == null || mode() == Profiler.Mode.COUNT ? InterruptTimer.NEVER : (long) (sampleEvery * 1e6);
    }

    private Profiler.Mode mode() {
        return Profiler.Mode.valueOf(profile.toUpperCase(Locale.ROOT));
    }

    /**
     * Ends a profile and shows it.
     *
     * @param top lines per section
     */
    public String report(Profiler profiler, int top) {
        ProfileReport.Options options = new ProfileReport.Options(top, blocks, callGraph, Terminal.OUT.columns());
        return ProfileReport.of(profiler.finish(), options, Styles.detect());
    }
}
