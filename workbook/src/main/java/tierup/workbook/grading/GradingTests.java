package tierup.workbook.grading;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import tierup.workbook.Exercise;
import tierup.workbook.ExerciseId;
import tierup.workbook.Points;

/**
 * The list of a module's grading tests, from its compiled test classes.
 *
 * <p>A grade must be a share of all tests, also of those that a crash kept from running or a filter left out; so the list
 * is discovered afresh and never taken from the results.
 */
final class GradingTests {
    private static final Comparator<GradedTest> ORDER = Comparator.comparing(
                    (GradedTest test) -> ExerciseId.parse(test.exercise()).orElse(new ExerciseId(test.exercise(), 0)))
            .thenComparing(GradedTest::test)
            .thenComparing(GradedTest::id);

    private GradingTests() {}

    /**
     * Lists the grading tests below a folder of test classes, which must be on the class path. None has run.
     */
    static List<GradedTest> in(Path testClasses) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(testClasses)))
                .build();
        // A launcher of its own without the listeners of the class path: the grading listener itself is one of them.
        LauncherConfig quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .build();
        return in(LauncherFactory.create(quiet).discover(request));
    }

    /** Lists the grading tests of a plan, by exercise. None has run. */
    static List<GradedTest> in(TestPlan plan) {
        List<GradedTest> tests = new ArrayList<>();
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier test : plan.getDescendants(root)) {
                of(test).ifPresent(tests::add);
            }
        }
        tests.sort(ORDER);
        return tests;
    }

    private static Optional<GradedTest> of(TestIdentifier test) {
        if (!(test.getSource().orElse(null) instanceof MethodSource source)) {
            return Optional.empty();
        }
        Method method = source.getJavaMethod();
        Class<?> testClass = source.getJavaClass();
        return annotation(method, testClass, Exercise.class)
                .map(exercise -> new GradedTest(
                        test.getUniqueId(),
                        exercise.value(),
                        testClass.getName() + "#" + method.getName(),
                        test.getDisplayName(),
                        annotation(method, testClass, Points.class)
                                .map(Points::value)
                                .orElse(1),
                        TestOutcome.NEVER_RAN,
                        "never ran",
                        "",
                        0,
                        null,
                        null,
                        false));
    }

    /** A method's own annotation, else that of its class or of the nearest class around it. */
    static <A extends Annotation> Optional<A> annotation(Method method, Class<?> testClass, Class<A> type) {
        Optional<A> found = AnnotationSupport.findAnnotation(method, type);
        for (Class<?> next = testClass; found.isEmpty() && next != null; next = next.getEnclosingClass()) {
            found = AnnotationSupport.findAnnotation(next, type);
        }
        return found;
    }
}
