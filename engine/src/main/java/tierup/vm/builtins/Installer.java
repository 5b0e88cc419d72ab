package tierup.vm.builtins;

import tierup.vm.code.BuiltinFunction;
import tierup.vm.memory.Value;
import tierup.vm.running.Builtin;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * Puts tables of built-ins into the heap. Runs once, while the engine starts; so every row costs a few microseconds and
 * no more.
 */
final class Installer {
    private final Vm vm;
    private final long global;

    Installer(Vm vm) {
        this.vm = vm;
        this.global = vm.objects.intrinsics.globalObject;
    }

    /** Defines every row on the target. */
    void table(long target, Row... rows) {
        for (Row row : rows) {
            row.define(this, target);
        }
    }

    /** A function object of a built-in. */
    long function(String name, int length, Builtin code) {
        BuiltinFunction info = vm.builtin(name, length, code, false);
        return vm.factory.newFunction(info, Value.UNDEFINED, Value.UNDEFINED);
    }

    /** A constructor with its prototype object, as a global variable. */
    long constructor(String name, int length, Builtin code, long prototype) {
        long function = hiddenConstructor(name, length, code, prototype);
        global(name, function);
        return function;
    }

    /** A constructor with its prototype object that no variable holds. */
    long hiddenConstructor(String name, int length, Builtin code, long prototype) {
        BuiltinFunction info = vm.builtin(name, length, code, true);
        long function = vm.factory.newFunction(info, Value.UNDEFINED, Value.UNDEFINED);
        vm.objects.defineOwn(function, Names.PROTOTYPE, prototype, PropertyAttributes.NONE);
        vm.objects.defineOwn(prototype, Names.CONSTRUCTOR, function, PropertyAttributes.HIDDEN);
        return function;
    }

    /** A global object that only holds functions, such as Math. */
    long namespace(String name) {
        long object = vm.factory.newObject();
        global(name, object);
        return object;
    }

    /** A global variable that for-in over the global object does not see. */
    void global(String name, long value) {
        vm.objects.defineOwn(global, vm.names.id(name), value, PropertyAttributes.HIDDEN);
    }

    void method(long target, String name, int length, Builtin code) {
        vm.objects.defineOwn(target, vm.names.id(name), function(name, length, code), PropertyAttributes.HIDDEN);
    }

    void symbolMethod(long target, int symbolName, String functionName, int length, Builtin code) {
        vm.objects.defineOwn(target, symbolName, function(functionName, length, code), PropertyAttributes.HIDDEN);
    }

    void readOnlySymbolMethod(long target, int symbolName, String functionName, int length, Builtin code) {
        vm.objects.defineOwn(target, symbolName, function(functionName, length, code), PropertyAttributes.CONFIGURABLE);
    }

    /** Function.prototype[Symbol.hasInstance], which cannot be replaced. */
    void hasInstance(long target, Builtin code) {
        long function = function("[Symbol.hasInstance]", 1, code);
        vm.objects.defineOwn(target, Names.SYMBOL_HAS_INSTANCE, function, PropertyAttributes.NONE);
    }

    void accessor(long target, String name, Builtin getter, Builtin setter) {
        long get = function("get " + name, 0, getter);
        long set = setter == null ? Value.UNDEFINED : function("set " + name, 1, setter);
        vm.objects.defineAccessor(target, vm.names.cell(vm.names.id(name)), get, set, PropertyAttributes.CONFIGURABLE);
    }

    void symbolGetter(long target, int symbolName, String functionName, int attributes, Builtin code) {
        long get = function(functionName, 0, code);
        vm.objects.defineAccessor(target, vm.names.cell(symbolName), get, Value.UNDEFINED, attributes);
    }

    /** {@code Symbol.unscopables}: an object without a prototype, in which the names are true. */
    void unscopables(long target, String... names) {
        long object = vm.factory.newObject(Value.NULL, names.length);
        for (String name : names) {
            vm.objects.defineOwn(object, vm.names.id(name), Value.TRUE, PropertyAttributes.DEFAULT);
        }
        vm.objects.defineOwn(target, Names.SYMBOL_UNSCOPABLES, object, PropertyAttributes.CONFIGURABLE);
    }

    void constant(long target, String name, double value) {
        vm.objects.defineOwn(target, vm.names.id(name), Value.fromNumber(value), PropertyAttributes.NONE);
    }

    void tag(long target, String text) {
        long cell = vm.strings.intern(text);
        vm.objects.defineOwn(target, Names.SYMBOL_TO_STRING_TAG, cell, PropertyAttributes.CONFIGURABLE);
    }

    void alias(long target, String name, String existing) {
        long value = vm.objects.get(target, vm.names.id(existing));
        vm.objects.defineOwn(target, vm.names.id(name), value, PropertyAttributes.HIDDEN);
    }

    void symbolAlias(long target, int symbolName, String existing) {
        long value = vm.objects.get(target, vm.names.id(existing));
        vm.objects.defineOwn(target, symbolName, value, PropertyAttributes.HIDDEN);
    }
}
