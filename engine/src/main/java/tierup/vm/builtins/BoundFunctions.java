package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * Functions made by {@code bind} (ECMA-262, 10.4.1).
 *
 * <p>All bound functions share one of two codes, depending on whether {@code new} accepts the target. What is
 * particular to each stands in an array in {@link Cell#FUNCTION_HOME}: target, this, arguments. Calling one is a tail
 * request of its target. {@code length} and {@code name} are those that the target had when it was bound: while nobody has
 * read the target's, they follow from its code, and are left to be filled in when somebody reads them.
 */
public final class BoundFunctions {
    /** In the array: what is called. */
    public static final int TARGET = 0;
    /** In the array: the {@code this} that it is called with. */
    public static final int THIS = 1;
    /** In the array: the first of the arguments that come before the caller's own. */
    public static final int ARGUMENTS = 2;

    /** In {@link #codes}: of those that {@code new} does not accept. */
    public static final int CALLABLE = 0;
    /** In {@link #codes}: of the others. */
    public static final int CONSTRUCTIBLE = 1;

    private final Vm vm;
    private final BuiltinFunction callable;
    private final BuiltinFunction constructible;

    BoundFunctions(Vm vm) {
        this.vm = vm;
        this.callable = vm.builtin("", 0, BoundFunctions::enter, false);
        this.constructible = vm.builtin("", 0, BoundFunctions::enter, true);
        vm.objects.intrinsics.boundCodes = codes();
    }

    /** The codes of bound functions: {@link #CALLABLE}, {@link #CONSTRUCTIBLE}. */
    public BuiltinFunction[] codes() {
        return new BuiltinFunction[] {callable, constructible};
    }

    private boolean isBound(long function) {
        CallTarget info = vm.functions.of(function);
        return info == callable || info == constructible;
    }

    /** What a bound function calls, which may be bound itself; EMPTY if the function is not bound. */
    long targetOf(long function) {
        return isBound(function) ? record(function, TARGET) : Value.EMPTY;
    }

    private long record(long bound, int index) {
        return vm.objects.getIndexed(Memory.getLong(bound + Cell.FUNCTION_HOME), Value.fromInt(index));
    }

    /** Function.prototype.bind. */
    long bind(Args args) {
        long target = args.thisValue();
        if (!Cell.isFunction(target)) {
            throw vm.typeError("Bind must be called on a function");
        }
        long[] words = new long[Math.max(2, args.count() + 1)];
        words[TARGET] = target;
        words[THIS] = args.get(0);
        for (int i = 1; i < args.count(); i++) {
            words[i + 1] = args.get(i);
        }
        long bound = make(target, words);
        if (!vm.factory.isNameUntouched(target)) {
            describe(bound, target, Math.max(0, args.count() - 1));
        }
        return bound;
    }

    /** A function that calls the target with a fixed {@code this}; has no name or length of its own. */
    long bindThis(long target, long thisValue) {
        return make(target, new long[] {target, thisValue});
    }

    private long make(long target, long[] words) {
        BuiltinFunction info = vm.runLoop.isConstructor(target) ? constructible : callable;
        long bound = vm.factory.newFunctionWithoutPrototype(info, Value.UNDEFINED, vm.factory.newArrayOf(words));
        long prototype = vm.objects.getPrototype(target);
        if (prototype != Realm.of(vm).functionPrototype) {
            vm.objects.setPrototype(bound, prototype);
        }
        return bound;
    }

    private void describe(long bound, long target, int boundArguments) {
        double length = 0;
        if (vm.objects.hasOwn(target, vm.names.cell(Names.LENGTH))) {
            long targetLength = vm.objects.get(target, Names.LENGTH);
            if (Value.isNumber(targetLength)) {
                length = Math.max(0, vm.conversions.toIntegerOrInfinity(targetLength) - boundArguments);
            }
        }
        vm.objects.defineOwn(bound, Names.LENGTH, Value.fromNumber(length), PropertyAttributes.CONFIGURABLE);
        long name = vm.objects.get(target, Names.NAME);
        long text = vm.strings.concat(vm.strings.of("bound "), Cell.isString(name) ? name : vm.strings.empty());
        vm.objects.defineOwn(bound, Names.NAME, text, PropertyAttributes.CONFIGURABLE);
    }

    private static long enter(Vm vm, Args args) {
        return Realm.of(vm).boundFunctions.call(args);
    }

    private long call(Args args) {
        long bound = args.callee();
        long target = record(bound, TARGET);
        int fixed = (int) vm.objects.arrays.arrayLength(Memory.getLong(bound + Cell.FUNCTION_HOME)) - ARGUMENTS;
        long[] arguments = new long[fixed + args.count()];
        for (int i = 0; i < fixed; i++) {
            arguments[i] = record(bound, ARGUMENTS + i);
        }
        for (int i = 0; i < args.count(); i++) {
            arguments[fixed + i] = args.get(i);
        }
        if (args.isConstruct()) {
            long newTarget = args.newTarget() == bound ? target : args.newTarget();
            return vm.runLoop.requestConstruct(target, newTarget, arguments);
        }
        return vm.requestCall(target, record(bound, THIS), arguments);
    }
}
