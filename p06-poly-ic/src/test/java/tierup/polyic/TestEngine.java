package tierup.polyic;

import tierup.launch.VmEngine;
import tierup.template.TemplateVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** The engines of this module, for tests that compare them. */
enum TestEngine {
    INTERPRETER {
        @Override
        VmParts parts(CacheMode mode) {
            return PolyIcVm.interpreter(mode);
        }
    },
    TEMPLATE {
        @Override
        VmParts parts(CacheMode mode) {
            return PolyIcVm.parts(TemplateVm.Settings.standard(), mode, false);
        }
    },
    /** Compiles every function at its first call, before any site has met anything. */
    EAGER {
        @Override
        VmParts parts(CacheMode mode) {
            return PolyIcVm.parts(TemplateVm.Settings.standard().compilingAtOnce(), mode, false);
        }
    },
    /** With machine code that counts hits. */
    COUNTING {
        @Override
        VmParts parts(CacheMode mode) {
            return PolyIcVm.parts(TemplateVm.Settings.standard(), mode, true);
        }
    };

    abstract VmParts parts(CacheMode mode);

    Vm start(VmOptions options, CacheMode mode) {
        return new Vm(options, parts(mode));
    }

    VmEngine running(CacheMode mode) {
        return VmEngine.making(() -> start(VmEngine.OPTIONS, mode));
    }
}
