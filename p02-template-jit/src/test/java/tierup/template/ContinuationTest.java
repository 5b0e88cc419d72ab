package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.launch.VmEngine;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionInfo;
import tierup.vm.running.TierPolicy;
import tierup.vm.running.Vm;
import tierup.workbook.corpus.Engine;
import tierup.workbook.corpus.ProgramOutcome;

/** What becomes of a callee's result, whichever tiers caller and callee are in. */
@NeedsMachine
class ContinuationTest {
    /** An engine that compiles the functions of these names, and no others. */
    private static Engine compiling(Set<String> names) {
        return VmEngine.making(() -> new Vm(
                VmEngine.OPTIONS,
                TemplateVm.parts(TemplateVm.Settings.standard())
                        .withPolicyInFront((policy, tier) -> new ByName((BaselineTier) tier, names))));
    }

    private record ByName(BaselineTier tier, Set<String> names) implements TierPolicy {
        @Override
        public void onHot(FunctionInfo function, int pc, long count) {
            if (names.contains(function.name())) {
                tier.compile(function);
            }
        }

        @Override
        public int callInterval() {
            return 1;
        }

        @Override
        public int loopInterval() {
            return 1;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Pushed.
                "function caller(o) { return 1 + o.p * 10; }"
                        + " function callee() { return 4; }"
                        + " const o = Object.defineProperty({}, 'p', {get: callee}); console.log(caller(o)) | 41",
                "function caller(o, k) { return '<' + o[k] + '>'; }"
                        + " function callee() { return 'x'; }"
                        + " const o = Object.defineProperty({}, 'p', {get: callee}); console.log(caller(o, 'p')) | <x>",
                "function caller(a) { return 1 + callee(...a); }"
                        + " function callee(x, y) { return x * y; } console.log(caller([6, 7])) | 43",
                "function caller(x) { return new callee(x).x + 1; }"
                        + " function callee(x) { this.x = x; return 3; } console.log(caller(6)) | 7",
                "class A { get p() { return 2; } } class B extends A { caller() { return super.p + 1; } }"
                        + " console.log(new B().caller()) | 3",
                "function caller() { return g + 1; } function callee() { return 5; }"
                        + " Object.defineProperty(globalThis, 'g', {get: callee}); console.log(caller()) | 6",
                // The value assigned is kept.
                "function caller(o, v) { const r = (o.p = v); return 'a' + r; } let seen; function callee(v) { seen = v; return 99; }"
                        + " const o = Object.defineProperty({}, 'p', {set: callee}); console.log(caller(o, 4), seen) | a4 4",
                "function caller(o, v) { const r = (o.p = v + 0.25) * 2; return r; } function callee() { return 99; }"
                        + " const o = Object.defineProperty({}, 'p', {set: callee}); console.log(caller(o, 0.5)) | 1.5",
                "function caller(o, k, v) { return 'a' + (o[k] = v); } function callee() { return 99; }"
                        + " const o = Object.defineProperty({}, 'p', {set: callee}); console.log(caller(o, 'p', 4)) | a4",
                "class A { } class B extends A { caller(v) { return 'a' + (super.p = v); } } function callee() { return 99; }"
                        + " Object.defineProperty(A.prototype, 'p', {set: callee}); console.log(new B().caller(4)) | a4",
                // Dropped.
                "function caller(v) { return 'a' + (g = v); } function callee() { return 99; }"
                        + " Object.defineProperty(globalThis, 'g', {set: callee}); console.log(caller(4)) | a4",
                "function caller(i) { for (const x of i) return x; } function callee() { console.log('closed'); return {}; }"
                        + " console.log(caller({[Symbol.iterator]() { return this; }, next() { return {value: 1, done: false}; }, return: callee}))"
                        + " | 'closed\n1'",
                // An element, or the end of the loop.
                "function caller(i) { let s = 0; for (const x of i) s = s * 10 + x; return s; }"
                        + " let n = 0; function callee() { return {done: ++n > 3, value: n}; }"
                        + " console.log(caller({[Symbol.iterator]() { return this; }, next: callee})) | 123",
                "function caller(i) { const [a, , b] = i; return a + '-' + b; }"
                        + " let n = 0; function callee() { return {done: ++n > 3, value: n}; }"
                        + " console.log(caller({[Symbol.iterator]() { return this; }, next: callee})) | 1-3",
                // A branch.
                "function caller(x, t) { if (x instanceof t) return 'is'; return 'is not'; } function callee(x) { return x; }"
                        + " const t = {[Symbol.hasInstance]: callee}; console.log(caller(7, t), caller(0, t), caller('', t)) | is is not is not",
                "function caller(x, t) { return (x instanceof t) + '/' + !(x instanceof t); } function callee(x) { return x; }"
                        + " const t = {[Symbol.hasInstance]: callee}; console.log(caller(7, t), caller(0, t)) | true/false false/true",
                "function caller(a, b) { if (a < b) return 'less'; return 'not less'; } let n = 0; function callee() { return n; }"
                        + " const o = {valueOf: callee}; console.log(caller(o, 1)); n = 2; console.log(caller(o, 1)) | 'less\nnot less'",
                "function caller(a, b) { return a == b ? 'equal' : 'different'; } let n = 0; function callee() { return n; }"
                        + " const o = {valueOf: callee}; console.log(caller(o, 0)); n = 2; console.log(caller(o, 0)) | 'equal\ndifferent'",
                "function caller(a) { let n = 0; while (a < 3) n++; return n; } let v = 0; function callee() { return v++; }"
                        + " console.log(caller({valueOf: callee})) | 3",
            })
    void theResultGoesWhereTheInstructionSays(String program, String output) {
        ProgramOutcome expected = ProgramOutcome.finished(output + "\n");
        assertThat(compiling(Set.of()).run(program)).as("interpreted").isEqualTo(expected);
        assertThat(compiling(Set.of("caller")).run(program))
                .as("out of machine code")
                .isEqualTo(expected);
        assertThat(compiling(Set.of("callee", "get p")).run(program))
                .as("into machine code")
                .isEqualTo(expected);
        assertThat(compiling(Set.of("caller", "callee", "get p")).run(program))
                .as("compiled")
                .isEqualTo(expected);
    }
}
