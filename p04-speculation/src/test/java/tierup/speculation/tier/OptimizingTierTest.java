package tierup.speculation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.RunLoop;

/** Graphs as machine code, in an engine: it is entered when a function is warm, and left when a guard fails. */
@NeedsMachine
class OptimizingTierTest {
    private static final String SUM = """
            b0:
              v0 = parameter 0
              v1 = unbox.int32 checked v0 "n is an int"
              v2 = int32.constant 0
              jump b1 v2, v2
            b1(v3: int32, v4: int32) loop:
              v5 = int32.compare < v3, v1
              branch b2 : b3 by v5
            b2:
              v6 = int32.add checked v4, v3
              v7 = int32.constant 1
              v8 = int32.add v3, v7
              poll @JUMP_BACK
              jump b1 v8, v6
            b3:
              v9 = box.int32 v4
              return v9
            """;
    private static final String SUM_SOURCE =
            "function sum(n) { let s = 0; for (let i = 0; i < n; i++) s = s + i; return s; }";
    private static final String WARM = SUM_SOURCE + " for (let i = 0; i < 40; i++) sum(i);";

    private static Engine summing() {
        return new Engine().with("sum", SUM);
    }

    @Test
    void aLoopRuns() {
        try (Engine engine = summing()) {
            assertThat(engine.run(WARM + " return [sum(0), sum(1), sum(10), sum(-5), sum(60000)].join();"))
                    .isEqualTo("0,0,45,0,1799970000");
            assertThat(engine.events).containsExactly("optimized sum, guards 2");
        }
    }

    /** What the loop consists of, every value being in the frame: nothing more than loads, stores and what is to be done. */
    @Test
    void aRoundTakesOneJump() {
        try (Engine engine = summing()) {
            engine.run(WARM);
            List<String> path = Compiled.straightPath(engine.last().code());
            int end = path.indexOf("jl b2");
            int start = path.indexOf("jmp b1") + 1;
            assertThat(path.subList(start, end + 1))
                    .containsExactly(
                            "mov eax, dword ptr [rbp - 56]",
                            "add eax, dword ptr [rbp - 48]",
                            "jo leave: v6",
                            "mov dword ptr [rbp - 56], eax",
                            "mov eax, dword ptr [rbp - 48]",
                            "add eax, 1",
                            "mov dword ptr [rbp - 48], eax",
                            "cmp dword ptr [r13 + 24], 0",
                            "jne poll",
                            "mov eax, dword ptr [rbp - 48]",
                            "cmp eax, dword ptr [rbp - 40]",
                            "jl b2");
        }
    }

    /** What one parameter of a loop gets is what another one was: nobody may be written before he is read. */
    @Test
    void parametersAreExchanged() {
        String graph = """
                b0:
                  v0 = parameter 0
                  v1 = unbox.int32 checked v0 "int"
                  v2 = int32.constant 0
                  v3 = int32.constant 1
                  jump b1 v1, v2, v3, v2
                b1(v4: int32, v5: int32, v6: int32, v7: int32) loop:
                  v8 = int32.truth v4
                  branch b2 : b3 by v8
                b2:
                  v9 = int32.sub v4, v3
                  v10 = int32.add v5, v6
                  v11 = int32.add v7, v5
                  jump b1 v9, v6, v10, v11
                b3:
                  v12 = int32.add v5, v7
                  v13 = box.int32 v12
                  return v13
                """;
        String source =
                "function f(n) { let a = 0, b = 1, s = 0; for (; n; n--) { const c = a + b; s += a; a = b; b = c; } return a + s; }";
        try (Engine engine = new Engine().with("f", graph)) {
            assertThat(engine.run(source + " for (let i = 0; i < 50; i++) f(3); return f(20) + ' ' + f(1);"))
                    .isEqualTo("17710 1");
            assertThat(engine.events).containsExactly("optimized f, guards 1");
        }
    }

    @Test
    void aGuardThatFailsBeginsTheCallAgain() {
        try (Engine engine = summing()) {
            assertThat(engine.run(WARM + " return [sum('4'), sum(100000), sum(4.5), sum(), sum(3, 'more')].join();"))
                    .isEqualTo("6,4999950000,10,0,3");
            assertThat(engine.events)
                    .containsExactly(
                            "optimized sum, guards 2",
                            "left sum: n is an int",
                            "left sum: the result of int32.add is an int",
                            "left sum: n is an int",
                            "left sum: n is an int");
            assertThat(engine.tier().counts().restarts()).isEqualTo(4);
            assertThat(engine.tier().counts().leaving()).containsEntry("n is an int", 3);
        }
    }

    @Test
    void codeWhoseGuardsFailTooOftenIsThrownAwayAndInTheEndItIsGivenUp() {
        try (Engine engine = summing()) {
            assertThat(engine.run(WARM + " let r = 0; for (let i = 0; i < 400; i++) r += sum('3'); return r;"))
                    .isEqualTo("1200");
            assertThat(engine.events.stream().filter(event -> event.startsWith("optimized")))
                    .hasSize(5);
            assertThat(engine.events.stream().filter(event -> event.startsWith("discarded")))
                    .hasSize(4);
            assertThat(engine.events.get(engine.events.size() - 1)).isEqualTo("gave up sum: n is an int");
            assertThat(engine.tier().counts().givenUp()).containsEntry("sum", "gave up after 5: n is an int");
        }
    }

    @Test
    void constructorsBeginAgainWithTheSameObject() {
        String graph = """
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "int"
                  v2 = parameter this
                  v3 = runtime set_prop @SET_PROP v2, v1
                  v4 = constant undefined
                  return v4
                """;
        try (Engine engine = new Engine().with("P", graph)) {
            assertThat(engine.run("function P(x) { this.x = x; } let s = '';"
                            + " for (let i = 0; i < 50; i++) { const p = new P(i < 45 ? i : 'text'); if (i > 40) s += p.x; }"
                            + " const q = new P(7); return s + (q instanceof P) + q.x;"))
                    .isEqualTo("41424344texttexttexttexttexttrue7");
            assertThat(engine.events).contains("optimized P, guards 1", "left P: int");
        }
    }

    @Test
    void theCompilerFailsAndTheProgramGoesOn() {
        String broken = "b0:\n  v0 = parameter 0\n  v1 = number.add int v0, v0\n  return v1\n";
        try (Engine engine = new Engine().with("f", broken)) {
            assertThat(
                            engine.run(
                                    "function f(x) { return x + x; } let s = 0; for (let i = 0; i < 50; i++) s += f(i); return s;"))
                    .isEqualTo("2450");
            assertThat(engine.events)
                    .singleElement()
                    .asString()
                    .startsWith("failed f: java.lang.UnsupportedOperationException: number.add has no machine code");
            assertThat(engine.tier().counts().failedCompilations()).isOne();
        }
    }

    @Test
    void exceptionsComeThroughAndKnowTheirLine() {
        String graph = """
                b0:
                  v0 = parameter 0
                  v1 = constant undefined
                  v2 = call @CALL v0, v1
                  return v2
                """;
        try (Engine engine = new Engine().with("f", graph)) {
            assertThat(engine.run("function f(g) {\n return g(); }\n for (let i = 0; i < 50; i++) f(() => i);"
                            + " try { f(() => { throw new Error('x'); }); } catch (e) { return e.stack; }"))
                    .contains("at f (test.js:2:");
            assertThat(engine.run("function f(g) {\n return g(); }\n for (let i = 0; i < 50; i++) f(() => i);"
                            + " try { f(3); } catch (e) { return e.stack; }"))
                    .contains("g is not a function", "at f (test.js:2:");
            assertThat(engine.events).contains("optimized f, guards 0");
        }
    }

    @Test
    void recursionEndsInARangeError() {
        String graph = """
                b0:
                  v0 = parameter function
                  v1 = constant undefined
                  v2 = call @CALL v0, v1
                  return v2
                """;
        try (Engine engine = new Engine().with("f", graph)) {
            assertThat(
                            engine.run(
                                    "let n = 0; function f() { return f(); }"
                                            + " for (let i = 0; i < 3; i++) try { f(); } catch (e) { n += e instanceof RangeError; } return n;"))
                    .isEqualTo("3");
            assertThat(engine.events).contains("optimized f, guards 0");
        }
    }

    @Test
    void fuelEndsALoop() {
        try (Engine engine = new Engine(VmOptions.DEFAULT.withTicks(30_000)).with("sum", SUM)) {
            assertThatThrownBy(() -> engine.run(WARM + " for (;;) sum(1000);")).hasMessageContaining("out of fuel");
            assertThat(engine.events).containsExactly("optimized sum, guards 2");
        }
    }

    @Test
    void aLoopStopsWhenAsked() throws InterruptedException {
        String endless = "b0:\n  jump b1\nb1 loop:\n  poll @0\n  jump b1\n";
        try (Engine engine = new Engine().with("f", endless)) {
            Thread other = new Thread(() -> {
                while (engine.events.isEmpty()) {
                    Thread.onSpinWait();
                }
                engine.vm.runLoop.interrupt(RunLoop.STOP);
            });
            other.start();
            assertThatThrownBy(() -> engine.run("function f() {} for (let i = 0; i < 50; i++) f();"))
                    .isInstanceOf(RunLoop.Interruption.class);
            other.join();
        }
    }

    @Test
    void aFactThatFailsTakesTheCodeAway() {
        try (Engine engine = new Engine()) {
            int fact = engine.vm.assumptions.make();
            engine.with("f", "b0:\n  v0 = constant int 1\n  return v0\n").relyingOn("f", fact);
            engine.run("globalThis.f = function f() { return 0; }; let s = 0; for (let i = 0; i < 50; i++) s += f();");
            FunctionInfo f = engine.vm.functions.withBytecode().stream()
                    .filter(function -> function.displayName().equals("f"))
                    .findAny()
                    .orElseThrow();
            assertThat(engine.tier().codeOf(f)).isPresent();
            assertThat(engine.run("return f();")).isEqualTo("1");
            engine.vm.assumptions.fail(fact);
            assertThat(engine.tier().codeOf(f)).isEmpty();
            assertThat(engine.run("return f();")).isEqualTo("0");
            assertThat(engine.events).contains("discarded f: a fact has changed that it relied on");
        }
    }
}
