package tierup.vm.builtins;

import java.util.Arrays;
import java.util.List;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * Errors as console.log shows them: the stack, corrected where it does not say of which class the error is, and further
 * properties.
 */
final class InspectedErrors {
    private static final int FEWEST_SHARED_FRAMES = 3;
    private static final int[] IN_STACK = {Names.NAME, Names.MESSAGE, Names.STACK};

    private InspectedErrors() {}

    /**
     * The text before the braces.
     *
     * @param keys the error's properties; those that the stack already shows are removed, {@code cause} and {@code
     *     errors} are added
     */
    static String show(Vm vm, long error, String className, String tag, List<Long> keys) {
        String stack = stackOf(vm, error);
        removeShown(vm, error, stack, keys);
        long cause = vm.names.cell(Names.CAUSE);
        if (vm.objects.hasOwn(error, cause) && !keys.contains(cause)) {
            keys.add(cause);
        }
        int errors = vm.names.id("errors");
        if (Cell.isArray(vm.objects.get(error, errors)) && !keys.contains(vm.names.cell(errors))) {
            keys.add(vm.names.cell(errors));
        }
        String name = textOf(vm, vm.objects.get(error, Names.NAME), "Error");
        stack = withClassName(stack, className, name, tag);
        String message = textOf(vm, vm.objects.get(error, Names.MESSAGE), "");
        int at = message.isEmpty() ? -1 : stack.indexOf(message);
        int frames = stack.indexOf("\n    at", at < 0 ? 0 : at + message.length());
        if (frames < 0) {
            return "[" + stack + "]";
        }
        return stack.substring(0, frames) + "\n" + withoutFramesOfCause(vm, error, stack.substring(frames + 1));
    }

    private static String stackOf(Vm vm, long error) {
        long stack = vm.objects.get(error, Names.STACK);
        return vm.conversions.toBoolean(stack) ? vm.conversions.toJavaString(stack) : vm.errors.headline(error);
    }

    private static String textOf(Vm vm, long value, String missing) {
        return Value.isNullish(value) ? missing : vm.conversions.toJavaString(value);
    }

    private static void removeShown(Vm vm, long error, String stack, List<Long> keys) {
        for (int name : IN_STACK) {
            long value = vm.objects.getOwnDataProperty(error, name);
            boolean shown = value != Value.EMPTY && (!Cell.isString(value) || stack.contains(vm.strings.toJava(value)));
            if (shown) {
                keys.remove(vm.names.cell(name));
            }
        }
    }

    /** Puts the class into a headline that only has the name that the error inherited. */
    private static String withClassName(String stack, String className, String name, String tag) {
        int length = name.length();
        boolean startsWithName = name.endsWith("Error")
                && stack.startsWith(name)
                && (stack.length() == length || stack.charAt(length) == ':' || stack.charAt(length) == '\n');
        if (className != null && !startsWithName) {
            return stack;
        }
        String prefix = ClassNames.prefix(className, tag, "Error", "").trim();
        if (name.equals(prefix)) {
            return stack;
        }
        String rest = startsWithName ? stack.substring(length) : ": " + stack;
        return prefix.contains(name) ? prefix + rest : prefix + " [" + name + "]" + rest;
    }

    /** Frames that the cause's stack shows as well are left out. */
    private static String withoutFramesOfCause(Vm vm, long error, String frames) {
        long cause = vm.objects.getOwnDataProperty(error, Names.CAUSE);
        if (cause == Value.EMPTY || !Cell.isObject(cause) || Cell.kind(cause) != Cell.ERROR) {
            return frames;
        }
        String causeStack = stackOf(vm, cause);
        int start = causeStack.indexOf("\n    at");
        if (start < 0) {
            return frames;
        }
        List<String> own = Arrays.asList(frames.split("\n"));
        List<String> others = Arrays.asList(causeStack.substring(start + 1).split("\n"));
        for (int i = 0; i < own.size() - FEWEST_SHARED_FRAMES; i++) {
            int at = others.indexOf(own.get(i));
            int shared = at < 0 ? 0 : sharedFrames(own, i, others, at);
            if (shared > FEWEST_SHARED_FRAMES) {
                String skipped = "    ... " + (shared - 2) + " lines matching cause stack trace ...";
                return String.join("\n", own.subList(0, i + 1)) + "\n" + skipped + "\n"
                        + String.join("\n", own.subList(i + shared - 1, own.size()));
            }
        }
        return frames;
    }

    private static int sharedFrames(List<String> own, int i, List<String> others, int at) {
        int count = 0;
        while (i + count < own.size()
                && at + count < others.size()
                && own.get(i + count).equals(others.get(at + count))) {
            count++;
        }
        return count;
    }
}
