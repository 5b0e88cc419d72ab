package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.profiler.Styles;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** The report of {@code ./vm --ic-stats}. */
@NeedsMachine
class MainTest {
    private static String report(String source) {
        try (Vm vm = TestEngine.COUNTING.start(VmEngine.OPTIONS, CacheMode.ON)) {
            var code = FrontEnd.compile("test.js", source);
            vm.call(vm.load(code), Value.UNDEFINED);
            return IcReport.of(vm, code, 1, Styles.PLAIN, 100);
        }
    }

    @Test
    void aMillionHitsAndOneMiss() {
        assertThat(report("const p = {y: 2, x: 41}; let s = 0; for (let i = 0; i <= 1000000; i++) s += p.x;"))
                .contains("(GET_PROP 'x')")
                .contains("- State: MONOMORPHIC (the first shape was met)\n")
                .contains("{y, x}\n- Cached Offset: 24 bytes\n- Hits: 1,000,000\n- Misses: 1 (initial warmup)\n");
    }

    @Test
    void polymorphicSitesShowTheirCases() {
        assertThat(
                        report(
                                "const os = [{x: 1}, {a: 1, x: 2}]; let s = 0; for (let i = 0; i < 10000; i++) s += os[i & 1].x;"))
                .contains("- State: POLYMORPHIC (a second shape was met)\n")
                .contains("{x}     16 bytes  4,999 hits  50.0%\n")
                .contains("{a, x}  24 bytes  4,999 hits  50.0%\n")
                .contains("- Misses: 2 (initial warmup)\n");
    }

    @Test
    void megamorphicSitesShowTheRateOfTheStubCache() {
        assertThat(report(
                        "const os = []; for (let i = 0; i < 8; i++) { const o = {}; o['p' + i] = 1; o.x = i; os.push(o); }\n"
                                + "let s = 0; for (let i = 0; i < 80000; i++) s += os[i & 7].x;"))
                .contains("- State: MEGAMORPHIC (a fifth shape was met)\n")
                .contains("- Stub Cache: 79,992 hits, 4 misses (100.0% hit rate)\n")
                .contains("- Hits: 79,992\n- Misses: 8\n");
    }

    @Test
    void aSiteSaysInWhichFunctionAndWhereItIs() {
        assertThat(report("""
                const Os = {};
                Os.Task = function () { this.state = 1; };
                Os.Task.prototype.isReady = function () { return this.state === 1; };
                const task = new Os.Task();
                for (let i = 0; i < 1000; i++) { if (!task.isReady()) break; }
                """))
                .containsPattern(
                        "\\(GET_PROP '(isReady|state)'\\): in (<global_scope>|Os.Task.isReady), test.js:\\d:\\d+\n");
    }
}
