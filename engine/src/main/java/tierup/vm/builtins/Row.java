package tierup.vm.builtins;

import tierup.vm.running.Builtin;

/**
 * One line of a table of built-ins: a property to be defined on a prototype, a constructor or a namespace object.
 *
 * <p>The built-ins of a class read as a table, {@code method("push", 1, ArrayBuiltins::push)}, so what exists is
 * visible at a glance and what each does is one Java method.
 */
@FunctionalInterface
interface Row {
    /** Defines the property. */
    void define(Installer installer, long target);

    /** A function written in Java; not enumerable, no constructor. */
    static Row method(String name, int length, Builtin code) {
        return (installer, target) -> installer.method(target, name, length, code);
    }

    /** A function under a well-known symbol, for instance {@code [Symbol.iterator]}. */
    static Row symbolMethod(int symbolName, String functionName, int length, Builtin code) {
        return (installer, target) -> installer.symbolMethod(target, symbolName, functionName, length, code);
    }

    /** Likewise, not writable: {@code [Symbol.toPrimitive]}. */
    static Row readOnlySymbolMethod(int symbolName, String functionName, int length, Builtin code) {
        return (installer, target) -> installer.readOnlySymbolMethod(target, symbolName, functionName, length, code);
    }

    /**
     * A function written in JavaScript.
     *
     * @param file name of the resource that exports it, without ".js"
     */
    static Row selfHosted(String name, int length, String file) {
        return (installer, target) -> installer.method(target, name, length, new SelfHosting.Stub(file, name));
    }

    /** A property without a setter. */
    static Row getter(String name, Builtin code) {
        return (installer, target) -> installer.accessor(target, name, code, null);
    }

    /** A property with both halves. */
    static Row accessor(String name, Builtin getter, Builtin setter) {
        return (installer, target) -> installer.accessor(target, name, getter, setter);
    }

    /** A number that cannot be changed, such as Math.PI. */
    static Row constant(String name, double value) {
        return (installer, target) -> installer.constant(target, name, value);
    }

    /** The text that Object.prototype.toString shows. */
    static Row tag(String text) {
        return (installer, target) -> installer.tag(target, text);
    }

    /** A second name for a property defined before. */
    static Row alias(String name, String existing) {
        return (installer, target) -> installer.alias(target, name, existing);
    }
}
