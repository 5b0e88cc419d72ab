package tierup.profiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tierup.bytecode.Instructions;
import tierup.profiler.Profile.Place;
import tierup.profiler.Profiler.Mode;
import tierup.workbook.Todo;

/**
 * A profile as text: a head, the hottest functions, the hottest instructions, what to compile; and on demand the same by basic block and by call.
 *
 * <p>Sections are independent: where one waits for an exercise, it says so, and the others are shown.
 */
public final class ProfileReport {
    private static final String RULE = "-".repeat(50);

    /**
     * What to show.
     *
     * @param top lines per section
     * @param blocks whether to show basic blocks
     * @param callGraph whether to show who calls whom
     */
    public record Options(int top, boolean blocks, boolean callGraph) {}

    private final Profile profile;
    private final Options options;
    private final Styles styles;
    private final StringBuilder out = new StringBuilder();

    private ProfileReport(Profile profile, Options options, Styles styles) {
        this.profile = profile;
        this.options = options;
        this.styles = styles;
    }

    /** The report, ending in a line feed. */
    static String of(Profile profile, Options options, Styles styles) {
        ProfileReport report = new ProfileReport(profile, options, styles);
        report.write();
        return report.out.toString();
    }

    private void write() {
        boolean counted = profile.mode() != Mode.SAMPLE;
        head(counted);
        section("TOP HOT FUNCTIONS:", counted ? this::hotFunctions : this::sampledFunctions);
        if (counted) {
            section("INSTRUCTION HEAT MAP (PC | Opcode | Frequency):", () -> places(counts(), "Nothing was executed."));
        } else {
            section("SAMPLED PLACES (PC | Opcode | Samples):", () -> places(samples(), "No sample was taken."));
        }
        if (options.blocks() && counted) {
            section(
                    "BASIC BLOCKS (Range | Block | Instructions executed):",
                    () -> BlockHeat.lines(profile, options.top(), styles));
        }
        if (options.callGraph() && counted) {
            section(
                    "CALL GRAPH (Caller -> Callee | Call site | Calls):",
                    () -> CallGraph.lines(profile, options.top()));
        }
        if (profile.mode() == Mode.BOTH) {
            section(
                    "SAMPLING AGAINST COUNTING (Function | Share of instructions | Share of samples):",
                    this::comparison);
        }
        section("OPTIMIZATION ADVISORY:", () -> Advisory.lines(profile, options.top()));
    }

    private void head(boolean counted) {
        List<String> totals = new ArrayList<>(List.of("Duration: " + Quantities.seconds(profile.duration())));
        if (counted) {
            totals.add("Total Instructions: " + Quantities.count(profile.instructions()));
        }
        if (profile.mode() != Mode.COUNT) {
            totals.add("Samples: " + Quantities.count(profile.samples().samples()));
        }
        out.append(styles.bold("[Bytecode Execution Profile]")).append('\n');
        out.append(RULE).append('\n');
        out.append(String.join(" | ", totals)).append('\n');
        out.append(RULE).append('\n');
    }

    private void section(String title, Supplier<List<String>> lines) {
        out.append(styles.bold(title)).append('\n');
        try {
            lines.get().forEach(line -> out.append(line).append('\n'));
        } catch (Todo todo) {
            out.append("(not yet: ").append(todo.getMessage()).append(")\n");
        }
    }

    // -- Functions --------------------------------------------------------------------------------

    private List<String> hotFunctions() {
        return ranked(profile.hottest(), function -> {
            String heat = "";
            if (profile.cooling()) {
                heat = ", heat " + Quantities.count(Math.round(profile.heat(function)));
            }
            long rounds = function.backEdges();
            return Quantities.count(function.calls().count(), "call")
                    + (rounds == 0 ? "" : ", " + Quantities.count(rounds, "loop round"))
                    + heat
                    + " "
                    + state(function);
        });
    }

    /** Hot or cold. The counts beside it are worth showing even before that exercise is solved. */
    private String state(FunctionProfile function) {
        try {
            return Advisor.triggerOf(function)
                    .map(trigger -> styles.heat(1, "[Threshold reached at " + Quantities.seconds(trigger.time()) + "]"))
                    .orElse(styles.faint("[Cold]"));
        } catch (Todo todo) {
            return "[" + todo.exercise() + "]";
        }
    }

    private List<String> sampledFunctions() {
        int all = profile.samples().samples();
        return ranked(
                profile.mostSampled(),
                function -> Quantities.count(profile.invocations().getOrDefault(function, 0), "call")
                        + ", "
                        + Quantities.share(profile.samples().self(function), all)
                        + " itself, "
                        + Quantities.share(profile.samples().total(function), all)
                        + " with what it calls");
    }

    private List<String> ranked(List<FunctionProfile> functions, Function<FunctionProfile, String> text) {
        List<FunctionProfile> shown = functions.stream().limit(options.top()).toList();
        int width = shown.stream()
                .mapToInt(f -> profile.signature(f).length())
                .max()
                .orElse(1);
        int digits = String.valueOf(shown.size()).length();
        List<String> lines = new ArrayList<>();
        for (FunctionProfile function : shown) {
            lines.add(String.format(
                    "%" + digits + "d. %-" + width + "s : %s",
                    lines.size() + 1,
                    profile.signature(function),
                    text.apply(function)));
        }
        return lines;
    }

    private List<String> comparison() {
        List<FunctionProfile> shown = profile.functions().stream()
                .sorted(Comparator.comparingLong(f -> -f.instructions()))
                .limit(options.top())
                .toList();
        int width = shown.stream()
                .mapToInt(f -> profile.signature(f).length())
                .max()
                .orElse(1);
        return shown.stream()
                .map(f -> String.format(
                        "%-" + width + "s | %6s | %6s",
                        profile.signature(f),
                        Quantities.share(f.instructions(), profile.instructions()),
                        Quantities.share(
                                profile.samples().self(f), profile.samples().samples())))
                .toList();
    }

    // -- Instructions -----------------------------------------------------------------------------

    private List<Place> counts() {
        return everywhere((function, pc) -> function.executions(pc));
    }

    private List<Place> samples() {
        return everywhere((function, pc) -> profile.samples().at(function, pc));
    }

    private interface Measure {
        long at(FunctionProfile function, int pc);
    }

    private List<Place> everywhere(Measure measure) {
        List<Place> places = new ArrayList<>();
        for (FunctionProfile function : profile.functions()) {
            for (int pc : Instructions.of(function.code())) {
                long count = measure.at(function, pc);
                if (count > 0) {
                    places.add(new Place(function, pc, count));
                }
            }
        }
        return places.stream()
                .sorted(Comparator.comparingLong((Place place) -> -place.count())
                        .thenComparingInt(place ->
                                profile.addresses().base(place.function().code()) + place.pc()))
                .limit(options.top())
                .toList();
    }

    private List<String> places(List<Place> places, String none) {
        if (places.isEmpty()) {
            return List.of(none);
        }
        long largest = places.get(0).count();
        int width = places.stream()
                .mapToInt(place ->
                        place.function().code().opcodeAt(place.pc()).name().length())
                .max()
                .orElse(1);
        return places.stream()
                .map(place -> String.format(
                        "%s | %-" + width + "s | %s %s",
                        profile.addresses().show(place.function().code(), place.pc()),
                        place.function().code().opcodeAt(place.pc()),
                        styles.heat((double) place.count() / largest, HeatBar.of(place.count(), largest)),
                        Quantities.count(place.count())))
                .toList();
    }
}
