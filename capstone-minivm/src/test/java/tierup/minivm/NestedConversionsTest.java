package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.launch.VmEngine;
import tierup.machine.EngineThread;
import tierup.polyic.CacheMode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.ProgramOutcome;

/**
 * Conversions that call the program, which converts again: at least 2,500 deep, as in Node, and beyond the limit the
 * RangeError for which every program is prepared, in every form of the engine.
 */
@NeedsMachine
class NestedConversionsTest {
    private static final String PROGRAM = """
            let left = 0;
            const text = { toString() { return left-- > 0 ? '' + text : 'x'; } };
            const number = { valueOf() { return left-- > 0 ? +number : 1; } };
            const primitive = { [Symbol.toPrimitive]() { return left-- > 0 ? primitive + 1 : 1; } };
            const json = { toJSON() { return left-- > 0 ? JSON.stringify(json).length : 1; } };
            const inJson = { toJSON() { return left-- > 0 ? { inJson } : 1; } };
            const steps = { [Symbol.iterator]() { return { next() { return { done: left-- <= 0 || [...steps] }; } }; } };
            const walks = { [Symbol.iterator]() {
              if (left-- > 0) for (const x of walks) x();
              return [][Symbol.iterator]();
            } };
            const closes = { [Symbol.iterator]() { return {
              next: () => ({ done: false }),
              return() { if (left-- > 0) { const [first] = closes; } return {}; },
            }; } };
            const read = { get a() { return left-- > 0 ? { ...read } : 1; } };
            const written = { set a(x) { if (left-- > 0) Object.assign(written, { a: 1 }); } };
            const key = { toString() { return left-- > 0 ? String({ x: 1 }[key]) : 'x'; } };
            const sorted = { toString() { return left-- > 0 ? '' + [sorted, 1].sort().length : 'x'; } };
            const sliced = Object.defineProperty([1], 0, { get() { return left-- > 0 ? sliced.slice() : 1; } });
            const recursive = n => n > 0 ? recursive(n - 1) : '' + between;
            const between = { toString() { return left-- > 0 ? recursive(7) : 'x'; } };
            const mixed = {
              toString() { return left-- > 0 ? JSON.stringify({ mixed }) : 'x'; },
              toJSON() { return left-- > 0 ? +mixed : 1; },
              valueOf() { return left-- > 0 ? [...mixed].length : 1; },
              [Symbol.iterator]() { return { next() { return { done: left-- <= 0 || '' + mixed }; } }; },
            };
            const nested = depth => { let array = []; while (depth-- > 0) array = [array]; return array; };
            const cases = {
              toString: () => '' + text, valueOf: () => +number, toPrimitive: () => primitive + 1,
              toJSON: () => JSON.stringify(json), 'toJSON of a part': () => JSON.stringify(inJson),
              next: () => [...steps], iterator: () => [...walks], 'return': () => { const [first] = closes; },
              getter: () => ({ ...read }), setter: () => Object.assign(written, { a: 1 }), key: () => ({ x: 1 })[key],
              sort: () => [sorted, 1].sort(), slice: () => sliced.slice(), 'calls between': () => '' + between,
              mixed: () => '' + mixed,
              'nested arrays': depth => String(nested(depth)),
              'nested JSON': depth => JSON.stringify(JSON.parse(JSON.stringify(nested(Math.min(depth, 4000))))),
            };
            const attempt = (action, depth) => {
              left = depth;
              try {
                action(depth);
                return 'done';
              } catch (error) {
                return error.name + ': ' + error.message;
              }
            };
            """;

    private static final List<VmEngine> ENGINES =
            List.of(Engines.interpreter(CacheMode.ON), Engines.tiered(CacheMode.ON), Engines.eager(CacheMode.ON));

    static List<VmEngine> engines() {
        return ENGINES;
    }

    @ParameterizedTest
    @MethodSource("engines")
    void nestAsDeepAsInNode(VmEngine engine) throws Exception {
        assertThat(run(engine, """
                for (const name in cases) {
                  const outcome = attempt(cases[name], 2500);
                  if (outcome !== 'done') console.log(name, outcome);
                }
                console.log('goes on', `${{ toString: () => 'well' }}`);
                """)).isEqualTo("goes on well\n");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void endInARangeErrorBeyondTheLimit(VmEngine engine) throws Exception {
        assertThat(run(engine, """
                delete cases['nested JSON'];
                for (let round = 0; round < 2; round++) {
                  for (const name in cases) {
                    const outcome = attempt(cases[name], 20000);
                    if (outcome !== 'RangeError: Maximum call stack size exceeded') console.log(name, outcome);
                  }
                }
                const far = n => n > 0 ? far(n - 1) : '' + text;
                console.log(attempt(() => far(5000), 20000));
                console.log('goes on', `${{ toString: () => 'well' }}`);
                """)).isEqualTo("RangeError: Maximum call stack size exceeded\ngoes on well\n");
    }

    /** Where the thread's Java stack is small, its end is met first; it must not be met half-way through a change. */
    @ParameterizedTest
    @MethodSource("engines")
    void aSmallJavaStackIsALowerLimit(VmEngine engine) throws Exception {
        String program = PROGRAM + """
                const grown = { get a() { left++; grown['k' + left] = left; grown[left * 2000] = left; return { ...grown }; } };
                let errors = 0;
                for (const name in cases) {
                  if (name !== 'nested JSON') errors += attempt(cases[name], 20000) !== 'done';
                }
                let deepest = 0;
                for (let i = 0; i < 5; i++) {
                  errors += attempt(() => ({ ...grown }), 0) !== 'done';
                  deepest = Math.max(deepest, left);
                }
                const keys = Object.keys(grown);
                let wrong = 0;
                for (let i = 1; i <= deepest; i++) wrong += grown['k' + i] !== i || grown[i * 2000] !== i;
                console.log(errors, wrong, keys.length === 2 * deepest + 1);
                """;
        ProgramOutcome outcome = EngineThread.run("small", 640 << 10, () -> engine.run(program));
        assertThat(outcome).isEqualTo(ProgramOutcome.finished("21 0 true\n"));
    }

    private static String run(VmEngine engine, String program) throws Exception {
        ProgramOutcome outcome = EngineThread.run("engine", () -> engine.run(PROGRAM + program));
        assertThat(outcome).isEqualTo(ProgramOutcome.finished(outcome.output()));
        return outcome.output();
    }
}
