package tierup.lang.parser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The words of a text as the pre-parser sees them: each has a small number, so that no text is copied and equal names are equal ints. A hash
 * table with open addressing, whose hash differs from run to run, so that no text can be written for it to be slow.
 */
final class PreNames {
    private final int multiplier = (int) System.nanoTime() | 1;

    /** What the words say, one behind the other, and where each begins. */
    private byte[] spellings = new byte[4096];

    private int[] begins = new int[257];

    /** The same as strings, of those that somebody has asked for. */
    private String[] texts = new String[256];

    private int[] hashes = new int[256];
    private TokenKind[] kinds = new TokenKind[256];
    private int count;

    /** Numbers plus one; 0 where none is. A power of two long, and at most half full. */
    private int[] table = new int[1024];

    PreNames() {
        for (TokenKind word : TokenKind.values()) {
            if (word.isWord()) {
                kinds[number(word.text())] = word;
            }
        }
    }

    /** How many words there are; numbers run from 0. */
    int count() {
        return count;
    }

    /** What a word says. */
    String text(int number) {
        if (texts[number] == null) {
            texts[number] = new String(
                    spellings, begins[number], begins[number + 1] - begins[number], StandardCharsets.ISO_8859_1);
        }
        return texts[number];
    }

    /** A reserved word's kind, or that of identifiers. */
    TokenKind kind(int number) {
        return kinds[number];
    }

    /** The number of a word; words beyond ASCII have none. */
    int number(String word) {
        byte[] units = word.getBytes(StandardCharsets.US_ASCII);
        int hash = seed();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                throw Unsure.unsure();
            }
            hash = step(hash, units[i]);
        }
        return number(hash, units, 0, units.length);
    }

    /** What the hash of a word begins with. */
    int seed() {
        return multiplier;
    }

    /** A word's hash, longer by a unit. */
    int step(int hash, int unit) {
        return (hash ^ unit) * multiplier;
    }

    /**
     * The number of a word.
     *
     * @param hash what {@link #step} has made of its units
     */
    int number(int hash, byte[] units, int begin, int end) {
        int mask = table.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        for (int entry = table[slot]; entry != 0; entry = table[slot]) {
            if (hashes[entry - 1] == hash && isText(entry - 1, units, begin, end)) {
                return entry - 1;
            }
            slot = slot + 1 & mask;
        }
        return add(hash, units, begin, end - begin, slot);
    }

    private boolean isText(int number, byte[] units, int begin, int end) {
        int at = begins[number];
        if (begins[number + 1] - at != end - begin) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (spellings[at++] != units[i]) {
                return false;
            }
        }
        return true;
    }

    private int add(int hash, byte[] units, int begin, int length, int slot) {
        if (count == hashes.length) {
            begins = Arrays.copyOf(begins, 2 * count + 1);
            texts = Arrays.copyOf(texts, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        int place = begins[count];
        if (length > spellings.length - place) {
            spellings = Arrays.copyOf(spellings, Math.max(2 * spellings.length, place + length));
        }
        System.arraycopy(units, begin, spellings, place, length);
        begins[count + 1] = place + length;
        hashes[count] = hash;
        kinds[count] = TokenKind.IDENTIFIER;
        table[slot] = ++count;
        if (2 * count > table.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        table = new int[2 * table.length];
        for (int i = 0; i < count; i++) {
            int slot = (hashes[i] ^ hashes[i] >>> 15) & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = i + 1;
        }
    }
}
