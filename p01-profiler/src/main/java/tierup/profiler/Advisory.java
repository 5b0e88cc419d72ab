package tierup.profiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private Advisory() {}

    static List<String> lines(Profile profile, int top) {
        List<String> lines = profile.mode() == Mode.SAMPLE ? bySamples(profile, top) : byCounters(profile, top);
        return lines.isEmpty() ? List.of("No function is hot enough to be worth compiling.") : lines;
    }

    private static List<String> byCounters(Profile profile, int top) {
        List<String> lines = new ArrayList<>();
        for (FunctionProfile function : profile.hottest().stream().limit(top).toList()) {
            Optional<Trigger> trigger = Advisor.triggerOf(function);
            if (trigger.isPresent()) {
                advise(profile, function, trigger.get(), lines);
            }
        }
        return lines;
    }

    private static void advise(Profile profile, FunctionProfile function, Trigger trigger, List<String> lines) {
        if (hasCooled(profile, function)) {
            lines.add("Function '" + profile.addresses().name(function.code()) + "' was hot at "
                    + Quantities.seconds(trigger.time()) + " and has cooled since: its heat is "
                    + Quantities.count(Math.round(profile.heat(function))) + ".");
            return;
        }
        lines.add(candidate(profile, function));
        if (trigger instanceof Rounds rounds) {
            lines.add("Triggering event: Backward jump counter exceeded "
                    + Quantities.count(function.thresholds().rounds()) + " in loop at "
                    + profile.addresses().show(function.code(), rounds.header()) + ".");
        } else {
            lines.add("Triggering event: Call counter exceeded "
                    + Quantities.count(function.thresholds().calls()) + ".");
        }
        if (Advisor.needsOnStackReplacement(function.calls(), trigger)) {
            lines.add(
                    "It was called only once: compiled code must be entered in the middle of the loop (on-stack replacement).");
        }
    }

    /** Whether a function that was hot is not hot any more: it would be wrong to compile it now. */
    static boolean hasCooled(Profile profile, FunctionProfile function) {
        return profile.cooling()
                && profile.heat(function) <= function.thresholds().calls();
    }

    private static List<String> bySamples(Profile profile, int top) {
        List<String> lines = new ArrayList<>();
        int all = profile.samples().samples();
        for (FunctionProfile function :
                profile.mostSampled().stream().limit(top).toList()) {
            int self = profile.samples().self(function);
            if (self >= FEWEST_SAMPLES && self >= WORTHWHILE_SHARE * all) {
                lines.add(candidate(profile, function));
                lines.add("Triggering event: Seen running in " + Quantities.share(self, all) + " of "
                        + Quantities.count(all, "sample") + ".");
            }
        }
        return lines;
    }

    private static String candidate(Profile profile, FunctionProfile function) {
        return "Function '" + profile.addresses().name(function.code())
                + "' is a candidate for promotion to Tier 1 (Baseline JIT).";
    }
}
