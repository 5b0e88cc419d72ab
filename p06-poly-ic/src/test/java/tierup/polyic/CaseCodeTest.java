package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Cases as machine code: those known at compile time by frequency, those learned later from memory. */
@NeedsMachine
@Exercise("p06.4")
class CaseCodeTest {
    private static final String OBJECTS = "const os = [{x: 1}, {a: 1, x: 2}, {b: 1, x: 3}, {c: 1, x: 4}];\n";

    @Test
    @Points(2)
    void theMostFrequentCaseComesFirst() {
        try (Ran ran = Ran.interpreted("function get(o) { return o.x; }\n" + OBJECTS
                + "for (let i = 0; i < 30; i++) { get(os[i % 3]); get(os[2]); } get(os[3]);")) {
            PolymorphicCaches caches = (PolymorphicCaches) ran.vm.caches;
            int pc = ran.places("get", Opcode.GET_PROP).get(0);
            long site = caches.site(SiteFeedback.addressAt(ran.function("get"), pc));
            List<Long> hits =
                    caches.cases().live(site).stream().map(CaseList.Known::hits).toList();
            assertThat(hits).hasSize(4).isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertThat(hits.get(0)).isEqualTo(39);
        }
    }

    @Test
    @Points(1)
    void whatNoLongerHoldsGetsNoCode() {
        try (Ran ran = Ran.interpreted("function get(o) { return o.m; } class A { m() {} } class B { m() {} }\n"
                + "get(new A()); get({m: 1}); A.prototype.other = 1;")) {
            PolymorphicCaches caches = (PolymorphicCaches) ran.vm.caches;
            int pc = ran.places("get", Opcode.GET_PROP).get(0);
            long site = caches.site(SiteFeedback.addressAt(ran.function("get"), pc));
            assertThat(caches.cases().live(site)).hasSize(1);
        }
    }

    /** Compiled at its first call, the function knows no shape: all four are found in memory. */
    @Test
    @Points(3)
    void aSiteThatKnewNothingLearns() {
        String program = "function sum(n) { let s = 0; for (let i = 0; i < n; i++) s += os[i % 4].x; return s; }\n";
        try (Ran ran = Ran.program(TestEngine.EAGER, CacheMode.ON, OBJECTS + program + "console.log(sum(100000));")) {
            assertThat(ran.output).isEqualTo("250000\n");
            assertThat((int) ran.exits(Opcode.GET_PROP))
                    .as("times that Java was asked for a GET_PROP")
                    .isLessThan(50);
        }
    }

    @Test
    @Points(2)
    void storesLearnToo() {
        String program = "function fill(n) { for (let i = 0; i < n; i++) os[i % 4].x = i; }\n";
        try (Ran ran = Ran.program(
                TestEngine.EAGER,
                CacheMode.ON,
                OBJECTS + program + "fill(100000); console.log(os[0].x, os[1].x, os[2].x, os[3].x);")) {
            assertThat(ran.output).isEqualTo("99996 99997 99998 99999\n");
            assertThat((int) ran.exits(Opcode.SET_PROP))
                    .as("times that Java was asked for a SET_PROP")
                    .isLessThan(50);
        }
    }

    @Test
    @Points(2)
    void polymorphicMethodsAreConstantsOfTheirCases() {
        String program = "class A { m() { return 1; } } class B { m() { return 2; } } class C extends A {}\n"
                + "const cs = [new A(), new B(), new C()];\n"
                + "function sum(n) { let s = 0; for (let i = 0; i < n; i++) s += cs[i % 3].m(); return s; }\n";
        try (Ran ran = Ran.program(TestEngine.EAGER, CacheMode.ON, program + "console.log(sum(90000));")) {
            assertThat(ran.output).isEqualTo("120000\n");
            assertThat((int) ran.exits(Opcode.GET_PROP))
                    .as("times that Java was asked for a GET_PROP")
                    .isLessThan(50);
        }
    }
}
