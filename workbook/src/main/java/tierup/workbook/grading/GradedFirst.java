package tierup.workbook.grading;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import tierup.workbook.Exercise;
import tierup.workbook.ExerciseId;

/**
 * Runs the classes with grading tests first, by exercise: whoever waits for a module's tests waits for these. JUnit is told by
 * {@code junit-platform.properties}.
 */
public final class GradedFirst implements ClassOrderer {
    private static final ExerciseId LAST = new ExerciseId("~", 0);

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing((ClassDescriptor next) -> first(next.getTestClass())));
    }

    /** The first exercise that a class grades. */
    private static ExerciseId first(Class<?> testClass) {
        return Stream.of(testClass.getDeclaredMethods())
                .map(method -> GradingTests.annotation(method, testClass, Exercise.class))
                .flatMap(Optional::stream)
                .map(exercise -> ExerciseId.parse(exercise.value()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(LAST);
    }
}
