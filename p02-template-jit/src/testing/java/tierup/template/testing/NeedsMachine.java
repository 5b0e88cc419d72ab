package tierup.template.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import tierup.machine.Platform;

/**
 * A test that runs machine code: skipped, with the reason printed, where that cannot be.
 *
 * <p>If the test class is an {@link OnTestThread}, its resources are opened and closed by the thread that runs the
 * test. A time limit makes JUnit run the test's method on a thread of its own, but not {@code @BeforeEach} and
 * {@code @AfterEach}, and a guest belongs to one thread.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsMachine.Extension.class)
public @interface NeedsMachine {

    /** A test class with resources that belong to the thread that runs the test. */
    interface OnTestThread {
        /** Called before each test, on its thread. */
        void open();

        /** Called after each test, on its thread. */
        void close();
    }

    /** Asks {@link Platform}, and calls {@link OnTestThread}. */
    final class Extension implements ExecutionCondition, InvocationInterceptor {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> reason = Platform.check();
            reason.ifPresent(text -> System.out.println("skipped " + context.getDisplayName() + ": " + text));
            return reason.map(ConditionEvaluationResult::disabled)
                    .orElseGet(() -> ConditionEvaluationResult.enabled("machine code can run here"));
        }

        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            run(invocation, context);
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            run(invocation, context);
        }

        private static void run(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
            if (context.getRequiredTestInstance() instanceof OnTestThread test) {
                test.open();
                try {
                    invocation.proceed();
                } finally {
                    test.close();
                }
            } else {
                invocation.proceed();
            }
        }
    }
}
