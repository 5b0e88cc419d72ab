package tierup.speculation.build;

import java.io.OutputStream;
import java.util.List;
import tierup.ir.Graph;
import tierup.lang.FrontEnd;
import tierup.monoic.MonoIcVm;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.speculation.snapshot.Snapshots;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.ScriptRunner;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** Graphs of JavaScript functions, for tests: a program is run, and then one of its functions is compiled. */
final class Graphs {
    private Graphs() {}

    /** Runs a program in the interpreter, then builds the graph of the function called {@code f}. */
    static Graph of(String program) {
        return GraphBuilder.build(snapshot(program));
    }

    static FunctionSnapshot snapshot(String program) {
        try (Vm vm = new Vm(VmOptions.DEFAULT, MonoIcVm.interpreter())) {
            Realm.of(vm).output = new TextOutput(OutputStream.nullOutputStream());
            new ScriptRunner(vm).runCode("test.js", FrontEnd.compile("test.js", program), List.of());
            for (int i = 0; i < vm.functions.count(); i++) {
                if (vm.functions.get(i) instanceof FunctionInfo function
                        && function.name().equals("f")) {
                    return new Snapshots(vm).of(function);
                }
            }
        }
        throw new IllegalArgumentException("no function f");
    }
}
