package tierup.vm.running;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import tierup.vm.memory.Memory;

/**
 * The engines of this process, for whoever is to say what a word means and is not told whose it is: the messages of
 * tests. Known in checked mode only.
 */
public final class OpenEngines {
    private static final List<WeakReference<Vm>> OPEN = new ArrayList<>();

    private OpenEngines() {}

    static void opened(Vm vm) {
        if (Memory.CHECKED) {
            synchronized (OPEN) {
                OPEN.add(new WeakReference<>(vm));
            }
        }
    }

    static void closed(Vm vm) {
        if (Memory.CHECKED) {
            synchronized (OPEN) {
                OPEN.removeIf(reference -> reference.get() == vm || reference.get() == null);
            }
        }
    }

    /** Those that are open, the youngest first. */
    public static List<Vm> all() {
        List<Vm> engines = new ArrayList<>();
        synchronized (OPEN) {
            for (WeakReference<Vm> reference : OPEN) {
                Vm vm = reference.get();
                if (vm != null) {
                    engines.add(0, vm);
                }
            }
        }
        return engines;
    }
}
