package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import tierup.vm.code.Args;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * Function (ECMA-262, 20.2). {@code call} and {@code apply} are tail requests: they hand the call on to the run loop
 * and are gone when it happens, so that a chain of them needs no Java stack.
 */
final class FunctionBuiltins {
    private FunctionBuiltins() {}

    /** Function.prototype: the first function of the engine, itself callable, whose prototype is Object.prototype. */
    static long newPrototype(Vm vm) {
        BuiltinFunction info = vm.builtin("", 0, (vm2, args) -> Value.UNDEFINED, false);
        long prototype = vm.factory.newFunction(info, Value.UNDEFINED, Value.UNDEFINED);
        vm.objects.intrinsics.functionPrototype = prototype;
        return prototype;
    }

    static void install(Installer installer, Vm engine, long prototype) {
        installer.constructor("Function", 1, FunctionBuiltins::construct, prototype);
        installer.table(
                prototype,
                method("apply", 2, FunctionBuiltins::apply),
                method("bind", 1, (vm, args) -> Realm.of(vm).boundFunctions.bind(args)),
                method("call", 1, FunctionBuiltins::call),
                method("toString", 0, FunctionBuiltins::toText));
        installer.hasInstance(prototype, FunctionBuiltins::hasInstance);
        restrict(engine, installer, prototype);
        engine.objects.intrinsics.functionReaders = new long[] {
            reader(installer, Names.LENGTH), reader(installer, Names.NAME), reader(installer, Names.PROTOTYPE)
        };
    }

    private static long reader(Installer installer, int name) {
        return installer.function("", 0, (vm, args) -> vm.objects.get(args.thisValue(), name));
    }

    /** What sloppy mode once told about callers: in strict functions, and here all are, asking is an error. */
    private static void restrict(Vm vm, Installer installer, long prototype) {
        long thrower = installer.function("", 0, (vm2, args) -> {
            throw vm2.typeError("'caller', 'callee', and 'arguments' properties may not be accessed on strict mode"
                    + " functions or the arguments objects for calls to them");
        });
        vm.objects.freeze(thrower);
        vm.objects.preventExtensions(thrower);
        vm.objects.intrinsics.throwTypeError = thrower;
        for (String name : new String[] {"caller", "arguments"}) {
            long key = vm.names.cell(vm.names.id(name));
            vm.objects.defineAccessor(prototype, key, thrower, thrower, PropertyAttributes.CONFIGURABLE);
        }
    }

    private static long construct(Vm vm, Args args) {
        throw vm.typeError("Code generation from strings disallowed: this engine has no eval");
    }

    private static long call(Vm vm, Args args) {
        if (!Cell.isFunction(args.thisValue())) {
            throw vm.typeError("Function.prototype.call.call is not a function");
        }
        return vm.requestCall(args.thisValue(), args.get(0), args.rest(1));
    }

    private static long apply(Vm vm, Args args) {
        checkApplicable(vm, args.thisValue());
        return vm.requestCall(args.thisValue(), args.get(0), ArrayLike.listOf(vm, args.get(1)));
    }

    /** TypeError unless the value is a function. */
    static void checkApplicable(Vm vm, long value) {
        if (!Cell.isFunction(value)) {
            throw vm.typeError("Function.prototype.apply was called on " + vm.conversions.describe(value)
                    + ", which is " + aTypeOf(vm, value) + " and not a function");
        }
    }

    private static String aTypeOf(Vm vm, long value) {
        String type = vm.conversions.typeofName(value);
        return type.startsWith("o") || type.equals("undefined") ? "an " + type : "a " + type;
    }

    private static long hasInstance(Vm vm, Args args) {
        return Value.fromBoolean(vm.operators.ordinaryHasInstance(args.thisValue(), args.get(0)));
    }

    private static long toText(Vm vm, Args args) {
        if (!Cell.isFunction(args.thisValue())) {
            throw vm.typeError("Function.prototype.toString requires that 'this' be a Function");
        }
        return vm.strings.of(sourceText(vm, args.thisValue()));
    }

    /** The text of a function as it stands in the program, or a stand-in for native ones. */
    static String sourceText(Vm vm, long function) {
        CallTarget target = vm.functions.of(function);
        if (Realm.of(vm).isNative(target)) {
            return "function " + target.name() + "() { [native code] }";
        }
        String text = ((FunctionInfo) target).sourceText();
        return text == null ? "function " + target.name() + "() { [bytecode] }" : text;
    }
}
