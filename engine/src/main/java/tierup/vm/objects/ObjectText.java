package tierup.vm.objects;

import tierup.bytecode.ErrorKind;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Functions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * Values as error messages show them. Nothing here calls guest code: a message about a broken object must not depend on
 * its toString (V8's {@code Object::NoSideEffectsToString}).
 */
final class ObjectText {
    private final Strings strings;
    private final Functions functions;
    private final Intrinsics intrinsics;
    private final Objects objects;
    private final PropertyReader reader;

    ObjectText(Strings strings, Functions functions, Intrinsics intrinsics, PropertyReader reader, Objects objects) {
        this.strings = strings;
        this.functions = functions;
        this.intrinsics = intrinsics;
        this.objects = objects;
        this.reader = reader;
    }

    String describe(long value) {
        if (Cell.isString(value)) {
            return strings.quote(value);
        }
        if (!Cell.isObject(value)) {
            return objects.conversions.describe(value);
        }
        switch (Cell.kind(value)) {
            case Cell.FUNCTION:
                return Strings.cut(functionText(value));
            case Cell.ERROR:
                return Strings.cut(errorText(value));
            default:
                return Strings.cut(objectText(value));
        }
    }

    /** What Function.prototype.toString gives. */
    String functionText(long function) {
        CallTarget target = functions.of(function);
        String text = target instanceof FunctionInfo info ? info.sourceText() : null;
        return text == null ? "function " + target.name() + "() { [native code] }" : text;
    }

    /** {@code name: message}, from data properties. */
    private String errorText(long error) {
        String name = dataText(error, Names.NAME, "");
        String message = dataText(error, Names.MESSAGE, "");
        return message.isEmpty() ? name : name.isEmpty() ? message : name + ": " + message;
    }

    private String dataText(long object, int name, String otherwise) {
        long raw = reader.find(object, name);
        return raw != Value.EMPTY && Cell.isString(raw) ? strings.toJava(raw) : otherwise;
    }

    private String objectText(long object) {
        long toString = reader.find(object, Names.TO_STRING);
        if (toString != Value.EMPTY && toString == ownToString(intrinsics.objectPrototype)) {
            String name = constructorName(object);
            if (!name.isEmpty()) {
                return "#<" + name + ">";
            }
        }
        if (toString != Value.EMPTY && toString == ownToString(intrinsics.errorPrototype(ErrorKind.ERROR))) {
            return errorText(object);
        }
        if (Cell.isTypedArray(object)) {
            return "[object " + ElementKind.of(object).className() + "]";
        }
        long tag = reader.find(object, Names.SYMBOL_TO_STRING_TAG);
        String text = tag != Value.EMPTY && Cell.isString(tag) ? strings.toJava(tag) : builtinTag(object);
        return "[object " + text + "]";
    }

    /** The class that Object.prototype.toString names an object without Symbol.toStringTag by (ECMA-262 20.1.3.6). */
    String builtinTag(long object) {
        switch (Cell.kind(object)) {
            case Cell.ARRAY:
                return "Array";
            case Cell.FUNCTION:
                return "Function";
            case Cell.ERROR:
                return "Error";
            case Cell.ARGUMENTS:
                return "Arguments";
            case Cell.DATE:
                return "Date";
            case Cell.PRIMITIVE_WRAPPER:
                long primitive = PropertyReader.wrapped(object);
                return Cell.isString(primitive)
                        ? "String"
                        : Value.isNumber(primitive) ? "Number" : Value.isBoolean(primitive) ? "Boolean" : "Object";
            default:
                return "Object";
        }
    }

    private long ownToString(long prototype) {
        return objects.getOwnDataProperty(prototype, Names.TO_STRING);
    }

    private String constructorName(long object) {
        long constructor = reader.find(object, Names.CONSTRUCTOR);
        return constructor != Value.EMPTY && Cell.isFunction(constructor) ? dataText(constructor, Names.NAME, "") : "";
    }
}
