package tierup.workbook.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import tierup.workbook.Exercise;

class GradedFirstTest {
    static class Ungraded {
        @Test
        void test() {}
    }

    @Exercise("p07.10")
    static class Tenth {
        @Test
        void test() {}
    }

    static class SecondAndThird {
        @Test
        void gradesNothing() {}

        @Test
        @Exercise("p07.3")
        void third() {}

        @Test
        @Exercise("p07.2")
        void second() {}
    }

    @Test
    void classesComeByTheirFirstExerciseAndThoseWithoutComeLast() {
        LauncherConfig quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        TestPlan plan = LauncherFactory.create(quiet)
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(Stream.of(Ungraded.class, Tenth.class, SecondAndThird.class)
                                .map(DiscoverySelectors::selectClass)
                                .toList())
                        .build());
        List<String> order = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass().getSimpleName())
                .toList();
        assertThat(order).containsExactly("SecondAndThird", "Tenth", "Ungraded");
    }
}
