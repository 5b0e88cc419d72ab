package tierup.vm.objects;

import java.util.Set;

/**
 * The global variables of JavaScript, and those of Node that keep a program waiting, that this engine does without.
 *
 * <p>They do not exist: {@code typeof Proxy} is {@code "undefined"}, so that a program can ask and do something else. Only
 * one that uses them all the same is told that it is not to blame.
 */
public final class LeftOutGlobals {
    private static final Set<String> NAMES = Set.of(
            "Atomics",
            "BigInt",
            "BigInt64Array",
            "BigUint64Array",
            "FinalizationRegistry",
            "Intl",
            "Promise",
            "Proxy",
            "RegExp",
            "SharedArrayBuffer",
            "WeakRef",
            "WebAssembly",
            "eval",
            "queueMicrotask",
            "setImmediate",
            "setInterval",
            "setTimeout");

    private LeftOutGlobals() {}

    /** The message of the ReferenceError for a variable that is not declared. */
    public static String message(String name) {
        return name + (NAMES.contains(name) ? " is not supported by Tierup" : " is not defined");
    }
}
