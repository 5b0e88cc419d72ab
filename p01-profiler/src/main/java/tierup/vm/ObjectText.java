package tierup.vm;

import tierup.bytecode.FunctionCode;

/**
 * Values as error messages show them. Nothing here calls guest code: a message about a broken object must not depend on its
 * toString (V8's {@code Object::NoSideEffectsToString}).
 */
final class ObjectText {
    private final Vm vm;
    private final PropertyReader reader;

    ObjectText(Vm vm, PropertyReader reader) {
        this.vm = vm;
        this.reader = reader;
    }

    String describe(long value) {
        if (Cell.isString(value)) {
            return vm.strings.toJava(value);
        }
        if (!Cell.isObject(value)) {
            return vm.conversions.describe(value);
        }
        switch (Cell.kind(value)) {
            case Cell.FUNCTION:
                return functionText(value);
            case Cell.ERROR:
                return errorText(value);
            default:
                return objectText(value);
        }
    }

    /** What Function.prototype.toString gives. */
    String functionText(long function) {
        FunctionInfo info = vm.functions.of(function);
        FunctionCode code = info.code();
        return code == null || code.source() == null
                ? "function " + info.name() + "() { [native code] }"
                : code.source().text(code.sourceStart(), code.sourceEnd());
    }

    /** {@code name: message}, from data properties. */
    String errorText(long error) {
        String name = dataText(error, Names.NAME, "Error");
        String message = dataText(error, Names.MESSAGE, "");
        return message.isEmpty() ? name : name.isEmpty() ? message : name + ": " + message;
    }

    private String dataText(long object, int name, String otherwise) {
        long raw = reader.find(object, name);
        if (raw == Value.EMPTY || raw == Value.UNDEFINED || PropertyReader.isAccessor(raw) || Cell.isObject(raw)) {
            return otherwise;
        }
        return Cell.isString(raw) ? vm.strings.toJava(raw) : vm.conversions.describe(raw);
    }

    private String objectText(long object) {
        long toString = reader.find(object, Names.TO_STRING);
        if (toString != Value.EMPTY && toString == ownToString(vm.objects.intrinsics.objectPrototype)) {
            String name = constructorName(object);
            if (!name.isEmpty()) {
                return "#<" + name + ">";
            }
        }
        long tag = reader.find(object, Names.SYMBOL_TO_STRING_TAG);
        String otherwise = Cell.isArray(object) ? "Array" : "Object";
        return "[object " + (tag != Value.EMPTY && Cell.isString(tag) ? vm.strings.toJava(tag) : otherwise) + "]";
    }

    private long ownToString(long objectPrototype) {
        return vm.objects.getOwnDataProperty(objectPrototype, Names.TO_STRING);
    }

    private String constructorName(long object) {
        long constructor = reader.find(object, Names.CONSTRUCTOR);
        return constructor != Value.EMPTY && Cell.isFunction(constructor)
                ? dataText(constructor, Names.NAME, "")
                : "Object";
    }
}
