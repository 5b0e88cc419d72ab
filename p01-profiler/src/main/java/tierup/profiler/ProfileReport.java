package tierup.profiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Instructions;
import tierup.launch.TextTable;
import tierup.launch.TextTable.Column;
import tierup.profiler.Profile.Place;
import tierup.profiler.Profiler.Mode;
import tierup.workbook.Terminal;
import tierup.workbook.Todo;

/**
 * A profile as text: a head, the hottest functions, the hottest instructions, what to compile; and on demand the same by basic block and by call.
 *
 * <p>Sections are independent: where one waits for an exercise, it says so, and the others are shown.
 */
public final class ProfileReport {
    private static final String RULE = "-".repeat(50);

    /** Pages narrower than this get short bars. */
    static final int WIDE = 90;

    /**
     * What to show.
     *
     * @param top lines per section
     * @param blocks whether to show basic blocks
     * @param callGraph whether to show who calls whom
     * @param width of a line, in columns
     */
    public record Options(int top, boolean blocks, boolean callGraph, int width) {
        /** For a page. */
        public Options(int top, boolean blocks, boolean callGraph) {
            this(top, blocks, callGraph, Terminal.PAGE);
        }
    }

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
                    "BASIC BLOCKS (Range | Block, loop depth | Instructions executed | Function):",
                    () -> BlockHeat.lines(profile, options, styles));
        }
        if (options.callGraph() && counted) {
            section("CALL GRAPH (Caller -> Callee | Call site | Calls):", () -> CallGraph.lines(profile, options));
        }
        if (profile.mode() == Mode.BOTH) {
            section(
                    "SAMPLING AGAINST COUNTING (Function | Share of instructions | Share of samples):",
                    this::comparison);
        }
        section("OPTIMIZATION ADVISORY:", () -> Advisory.lines(profile, options, styles));
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
        return ranked(
                profile.hottest(),
                function -> {
                    long rounds = function.backEdges();
                    return Quantities.count(function.calls().count(), "call")
                            + (rounds == 0 ? "" : ", " + Quantities.count(rounds, "round"))
                            + (profile.cooling()
                                    ? ", heat " + Quantities.count(Math.round(profile.heat(function)))
                                    : "");
                },
                this::state);
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
                        + " with what it calls",
                function -> "");
    }

    private List<String> ranked(
            List<FunctionProfile> functions,
            Function<FunctionProfile, String> counts,
            Function<FunctionProfile, String> state) {
        TextTable table =
                new TextTable(" ", Column.RIGHT, Column.NAME, Column.LEFT, Column.LEFT, Column.PATH).before(2, " : ");
        int rank = 1;
        for (FunctionProfile function : functions.stream().limit(options.top()).toList()) {
            table.row(
                    rank++ + ".",
                    profile.signature(function),
                    counts.apply(function),
                    state.apply(function),
                    profile.place(function));
        }
        return table.lines(options.width());
    }

    private List<String> comparison() {
        TextTable table = new TextTable(" | ", Column.NAME, Column.RIGHT, Column.RIGHT, Column.PATH);
        profile.functions().stream()
                .sorted(Comparator.comparingLong(f -> -f.instructions()))
                .limit(options.top())
                .forEach(f -> table.row(
                        profile.signature(f),
                        Quantities.share(f.instructions(), profile.instructions()),
                        Quantities.share(
                                profile.samples().self(f), profile.samples().samples()),
                        profile.place(f)));
        return table.lines(options.width());
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
        int bar = options.width() < WIDE ? HeatBar.WIDTH / 3 : HeatBar.WIDTH;
        TextTable table = new TextTable(" | ", Column.LEFT, Column.LEFT, Column.LEFT, Column.NAME, Column.PATH);
        for (Place place : places) {
            FunctionCode code = place.function().code();
            table.row(
                    profile.addresses().show(code, place.pc()),
                    code.opcodeAt(place.pc()).toString(),
                    styles.heat((double) place.count() / largest, HeatBar.of(place.count(), largest, bar)) + " "
                            + Quantities.count(place.count()),
                    profile.addresses().name(code),
                    profile.addresses().place(code, place.pc()));
        }
        return table.lines(options.width());
    }
}
