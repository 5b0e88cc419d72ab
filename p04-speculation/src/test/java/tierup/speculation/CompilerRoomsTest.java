package tierup.speculation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tierup.vm.code.FunctionFeedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Functions;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;

/** A compiler that may run beside the program sees snapshots: nothing that the program changes. */
class CompilerRoomsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tierup.ir", "tierup.speculation");

    /** What is the engine's alone; of {@link FunctionFeedback}, its records are no more than data. */
    private static final Set<Class<?>> OF_THE_ENGINE =
            Set.of(Memory.class, Heap.class, FunctionInfo.class, Functions.class, FunctionFeedback.class);

    private static final DescribedPredicate<JavaClass> ENGINE = resideInAnyPackage(
                    "tierup.vm.running", "tierup.vm.objects", "tierup.vm.shapes", "tierup.vm.builtins")
            .or(DescribedPredicate.describe(
                    "what the program changes", type -> OF_THE_ENGINE.stream().anyMatch(type::isEquivalentTo)));

    @Test
    void graphsAndPassesKnowNoEngine() {
        noClasses()
                .that(resideInAnyPackage(
                        "tierup.ir",
                        "tierup.ir.nodes",
                        "tierup.ir.evaluate",
                        "tierup.speculation.build",
                        "tierup.speculation.passes"))
                .should()
                .dependOnClassesThat(ENGINE)
                .because("all that a compiler needs of the engine is in the snapshot")
                .check(CLASSES);
    }
}
