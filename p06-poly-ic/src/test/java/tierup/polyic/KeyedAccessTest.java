package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** {@code o[k]} where k is a name, in the interpreter and in machine code. */
@NeedsMachine
@Exercise("p06.5")
class KeyedAccessTest {
    private static final String HEAD = "const o = {a: 1, b: 2}; const p = {z: 0, a: 10, b: 20}; const sym = Symbol();\n"
            + "o[sym] = 5; function get(o, k) { return o[k]; } function set(o, k, v) { o[k] = v; }\n";

    private static void expectEverywhere(String program, String output) {
        for (TestEngine engine : TestEngine.values()) {
            for (CacheMode mode : List.of(CacheMode.ON, CacheMode.MEGAMORPHIC_ONLY)) {
                try (Ran ran = Ran.program(engine, mode, HEAD + program)) {
                    assertThat(ran.output).as(engine + " " + mode).isEqualTo(output);
                }
            }
        }
    }

    @Test
    @Points(2)
    void nameAndShapeAreAskedFor() {
        expectEverywhere(
                "let s = ''; for (let i = 0; i < 400; i++) { s = get(o, 'a') + ' ' + get(o, 'b') + ' ' + get(p, 'a') + ' ' + get(o, sym); }"
                        + " console.log(s);",
                "1 2 10 5\n");
        try (Ran ran =
                Ran.interpreted(HEAD + "for (let i = 0; i < 10; i++) { get(o, 'a'); get(p, 'b'); get(o, sym); }")) {
            SiteFeedback site = ran.site("get", Opcode.GET_INDEX);
            assertThat(site.state()).isEqualTo(SiteState.POLYMORPHIC);
            assertThat(site.hits()).isEqualTo(27);
            assertThat(site.misses()).isEqualTo(3);
        }
    }

    @Test
    @Points(2)
    void equalStringsNeedNotBeTheSame() {
        expectEverywhere(
                "let s = 0; for (let i = 0; i < 400; i++) { let k = ''; k += i % 2 ? 'a' : 'b'; s += get(o, k) + get(p, 'x' + k); }"
                        + " console.log(s);",
                "NaN\n");
        expectEverywhere(
                "let s = 0; for (let i = 0; i < 400; i++) { const k = ['a', 'b'][i % 2] + ''; s += get(o, k); } console.log(s);",
                "600\n");
    }

    @Test
    @Points(2)
    void assignmentsByName() {
        expectEverywhere(
                "for (let i = 0; i < 400; i++) { set(o, i % 2 ? 'a' : 'b', i); set(p, sym, i); const q = {}; set(q, 'n', i); o.c = q.n; }\n"
                        + "console.log(o.a, o.b, o.c, p[sym]);",
                "399 398 399 399\n");
    }

    @Test
    @Points(2)
    void whatOnlyLooksLikeANameGoesToJava() {
        expectEverywhere(
                "const t = {toString() { return 'a'; }}; const arr = [7, 8]; let s = '';\n"
                        + "for (let i = 0; i < 400; i++) { s = [get(o, t), get(arr, '1'), get(arr, 'length'), get('xyz', 1), get('xyz', 'length'),"
                        + " get(arr, -1), get(arr, 5), get(o, null), get(o, 1.5)].join(); } console.log(s);",
                "1,8,2,y,3,,,,\n");
    }

    @Test
    @Points(2)
    void aHotSiteStaysInMachineCode() {
        String program =
                "const keys = Object.keys(o); function sum(n) { let s = 0; for (let i = 0; i < n; i++) s += o[keys[i % 2]]; return s; }\n"
                        + "sum(100); console.log(sum(200000));";
        for (TestEngine engine : new TestEngine[] {TestEngine.TEMPLATE, TestEngine.EAGER}) {
            try (Ran ran = Ran.program(engine, CacheMode.ON, HEAD + program)) {
                assertThat(ran.output).isEqualTo("300000\n");
                assertThat(ran.exits(Opcode.GET_INDEX)).as(engine.name()).isLessThan(50);
            }
        }
    }
}
