package tierup.workbook.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

/**
 * Tests that must fail. {@link GradingProcess} runs them between graded tests, the same way: in a JVM in which one of them passes,
 * something has been done to assertions or to JUnit, and no test of that JVM is believed.
 */
final class Canary {
    private static final String PREFIX = "[engine:junit-jupiter]/[class:" + Canary.class.getName() + "]/[method:";

    static final String JUNIT = PREFIX + "junit()]";
    static final String ASSERTJ = PREFIX + "assertj()]";
    static final String DEATH = "the canary dies";

    @Test
    void junit() {
        assertEquals(1, 2, DEATH);
    }

    /** The workbook is not compiled against AssertJ; every module's tests are. */
    @Test
    void assertj() throws Throwable {
        Object text = Class.forName("org.assertj.core.api.Assertions")
                .getMethod("assertThat", String.class)
                .invoke(null, "alive");
        try {
            text.getClass().getMethod("isEqualTo", Object.class).invoke(text, DEATH);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
