package tierup.workbook.classroom.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.HandedInRegion;
import tierup.workbook.classroom.SubmissionResult;

/**
 * Which submissions have more code in common than their exercises explain.
 *
 * <p>Solutions of one exercise are alike: it names the method, the engine names what it calls, and the straight way is the way most
 * take. So only a rest is compared: what is also in the stub, in the reference, in the given code of the file, or in more
 * regions than {@link #commonFrom} says, counts for nothing. Of a region whose rest has fewer than {@link #LEAST_REST} tokens
 * nothing is claimed, whatever it equals. Two regions are similar if they share that many tokens of their rests, in runs of
 * {@link Fingerprints#GRAM} and more, and these are {@link #LEAST_SHARE} of the smaller rest.
 *
 * <p>Runs are found by fingerprints ({@link Fingerprints}) and then measured exactly. What comes out is a pair to look at. It says nothing of
 * who wrote what, nor whether it was allowed.
 */
public final class Similarity {
    /** Tokens, some six lines: less can be written twice by chance. */
    static final int LEAST_REST = 60;

    static final double LEAST_SHARE = 0.6;

    private static final int COMMON_AT_LEAST = 10;
    private static final double COMMON_SHARE = 0.1;

    /**
     * A region as it is compared.
     *
     * @param ignored which tokens count for nothing
     */
    private record Text(
            SubmissionResult submission,
            HandedInRegion region,
            List<JavaTokens.Token> tokens,
            long[] grams,
            Set<Long> prints,
            boolean[] ignored) {
        int rest() {
            return tokens.size() - Fingerprints.count(ignored);
        }
    }

    /**
     * Two similar regions.
     *
     * @param first one student's
     * @param second the other's
     * @param shared tokens in common that count
     * @param share these as a share of what counts in the smaller one
     * @param firstLines the lines of the first region's text that hold tokens in common, from 0
     * @param secondLines those of the second
     */
    record Match(
            HandedInRegion first,
            HandedInRegion second,
            int shared,
            double share,
            Set<Integer> firstLines,
            Set<Integer> secondLines) {}

    /** Two submissions with similar regions, in the order of the exercises. */
    record Pair(SubmissionResult first, SubmissionResult second, List<Match> matches) {
        int shared() {
            return matches.stream().mapToInt(Match::shared).sum();
        }
    }

    /**
     * What was found.
     *
     * @param pairs the most shared tokens first
     * @param compared how many regions were compared
     * @param tooShort how many were left out, because too little of them counts
     */
    record Report(List<Pair> pairs, int compared, int tooShort) {}

    private final GivenCode given;
    private int compared;
    private int tooShort;

    private Similarity(GivenCode given) {
        this.given = given;
    }

    /** Compares the regions of a class, each with the same one of all others. */
    static Report of(ClassResults results, GivenCode given) {
        return new Similarity(given).compare(results);
    }

    private Report compare(ClassResults results) {
        Map<String, List<Text>> byPlace = new TreeMap<>();
        for (SubmissionResult submission : results.submissions()) {
            for (HandedInRegion region : submission.regions()) {
                if (!region.isStub() && isOwn(submission, region)) {
                    String place = region.exercise() + " " + region.file() + " " + region.index();
                    List<JavaTokens.Token> tokens = JavaTokens.of(region.text());
                    long[] grams = Fingerprints.grams(tokens);
                    byPlace.computeIfAbsent(place, key -> new ArrayList<>())
                            .add(new Text(
                                    submission, region, tokens, grams, Fingerprints.winnow(grams), new boolean[0]));
                }
            }
        }
        Map<List<String>, Pair> pairs = new HashMap<>();
        byPlace.values().forEach(texts -> compare(rests(texts), pairs));
        List<Pair> found = new ArrayList<>(pairs.values());
        found.forEach(pair -> pair.matches()
                .sort(Comparator.comparing((Match match) -> match.first().exercise())
                        .thenComparing(match -> match.first().file())
                        .thenComparing(match -> match.first().index())));
        found.sort(Comparator.comparing(Pair::shared)
                .reversed()
                .thenComparing(pair -> pair.first().student())
                .thenComparing(pair -> pair.second().student()));
        return new Report(List.copyOf(found), compared, tooShort);
    }

    private static boolean isOwn(SubmissionResult submission, HandedInRegion region) {
        return submission
                .exercise(region.exercise())
                .map(result -> result.state() != State.REFERENCE && result.state() != State.NOT_ATTEMPTED)
                .orElse(false);
    }

    /** How many regions of a class must have a run for it to count as what everybody writes. */
    static int commonFrom(int regions) {
        return Math.max(COMMON_AT_LEAST, (int) Math.ceil(COMMON_SHARE * regions) + 1);
    }

    /** The texts of which enough counts. */
    private List<Text> rests(List<Text> texts) {
        Map<Long, Integer> counts = new HashMap<>();
        for (Text text : texts) {
            Set<Long> once = new HashSet<>();
            for (long gram : text.grams()) {
                if (once.add(gram)) {
                    counts.merge(gram, 1, Integer::sum);
                }
            }
        }
        Set<Long> ignored = explained(texts.get(0).region());
        int common = commonFrom(texts.size());
        counts.forEach((gram, count) -> {
            if (count >= common) {
                ignored.add(gram);
            }
        });
        List<Text> rests = new ArrayList<>();
        for (Text text : texts) {
            Set<Long> prints = new HashSet<>(text.prints());
            prints.removeAll(ignored);
            boolean[] covered = Fingerprints.covered(text.grams(), text.tokens().size(), ignored);
            Text rest = new Text(text.submission(), text.region(), text.tokens(), text.grams(), prints, covered);
            if (rest.rest() >= LEAST_REST) {
                rests.add(rest);
            }
        }
        compared += rests.size();
        tooShort += texts.size() - rests.size();
        return rests;
    }

    /** The runs that the instructor's own code has: the file with all its references, and the stub, which are comments in it. */
    private Set<Long> explained(HandedInRegion region) {
        Set<Long> explained = Fingerprints.all(given.file(region.exercise(), region.file()));
        given.region(region).ifPresent(own -> explained.addAll(Fingerprints.all(String.join("\n", own.stub()))));
        return explained;
    }

    private void compare(List<Text> texts, Map<List<String>, Pair> pairs) {
        for (int i = 0; i < texts.size(); i++) {
            for (Text other : texts.subList(i + 1, texts.size())) {
                Text one = texts.get(i);
                Match match = one.prints().stream().anyMatch(other.prints()::contains) ? match(one, other) : null;
                if (match != null && match.shared() >= LEAST_REST && match.share() >= LEAST_SHARE) {
                    List<String> key = List.of(
                            one.submission().student(), other.submission().student());
                    pairs.computeIfAbsent(
                                    key, names -> new Pair(one.submission(), other.submission(), new ArrayList<>()))
                            .matches()
                            .add(match);
                }
            }
        }
    }

    private static Match match(Text first, Text second) {
        Set<Long> common = new HashSet<>();
        for (long gram : first.grams()) {
            common.add(gram);
        }
        Set<Long> others = new HashSet<>();
        for (long gram : second.grams()) {
            others.add(gram);
        }
        common.retainAll(others);
        boolean[] inFirst = counted(first, common);
        boolean[] inSecond = counted(second, common);
        int shared = Math.min(Fingerprints.count(inFirst), Fingerprints.count(inSecond));
        double share = (double) shared / Math.min(first.rest(), second.rest());
        return new Match(
                first.region(), second.region(), shared, share, lines(first, inFirst), lines(second, inSecond));
    }

    private static boolean[] counted(Text text, Set<Long> common) {
        boolean[] covered = Fingerprints.covered(text.grams(), text.tokens().size(), common);
        for (int i = 0; i < covered.length; i++) {
            covered[i] &= !text.ignored()[i];
        }
        return covered;
    }

    private static Set<Integer> lines(Text text, boolean[] covered) {
        Set<Integer> lines = new HashSet<>();
        for (int i = 0; i < covered.length; i++) {
            if (covered[i]) {
                lines.add(text.tokens().get(i).line());
            }
        }
        return lines;
    }
}
