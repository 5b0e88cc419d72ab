package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
import tierup.launch.VmEngine;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.ElementKind;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** Element accesses that stay in machine code, and those that cannot: by counting exits, not by the clock. */
@NeedsMachine
class ElementTest {
    /** Exits for elements that a program may need before all is as it will stay. */
    private static final int FEW = 3;

    /** What a program printed and how often its machine code asked Java. */
    private record Run(String output, ExitCounts exits) {
        long elementExits() {
            return exits.of(Opcode.GET_INDEX) + exits.of(Opcode.SET_INDEX);
        }
    }

    private static Run run(String source) {
        AtomicReference<BaselineTier> tier = new AtomicReference<>();
        VmParts parts = TemplateVm.parts(TemplateVm.Settings.standard());
        VmParts watched = parts.withMachine(
                parts.stack(),
                vm -> {
                    tier.set((BaselineTier) parts.compiled().apply(vm));
                    return tier.get();
                },
                parts.policy());
        String output = VmEngine.making(() -> new Vm(VmEngine.OPTIONS, watched))
                .run(source)
                .output();
        return new Run(output.strip(), tier.get().exits());
    }

    private static void assertStays(Run run, String output) {
        assertThat(run.output()).isEqualTo(output);
        assertThat(run.elementExits()).as(run.exits().describe(9)).isLessThanOrEqualTo(FEW);
        assertThat(run.exits().left()).isZero();
    }

    @ParameterizedTest
    @EnumSource(ElementKind.class)
    void aHotLoopOverATypedArrayStaysInMachineCode(ElementKind kind) {
        Run run = run("""
                function sum(a) { let s = 0; for (let i = 0; i < a.length; i++) s += a[i]; return s; }
                const a = new KIND(100).fill(3);
                let total = 0;
                for (let round = 0; round < 500; round++) total += sum(a);
                console.log(total);
                """.replace("KIND", kind.className()));
        assertStays(run, "150000");
        assertThat(run.exits().of(Opcode.GET_PROP)).as("length").isLessThanOrEqualTo(FEW);
    }

    @ParameterizedTest
    @EnumSource(value = ElementKind.class, mode = EnumSource.Mode.EXCLUDE, names = "UINT8_CLAMPED")
    void aHotStoreIntoATypedArrayStaysInMachineCode(ElementKind kind) {
        String source = """
                function fill(a, x) { for (let i = 0; i < 100; i++) a[i] = x; }
                const a = new KIND(100);
                for (let round = 0; round < 500; round++) { fill(a, round & 63); fill(a, (round & 63) + 0.5); }
                console.log(a[0], a[99]);
                """.replace("KIND", kind.className());
        boolean isFloat = kind == ElementKind.FLOAT32 || kind == ElementKind.FLOAT64;
        assertStays(run(source), isFloat ? "51.5 51.5" : "51 51");
    }

    @Test
    void aStoreThatClampsIsMadeInJava() {
        Run run = run("""
                function set(a, i, x) { a[i] = x; }
                const a = new Uint8ClampedArray(4);
                for (let i = 0; i < 1000; i++) set(a, i & 3, i - 100);
                console.log(a.join());
                """);
        assertThat(run.output()).isEqualTo("255,255,255,255");
        assertThat(run.exits().of(Opcode.SET_INDEX)).isGreaterThan(700);
    }

    @Test
    void loopsThatHadNoFeedbackWhenTheFirstOneWasCompiledStayInMachineCode() {
        Run run = run("""
                const n = 20000;
                const f = new Float64Array(n), k = new Int32Array(n), u = new Uint8Array(n), holes = new Array(n);
                for (let i = 0; i < n; i++) f[i] = i * 0.5;
                for (let i = 0; i < n; i++) k[i] = i * 3;
                for (let i = 0; i < n; i++) u[i] = i * 1.5;
                for (let i = 0; i < n; i++) holes[i] = i;
                let s = 0;
                for (let i = 0; i < n; i++) s += f[i] + k[i] + u[i] + holes[i];
                console.log(s);
                """);
        assertStays(run, "902501656");
    }

    @Test
    void loadsBeyondTheEndStayInMachineCodeOnceTheyHaveBeenSeen() {
        Run run = run("""
                function get(a, i) { return a[i]; }
                const a = new Float64Array(4).fill(1);
                let undefineds = 0;
                for (let i = 0; i < 5000; i++) if (get(a, (i & 7) - 2) === undefined) undefineds++;
                console.log(undefineds);
                """);
        assertStays(run, "2500");
    }

    @Test
    void storesBeyondTheEndStayInMachineCode() {
        Run run = run("""
                function set(a, i, x) { a[i] = x; }
                const a = new Int32Array(4);
                for (let i = 0; i < 500; i++) set(a, i & 3, i);
                for (let i = 0; i < 5000; i++) set(a, i - 2500, -i);
                console.log(a.join());
                """);
        assertStays(run, "-2500,-2501,-2502,-2503");
    }

    @Test
    void kindsSeenTogetherAllStayInMachineCode() {
        Run run = run("""
                function move(from, to, i) { to[i] = from[i]; return from[i]; }
                const all = [new Float64Array(8).fill(0.5), new Int32Array(8).fill(2), [1, 1, 1, 1, 1, 1, 1, 1], new Uint8Array(8).fill(9)];
                let s = 0;
                for (let i = 0; i < 8000; i++) s += move(all[i & 3], all[i & 3], i & 7);
                console.log(s);
                """);
        assertStays(run, "25000");
    }

    @Test
    void aBrokenPromiseLeavesForTheInterpreter() {
        Run run = run("""
                function next(a, i) { const x = a[i]; return x === undefined ? 'none' : x + 1; }
                const d = new Float64Array(4), k = new Int32Array(4);
                function both(i) { return next(d, i); }
                for (let i = 0; i < 2000; i++) both(i & 3);
                console.log(both(4), both(0), both(-1), next(k, 1), next('ab', 1), next([], 0));
                """);
        assertThat(run.output()).isEqualTo("none 1 none 1 b1 none");
        assertThat(run.exits().left())
                .as("undefined twice, a string, undefined")
                .isEqualTo(4);
    }

    @Test
    void appendingAsksJavaForRoomOnly() {
        Run run = run("""
                function fill(n) { const a = []; for (let i = 0; i < n; i++) a[i] = i; return a.length; }
                let s = 0;
                for (let round = 0; round < 20; round++) s += fill(100000);
                console.log(s);
                """);
        assertThat(run.output()).isEqualTo("2000000");
        assertThat(run.elementExits()).as("half as much again each time").isLessThan(20 * 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new Uint8Array(50)", "'x'.repeat(50)", "new Array(50)"})
    void lengthStaysInMachineCode(String value) {
        Run run = run("function count(a) { let n = 0; for (let i = 0; i < a.length; i++) n++; return n; }\n"
                + "const a = " + value + "; let s = 0; for (let i = 0; i < 400; i++) s += count(a); console.log(s);");
        assertThat(run.output()).isEqualTo("20000");
        assertThat(run.exits().of(Opcode.GET_PROP)).isLessThanOrEqualTo(FEW);
    }

    @Test
    void aLengthOfTheProgramsOwnIsAskedFor() {
        Run run = run("""
                function length(a) { return a.length; }
                const a = new Int8Array(5);
                let s = 0;
                for (let i = 0; i < 1000; i++) s += length(a);
                Object.defineProperty(Object.getPrototypeOf(Int8Array.prototype), 'length', { get() { return 2; } });
                for (let i = 0; i < 1000; i++) s += length(a);
                console.log(s);
                """);
        assertThat(run.output()).isEqualTo("7000");
        assertThat(run.exits().of(Opcode.GET_PROP)).isGreaterThanOrEqualTo(1000);
    }

    /** However a NaN came about, its bytes are those of the one NaN: in the interpreter and in machine code. */
    @Test
    void storedNansAreCanonicalInEveryTier() {
        String source = """
                const doubles = new Float64Array(1), words = new Int32Array(doubles.buffer), floats = new Float32Array(1);
                const bits = new Int32Array(floats.buffer);
                const seen = [];
                function store(x, y) {
                    doubles[0] = x - y;
                    floats[0] = x / y;
                    const text = words[0] + ',' + words[1] + ',' + bits[0];
                    if (!seen.includes(text)) seen.push(text);
                }
                for (let i = 0; i < 2000; i++) store(Infinity, Infinity);
                console.log(seen.join(' '));
                """;
        for (VmEngine engine : new VmEngine[] {VmEngine.interpreter(), TestEngine.template(), TestEngine.eager()}) {
            assertThat(engine.run(source).output().strip()).isEqualTo("0,2146959360,2143289344");
        }
    }
}
