package tierup.vm.running;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.code.Args;
import tierup.vm.code.CallTarget;
import tierup.vm.code.StackTrace;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * One walk down the VM stack, from the innermost frame on, that collects the entries of a {@link StackTrace}. Between
 * the frames stand the built-ins that called them, or are on top of all.
 */
public final class StackWalk {
    private final Vm vm;
    private final RunLoop loop;
    private final int limit;
    private final List<StackTrace.Entry> entries = new ArrayList<>();
    private long above = Value.UNDEFINED;
    private boolean builtins;

    /**
     * @param limit how many entries at most
     */
    public StackWalk(Vm vm, RunLoop loop, int limit) {
        this.vm = vm;
        this.loop = loop;
        this.limit = limit;
    }

    /** The frames of functions alone. */
    StackTrace withoutBuiltins() {
        return walk(null);
    }

    /** The frames, and the built-ins that are running. */
    public StackTrace complete() {
        builtins = true;
        return walk(loop.builtins.top());
    }

    /**
     * Likewise, without the built-in on top: it makes an error.
     *
     * @param function its frame and the frames that it called are left out (the constructors of a class of errors); or
     *     undefined
     */
    public StackTrace below(long function) {
        builtins = true;
        above = function;
        return walk(null);
    }

    private StackTrace walk(Args top) {
        Args running = top;
        int entryFrames = 0;
        CallTarget callee = null;
        for (FrameWalker frames = loop.frames(); !frames.atEnd() && entries.size() < limit; frames.next()) {
            if (frames.atEntry()) {
                running = builtins ? loop.builtins.waiting(entryFrames++) : null;
            } else {
                LogicalFrame frame = frames.frame();
                StackTrace.Entry entry = entryOf(frame);
                if (running != null && above == Value.UNDEFINED && isShown(running, entry)) {
                    entries.add(entryOf(running));
                }
                running = null;
                boolean isShown = !entry.isHidden() && !entry.hasCalledPart(callee);
                if (above == Value.UNDEFINED && isShown && entries.size() < limit) {
                    entries.add(entry);
                }
                callee = entry.function();
                above = frame.function() == above ? Value.UNDEFINED : above;
            }
        }
        return new StackTrace(entries);
    }

    /** Steps of other built-ins do not show; nor does, in V8, the Array constructor. */
    private boolean isShown(Args builtin, StackTrace.Entry caller) {
        return !caller.isNative() && (vm.world == null || vm.world.showsInTraces(builtin.callee()));
    }

    private StackTrace.Entry entryOf(LogicalFrame frame) {
        int pc = Math.max(0, frame.pc());
        return entry(frame.info(), frame.function(), pc, frame.isConstruct(), frame.thisValue());
    }

    private StackTrace.Entry entryOf(Args args) {
        CallTarget info = vm.functions.of(args.callee());
        return entry(info, args.callee(), 0, args.isConstruct(), args.thisValue());
    }

    private StackTrace.Entry entry(CallTarget info, long function, int pc, boolean construct, long receiver) {
        boolean isMethod = !Value.isNullish(receiver) && receiver != vm.objects.intrinsics.globalObject;
        if (vm.world == null || construct || !isMethod) {
            return new StackTrace.Entry(info, nameOf(function, info), pc, construct, "", "");
        }
        String property = vm.world.methodName(receiver, function, info.name());
        return new StackTrace.Entry(info, nameOf(function, info), pc, false, vm.world.receiverName(receiver), property);
    }

    /** The name, which the program may have changed, or only computed; while nobody has read it, its slot is empty. */
    private String nameOf(long function, CallTarget info) {
        Shape shape = vm.shapes.of(function);
        int index = shape.find(Names.NAME);
        if (index >= 0 && !shape.isAccessorAt(index)) {
            long name = Slots.load(function, shape.location(index));
            if (name != Value.EMPTY && Cell.isString(name)) {
                String text = vm.strings.toJava(name);
                return text.isEmpty() && info.name().isEmpty() ? info.nameInTraces() : text;
            }
        }
        return info.nameInTraces();
    }
}
