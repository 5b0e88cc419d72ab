package tierup.vm.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A test that JUnit has given up on goes on in a thread of its own; what it uses stays there until it notices. */
class HungTestTest {
    private static Thread hung;
    private static Throwable end;

    /** Reads memory for ever, which is freed when its time is up. */
    static class Fixture {
        private final long address = Memory.allocate(64 << 20);

        @Test
        @Timeout(value = 300, unit = TimeUnit.MILLISECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void readsForEver() {
            hung = Thread.currentThread();
            try {
                while (true) {
                    Memory.getLong(address + 4096);
                }
            } catch (Memory.WildAccessError e) {
                end = e;
            }
        }

        @AfterEach
        void close() {
            Memory.free(address);
        }

        @Test
        void runsAfterwards() {}
    }

    @Test
    void closedMemoryIsAnErrorForAThreadThatStillUsesIt() throws Exception {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Fixture.class))
                                .build(),
                        listener);
        assertThat(listener.getSummary().getTestsSucceededCount()).isEqualTo(1);
        Throwable failure = listener.getSummary().getFailures().get(0).getException();
        assertThat(failure).isInstanceOf(TimeoutException.class);
        assertThat(failure.getCause().getStackTrace())
                .as("the Java stack where it hung")
                .anyMatch(frame -> frame.getMethodName().equals("readsForEver"));
        hung.join();
        assertThat(end).as("what ended the thread").isInstanceOf(Memory.WildAccessError.class);
    }
}
