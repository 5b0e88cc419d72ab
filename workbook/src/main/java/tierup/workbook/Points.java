package tierup.workbook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many points a grading test is worth, all or nothing; 1 where it is absent.
 *
 * <p>On a class: each of its test methods is worth that much. A parameterized or repeated test is one test: it earns its
 * points when every invocation passes.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Points {
    /** Points, at least 1. */
    int value();
}
