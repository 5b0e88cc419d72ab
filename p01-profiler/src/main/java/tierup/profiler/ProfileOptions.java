package tierup.profiler;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tierup.launch.InterruptTimer;
import tierup.workbook.Terminal;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Option;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/** The options of {@code --profile}, for every command that observes a program. */
public final class ProfileOptions {
    private final Option<String> profile;
    private final Option<Boolean> blocks;
    private final Option<Boolean> callGraph;
    private final Option<Thresholds> thresholds;
    private final Option<Double> halfLife;
    private final Option<Double> sampleEvery;

    /** Adds the options to a command's. */
    public ProfileOptions(OptionTable table) {
        profile = table.optionalValue(
                "--profile",
                "count|sample|both",
                "count",
                null,
                "Print a profile after the program has ended. count (assumed): exact, slower; sample: looks at the stack every millisecond; both: to compare them.");
        blocks = table.flag("--blocks", "Profile: add a section of basic blocks.");
        callGraph = table.flag("--call-graph", "Profile: add a section of who calls whom.");
        thresholds = table.option(
                "--thresholds",
                "CALLS,ROUNDS",
                ProfileOptions::twoNumbers,
                Thresholds.DEFAULT,
                "Profile: calls and loop rounds beyond which a function is hot (1000,5000).");
        halfLife = table.option(
                "--half-life", "SECONDS", Conversion::number, null, "Profile: let heat cool by half in this time.");
        sampleEvery = table.option(
                "--sample-every", "MS", Conversion::number, 1.0, "Profile: milliseconds between samples (1).");
    }

    private static Thresholds twoNumbers(String text) {
        Matcher matcher = Pattern.compile("([0-9]{1,18}),([0-9]{1,18})").matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not two numbers, calls and rounds, like 1000,5000");
        }
        return new Thresholds(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    /** Whether a profile is asked for. */
    public boolean isWanted() {
        return profile.isGiven();
    }

    /** @throws WrongUsage if a value makes no sense */
    public void check() {
        require(
                !isWanted() || List.of("count", "sample", "both").contains(profile.value()),
                "--profile is count, sample or both, not " + profile.value());
        require(!halfLife.isGiven() || halfLife.value() > 0, "--half-life must be more than 0 seconds");
        require(sampleEvery.value() > 0, "--sample-every must be more than 0 milliseconds");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new WrongUsage(message);
        }
    }

    /** A profiler as asked for, to be attached to an engine whose probe it is. */
    public Profiler newProfiler() {
        double halfLifeNanos = halfLife.isGiven() ? halfLife.value() * 1e9 : DecayingHeat.FOREVER;
        return new Profiler(mode(), thresholds.value(), halfLifeNanos);
    }

    /** Nanoseconds between samples, or {@link InterruptTimer#NEVER}. */
    public long samplePeriod() {
        return !isWanted() || mode() == Profiler.Mode.COUNT ? InterruptTimer.NEVER : (long) (sampleEvery.value() * 1e6);
    }

    private Profiler.Mode mode() {
        return Profiler.Mode.valueOf(profile.value().toUpperCase(Locale.ROOT));
    }

    /**
     * Ends a profile and shows it.
     *
     * @param top lines per section
     */
    public String report(Profiler profiler, int top) {
        ProfileReport.Options options =
                new ProfileReport.Options(top, blocks.value(), callGraph.value(), Terminal.OUT.columns());
        return ProfileReport.of(profiler.finish(), options, Styles.detect());
    }
}
