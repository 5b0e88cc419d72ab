package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.rsp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
import tierup.launch.VmEngine;
import tierup.template.testing.NeedsMachine;

/**
 * Nothing of a frame lies below rsp while machine code runs. In these engines every instruction begins by writing over
 * the words below rsp, as a signal handler may that has no stack of its own; and with assertions on, every exit checks
 * that rsp is not above an operand.
 */
@NeedsMachine
class StackPointerTest {
    private static final int SCRIBBLED_WORDS = 48;
    private static final int GARBAGE = 0x5EED;

    /** Compiles at once, to code that writes over what lies below rsp at every instruction. */
    static TemplateVm.Settings scribbling() {
        TemplateTable standard = TemplateTable.standard();
        TemplateTable table = standard.copy();
        for (Opcode op : Opcode.values()) {
            table.set(op, e -> {
                for (int word = 1; word <= SCRIBBLED_WORDS; word++) {
                    e.a.mov(qwordPtr(mem(rsp, -8 * word)), GARBAGE);
                }
                standard.get(op).emit(e);
            });
        }
        return TemplateVm.Settings.standard().withTable(table).compilingAtOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const f = (a, b, c) => a + (b + (c + (a * b + (b * c + (c * a + (a - b + (b - c + (a + 0.5))))))));"
                        + " let s = 0; for (let i = 0; i < 50; i++) s += f(i, i + 1, 2 * i); console.log(s);",
                "const g = (...all) => all.reduce((x, y) => x + y, 0);\n"
                        + "const f = x => g(x, g(x, 1, g(x, 2, g(3, x))), g(), g(x, 'a', g(x, 5)), [x, [x + 1, g(x, [x])]]);\n"
                        + "for (let i = 0; i < 30; i++) console.log(f(i));",
                "function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } console.log(1 + (2 + (3 + fib(12))));",
                "const f = (x, o) => { let s = 0; for (const k of [x, x + 1, [x]]) { for (const n in o) {\n"
                        + "  try { s = s + (k + (n + (x > 20 ? o.f(k, n, x) : x))); } catch (e) { s += (k + (1 + String(e.message))); } } }\n"
                        + "  return s; };\n"
                        + "for (let i = 0; i < 40; i++) console.log(f(i, { a: 1, f(k, n, x) { if (x % 2) throw new Error(k + n); return x; } }));",
                "class A { constructor(a, b) { this.s = a + (b + 1); } get t() { return this.s + (this.s + 1); } set t(v) { this.s = 1 + (v + (v + 2)); } }\n"
                        + "class B extends A {} class C extends B { constructor(...r) { super(...r); this.u = [r, ...r].length + (this.t + this.s); } }\n"
                        + "for (let i = 0; i < 40; i++) { const c = new C(i, i + 1); c.t = 5 + (c.t + i); console.log(c.s, c.u, c.t + (c.t + c.s)); }",
                "let s = 'x'; for (let i = 0; i < 3000; i++) s = i % 7 === 0 ? [i, i + 1].join() : (i + (i + (i * 0.5 + s.length))) + ''; console.log(s);",
            })
    void whatIsWrittenBelowItChangesNothing(String program) {
        var expected = VmEngine.interpreter().run(program);
        TemplateTable table = scribbling().table();
        assertThat(TestEngine.of(scribbling()).run(program)).as(program).isEqualTo(expected);
        assertThat(TestEngine.of(TemplateVm.Settings.standard().withTable(table))
                        .run(program))
                .as(program)
                .isEqualTo(expected);
    }
}
