package tierup.vm.running;

import static tierup.vm.memory.Memory.getLong;

import java.util.function.LongPredicate;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.MethodFlags;
import tierup.bytecode.TemplateStrings;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Functions;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Value;
import tierup.vm.objects.Conversions;
import tierup.vm.objects.Errors;
import tierup.vm.objects.ObjectFactory;
import tierup.vm.objects.Objects;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/** Closures, classes, {@code super}: the operations behind the instructions that make and link functions. */
final class ClassOperations {
    private final Heap heap;
    private final Strings strings;
    private final Functions functions;
    private final ObjectFactory factory;
    private final Objects objects;
    private final Conversions conversions;
    private final Errors errors;
    private final LongPredicate isConstructor;

    /** @param isConstructor whether {@code new} accepts a value */
    ClassOperations(
            Heap heap,
            Strings strings,
            Functions functions,
            ObjectFactory factory,
            Objects objects,
            Errors errors,
            LongPredicate isConstructor) {
        this.heap = heap;
        this.strings = strings;
        this.functions = functions;
        this.factory = factory;
        this.objects = objects;
        this.conversions = objects.conversions;
        this.errors = errors;
        this.isConstructor = isConstructor;
    }

    /**
     * A closure over a context; an arrow function shares the home object of the function around it.
     *
     * @param around that function
     */
    long newClosure(FunctionInfo info, long context, long around) {
        long home = info.kind() == FunctionKind.ARROW ? getLong(around + Cell.FUNCTION_HOME) : Value.UNDEFINED;
        return factory.newFunction(info, context, home);
    }

    /**
     * A class's constructor with its prototype object, linked as section 15.7.14 of the standard says.
     *
     * @param heritage the value of the extends clause, or empty if there is none
     */
    long newClass(FunctionInfo info, long heritage, long context) {
        long parentPrototype = objects.intrinsics.objectPrototype;
        long parent = objects.intrinsics.functionPrototype;
        if (heritage == Value.NULL) {
            parentPrototype = Value.NULL;
        } else if (heritage != Value.EMPTY) {
            if (!isConstructor.test(heritage)) {
                throw errors.typeError(
                        "Class extends value " + conversions.describe(heritage) + " is not a constructor or null");
            }
            parentPrototype = objects.get(heritage, Names.PROTOTYPE);
            if (parentPrototype != Value.NULL && !Cell.isObject(parentPrototype)) {
                throw errors.typeError("Class extends value does not have valid prototype property "
                        + conversions.describe(parentPrototype));
            }
            parent = heritage;
        }
        long prototype = factory.newObject(parentPrototype, 4);
        long constructor = factory.newFunction(info, context, prototype);
        objects.setPrototype(constructor, parent);
        objects.defineOwn(constructor, Names.PROTOTYPE, prototype, PropertyAttributes.NONE);
        objects.defineOwn(prototype, Names.CONSTRUCTOR, constructor, PropertyAttributes.HIDDEN);
        return constructor;
    }

    /** Defines a method or half of an accessor and gives the function its home and its name. */
    long defineMethod(long object, long key, long function, int flags) {
        int kind = flags & MethodFlags.KIND_MASK;
        int visibility = (flags & MethodFlags.ENUMERABLE) != 0 ? PropertyAttributes.ENUMERABLE : 0;
        if (kind == MethodFlags.NAME_ONLY) {
            nameByKey(function, conversions.toPropertyKey(key));
            return object;
        }
        if (!Cell.isFunction(function)) {
            throw errors.typeError("DEFINE_METHOD takes a function, not " + conversions.describe(function));
        }
        if (functions.of(function) instanceof FunctionInfo) {
            heap.store(function, function + Cell.FUNCTION_HOME, object);
        }
        if (kind == MethodFlags.HOME_ONLY) {
            return object;
        }
        long propertyKey = conversions.toPropertyKey(key);
        nameByKey(function, propertyKey);
        if (kind == MethodFlags.METHOD) {
            objects.defineOwnIndexed(object, propertyKey, function, PropertyAttributes.HIDDEN | visibility);
        } else {
            long getter = kind == MethodFlags.GETTER ? function : Value.EMPTY;
            long setter = kind == MethodFlags.SETTER ? function : Value.EMPTY;
            objects.defineAccessor(object, propertyKey, getter, setter, PropertyAttributes.CONFIGURABLE | visibility);
        }
        return object;
    }

    /**
     * Completes the name of a function whose key became known only now; its code knows no more than "", "get " or "set
     * ".
     */
    private void nameByKey(long function, long key) {
        if (!Cell.isFunction(function)) {
            return;
        }
        String prefix = functions.of(function).name();
        if (!prefix.isEmpty() && !prefix.equals("get ") && !prefix.equals("set ")) {
            return;
        }
        String name = Cell.isSymbol(key) ? symbolName(key) : strings.toJava(conversions.toStringCell(key));
        objects.defineOwn(function, Names.NAME, strings.of(prefix + name), PropertyAttributes.CONFIGURABLE);
    }

    private String symbolName(long symbol) {
        long description = getLong(symbol + Cell.SYMBOL_DESCRIPTION);
        return description == Value.UNDEFINED ? "" : "[" + strings.toJava(description) + "]";
    }

    /**
     * The new.target for a call of super.
     *
     * @param operand what the instruction was given; empty for that of the running function
     * @param own that of the running function
     */
    long superNewTarget(long operand, long own) {
        long newTarget = operand == Value.EMPTY ? own : operand;
        if (!Cell.isFunction(newTarget)) {
            throw errors.typeError("super() is called where no object is being constructed");
        }
        return newTarget;
    }

    /** What {@code super(...)} calls: the prototype that the class has at the moment. */
    long superConstructor(long constructor) {
        if (!Cell.isObject(constructor)) {
            throw errors.typeError("super() is called where no object is being constructed");
        }
        return objects.getPrototype(constructor);
    }

    /** Comes after the arguments have been evaluated (ECMA-262, 13.3.7.1). */
    long checkSuperConstructor(long parent, long function) {
        if (isConstructor.test(parent)) {
            return parent;
        }
        String name = functions.of(function).name();
        String text = Cell.isFunction(parent) ? functions.of(parent).name() : conversions.describe(parent);
        throw errors.typeError("Super constructor " + (text.isEmpty() ? "null" : text) + " of "
                + (name.isEmpty() ? "anonymous class" : name) + " is not a constructor");
    }

    /** Where {@code super.name} starts to look in a method: the prototype of its home object. */
    long superBase(long function) {
        long home = getLong(function + Cell.FUNCTION_HOME);
        if (!Cell.isObject(home)) {
            throw errors.typeError("'super' has no home object here");
        }
        if (functions.of(function) instanceof FunctionInfo info) {
            info.noteHome(home);
        }
        return objects.getPrototype(home);
    }

    long checkConstructorResult(long value, long thisValue) {
        if (Cell.isObject(value)) {
            return value;
        }
        if (value != Value.UNDEFINED) {
            throw errors.typeError("Derived constructors may only return object or undefined");
        }
        if (thisValue == Value.EMPTY) {
            throw errors.referenceError("Must call super constructor in derived class before accessing 'this' or"
                    + " returning from derived constructor");
        }
        if (!Cell.isObject(thisValue)) {
            throw errors.typeError("CHECK_CONSTRUCTOR_RESULT takes an object, not " + conversions.describe(thisValue));
        }
        return thisValue;
    }

    /**
     * The TypeError for null or undefined that is to be taken apart.
     *
     * @param text what the program calls it, or null
     * @param property which property would have been taken first, or null
     */
    GuestException notDestructurable(long value, String text, String property) {
        String object = "'" + (text == null ? conversions.describeAnonymous(value) : text) + "'";
        return errors.typeError("Cannot destructure " + (property == null ? "" : "property '" + property + "' of ")
                + object + " as it is " + (value == Value.NULL ? "null" : "undefined") + ".");
    }

    long newTemplateObject(TemplateStrings template) {
        long cooked = factory.newArray(0);
        long raw = factory.newArray(0);
        for (int i = 0; i < template.raw().size(); i++) {
            String text = template.cooked().get(i);
            objects.arrays.push(cooked, text == null ? Value.UNDEFINED : strings.of(text));
            objects.arrays.push(raw, strings.of(template.raw().get(i)));
        }
        objects.freeze(raw);
        objects.defineOwn(cooked, Names.RAW, raw, PropertyAttributes.NONE);
        objects.freeze(cooked);
        return cooked;
    }
}
