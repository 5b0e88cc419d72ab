package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import tierup.bytecode.ErrorKind;
import tierup.vm.code.Args;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.Errors;
import tierup.vm.running.Builtin;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/** Error and its subclasses (ECMA-262, 20.5), with V8's stack property and Error.captureStackTrace. */
final class ErrorBuiltins {
    private ErrorBuiltins() {}

    /** Installs them all; returns the Error constructor. */
    static long install(Installer installer, Vm vm) {
        long base = 0;
        for (ErrorKind kind : ErrorKind.values()) {
            long prototype = vm.objects.intrinsics.errorPrototype(kind);
            long constructor = installer.constructor(kind.className(), 1, constructorOf(kind), prototype);
            hidden(vm, prototype, Names.NAME, vm.strings.intern(kind.className()));
            hidden(vm, prototype, Names.MESSAGE, vm.strings.empty());
            if (kind == ErrorKind.ERROR) {
                base = constructor;
            } else {
                vm.objects.setPrototype(constructor, base);
            }
        }
        installAggregate(installer, vm, base);
        installer.table(base, method("captureStackTrace", 2, ErrorBuiltins::captureStackTrace));
        vm.objects.defineOwn(
                base, Names.STACK_TRACE_LIMIT, Value.fromInt(Errors.DEFAULT_LIMIT), PropertyAttributes.DEFAULT);
        installer.table(
                vm.objects.intrinsics.errorPrototype(ErrorKind.ERROR), method("toString", 0, ErrorBuiltins::toText));
        vm.errors.setConstructor(base);
        return base;
    }

    /** An error of several errors (20.5.7); nothing in this engine throws it by itself. */
    private static void installAggregate(Installer installer, Vm vm, long base) {
        long prototype = vm.factory.newObject(vm.objects.intrinsics.errorPrototype(ErrorKind.ERROR), 0);
        int errors = vm.names.id("errors");
        Builtin construct = (vm2, args) -> {
            long ownPrototype = Realm.of(vm2).prototypeFor(args.newTarget(), prototype);
            long error = construct(vm2, args, ownPrototype, args.get(1), args.get(2));
            hidden(vm2, error, errors, arrayOf(vm2, args.get(0)));
            return error;
        };
        long constructor = installer.constructor("AggregateError", 2, construct, prototype);
        vm.objects.setPrototype(constructor, base);
        hidden(vm, prototype, Names.NAME, vm.strings.intern("AggregateError"));
        hidden(vm, prototype, Names.MESSAGE, vm.strings.empty());
    }

    private static long arrayOf(Vm vm, long iterable) {
        long array = vm.factory.newArray(0);
        long iterator = vm.iteration.startOfArgument(iterable);
        for (long item = vm.iteration.nextOf(iterator); item != Value.EMPTY; item = vm.iteration.nextOf(iterator)) {
            vm.objects.arrays.push(array, item);
        }
        return array;
    }

    private static void hidden(Vm vm, long object, int name, long value) {
        vm.objects.defineOwn(object, name, value, PropertyAttributes.HIDDEN);
    }

    private static Builtin constructorOf(ErrorKind kind) {
        return (vm, args) -> construct(vm, args, kind);
    }

    private static long construct(Vm vm, Args args, ErrorKind kind) {
        long prototype =
                Realm.of(vm).prototypeFor(args.newTarget(), Realm.of(vm).errorPrototype(kind));
        return construct(vm, args, prototype, args.get(0), args.get(1));
    }

    private static long construct(Vm vm, Args args, long prototype, long text, long options) {
        long message = text == Value.UNDEFINED ? Value.UNDEFINED : vm.conversions.toStringCell(text);
        long error = vm.errors.newError(prototype, message, subclass(vm, args.newTarget()));
        if (Cell.isObject(options) && vm.objects.has(options, vm.names.cell(Names.CAUSE))) {
            hidden(vm, error, Names.CAUSE, vm.objects.get(options, Names.CAUSE));
        }
        return error;
    }

    /** The program's constructor that has called an error constructor by super(), or undefined. */
    private static long subclass(Vm vm, long newTarget) {
        boolean own = Cell.isFunction(newTarget) && vm.functions.of(newTarget) instanceof FunctionInfo;
        return own ? newTarget : Value.UNDEFINED;
    }

    /**
     * Gives any object a {@code stack}: what an error made here would have, under the object's own name and message. An
     * error's is rendered when it is read, another object's now.
     */
    private static long captureStackTrace(Vm vm, Args args) {
        long object = args.get(0);
        if (!Cell.isObject(object)) {
            throw vm.typeError("Invalid argument");
        }
        long above = Cell.isFunction(args.get(1)) ? args.get(1) : Value.UNDEFINED;
        if (Cell.kind(object) == Cell.ERROR) {
            vm.errors.captureAgain(object, above);
            return Value.UNDEFINED;
        }
        long error = vm.errors.newError(Realm.of(vm).errorPrototype(ErrorKind.ERROR), Value.UNDEFINED, above);
        long stack = vm.objects.get(error, Names.STACK);
        if (stack != Value.UNDEFINED) {
            String text = vm.strings.toJava(stack);
            int firstFrame = text.indexOf("\n    at ");
            stack = vm.strings.of(vm.errors.headline(object) + (firstFrame < 0 ? "" : text.substring(firstFrame)));
        }
        hidden(vm, object, Names.STACK, stack);
        return Value.UNDEFINED;
    }

    private static long toText(Vm vm, Args args) {
        if (!Cell.isObject(args.thisValue())) {
            throw vm.typeError("Method Error.prototype.toString called on incompatible receiver "
                    + vm.conversions.describe(args.thisValue()));
        }
        return vm.strings.of(vm.errors.headline(args.thisValue()));
    }
}
