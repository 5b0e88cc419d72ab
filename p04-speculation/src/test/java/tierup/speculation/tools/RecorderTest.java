package tierup.speculation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.ir.evaluate.Inputs;
import tierup.ir.evaluate.MemorySource;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.monoic.MonoIcVm;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

class RecorderTest {
    @Test
    void keepsCallsThatDiffer() {
        Recorder recorder = new Recorder();
        try (Vm vm = new Vm(VmEngine.OPTIONS, MonoIcVm.interpreter().withProbe(recorder))) {
            recorder.attach(vm);
            Realm.of(vm).output = new TextOutput(OutputStream.nullOutputStream());
            Realm.of(vm).modules.runMain("test.js", FrontEnd.compile("test.js", """
                                    function f(a, b) { while (a > 0) a--; return b; }
                                    for (let i = 0; i < 100; i++) f(i, 0.5);
                                    f();
                                    f.call('x', -1);
                                    new f(1);
                                    """));
            FunctionInfo function = recorder.functions().stream()
                    .filter(f -> f.displayName().equals("f"))
                    .findAny()
                    .orElseThrow();
            List<Inputs> inputs = recorder.inputs(function);
            assertThat(inputs.get(0).arguments()).containsExactly(Value.fromInt(0), Value.fromDouble(0.5));
            assertThat(inputs.get(1).arguments().get(0)).isEqualTo(Value.fromInt(1));
            assertThat(inputs).hasSize(10).allMatch(some -> Cell.isFunction(some.callee()));
            assertThat(inputs.get(8).arguments()).isEmpty();
            assertThat(inputs.get(9).arguments()).containsExactly(Value.fromInt(-1));
            assertThat(vm.conversions.toJavaString(inputs.get(9).receiver())).isEqualTo("x");

            MemorySource memory = new EngineMemory(vm);
            assertThat(memory.load(inputs.get(0).callee() + Cell.KIND, 1)).isEqualTo(Cell.FUNCTION);
            assertThatThrownBy(() -> memory.load(8, 8)).isInstanceOf(MemorySource.WildRead.class);
            assertThatThrownBy(() -> memory.load(vm.heap.start() + vm.heap.bytesUsed() - 4, 8))
                    .isInstanceOf(MemorySource.WildRead.class);
        }
    }
}
