package tierup.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.Instructions;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.launch.FunctionPlace;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Memory;
import tierup.vm.running.Vm;

/** Says why functions that somebody wants to see have no machine code. */
public final class MissingCode {
    /** Explanations at most: where many functions share a name, a few are enough. */
    private static final int MOST = 5;

    /** Names proposed at most where there is none like the one asked for. */
    private static final int MOST_PROPOSALS = 3;

    private final Vm vm;
    private final BaselineTier tier;
    private final boolean atOnce;

    private MissingCode(Vm vm, BaselineTier tier, boolean atOnce) {
        this.vm = vm;
        this.tier = tier;
        this.atOnce = atOnce;
    }

    /**
     * The reasons, a sentence for each function; or the names that may have been meant.
     *
     * @param vm an engine that has run a program
     * @param word what was asked for, as {@code --dump-code} takes it
     * @param atOnce whether functions are compiled at their first call
     */
    public static List<String> explain(Vm vm, BaselineTier tier, String word, boolean atOnce) {
        MissingCode missing = new MissingCode(vm, tier, atOnce);
        WantedFunctions wanted = new WantedFunctions(word);
        List<CallTarget> found = missing.functions().stream()
                .filter(wanted::contains)
                .sorted(Comparator.comparing(function -> function instanceof BuiltinFunction))
                .toList();
        if (word.equals("*")) {
            return List.of("no function was called often enough to be compiled (" + missing.limits() + ").");
        } else if (found.isEmpty()) {
            return List.of(missing.nothingLike(word));
        }
        List<String> reasons = new ArrayList<>();
        found.stream().limit(MOST).map(missing::reason).distinct().forEach(reasons::add);
        if (found.size() > MOST) {
            reasons.add("and " + (found.size() - MOST) + " more functions of that name, none of them compiled.");
        }
        return reasons;
    }

    private List<CallTarget> functions() {
        List<CallTarget> all = new ArrayList<>();
        for (int i = 0; i < vm.functions.count(); i++) {
            all.add(vm.functions.get(i));
        }
        return all;
    }

    private String limits() {
        return atOnce
                ? "1 call is enough"
                : CompileAtCount.CALLS + " calls, or " + CompileAtCount.ROUNDS + " rounds of a loop";
    }

    private String reason(CallTarget target) {
        if (!(target instanceof FunctionInfo function)) {
            return "'" + target.label() + "' is a built-in written in Java: it has no bytecode to compile.";
        }
        String place = FunctionPlace.of(function.code());
        String name = "'" + function.label() + "'" + (place.isEmpty() ? "" : " (" + place + ")");
        if (tier.isRejected(function)) {
            return name + " was hot, but the code cache was full (--code-cache=SIZE).";
        }
        int calls = Memory.getInt(function.feedback() + Feedback.INVOCATIONS);
        if (calls == 0) {
            return name + " was never called.";
        }
        int loop = hottestLoop(function);
        long rounds = loop < 0 ? 0 : rounds(function, loop);
        return String.format(
                Locale.ROOT,
                "%s was not hot: %,d of %,d %s%s.",
                name,
                calls,
                atOnce ? 1 : CompilationWorth.calls(function),
                atOnce ? "call" : "calls",
                rounds == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %,d of %,d rounds of its loop",
                                rounds,
                                new CompilationWorth()
                                        .rounds(function, function.code().operand(loop, OperandKind.TARGET))));
    }

    /** The jump back of the loop that went round most often, or -1. */
    private static int hottestLoop(FunctionInfo function) {
        FunctionCode code = function.code();
        int hottest = -1;
        for (int pc : Instructions.of(code)) {
            if (code.opcodeAt(pc) == Opcode.JUMP_BACK
                    && (hottest < 0 || rounds(function, pc) > rounds(function, hottest))) {
                hottest = pc;
            }
        }
        return hottest;
    }

    /** The rounds that a jump back has counted. */
    private static long rounds(FunctionInfo function, int pc) {
        int word = function.code().operand(pc, OperandKind.FEEDBACK);
        return Memory.getLong(function.feedback() + Feedback.HEADER_BYTES + 8L * word);
    }

    private String nothingLike(String word) {
        Set<String> names = new TreeSet<>();
        for (FunctionInfo function : vm.functions.withBytecode()) {
            if (!FunctionPlace.isBuiltIn(function.code()) && function.kind() != FunctionKind.MODULE) {
                names.add(function.label());
            }
        }
        int tolerated = Math.max(2, word.length() / 3);
        String proposals = names.stream()
                .filter(name -> distance(word, name) <= tolerated)
                .sorted(Comparator.comparingInt(name -> distance(word, name)))
                .limit(MOST_PROPOSALS)
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        return "there is no function of that name." + (proposals.isEmpty() ? "" : " Did you mean " + proposals + "?");
    }

    /** How far apart two names are, in letters; the last part of a name with members may stand for the whole. */
    private static int distance(String word, String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return Math.min(edits(word, name), edits(word, last));
    }

    /** Levenshtein's distance: insertions, deletions and replacements that make one text of the other, without regard to case. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
