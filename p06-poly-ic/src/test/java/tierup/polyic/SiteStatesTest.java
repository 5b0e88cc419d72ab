package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** How a site goes from one state to the next, and what counts as a new shape. */
@Exercise("p06.1")
class SiteStatesTest {
    private static final String GET = "function get(o) { return o.x; }\n";

    private static SiteFeedback after(String program) {
        try (Ran ran = Ran.interpreted(GET + program)) {
            return ran.site("get", Opcode.GET_PROP);
        }
    }

    @Test
    @Points(1)
    void oneShapeIsMonomorphic() {
        SiteFeedback site = after("for (let i = 0; i < 10; i++) get({x: i});");
        assertThat(site.state()).isEqualTo(SiteState.MONOMORPHIC);
        assertThat(site.lastChange()).isEqualTo(StateChange.FIRST_SHAPE);
        assertThat(site.misses()).isEqualTo(1);
        assertThat(site.hits()).isEqualTo(9);
    }

    @Test
    @Points(2)
    void twoShapesInTurnMissOnceEach() {
        SiteFeedback site =
                after("const a = {x: 1}; const b = {y: 2, x: 3}; for (let i = 0; i < 10; i++) { get(a); get(b); }");
        assertThat(site.state()).isEqualTo(SiteState.POLYMORPHIC);
        assertThat(site.lastChange()).isEqualTo(StateChange.SECOND_SHAPE);
        assertThat(site.cases()).hasSize(2);
        assertThat(site.misses()).isEqualTo(2);
        assertThat(site.hits()).isEqualTo(18);
    }

    /** Getters are called, not loaded: the interpreter asks for the case at each access. */
    @Test
    @Points(2)
    void gettersOfTwoShapesMissOnceEach() {
        SiteFeedback site = after("""
                class A { get x() { return 1; } }
                class B { get x() { return 2; } }
                const a = new A();
                const b = new B();
                for (let i = 0; i < 10; i++) { get(a); get(b); }
                """);
        assertThat(site.state()).isEqualTo(SiteState.POLYMORPHIC);
        assertThat(site.cases()).hasSize(2);
        assertThat(site.misses())
                .as("misses of a getter of two classes, called ten times each")
                .isEqualTo(2);
        assertThat(site.hits()).as("hits").isEqualTo(18);
    }

    @Test
    @Points(2)
    void fourShapesArePolymorphicAndTheFifthIsTooMany() {
        String objects = "const os = [{x: 1}, {a: 1, x: 1}, {b: 1, x: 1}, {c: 1, x: 1}, {d: 1, x: 1}];\n";
        SiteFeedback four = after(objects + "for (let i = 0; i < 40; i++) get(os[i % 4]);");
        assertThat(four.state()).isEqualTo(SiteState.POLYMORPHIC);
        assertThat(four.lastChange()).isEqualTo(StateChange.FOURTH_SHAPE);
        assertThat(four.misses()).isEqualTo(4);
        SiteFeedback five = after(objects + "for (let i = 0; i < 50; i++) get(os[i % 5]);");
        assertThat(five.state()).isEqualTo(SiteState.MEGAMORPHIC);
        assertThat(five.lastChange()).isEqualTo(StateChange.FIFTH_SHAPE);
        assertThat(five.misses()).isEqualTo(5);
        assertThat(five.hits()).isEqualTo(45);
    }

    @Test
    @Points(2)
    void aChangedPrototypeReplacesTheCase() {
        SiteFeedback site = after("function P() {} P.prototype.x = 1; const p = new P();\n"
                + "for (let i = 0; i < 12; i++) { P.prototype['m' + i] = i; get(p); }");
        assertThat(site.state()).isEqualTo(SiteState.MONOMORPHIC);
        assertThat(site.lastChange()).isEqualTo(StateChange.PROTOTYPE_CHANGED);
        assertThat(site.replaced()).isEqualTo(11);
        assertThat(site.misses()).isEqualTo(12);
    }

    /** What can never hit again may be thrown out, by whatever shape comes next. */
    @Test
    @Points(1)
    void anotherShapeMayHaveThePlaceOfADeadCase() {
        SiteFeedback site = after("for (let i = 0; i < 12; i++) {\n"
                + "  class P {} P.prototype.x = i; get(new P()); P.prototype.y = i; }");
        assertThat(site.state()).isEqualTo(SiteState.MONOMORPHIC);
    }

    @Test
    @Points(1)
    void whatCannotBeCachedDoesNotChangeTheState() {
        SiteFeedback site = after("for (let i = 0; i < 10; i++) { get(i); get(1.5); }");
        assertThat(site.state()).isEqualTo(SiteState.UNINITIALIZED);
        assertThat(site.notCacheable()).isEqualTo(20);
    }

    @Test
    @Points(1)
    void forcedSitesAreMegamorphicFromTheFirstMiss() {
        try (Ran ran = Ran.program(
                TestEngine.INTERPRETER,
                CacheMode.MEGAMORPHIC_ONLY,
                GET + "for (let i = 0; i < 10; i++) get({x: i});")) {
            SiteFeedback site = ran.site("get", Opcode.GET_PROP);
            assertThat(site.state()).isEqualTo(SiteState.MEGAMORPHIC);
            assertThat(site.lastChange()).isEqualTo(StateChange.FORCED);
            assertThat(site.stubHits()).isEqualTo(9);
        }
    }
}
