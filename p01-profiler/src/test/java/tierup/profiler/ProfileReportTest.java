package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tierup.profiler.Profiler.Mode;

class ProfileReportTest {
    private static final ProfileReport.Options PLAIN = new ProfileReport.Options(10, false, false);

    private final Bytecode function = Bytecode.of(
            ".names n", //
            "HEADER:",
            "LOAD_LOCAL n",
            "JUMP_IF_FALSE END",
            "JUMP_BACK HEADER",
            "END:",
            "LOAD_UNDEFINED",
            "RETURN");
    private final ManualClock clock = new ManualClock();
    private final FunctionProfile profile = function.profile(new Thresholds(1_000, 5_000), clock);

    private void run(int rounds) {
        profile.countCall();
        for (int i = 0; i < rounds; i++) {
            clock.now = 10_000L * i;
            profile.countInstruction(function.pc(0));
            profile.countInstruction(function.pc(1));
            profile.countInstruction(function.pc(2));
            profile.countBackEdge(function.pc(2));
        }
        for (int i : new int[] {0, 1, 3, 4}) {
            profile.countInstruction(function.pc(i));
        }
    }

    private String report(ProfileReport.Options options) {
        AddressMap addresses = new AddressMap();
        addresses.add(Bytecode.of("LOAD_UNDEFINED", "RETURN").code());
        addresses.add(function.code());
        return ProfileReport.of(
                new Profile(
                        Mode.COUNT, 1_230_000_000, false, 0, List.of(profile), Map.of(), new SampleTable(), addresses),
                options,
                Styles.PLAIN);
    }

    @Test
    void aHotLoop() {
        run(12_345);
        assertThat(report(PLAIN)).isEqualTo("""
                [Bytecode Execution Profile]
                --------------------------------------------------
                Duration: 1.2s | Total Instructions: 37,039
                --------------------------------------------------
                TOP HOT FUNCTIONS:
                1. <global_scope of test.bc> : 1 call, 12,345 rounds [Threshold reached at 0.05s] test.bc:1:1
                INSTRUCTION HEAT MAP (PC | Opcode | Frequency):
                0x0002 | LOAD_LOCAL     | ████████████████████ 12,346 | <global_scope of test.bc> | test.bc:4:1
                0x0005 | JUMP_IF_FALSE  | ████████████████████ 12,346 | <global_scope of test.bc> | test.bc:5:1
                0x000A | JUMP_BACK      | ████████████████████ 12,345 | <global_scope of test.bc> | test.bc:6:1
                0x0011 | LOAD_UNDEFINED | █ 1                         | <global_scope of test.bc> | test.bc:8:1
                0x0012 | RETURN         | █ 1                         | <global_scope of test.bc> | test.bc:9:1
                OPTIMIZATION ADVISORY:
                Function '<global_scope of test.bc>' is a candidate for promotion to Tier 1 (Baseline JIT).
                Triggering event: Backward jump counter exceeded 5,000 in loop at 0x0002.
                It was called only once: compiled code must be entered in the middle of the loop (on-stack replacement).
                """);
    }

    @Test
    void nothingHot() {
        run(3);
        assertThat(report(PLAIN))
                .contains("1 call, 3 rounds [Cold] ")
                .endsWith("OPTIMIZATION ADVISORY:\nNo function is hot enough to be worth compiling.\n");
    }

    @Test
    void aFunctionHotByItsCalls() {
        for (int i = 0; i < 1_500; i++) {
            clock.now = i * 1_000_000L;
            profile.countCall();
        }
        assertThat(report(PLAIN))
                .contains(" : 1,500 calls [Threshold reached at 1.0s] test.bc:1:1\n")
                .contains("Triggering event: Call counter exceeded 1,000.\n")
                .doesNotContain("on-stack");
    }

    @Test
    void severalCandidatesMakeATable() {
        run(12_345);
        Bytecode other = Bytecode.of("LOAD_UNDEFINED", "RETURN");
        FunctionProfile called = other.profile(new Thresholds(1_000, 5_000), clock);
        for (int i = 0; i < 1_001; i++) {
            called.countCall();
        }
        AddressMap addresses = new AddressMap();
        addresses.add(function.code());
        addresses.add(other.code());
        Profile both =
                new Profile(Mode.COUNT, 0, false, 0, List.of(profile, called), Map.of(), new SampleTable(), addresses);
        assertThat(ProfileReport.of(both, PLAIN, Styles.PLAIN)).endsWith("""
                OPTIMIZATION ADVISORY:
                2 functions are candidates for promotion to Tier 1 (Baseline JIT), the hottest first:
                Function                  | Exceeded                           |    At | Note        | Place
                <global_scope>            | 5,000 rounds of the loop at 0x0000 | 0.05s | called once | test.bc:1:1
                <global_scope of test.bc> | 1,000 calls                        | 0.12s |             | test.bc:1:1
                called once: compiled code must be entered in the middle of the loop (on-stack replacement).
                """);
    }

    @Test
    void aNarrowPageCutsNamesNotLines() {
        run(12_345);
        String report = report(new ProfileReport.Options(10, true, true, 70));
        assertThat(report.lines().filter(line -> line.startsWith("0x"))).allMatch(line -> line.length() <= 70);
        assertThat(report).contains("| <global_scope… | test.bc:4:1\n");
    }

    @Test
    void blocksOnDemand() {
        run(100);
        assertThat(report(new ProfileReport.Options(2, true, true))).contains("""
                BASIC BLOCKS (Range | Block, loop depth | Instructions executed | Function):
                0x0002..0x0005 | B0, 1 | ██████████ 202 (66.4%) | <global_scope of test.bc> | test.bc:4:1
                0x000A..0x000A | B1, 1 | █████ 100 (32.9%)      | <global_scope of test.bc> | test.bc:6:1
                CALL GRAPH (Caller -> Callee | Call site | Calls):
                No function called another one.
                """);
    }

    @Test
    void secondsHaveTwoSignificantDigits() {
        assertThat(Quantities.seconds(12_340_000_000L)).isEqualTo("12.3s");
        assertThat(Quantities.seconds(1_234_000_000)).isEqualTo("1.2s");
        assertThat(Quantities.seconds(51_000_000)).isEqualTo("0.05s");
        assertThat(Quantities.seconds(3_200_000)).isEqualTo("0.003s");
        assertThat(Quantities.seconds(0)).isEqualTo("0.000s");
    }
}
