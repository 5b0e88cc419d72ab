package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * What a {@code package.json} says about the files of its package.
 *
 * <p>The two tables are plain Java objects: strings, {@link Map}s in the order of the file, {@link List}s, null, and
 * {@link Other} for anything else.
 *
 * @param folder the package's folder
 * @param name by which the package may require itself; null if it has none
 * @param main the file to take for the package; null if it does not say
 * @param isModule whether its files with ".js" are modules of ECMAScript
 * @param exports what may be required of the package; {@link #ABSENT} if it does not say
 * @param imports what its files may require with "#"; {@link #ABSENT} likewise
 */
record PackageFile(String folder, String name, String main, boolean isModule, Object exports, Object imports) {
    /** The value of a property that is not there. */
    static final Object ABSENT = new Object();

    /** A number or a boolean, as JSON writes it. */
    record Other(String text) {}

    /**
     * Reads the text of a {@code package.json}.
     *
     * @throws GuestException a SyntaxError if it is no JSON, and what Node throws where it is no object
     */
    static PackageFile parse(Vm vm, String folder, String text) {
        long json = parseJson(vm, fileIn(folder), text);
        if (Value.isNullish(json)) {
            throw vm.typeError("Cannot convert undefined or null to object");
        }
        boolean isModule = "module".equals(text(vm, json, "type"));
        Object exports = property(vm, json, "exports");
        return new PackageFile(
                folder,
                text(vm, json, "name"),
                text(vm, json, "main"),
                isModule,
                exports,
                property(vm, json, "imports"));
    }

    /** The path of the file itself. */
    String file() {
        return fileIn(folder);
    }

    /** The path of the package.json of a folder. */
    static String fileIn(String folder) {
        return folder.endsWith("/") ? folder + "package.json" : folder + "/package.json";
    }

    private static long parseJson(Vm vm, String file, String text) {
        try {
            return JsonReader.parse(vm, text);
        } catch (GuestException e) {
            long message = vm.objects.getOwnDataProperty(e.value(), Names.MESSAGE);
            String full = "Error parsing " + file + ": " + vm.strings.toJava(message);
            vm.objects.defineOwn(e.value(), Names.MESSAGE, vm.strings.of(full), PropertyAttributes.HIDDEN);
            vm.objects.defineOwn(e.value(), vm.names.id("path"), vm.strings.of(file), PropertyAttributes.DEFAULT);
            throw e;
        }
    }

    private static String text(Vm vm, long json, String name) {
        return property(vm, json, name) instanceof String text ? text : null;
    }

    private static Object property(Vm vm, long json, String name) {
        if (!Cell.isObject(json)) {
            return ABSENT;
        }
        PropertyDescriptor property = vm.objects.getOwnProperty(json, vm.strings.of(name));
        return property == null ? ABSENT : toJava(vm, property.value);
    }

    /** A value that has been read from JSON, and that no program has seen. */
    private static Object toJava(Vm vm, long value) {
        if (Cell.isString(value)) {
            return vm.strings.toJava(value);
        } else if (value == Value.NULL) {
            return null;
        } else if (Cell.isArray(value)) {
            List<Object> list = new ArrayList<>();
            for (long i = 0; i < vm.objects.arrays.arrayLength(value); i++) {
                list.add(toJava(vm, vm.objects.getIndexed(value, Value.fromLong(i))));
            }
            return list;
        } else if (Cell.isObject(value)) {
            Map<String, Object> table = new LinkedHashMap<>();
            for (long key : vm.objects.enumerableOwnKeys(value)) {
                Object entry = toJava(vm, vm.objects.getOwnProperty(value, key).value);
                table.put(vm.conversions.toJavaString(key), entry);
            }
            return table;
        }
        return new Other(vm.conversions.toJavaString(value));
    }
}
