package tierup.polyic;

import tierup.monoic.PrototypeEpoch;
import tierup.template.TemplateTable;
import tierup.template.TemplateVm;
import tierup.template.testing.EmittedCode;

/** Makes engines with the caches of this module for {@link EmittedCode}. */
final class Emitting {
    private Emitting() {}

    static EmittedCode code(EmittedCode.Body body) {
        return new EmittedCode(
                TemplateVm.Settings.standard().withTable(PolymorphicTemplates.in(TemplateTable.standard())),
                parts -> parts.withCaches(
                        vm -> new PolymorphicCaches(vm, false, false), vm -> new PrototypeEpoch(vm.assumptions)),
                body);
    }

    static StubCache stubs(EmittedCode code) {
        return ((PolymorphicCaches) code.vm.caches).cases().stubs();
    }
}
