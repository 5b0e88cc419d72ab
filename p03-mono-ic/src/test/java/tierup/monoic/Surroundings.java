package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;

/** The words around an object and around its storage, to see that a store writes one place and no other. */
final class Surroundings {
    private static final int WORDS = 24;

    private final List<Long> addresses = new ArrayList<>();
    private final List<Long> words = new ArrayList<>();

    Surroundings(long object) {
        around(object);
        around(Memory.getLong(object + Cell.STORAGE_POINTER));
    }

    private void around(long cell) {
        for (int i = -WORDS; i < WORDS; i++) {
            long address = cell + (long) i * Long.BYTES;
            if (!addresses.contains(address)) {
                addresses.add(address);
                words.add(Memory.getLong(address));
            }
        }
    }

    /** Requires that nothing has changed since but one word, or two: the header is the object's own affair. */
    void expectChangedOnly(long object, int location, String what) {
        long base = location > 0 ? object : Memory.getLong(object + Cell.STORAGE_POINTER);
        for (int i = 0; i < addresses.size(); i++) {
            long address = addresses.get(i);
            boolean expected = location != 0 && address == base + location || address == object;
            if (!expected && Memory.getLong(address) != words.get(i)) {
                assertThat("the word at the object " + signed(address - object) + " has changed")
                        .as(what)
                        .isEqualTo("nothing but the property has changed");
            }
        }
    }

    private static String signed(long distance) {
        return distance < 0 ? "- " + -distance : "+ " + distance;
    }
}
