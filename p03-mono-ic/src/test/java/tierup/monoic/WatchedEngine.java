package tierup.monoic;

import tierup.lang.FrontEnd;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.vm.shapes.Shape;

/**
 * An interpreter whose prototypes are watched and whose programs nevertheless search for each property: a world in
 * which planner and caches can be asked directly, one exercise at a time.
 */
final class WatchedEngine implements AutoCloseable {
    final Vm vm;

    private WatchedEngine(VmOptions options, boolean promising) {
        this(options, parts(promising));
    }

    private WatchedEngine(VmOptions options, VmParts parts) {
        vm = new Vm(options, parts);
    }

    private static VmParts parts(boolean promising) {
        return InterpreterVm.parts()
                .withCaches(vm -> new UncachedProperties(vm.objects), made -> new Watcher(made, promising));
    }

    static WatchedEngine start() {
        return new WatchedEngine(VmOptions.DEFAULT, true);
    }

    /** Its watcher promises nothing. */
    static WatchedEngine promisingNothing() {
        return new WatchedEngine(VmOptions.DEFAULT, false);
    }

    /** Its dictionaries become shapes again: {@link SettlingShapes}. */
    static WatchedEngine settling() {
        return new WatchedEngine(VmOptions.DEFAULT, parts(true).withShapes(SettlingShapes::new));
    }

    static WatchedEngine withHeap(long bytes) {
        return new WatchedEngine(VmOptions.DEFAULT.withHeap(bytes), true);
    }

    Watcher watcher() {
        return (Watcher) vm.validity;
    }

    /** The value that a program returns. */
    long run(String program) {
        return vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
    }

    int name(String text) {
        return vm.names.id(text);
    }

    Shape shapeOf(long object) {
        return vm.shapes.of(object);
    }

    /** Where an object's own property is. */
    int location(long object, String name) {
        Shape shape = shapeOf(object);
        return shape.location(shape.find(name(name)));
    }

    /** The value of a property, searched for. */
    long get(long object, String name) {
        return vm.objects.get(object, name(name));
    }

    /** Two words of feedback, as a site has them before its first execution. */
    long newSite() {
        return vm.functions.allocate(16);
    }

    @Override
    public void close() {
        vm.close();
    }
}
