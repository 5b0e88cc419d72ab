package tierup.workbook.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts stack traces that nobody reads to the end: an endless recursion fills 1,024 lines with the same few frames. What is left are the
 * innermost and the outermost frames, and one line between them that names what repeats.
 */
final class ShortTrace {
    /** Traces up to this length stay as they are. */
    private static final int LONG = 60;

    private static final int FIRST = 10;
    private static final int LAST = 5;
    private static final int LONGEST_PERIOD = 50;
    private static final int NAMED = 6;

    private ShortTrace() {}

    /** Cuts the traces of an exception and of what caused it. */
    static void cut(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable next = thrown; next != null && seen.add(next); next = next.getCause()) {
            StackTraceElement[] frames = next.getStackTrace();
            if (frames.length > LONG) {
                next.setStackTrace(cut(frames));
            }
        }
    }

    private static StackTraceElement[] cut(StackTraceElement[] frames) {
        List<StackTraceElement> kept = new ArrayList<>(List.of(frames).subList(0, FIRST));
        List<StackTraceElement> repeating = repeating(frames);
        String what = repeating.isEmpty() ? "left out" : "these repeat: " + names(repeating);
        String more = String.format(Locale.ROOT, "... %,d more frames", frames.length - FIRST - LAST);
        kept.add(new StackTraceElement(more, "", what, -1));
        kept.addAll(List.of(frames).subList(frames.length - LAST, frames.length));
        return kept.toArray(StackTraceElement[]::new);
    }

    /** The shortest part that the middle of a trace consists of, innermost frame first; empty if it does not repeat. */
    private static List<StackTraceElement> repeating(StackTraceElement[] frames) {
        int from = frames.length / 4;
        int to = frames.length * 3 / 4;
        for (int period = 1; period <= Math.min(LONGEST_PERIOD, (to - from) / 2); period++) {
            if (Arrays.equals(frames, from, to - period, frames, from + period, to)) {
                return List.of(frames).subList(from, from + period);
            }
        }
        return List.of();
    }

    private static String names(List<StackTraceElement> frames) {
        String names = frames.stream()
                .limit(NAMED)
                .map(frame -> frame.getClassName()
                                .substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName())
                .collect(Collectors.joining(", "));
        return names + (frames.size() > NAMED ? ", and " + (frames.size() - NAMED) + " more" : "");
    }
}
