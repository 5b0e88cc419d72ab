package tierup.profiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tierup.launch.TextTable;
import tierup.launch.TextTable.Column;
import tierup.profiler.Advisor.Rounds;
import tierup.profiler.Advisor.Trigger;
import tierup.profiler.Profiler.Mode;

/**
 * The advisory in words. After counting it names the tripwire; after mere sampling, where no counter can have tripped, how often a
 * function was seen: JRockit's optimizer chose its methods like that.
 */
final class Advisory {
    /** A function seen running itself in fewer samples than this is not worth a recommendation. */
    private static final double WORTHWHILE_SHARE = 0.05;

    private static final int FEWEST_SAMPLES = 20;

    private static final String ON_STACK = "called once";
    private static final String ON_STACK_EXPLAINED =
            "compiled code must be entered in the middle of the loop (on-stack replacement).";
    private static final String COOLED = "cooled to ";

    private Advisory() {}

    /**
     * What the advisory says of one function.
     *
     * @param event what gave it away, in a sentence
     * @param exceeded the same in a table
     * @param when that happened
     * @param note what else there is to know; may be empty
     */
    private record Advice(FunctionProfile function, String event, String exceeded, String when, String note) {}

    /** One candidate in sentences, several in a table. */
    static List<String> lines(Profile profile, ProfileReport.Options options, Styles styles) {
        boolean sampled = profile.mode() == Mode.SAMPLE;
        List<Advice> advice = sampled ? bySamples(profile, options.top()) : byCounters(profile, options.top());
        if (advice.isEmpty()) {
            return List.of("No function is hot enough to be worth compiling.");
        }
        return advice.size() == 1 ? sentences(profile, advice.get(0)) : table(profile, advice, options, styles);
    }

    private static List<String> sentences(Profile profile, Advice advice) {
        String function =
                "Function '" + profile.addresses().name(advice.function().code()) + "'";
        if (advice.note().startsWith(COOLED)) {
            return List.of(function + " was hot at " + advice.when() + " and has cooled since: its heat is "
                    + advice.note().substring(COOLED.length()) + ".");
        }
        List<String> lines = new ArrayList<>();
        lines.add(function + " is a candidate for promotion to Tier 1 (Baseline JIT).");
        lines.add("Triggering event: " + advice.event() + ".");
        if (advice.note().equals(ON_STACK)) {
            lines.add("It was called only once: " + ON_STACK_EXPLAINED);
        }
        return lines;
    }

    private static List<String> table(
            Profile profile, List<Advice> advice, ProfileReport.Options options, Styles styles) {
        TextTable table = new TextTable(" | ", Column.NAME, Column.LEFT, Column.RIGHT, Column.LEFT, Column.PATH);
        boolean sampled = profile.mode() == Mode.SAMPLE;
        boolean noted = advice.stream().anyMatch(each -> !each.note().isEmpty());
        table.row(Stream.of(
                        "Function", sampled ? "Seen in" : "Exceeded", sampled ? "" : "At", noted ? "Note" : "", "Place")
                .map(head -> head.isEmpty() ? "" : styles.bold(head))
                .toArray(String[]::new));
        for (Advice each : advice) {
            table.row(
                    profile.addresses().name(each.function().code()),
                    each.exceeded(),
                    each.when(),
                    each.note(),
                    profile.place(each.function()));
        }
        long candidates =
                advice.stream().filter(each -> !each.note().startsWith(COOLED)).count();
        List<String> lines = new ArrayList<>();
        if (candidates == 0) {
            lines.add("No function is hot enough now to be worth compiling. These were:");
        } else {
            lines.add(Quantities.count(candidates, "function")
                    + (candidates == 1 ? " is a candidate" : " are candidates")
                    + " for promotion to Tier 1 (Baseline JIT), the hottest first:");
        }
        lines.addAll(table.lines(options.width()));
        if (advice.stream().anyMatch(each -> each.note().equals(ON_STACK))) {
            lines.add(ON_STACK + ": " + ON_STACK_EXPLAINED);
        }
        return lines;
    }

    private static List<Advice> byCounters(Profile profile, int top) {
        List<Advice> all = new ArrayList<>();
        for (FunctionProfile function : profile.hottest().stream().limit(top).toList()) {
            Optional<Trigger> trigger = Advisor.triggerOf(function);
            if (trigger.isPresent()) {
                all.add(advise(profile, function, trigger.get()));
            }
        }
        return all;
    }

    private static Advice advise(Profile profile, FunctionProfile function, Trigger trigger) {
        String event;
        String exceeded;
        if (trigger instanceof Rounds rounds) {
            event = "Backward jump counter exceeded "
                    + Quantities.count(function.thresholds().rounds()) + " in loop at "
                    + profile.addresses().show(function.code(), rounds.header());
            exceeded = Quantities.count(function.thresholds().rounds(), "round") + " of the loop at "
                    + profile.addresses().show(function.code(), rounds.header());
        } else {
            event = "Call counter exceeded "
                    + Quantities.count(function.thresholds().calls());
            exceeded = Quantities.count(function.thresholds().calls(), "call");
        }
        String note = "";
        if (hasCooled(profile, function)) {
            note = COOLED + Quantities.count(Math.round(profile.heat(function)));
        } else if (Advisor.needsOnStackReplacement(function.calls(), trigger)) {
            note = ON_STACK;
        }
        return new Advice(function, event, exceeded, Quantities.seconds(trigger.time()), note);
    }

    /** Whether a function that was hot is not hot any more: it would be wrong to compile it now. */
    static boolean hasCooled(Profile profile, FunctionProfile function) {
        return profile.cooling()
                && profile.heat(function) <= function.thresholds().calls();
    }

    private static List<Advice> bySamples(Profile profile, int top) {
        List<Advice> all = new ArrayList<>();
        int samples = profile.samples().samples();
        for (FunctionProfile function :
                profile.mostSampled().stream().limit(top).toList()) {
            int self = profile.samples().self(function);
            if (self >= FEWEST_SAMPLES && self >= WORTHWHILE_SHARE * samples) {
                String share = Quantities.share(self, samples) + " of " + Quantities.count(samples, "sample");
                all.add(new Advice(function, "Seen running in " + share, share, "", ""));
            }
        }
        return all;
    }
}
