package tierup.speculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.launch.VmEngine;
import tierup.machine.CodeObject;
import tierup.monoic.MonoIcVm;
import tierup.speculation.tier.OptimizationListener;
import tierup.speculation.tier.OptimizingTier;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionInfo;
import tierup.vm.running.Vm;

/** A function for each operation, optimized for operands of one kind and then given all that can break a guess: the interpreter says what is right. */
@NeedsMachine
@Timeout(300)
class EdgesTest {
    private static final int FUNCTIONS = 100;

    private final List<String> optimized = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private final OptimizationListener listener = new OptimizationListener() {
        @Override
        public void optimized(FunctionInfo function, CodeObject code, int guards) {
            optimized.add(function.label());
        }

        @Override
        public void failed(FunctionInfo function, Throwable cause) {
            failures.add(function.label() + ": " + cause);
        }
    };

    @Test
    void optimizedCodeDoesWhatTheInterpreterDoes() throws IOException {
        String program = read();
        String expected = VmEngine.making(() -> new Vm(VmEngine.OPTIONS, MonoIcVm.interpreter()))
                .run(program)
                .output();
        OptimizingTier.Settings settings = OptimizingTier.Settings.standard(GeneratedProgramsTest::optimize)
                .withBudget(20)
                .withUnits(100)
                .withListener(listener);
        String actual = VmEngine.making(
                        () -> SpeculationVm.create(VmEngine.OPTIONS, TemplateVm.Settings.standard(), settings))
                .run(program)
                .output();
        assertThat(actual.lines()).containsExactlyElementsOf(expected.lines().toList());
        assertThat(failures).isEmpty();
        assertThat(optimized).hasSizeGreaterThan(FUNCTIONS);
    }

    private static String read() throws IOException {
        try (InputStream in = EdgesTest.class.getResourceAsStream("edges.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
