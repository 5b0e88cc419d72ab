package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.objects.TypedArrays;

/**
 * What the inspector shows of buffers and typed arrays beside properties and elements: a buffer's bytes, and, where
 * hidden properties are wanted, what a typed array says of itself through getters.
 */
final class InspectedBytes {
    private InspectedBytes() {}

    /** Class, length and opening bracket of a typed array. */
    static String opening(long array, String name, String tag) {
        String size = "(" + TypedArrays.length(array) + ")";
        return ClassNames.prefix(name, tag, ElementKind.of(array).className(), size) + "[";
    }

    /**
     * The entries that come before the properties.
     *
     * @param most how many bytes to list
     */
    static List<String> entries(long object, int most, boolean showHidden) {
        if (TypedArrays.isBuffer(object)) {
            return List.of(
                    "[Uint8Contents]: <" + content(object, most) + ">",
                    "byteLength: " + TypedArrays.byteLength(object));
        }
        return showHidden && Cell.isTypedArray(object) ? hidden(object) : List.of();
    }

    private static List<String> hidden(long array) {
        int bytes = ElementKind.of(array).bytes();
        int length = TypedArrays.length(array);
        return List.of(
                "[BYTES_PER_ELEMENT]: " + bytes,
                "[length]: " + length,
                "[byteLength]: " + (long) bytes * length,
                "[byteOffset]: " + TypedArrays.byteOffset(array),
                "[buffer]: ArrayBuffer { byteLength: " + TypedArrays.byteLength(TypedArrays.buffer(array)) + " }");
    }

    private static String content(long buffer, int most) {
        long length = TypedArrays.byteLength(buffer);
        List<String> bytes = new ArrayList<>();
        for (int i = 0; i < Math.min(most, length); i++) {
            bytes.add(String.format("%02x", Memory.getByte(TypedArrays.byteAddress(buffer) + i)));
        }
        String more = length <= most ? "" : " ... " + (length - most) + " more byte" + (length - most > 1 ? "s" : "");
        return String.join(" ", bytes) + more;
    }
}
