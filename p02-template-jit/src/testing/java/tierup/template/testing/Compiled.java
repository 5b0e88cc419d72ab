package tierup.template.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tierup.asm.MachineCode;
import tierup.lang.FrontEnd;
import tierup.machine.CodeObject;
import tierup.template.TemplateVm;
import tierup.template.TierListener;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** Functions of a program as machine code, for tests that look at instructions. */
public final class Compiled {
    private Compiled() {}

    /** Runs a program, compiling each function at its first call, and returns the machine code by function name. */
    public static Map<String, MachineCode> run(String source) {
        return run(source, TemplateVm.Settings.standard().compilingAtOnce(), TemplateVm::create);
    }

    /**
     * Runs a program on an engine of the caller's making, and returns the machine code by function name.
     *
     * @param engine makes the engine from the settings, with a listener added
     */
    public static Map<String, MachineCode> run(
            String source, TemplateVm.Settings settings, BiFunction<VmOptions, TemplateVm.Settings, Vm> engine) {
        Map<String, MachineCode> code = new HashMap<>();
        TierListener listener = new TierListener() {
            @Override
            public void hot(FunctionInfo function, long count, boolean loop) {}

            @Override
            public void compiled(FunctionInfo function, CodeObject object) {
                code.put(function.displayName(), object.code());
            }

            @Override
            public void codeCacheFull(FunctionInfo function) {}
        };
        try (Vm vm = engine.apply(VmOptions.DEFAULT, settings.withListener(listener))) {
            vm.call(vm.load(FrontEnd.compile("compiled.js", source)), Value.UNDEFINED);
        }
        return code;
    }

    /** The instructions of a function, as text, without what is out of line. */
    public static List<String> straightPath(String source, String function) {
        return straightPath(run(source).get(function));
    }

    /** The instructions of machine code, as text, without what is out of line. */
    public static List<String> straightPath(MachineCode code) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < code.instructionCount(); i++) {
            if (code.commentsAt(code.instruction(i).offset()).contains("out of line")) {
                break;
            }
            texts.add(code.instruction(i).text());
        }
        return texts;
    }
}
