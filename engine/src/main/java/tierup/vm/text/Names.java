package tierup.vm.text;

import java.util.Arrays;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/**
 * Property names as small ints, so that "the same name" is an int comparison everywhere: in shapes, in bytecode, in
 * caches.
 *
 * <p>A name is a string or a symbol. The table maps the characters of a string to its id and back; a string cell that
 * has been asked once keeps its id in {@link Cell#STRING_NAME}, so that {@code table[key]} in a loop hashes each key
 * cell once. A symbol gets its id when it is made and is equal to itself only. Names live as long as the table: a
 * program that makes up a million different keys keeps a million names, the price that V8 pays for its string table
 * only between two collections.
 *
 * <p>Ids count from 1 in order of interning; the predefined ones below are the same in every engine, so code may switch
 * on them.
 */
public final class Names {
    /** No name. */
    public static final int NONE = 0;

    public static final int LENGTH = 1;
    public static final int PROTOTYPE = 2;
    public static final int CONSTRUCTOR = 3;
    public static final int NAME = 4;
    public static final int MESSAGE = 5;
    public static final int STACK = 6;
    public static final int VALUE_OF = 7;
    public static final int TO_STRING = 8;
    public static final int CAUSE = 9;
    public static final int NEXT = 10;
    public static final int DONE = 11;
    public static final int VALUE = 12;
    public static final int RETURN = 13;
    public static final int GET = 14;
    public static final int SET = 15;
    public static final int WRITABLE = 16;
    public static final int ENUMERABLE = 17;
    public static final int CONFIGURABLE = 18;
    public static final int PROTO = 19;
    public static final int TO_JSON = 20;
    public static final int INDEX = 21;
    public static final int RAW = 22;
    public static final int CALLEE = 23;
    public static final int JOIN = 24;
    public static final int EXPORTS = 25;
    public static final int UNDEFINED = 26;
    public static final int CODE = 27;
    public static final int STACK_TRACE_LIMIT = 28;
    public static final int EMPTY = 29;

    /** Symbol.iterator and so on; {@link Symbols} makes their cells. */
    public static final int SYMBOL_ITERATOR = 30;

    public static final int SYMBOL_TO_PRIMITIVE = 31;
    public static final int SYMBOL_HAS_INSTANCE = 32;
    public static final int SYMBOL_TO_STRING_TAG = 33;
    public static final int SYMBOL_SPECIES = 34;
    public static final int SYMBOL_IS_CONCAT_SPREADABLE = 35;
    public static final int SYMBOL_UNSCOPABLES = 36;
    public static final int SYMBOL_MATCH = 37;
    public static final int SYMBOL_REPLACE = 38;
    public static final int SYMBOL_SEARCH = 39;
    public static final int SYMBOL_SPLIT = 40;

    /** Every well-known symbol has a name up to this, from {@link #SYMBOL_ITERATOR} on. */
    static final int LAST_SYMBOL = SYMBOL_SPLIT;

    private static final String[] PREDEFINED_STRINGS = {
        "length",
        "prototype",
        "constructor",
        "name",
        "message",
        "stack",
        "valueOf",
        "toString",
        "cause",
        "next",
        "done",
        "value",
        "return",
        "get",
        "set",
        "writable",
        "enumerable",
        "configurable",
        "__proto__",
        "toJSON",
        "index",
        "raw",
        "callee",
        "join",
        "exports",
        "undefined",
        "code",
        "stackTraceLimit",
        ""
    };
    private static final String[] PREDEFINED_SYMBOLS = {
        "Symbol.iterator",
        "Symbol.toPrimitive",
        "Symbol.hasInstance",
        "Symbol.toStringTag",
        "Symbol.species",
        "Symbol.isConcatSpreadable",
        "Symbol.unscopables",
        "Symbol.match",
        "Symbol.replace",
        "Symbol.search",
        "Symbol.split"
    };

    private static final int SMALL_INDICES = 1024;

    private static final int NOT_NUMERIC = -1;
    private static final int NUMERIC_BUT_NO_INDEX = -2;

    /** How texts are hashed here, and the keys of maps as well. */
    final StringHash hashing = new StringHash();

    private Strings strings;
    private String[] texts = new String[1024];
    private int[] hashes = new int[1024];
    private long[] cells = new long[1024];
    private long[] indices = new long[1024];
    private boolean[] symbols = new boolean[1024];
    private int count = 1;

    /** Open addressing over string names: ids, 0 where free; at most half full. */
    private int[] table = new int[2048];

    private final int[] smallIndexNames = new int[SMALL_INDICES];

    public Names() {
        for (String text : PREDEFINED_STRINGS) {
            id(text);
        }
        for (String description : PREDEFINED_SYMBOLS) {
            newSymbol(description);
        }
    }

    /** Called once, by {@link Strings}: names and strings need each other. */
    void bind(Strings strings) {
        this.strings = strings;
    }

    /** The id of a string name. */
    public int id(String text) {
        int hash = hashing.of(text);
        int slot = slotOf(text, hash);
        return table[slot] != NONE ? table[slot] : insert(text, hash, slot);
    }

    /** Where a text is in the table, or where it belongs. */
    private int slotOf(String text, int hash) {
        int slot = hash & table.length - 1;
        for (int id = table[slot]; id != NONE; id = table[slot]) {
            if (hashes[id] == hash && texts[id].equals(text)) {
                return slot;
            }
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /**
     * The id of a string or symbol cell as a property name.
     *
     * @throws IllegalArgumentException for a cell of another kind
     */
    public int id(long cell) {
        int known = Cell.kind(cell) <= Cell.SYMBOL ? Memory.getInt(cell + Cell.STRING_NAME) : NONE;
        if (known != NONE) {
            return known;
        }
        if (!Cell.isString(cell)) {
            throw new IllegalArgumentException("kind " + Cell.kind(cell) + " is no property name");
        }
        long flat = strings.flatten(cell);
        int id = idOfFlat(flat);
        Memory.putInt(cell + Cell.STRING_NAME, id);
        return id;
    }

    private int idOfFlat(long flat) {
        int hash = strings.hash(flat);
        int slot = hash & table.length - 1;
        for (int id = table[slot]; id != 0; id = table[slot]) {
            if (hashes[id] == hash && FlatStrings.equalsJava(flat, texts[id])) {
                return id;
            }
            slot = slot + 1 & table.length - 1;
        }
        int id = insert(strings.toJava(flat), hash, slot);
        if (cells[id] == 0) {
            cells[id] = flat;
            Memory.putInt(flat + Cell.STRING_NAME, id);
        }
        return id;
    }

    /** The name of an array index, from 0 to 2^32 - 2: its decimal digits. */
    public int ofIndex(long index) {
        if (index >= SMALL_INDICES) {
            return id(Long.toString(index));
        }
        int id = smallIndexNames[(int) index];
        if (id == NONE) {
            id = id(Long.toString(index));
            smallIndexNames[(int) index] = id;
        }
        return id;
    }

    /**
     * The name of an array index if there is one already, else NONE: for searches, which should not leave names behind.
     */
    public int existingOfIndex(long index) {
        if (index < SMALL_INDICES) {
            return ofIndex(index);
        }
        String text = Long.toString(index);
        return table[slotOf(text, hashing.of(text))];
    }

    /** A name for a fresh symbol, different from all others. */
    int newSymbol(String description) {
        int id = append(description, 0);
        symbols[id] = true;
        indices[id] = NOT_NUMERIC;
        return id;
    }

    /** The text of a string name; {@code Symbol(description)} for a symbol, as messages show it. */
    public String text(int id) {
        return symbols[id] ? "Symbol(" + texts[id] + ")" : texts[id];
    }

    /** The text as an error message shows it; see {@link Strings#quote}. */
    public String quote(int id) {
        return Strings.cut(text(id));
    }

    /** The description of a symbol; empty also if it has none. */
    String description(int id) {
        return texts[id];
    }

    /** The one string cell that stands for the name (made on first need), or the symbol. */
    public long cell(int id) {
        if (cells[id] == 0) {
            long cell = strings.of(texts[id]);
            Memory.putInt(cell + Cell.STRING_NAME, id);
            cells[id] = cell;
        }
        return cells[id];
    }

    void setCell(int id, long cell) {
        cells[id] = cell;
    }

    public boolean isSymbol(int id) {
        return symbols[id];
    }

    /** The array index that the name is the canonical text of, from 0 to 2^32 - 2; or negative. */
    public long arrayIndex(int id) {
        return indices[id];
    }

    /**
     * Whether the name is the canonical text of some number, as all indices are, but also "-0", "1.5", "NaN": a typed
     * array has no properties of such names but its elements.
     */
    public boolean isNumeric(int id) {
        return indices[id] != NOT_NUMERIC;
    }

    /** The name as a property key: an int Value for indices below 2^31 - 1, else the string or symbol. */
    public long toKey(int id) {
        long index = indices[id];
        return index >= 0 && index < Integer.MAX_VALUE ? Value.fromInt((int) index) : cell(id);
    }

    /** How many ids have been given out, the invalid id 0 included. */
    public int size() {
        return count;
    }

    private int insert(String text, int hash, int slot) {
        int id = append(text, hash);
        long index = parseArrayIndex(text);
        indices[id] = index < 0 && isCanonicalNumber(text) ? NUMERIC_BUT_NO_INDEX : index;
        table[slot] = id;
        if (count > table.length / 2) {
            rehash();
        }
        return id;
    }

    private int append(String text, int hash) {
        if (count == texts.length) {
            int larger = 2 * count;
            texts = Arrays.copyOf(texts, larger);
            hashes = Arrays.copyOf(hashes, larger);
            cells = Arrays.copyOf(cells, larger);
            indices = Arrays.copyOf(indices, larger);
            symbols = Arrays.copyOf(symbols, larger);
        }
        texts[count] = text;
        hashes[count] = hash;
        return count++;
    }

    private void rehash() {
        table = new int[2 * table.length];
        for (int id = 1; id < count; id++) {
            if (!symbols[id]) {
                int slot = hashes[id] & table.length - 1;
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = id;
            }
        }
    }

    /** "0", or digits without a leading zero, below 2^32 - 1 (ECMA-262, 6.1.7). */
    private static long parseArrayIndex(String text) {
        int length = text.length();
        if (length == 0 || length > 10 || length > 1 && text.charAt(0) == '0') {
            return NOT_NUMERIC;
        }
        long index = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOT_NUMERIC;
            }
            index = 10 * index + digit;
        }
        return index < 0xFFFF_FFFFL ? index : NOT_NUMERIC;
    }

    /** CanonicalNumericIndexString (ECMA-262, 7.1.21): it reads as a number that prints as it. */
    private static boolean isCanonicalNumber(String text) {
        if (text.isEmpty() || "-0123456789IN".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return text.equals("-0") || NumberText.toString(NumberText.parse(text)).equals(text);
    }
}
