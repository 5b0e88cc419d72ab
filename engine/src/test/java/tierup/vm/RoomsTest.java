package tierup.vm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packages of the engine stand one on top of the other; docs/ARCHITECTURE.md draws them. */
class RoomsTest {
    /** From the ground up: each may name those before it. */
    private static final List<String> ROOMS = List.of(
            "tierup.bytecode",
            "tierup.lang.source",
            "tierup.lang.ast",
            "tierup.lang.parser",
            "tierup.lang.scope",
            "tierup.lang.naming",
            "tierup.lang.compiler",
            "tierup.lang",
            "tierup.vm.memory",
            "tierup.vm.text",
            "tierup.vm.code",
            "tierup.vm.shapes",
            "tierup.vm.objects",
            "tierup.vm.running",
            "tierup.vm.builtins",
            "tierup.vm",
            "tierup.launch");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tierup");

    @Test
    void noArrowRunsBackUp() {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            String[] above = ROOMS.subList(i + 1, ROOMS.size()).toArray(String[]::new);
            noClasses()
                    .that(resideInAPackage(ROOMS.get(i)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(above))
                    .because("what " + ROOMS.get(i) + " needs from above comes as a parameter")
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageOfTheEngineHasItsPlace() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith("tierup.workbook"))
                .filter(name -> !name.endsWith(".fuzz"))
                .collect(Collectors.toSet());
        assertThat(ROOMS).containsExactlyInAnyOrderElementsOf(found);
    }
}
