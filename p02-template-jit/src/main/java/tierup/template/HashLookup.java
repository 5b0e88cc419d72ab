package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.wordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r11;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.xmm0;
import static tierup.asm.Registers.xmm1;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg32;
import tierup.asm.Reg64;
import tierup.vm.memory.Cell;
import tierup.vm.text.Strings;

/**
 * Finding a key in the table of a map or set: the machine code of {@link tierup.vm.objects.HashTables}, whose layout and
 * hashes these are.
 *
 * <p>The key is brought into its normal form, hashed, and compared with the keys of a bucket. For all keys but strings
 * that is comparing words. A string's 16 bits of hash are in its flat cell once anybody has asked for them, and those of
 * an object in its header; an object without them is in no table.
 *
 * <pre>
 *   rdx   the map or set                        r9    the entry
 *   rsi   the key, afterwards in normal form    r10   its index
 *   r11   address of the bucket                 r12   address of the first entry
 * </pre>
 *
 * rax, rbx and r8 are overwritten; rcx, rdi and the stack are left alone.
 */
final class HashLookup {
    private static final int NEXT_MASK = (1 << 25) - 1;
    private static final int HASH = Cell.HASH_SHIFT / 8;
    /** Longer strings are hashed by Java: it does so once. */
    private static final int MOST_UNITS = 64;

    private static final int MIX_1 = 0x85EB_CA6B;
    private static final int MIX_2 = 0xC2B2_AE35;

    private final Assembler a;
    private final Strings strings;
    private final boolean isMap;
    private final Label general;
    private final Label hashed = new Label("hashed");
    private final Label hashedString = new Label("a string's hash");
    private final Label found = new Label("found");

    /**
     * @param strings whose hashes the tables are made with
     * @param isMap whether the entries have values
     * @param general where to go, with nothing changed that a program can see, with what is Java's
     */
    HashLookup(Assembler a, Strings strings, boolean isMap, Label general) {
        this.a = a;
        this.strings = strings;
        this.isMap = isMap;
        this.general = general;
    }

    /** Goes to the general case unless the key is an object. */
    void requireObject() {
        a.test(rsi, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.cmp(bytePtr(mem(rsi, Cell.KIND)), Cell.FIRST_OBJECT);
        a.jcc(BELOW, general);
    }

    /**
     * Emits the look-up; falls through if there is an entry.
     *
     * @param unhashed where to go with an object that has no hash
     * @param absent where to go if there is no entry
     */
    void emit(Label unhashed, Label absent) {
        hashWordOrObject(unhashed);
        hashString();
        a.bind(hashedString);
        findBucket();
        compareStrings(absent);
        a.bind(hashed);
        findBucket();
        compareWords(absent);
        a.bind(found);
    }

    // -- Keys ---------------------------------------------------------------------------------------

    private void hashWordOrObject(Label unhashed) {
        Label word = new Label("a word");
        Label number = new Label("a double");
        Label object = new Label("an object");
        Label string = new Label("a string");
        Label mix = new Label("mix");
        a.cmp(rsi, Conventions.INT_TAG);
        a.jcc(ABOVE_EQUAL, word);
        a.test(rsi, Conventions.INT_TAG);
        a.jcc(NOT_ZERO, number);
        a.test(rsi, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, word);
        a.movzx(eax, bytePtr(mem(rsi, Cell.KIND)));
        a.cmp(eax, Cell.FIRST_OBJECT);
        a.jcc(ABOVE_EQUAL, object);
        a.cmp(eax, Cell.LAST_STRING);
        a.jcc(BELOW_EQUAL, string);
        a.mov(eax, mem(rsi, Cell.STRING_NAME)); // a symbol
        a.test(eax, eax);
        a.jcc(ZERO, general);
        a.jmp(mix);
        a.bind(number);
        normalize(word);
        a.bind(word);
        a.mov(rax, strings.hashStart());
        a.mov(rbx, strings.hashMultiplier());
        a.movsxd(r8, rsi.r32());
        hashStep();
        a.mov(r8, rsi);
        a.sar(r8, 32);
        hashStep();
        a.bind(mix);
        mix(eax, r8.r32());
        a.jmp(hashed);
        a.bind(object);
        a.movzx(eax, wordPtr(mem(rsi, HASH)));
        a.test(eax, eax);
        a.jcc(ZERO, unhashed);
        a.mov(r8, mem(rsi, Cell.STORAGE_POINTER));
        a.movzx(r8.r32(), bytePtr(mem(r8, Cell.STORAGE_HASH)));
        a.shl(r8.r32(), Cell.HASH_BITS);
        a.or(eax, r8.r32());
        a.jmp(hashed);
        a.bind(string);
    }

    /** A double with an int's value becomes that int; NaN, of which there are several, is Java's. */
    private void normalize(Label word) {
        a.mov(r8, rsi);
        a.add(r8, Conventions.INT_TAG);
        a.movq(xmm0, r8);
        a.ucomisd(xmm0, xmm0);
        a.jcc(PARITY, general);
        a.cvttsd2si(eax, xmm0);
        a.xorps(xmm1, xmm1);
        a.cvtsi2sd(xmm1, eax);
        a.ucomisd(xmm0, xmm1);
        a.jcc(NOT_EQUAL, word);
        a.mov(rsi.r32(), eax);
        a.or(rsi, Conventions.INT_TAG);
    }

    /** One step of the seeded hash in rax, for the unit in r8, with the multiplier in rbx. */
    private void hashStep() {
        a.xor(rax, r8);
        a.imul(rax, rbx);
        a.mov(r8, rax);
        a.shr(r8, 32);
        a.xor(rax, r8);
    }

    /** See {@link Strings#mix}. */
    private void mix(Reg32 hash, Reg32 temporary) {
        mixStep(hash, temporary, 16);
        a.imul(hash, hash, MIX_1);
        mixStep(hash, temporary, 13);
        a.imul(hash, hash, MIX_2);
        mixStep(hash, temporary, 16);
    }

    private void mixStep(Reg32 hash, Reg32 temporary, int bits) {
        a.mov(temporary, hash);
        a.shr(temporary, bits);
        a.xor(hash, temporary);
    }

    /** See {@link Strings#cachedHash}. */
    private void hashString() {
        Label flat = new Label("flat");
        Label isHashed = new Label("hashed before");
        a.mov(r8, rsi);
        a.cmp(eax, Cell.STRING_ROPE);
        a.jcc(NOT_EQUAL, flat);
        a.cmp(Conventions.INT_TAG, mem(rsi, Cell.ROPE_RIGHT)); // a part from unit 0 on
        a.jcc(NOT_EQUAL, general);
        a.mov(r8, mem(rsi, Cell.ROPE_LEFT));
        a.mov(eax, mem(rsi, Cell.STRING_LENGTH));
        a.cmp(eax, mem(r8, Cell.STRING_LENGTH));
        a.jcc(NOT_EQUAL, general);
        a.cmp(dwordPtr(mem(r8, Cell.SHAPE)), 0); // a buffer has its capacity there
        a.jcc(NOT_EQUAL, general);
        a.bind(flat);
        a.movzx(eax, wordPtr(mem(r8, HASH)));
        a.test(eax, eax);
        a.jcc(NOT_ZERO, isHashed);
        hashUnits();
        a.bind(isHashed);
        a.mov(r9.r32(), mem(r8, Cell.STRING_LENGTH));
        a.test(r9.r32(), r9.r32());
        a.jcc(ZERO, hashedString);
        a.imul(r10.r32(), r9.r32(), 31);
        a.lea(rbx, mem(r9, -1));
        loadUnit(r8, rbx);
        a.add(r10.r32(), rbx.r32());
        a.imul(r10.r32(), r10.r32(), 31);
        a.shr(r9.r32(), 1);
        loadUnit(r8, r9);
        a.add(r10.r32(), r9.r32());
        mix(r10.r32(), r9.r32());
        a.shl(r10.r32(), Cell.HASH_BITS);
        a.or(eax, r10.r32());
    }

    /** Replaces an index by the unit that is there in a flat string. */
    private void loadUnit(Reg64 string, Reg64 index) {
        Label wide = new Label("two bytes a unit");
        Label loaded = new Label("unit");
        a.cmp(bytePtr(mem(string, Cell.KIND)), Cell.STRING_UTF16);
        a.jcc(EQUAL, wide);
        a.movzx(index.r32(), bytePtr(mem(string, index, 1, Cell.STRING_UNITS)));
        a.bind(loaded);
        a.outOfLine(() -> {
            a.bind(wide);
            a.movzx(index.r32(), wordPtr(mem(string, index, 2, Cell.STRING_UNITS)));
            a.jmp(loaded);
        });
    }

    /** The hash of all units of the flat string in r8, never 0, into eax and the cell. */
    private void hashUnits() {
        Label mixed = new Label("all units");
        Label nonzero = new Label("not zero");
        a.cmp(dwordPtr(mem(r8, Cell.STRING_LENGTH)), MOST_UNITS);
        a.jcc(ABOVE, general);
        a.mov(rax, strings.hashStart());
        a.mov(rbx, strings.hashMultiplier());
        a.mov(r12, r8);
        a.xor(r10.r32(), r10.r32());
        Label next = a.here();
        a.cmp(r10.r32(), mem(r12, Cell.STRING_LENGTH));
        a.jcc(EQUAL, mixed);
        a.mov(r8, r10);
        loadUnit(r12, r8);
        hashStep();
        a.add(r10.r32(), 1);
        a.jmp(next);
        a.bind(mixed);
        a.mov(r8, r12);
        mix(eax, r9.r32());
        a.and(eax, (1 << Cell.HASH_BITS) - 1);
        a.jcc(NOT_ZERO, nonzero);
        a.add(eax, 1);
        a.bind(nonzero);
        a.mov(wordPtr(mem(r8, HASH)), rax.r16());
    }

    // -- Entries ------------------------------------------------------------------------------------

    /** From the hash in eax to the bucket. */
    private void findBucket() {
        a.mov(rbx, mem(rdx, Cell.DATA));
        a.mov(r8.r32(), mem(rbx, Cell.TABLE_CAPACITY));
        a.lea(r12, mem(rbx, r8, 4, Cell.TABLE_BUCKETS));
        a.sub(r8.r32(), 1);
        a.and(r8.r32(), eax);
        a.lea(r11, mem(rbx, r8, 4, Cell.TABLE_BUCKETS));
        a.mov(r10.r32(), mem(r11));
    }

    /** The address of the entry of an index. */
    void entryOf(Reg64 entry, Reg64 index) {
        if (isMap) {
            a.lea(entry, mem(index, index, 2, 0));
            a.lea(entry, mem(r12, entry, 8, 0));
        } else {
            a.mov(entry, index);
            a.shl(entry, 4);
            a.add(entry, r12);
        }
    }

    private void compareWords(Label absent) {
        Label next = a.here();
        a.sub(r10.r32(), 1);
        a.jcc(NEGATIVE, absent);
        entryOf(r9, r10);
        a.cmp(rsi, mem(r9, Cell.ENTRY_KEY));
        a.jcc(EQUAL, found);
        follow(next);
    }

    private void follow(Label next) {
        a.mov(r10.r32(), mem(r9, Cell.ENTRY_LINK));
        a.and(r10.r32(), NEXT_MASK);
        a.jmp(next);
    }

    /** Two strings that are both names are the same string or different ones; otherwise their units decide. */
    private void compareStrings(Label absent) {
        Label follow = new Label("not this one");
        Label units = new Label("compare units");
        Label next = a.here();
        a.sub(r10.r32(), 1);
        a.jcc(NEGATIVE, absent);
        entryOf(r9, r10);
        a.mov(r8, mem(r9, Cell.ENTRY_KEY));
        a.cmp(rsi, r8);
        a.jcc(EQUAL, found);
        a.test(r8, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, follow);
        a.cmp(bytePtr(mem(r8, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, follow);
        a.mov(rbx.r32(), mem(rsi, Cell.STRING_LENGTH));
        a.cmp(rbx.r32(), mem(r8, Cell.STRING_LENGTH));
        a.jcc(NOT_EQUAL, follow);
        a.mov(eax, mem(rsi, Cell.STRING_NAME));
        a.test(eax, eax);
        a.jcc(ZERO, units);
        a.cmp(dwordPtr(mem(r8, Cell.STRING_NAME)), 0);
        a.jcc(EQUAL, units);
        a.cmp(eax, mem(r8, Cell.STRING_NAME));
        a.jcc(EQUAL, found);
        a.bind(follow);
        follow(next);
        a.bind(units);
        compareUnits(follow);
        a.jmp(found);
    }

    /** With the length in rbx. The key may be a part that has become its flat cell's equal; the other is flat or Java's. */
    private void compareUnits(Label unequal) {
        Label oneByte = new Label("bytes");
        a.cmp(bytePtr(mem(rsi, Cell.KIND)), Cell.STRING_ROPE);
        a.jcc(EQUAL, general);
        a.movzx(eax, bytePtr(mem(r8, Cell.KIND)));
        a.cmp(bytePtr(mem(rsi, Cell.KIND)), rax.r8());
        a.jcc(NOT_EQUAL, general);
        a.cmp(eax, Cell.STRING_LATIN1);
        a.jcc(EQUAL, oneByte);
        a.add(rbx, rbx);
        a.bind(oneByte);
        LeafSteps.compareBytes(a, rsi, r8, Cell.STRING_UNITS, rbx, rax, unequal);
    }
}
