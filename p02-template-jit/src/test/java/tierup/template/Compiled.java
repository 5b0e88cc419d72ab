package tierup.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.asm.MachineCode;
import tierup.lang.FrontEnd;
import tierup.machine.CodeObject;
import tierup.vm.FunctionInfo;
import tierup.vm.Value;
import tierup.vm.Vm;
import tierup.vm.VmOptions;

/** Functions of a program as machine code, for tests that look at instructions. */
final class Compiled {
    private Compiled() {}

    /** Runs a program, compiling each function at its first call, and returns the machine code by function name. */
    static Map<String, MachineCode> run(String source) {
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
        TemplateVm.Settings settings =
                TemplateVm.Settings.standard().compilingAtOnce().withListener(listener);
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings)) {
            vm.call(vm.load(FrontEnd.compile("compiled.js", source)), Value.UNDEFINED);
        }
        return code;
    }

    /** The instructions of a function, as text, without what is out of line. */
    static List<String> straightPath(String source, String function) {
        MachineCode code = run(source).get(function);
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
