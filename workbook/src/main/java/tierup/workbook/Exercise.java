package tierup.workbook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a JUnit test, or all tests of a class, as a grading test of an exercise.
 *
 * <p>The exercise's points are the sum of its tests' {@link Points}. A test method's own annotation wins over that of its
 * class.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Exercise {
    /** The exercise's id: module, dot, number, for example {@code "p02.3"}. */
    String value();
}
