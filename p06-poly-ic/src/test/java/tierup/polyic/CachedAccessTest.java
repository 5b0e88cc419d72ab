package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Reading and assigning through the caches in the interpreter: right values, and no search where a case knows. */
@Exercise("p06.2")
class CachedAccessTest {
    private static Ran run(String program) {
        return Ran.interpreted("function get(o) { return o.x; } function set(o, v) { return o.x = v; }\n" + program);
    }

    @Test
    @Points(2)
    void everyShapeHasItsOwnSlot() {
        try (Ran ran = run("const os = [{x: 1}, {a: 0, x: 2}, {a: 0, b: 0, x: 3}]; let s = '';\n"
                + "for (let i = 0; i < 9; i++) s += get(os[i % 3]); console.log(s);")) {
            assertThat(ran.output).isEqualTo("123123123\n");
            assertThat(ran.site("get", Opcode.GET_PROP).hits()).isEqualTo(6);
            assertThat(ran.site("get", Opcode.GET_PROP).misses()).isEqualTo(3);
        }
    }

    @Test
    @Points(2)
    void assignmentsOverwriteAndAdd() {
        try (Ran ran = run(
                "let s = ''; for (let i = 0; i < 6; i++) { const o = i % 2 ? {x: 0} : {y: 0}; set(o, i); s += o.x; }\n"
                        + "console.log(s);")) {
            assertThat(ran.output).isEqualTo("012345\n");
            SiteFeedback site = ran.site("set", Opcode.SET_PROP);
            assertThat(site.state()).isEqualTo(SiteState.POLYMORPHIC);
            assertThat(site.hits()).isEqualTo(4);
            assertThat(site.misses()).isEqualTo(2);
        }
    }

    @Test
    @Points(1)
    void gettersAndSettersAreCalledEachTime() {
        try (Ran ran = run("let n = 0; const o = {get x() { return ++n; }, set x(v) { n = v * 10; }};\n"
                + "get(o); get(o); set(o, 4); console.log(get(o), set(o, 7), n);")) {
            assertThat(ran.output).isEqualTo("41 7 70\n");
        }
    }

    @Test
    @Points(1)
    void lengthsNeedNoCache() {
        try (Ran ran = Ran.interpreted(
                "function len(o) { return o.length; }\n"
                        + "let s = 0; for (let i = 0; i < 10; i++) s += len('abc') + len(new Uint8Array(2)); console.log(s);")) {
            assertThat(ran.output).isEqualTo("50\n");
            assertThat(ran.site("len", Opcode.GET_PROP).misses()).isZero();
            assertThat(ran.site("len", Opcode.GET_PROP).hits()).isEqualTo(20);
        }
    }

    @Test
    @Points(1)
    void anErrorIsThrownAndNothingLearned() {
        try (Ran ran = run("let n = 0; for (let i = 0; i < 3; i++) { try { get(null); } catch (e) { n++; } }\n"
                + "console.log(n, get({x: 5}));")) {
            assertThat(ran.output).isEqualTo("3 5\n");
            assertThat(ran.site("get", Opcode.GET_PROP).state()).isEqualTo(SiteState.MONOMORPHIC);
        }
    }
}
