package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** Programs whose functions are compiled at their first call, whoever calls. */
@Tag("long")
@NeedsMachine
class LazyFunctionsTest {
    /** Of how many programs of the corpus one is run; the other tests of this module run them all, not lazily. */
    private static final int EVERY = Integer.getInteger("tierup.lazy.every", 4);

    static List<CorpusProgram> programs() {
        List<CorpusProgram> all = Corpus.programs();
        return IntStream.range(0, all.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void interpreted(CorpusProgram program) {
        program.check(VmEngine.interpreter().lazily(), "functions lazily, interpreted");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void tieringUp(CorpusProgram program) {
        program.check(Engines.tiered(CacheMode.ON).lazily(), "functions lazily, tiering up");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiledAtOnce(CorpusProgram program) {
        program.check(Engines.eager(CacheMode.ON).lazily(), "functions lazily, compiled at once");
    }

    @Test
    void whatIsNeverCalledIsNeverCompiled() {
        String program =
                "function called() { return 1; } function unused() { return [2]; } const o = { m() { return 3; } };"
                        + " class C { m() {} }"
                        + " called(); called.name; unused.length; unused.toString(); unused.prototype; new C(); o.m.call(o);";
        try (Vm vm = MiniVm.interpreting(VmEngine.OPTIONS, CacheMode.ON).vm()) {
            int before = vm.functions.count();
            vm.call(vm.load(FrontEnd.compileLazily("test.js", program)), Value.UNDEFINED);
            assertThat(vm.functions.withBytecode().stream()
                            .filter(function -> function.number() >= before)
                            .filter(function ->
                                    "test.js".equals(function.code().source().name()))
                            .map(FunctionInfo::label))
                    .containsExactlyInAnyOrder("<global_scope>", "called", "o.m", "C");
        }
    }

    @Test
    void aFunctionIsCompiledOnceHoweverManyClosuresItHas() {
        String program = "const all = []; for (let i = 0; i < 5; i++) { all.push(function next() { return i; }); }"
                + " let sum = 0; for (const f of all) { sum += f() + new f.prototype.constructor().constructor.length; }"
                + " console.log(sum, all[3].name, all[1] === all[2]);";
        for (VmEngine engine :
                List.of(VmEngine.interpreter(), Engines.tiered(CacheMode.ON), Engines.eager(CacheMode.ON))) {
            assertThat(engine.lazily().run(program)).isEqualTo(engine.run(program));
        }
    }
}
