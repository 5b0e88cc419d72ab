package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.monoic.AccessCase.Kind;
import tierup.template.testing.NeedsMachine;

/** What an optimizing compiler gets to read. */
@NeedsMachine
class SiteFeedbackTest {
    @Test
    void casesAreThePlansWithTheirHits() {
        try (Ran ran = Ran.interpreted("function get(o) { return o.m; } class A { m() {} }\n"
                + "for (let i = 0; i < 5; i++) { get(new A()); get({m: 1}); get({m: 1}); }")) {
            SiteFeedback site = ran.site("get", Opcode.GET_PROP);
            assertThat(site.cases()).extracting(c -> c.plan().kind()).containsExactly(Kind.LOAD, Kind.CONSTANT);
            assertThat(site.cases()).extracting(SiteFeedback.Case::hits).containsExactly(9L, 4L);
        }
    }

    @Test
    void sitesThatWereNotExecutedHaveNone() {
        try (Ran ran = Ran.interpreted("function get(o) { return o.m; } function never() { return get(1).x; }")) {
            assertThat(ran.site("get", Opcode.GET_PROP)).isNull();
            int pc = ran.places("never", Opcode.CALL).get(0);
            assertThat(SiteFeedback.callTargets(ran.vm, ran.function("never"), pc))
                    .isEmpty();
        }
    }

    /** Machine code counts where it is asked to, and then nothing is counted twice or not at all. */
    @Test
    void countingEnginesCountEveryAccess() {
        try (Ran ran = Ran.program(
                TestEngine.COUNTING,
                CacheMode.ON,
                "const os = [{x: 1}, {a: 1, x: 2}, {b: 1, x: 3}]; let n = 3;\n"
                        + "function sum(k) { let s = 0; for (let i = 0; i < k; i++) s += os[i % n].x; return s; }\n"
                        + "sum(300000);")) {
            SiteFeedback site = ran.site("sum", Opcode.GET_PROP);
            assertThat(site.misses()).isEqualTo(3);
            assertThat(site.hits()).isEqualTo(299_997);
        }
    }

    @Test
    void callTargetsByFrequency() {
        String program = "const fs = [() => 1, () => 2, () => 3, () => 4, () => 5, Math.abs];\n"
                + "function call(i) { return fs[i](1); } function one(f) { return f(); } for (let i = 0; i < 7; i++) one(fs[0]);\n"
                + "for (let i = 0; i < 60; i++) call(i % 6); for (let i = 0; i < 9; i++) call(1);";
        for (TestEngine engine : List.of(TestEngine.INTERPRETER, TestEngine.EAGER)) {
            try (Ran ran = Ran.program(engine, CacheMode.ON, program)) {
                List<SiteFeedback.Target> one = SiteFeedback.callTargets(
                        ran.vm,
                        ran.function("one"),
                        ran.places("one", Opcode.CALL).get(0));
                assertThat(one)
                        .extracting(SiteFeedback.Target::calls)
                        .as(engine.name())
                        .containsExactly(7L);
                List<SiteFeedback.Target> many = SiteFeedback.callTargets(
                        ran.vm,
                        ran.function("call"),
                        ran.places("call", Opcode.CALL).get(0));
                assertThat(many).hasSize(5);
                assertThat(many)
                        .extracting(SiteFeedback.Target::calls)
                        .as(engine.name())
                        .containsExactly(19L, 10L, 10L, 10L, 20L);
                assertThat(many.get(4).function()).isNull();
            }
        }
    }
}
