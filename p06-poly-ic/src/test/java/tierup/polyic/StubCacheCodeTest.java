package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** The stub cache probed by machine code. */
@NeedsMachine
@Exercise("p06.6")
class StubCacheCodeTest {
    private static final String OBJECTS =
            "const os = []; for (let i = 0; i < 20; i++) { const o = {}; o['p' + i] = 0; o.x = i; os.push(o); }\n";

    @Test
    @Points(3)
    void twentyShapesStayInMachineCode() {
        String program = "function sum(n) { let s = 0; for (let i = 0; i < n; i++) s += os[i % 20].x; return s; }\n";
        for (TestEngine engine : new TestEngine[] {TestEngine.TEMPLATE, TestEngine.EAGER}) {
            try (Ran ran =
                    Ran.program(engine, CacheMode.ON, OBJECTS + program + "sum(100); console.log(sum(100000));")) {
                assertThat(ran.output).isEqualTo("950000\n");
                assertThat((int) ran.exits(Opcode.GET_PROP))
                        .as("times that %s asked Java for a GET_PROP", engine)
                        .isLessThan(100);
            }
        }
    }

    @Test
    @Points(2)
    void storesProbeToo() {
        String program = "function fill(n) { for (let i = 0; i < n; i++) os[i % 20].x = i; }\n";
        try (Ran ran = Ran.program(
                TestEngine.EAGER,
                CacheMode.ON,
                OBJECTS + program + "fill(100000); console.log(os.map(o => o.x - 99980).join());")) {
            assertThat(ran.output).isEqualTo("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19\n");
            assertThat((int) ran.exits(Opcode.SET_PROP))
                    .as("times that Java was asked for a SET_PROP")
                    .isLessThan(100);
        }
    }

    /** Shapes made 1,024 apart share a set; with two of them both ways are used. */
    @Test
    @Points(2)
    void theSecondWayIsProbed() {
        String program =
                "const gs = []; for (let i = 0; i < 3000; i++) { const g = {}; g['q' + i] = i; g.y = i; gs.push(g); }\n"
                        + "function sum(n) { let s = 0; for (let i = 0; i < n; i++) s += gs[i % 700].y; return s; }\n"
                        + "sum(1400); console.log(sum(7000));";
        try (Ran ran = Ran.program(TestEngine.EAGER, CacheMode.ON, program)) {
            assertThat(ran.output).isEqualTo("2446500\n");
            assertThat((int) ran.exits(Opcode.GET_PROP))
                    .as("times that Java was asked for a GET_PROP")
                    .isLessThan(1500);
        }
    }

    @Test
    @Points(2)
    void aChangedPrototypeIsNoticed() {
        String program = "class A { m() { return 1; } } const cs = [];\n"
                + "for (let i = 0; i < 10; i++) { const c = new A(); c['p' + i] = 0; cs.push(c); }\n"
                + "function sum(n) { let s = 0; for (let i = 0; i < n; i++) s += cs[i % 10].m(); return s; }\n"
                + "const first = sum(1000); A.prototype.m = () => 2; console.log(first, sum(1000));";
        for (CacheMode mode : CacheMode.values()) {
            try (Ran ran = Ran.program(TestEngine.EAGER, mode, program)) {
                assertThat(ran.output).as(mode.name()).isEqualTo("1000 2000\n");
            }
        }
    }
}
