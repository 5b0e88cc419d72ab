package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import java.util.ArrayList;
import java.util.List;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.template.Operand.Place;
import tierup.vm.code.Feedback;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;

/**
 * One {@code a[i]} while it is being compiled: which kinds of objects it gets code for, where object and key are, and
 * the checks that all kinds share.
 *
 * <p>An access is a chain of cases, one for each kind of object that the feedback names: compare the kind, check the
 * bounds, do it; else the next case, and after the last one Java. The first case is on the straight path, the others are
 * out of line. Where there is no feedback, because the loop that was hot is an earlier one, all kinds that programs use
 * much get a case, and each records that it was taken, so that a compiler who comes after knows better.
 */
public final class ElementSite {
    private static final List<Integer> USUAL = List.of(
            Cell.ARRAY, ElementKind.FLOAT64.cellKind(), ElementKind.INT32.cellKind(), ElementKind.UINT8.cellKind());

    /** In place of a kind: any of the three kinds of strings. */
    static final int STRINGS = Cell.LAST_STRING;

    /** In place of a kind: objects with elements like those of arrays, as {@code arguments} is one; the last of all. */
    static final int OBJECTS = Cell.OBJECT;

    final Emitter e;
    final Reg64 object;
    /** Where the cases give up; nothing has been changed when it is jumped to. */
    final Label slow = new Label("no such element");
    /** Where all cases end. */
    final Label done = new Label("element");

    final SiteRecorder recorder;

    private final long seen;
    private final Operand key;
    /** The key as an unsigned 32-bit number, unless it is part of the instructions. */
    private final Reg64 index;

    /** Brings object and key, {@code above} places below the top and the next, into registers. */
    ElementSite(Emitter e, int above) {
        this.e = e;
        this.seen = e.feedback();
        this.recorder = SiteRecorder.at(e);
        this.object = e.stack.toRegister(above + 1);
        Operand given = e.stack.peek(above);
        if (given.place() == Place.XMM) {
            e.stack.pin(given.xmm());
        } else if (!isSmallIndex(given)) {
            e.stack.toRegister(above);
        }
        this.key = e.stack.peek(above);
        this.index = isSmallIndex(key) ? null : e.stack.allocate();
    }

    /** A key that can be part of the instruction. */
    private static boolean isSmallIndex(Operand key) {
        return key.isIntConstant() && key.intValue() >= 0 && key.intValue() < 1 << 24;
    }

    /** The {@link Cell} kinds, {@link #STRINGS} and {@link #OBJECTS}, to have a case each in a load, the likeliest first. */
    static List<Integer> kindsToLoad(long seen) {
        List<Integer> kinds = new ArrayList<>(objectKinds(seen));
        if (seen == 0 || (seen & Feedback.OTHER) != 0) {
            kinds.add(STRINGS);
            kinds.add(OBJECTS);
        }
        return kinds;
    }

    private static List<Integer> objectKinds(long seen) {
        if (seen == 0) {
            return USUAL;
        }
        List<Integer> kinds = new ArrayList<>();
        if ((seen & Feedback.ARRAY) != 0 || (seen & Feedback.TYPED_ARRAYS) == 0) {
            kinds.add(Cell.ARRAY);
        }
        for (ElementKind kind : ElementKind.values()) {
            if ((seen & Feedback.FIRST_TYPED_ARRAY << kind.ordinal()) != 0) {
                kinds.add(kind.cellKind());
            }
        }
        return kinds;
    }

    /** The kinds to have a case each in a store: where clamping is called for, Java does it. */
    static List<Integer> kindsToStore(long seen) {
        long others = seen & ~(long) feedbackBit(ElementKind.UINT8_CLAMPED.cellKind());
        return seen != 0 && others == 0 ? List.of(Cell.ARRAY) : objectKinds(others);
    }

    /** If typed arrays of one kind are all that has been seen, and no index beyond their end, that kind; else null. */
    static ElementKind onlyKind(long seen) {
        for (ElementKind kind : ElementKind.values()) {
            if (seen == Feedback.FIRST_TYPED_ARRAY << kind.ordinal()) {
                return kind;
            }
        }
        return null;
    }

    /** What one kind of object needs, once it is known to be of that kind. */
    @FunctionalInterface
    interface Case {
        /** Emits it; it ends by falling through. */
        void emit(int cellKind);
    }

    /** Emits the guards and the chain of cases; what follows is where all of them end. */
    void emitCases(List<Integer> kinds, Case body) {
        e.a.test(object, Conventions.NOT_CELL);
        e.a.jcc(NOT_ZERO, slow);
        emitIndex();
        Label second = kinds.size() > 1 ? new Label("other kinds") : slow;
        emitCase(kinds.get(0), second, body);
        e.a.bind(done);
        if (kinds.size() > 1) {
            e.a.outOfLine(() -> emitOtherCases(kinds, second, body));
        }
    }

    /** Puts the key into the index register. It is often an int, and often a double that has an int's value: n / 2. */
    private void emitIndex() {
        if (key.place() == Place.XMM) {
            truncate(key.xmm());
        } else if (index != null) {
            e.a.mov(index.r32(), key.register().r32());
            if (!key.isInt()) {
                Label notInt = new Label("key is no int");
                Label converted = new Label("index");
                e.a.cmp(key.register(), Conventions.INT_TAG);
                e.a.jcc(BELOW, notInt);
                e.a.bind(converted);
                e.a.outOfLine(() -> {
                    e.a.bind(notInt);
                    e.a.mov(Conventions.SCRATCH, key.register());
                    e.a.add(Conventions.SCRATCH, Conventions.INT_TAG);
                    e.a.jcc(NO_CARRY, slow);
                    e.a.movq(Conventions.SCRATCH_B, Conventions.SCRATCH);
                    truncate(Conventions.SCRATCH_B);
                    e.a.jmp(converted);
                });
            }
        }
    }

    /** To Java with a fraction; but -0 means element 0. */
    private void truncate(Xmm number) {
        e.a.cvttsd2si(index.r32(), number);
        e.a.cvtsi2sd(Conventions.SCRATCH_A, index.r32());
        e.a.ucomisd(Conventions.SCRATCH_A, number);
        e.a.jcc(NOT_EQUAL, slow);
        e.a.jcc(PARITY, slow);
    }

    private void emitOtherCases(List<Integer> kinds, Label second, Case body) {
        Label here = second;
        for (int i = 1; i < kinds.size(); i++) {
            Label next = i == kinds.size() - 1 ? slow : new Label("next kind");
            e.a.bind(here);
            emitCase(kinds.get(i), next, body);
            e.a.jmp(done);
            here = next;
        }
    }

    private void emitCase(int cellKind, Label otherwise, Case body) {
        if (cellKind != OBJECTS) {
            e.a.cmp(bytePtr(mem(object, Cell.KIND)), cellKind);
            e.a.jcc(cellKind == STRINGS ? ABOVE : NOT_EQUAL, otherwise);
        }
        if (seen == 0) {
            recorder.note(feedbackBit(cellKind));
        }
        body.emit(cellKind);
    }

    private static int feedbackBit(int cellKind) {
        if (cellKind == STRINGS || cellKind == OBJECTS) {
            return Feedback.OTHER;
        }
        return cellKind == Cell.ARRAY
                ? Feedback.ARRAY
                : Feedback.FIRST_TYPED_ARRAY << cellKind - Cell.FIRST_TYPED_ARRAY;
    }

    /** Goes to {@code outside} unless the index is below the int32 at {@code length}. */
    void checkBounds(Mem length, Label outside) {
        if (index == null) {
            e.a.cmp(dwordPtr(length), key.intValue());
            e.a.jcc(BELOW_EQUAL, outside);
        } else {
            e.a.cmp(index.r32(), length);
            e.a.jcc(ABOVE_EQUAL, outside);
        }
    }

    /** Goes to {@code otherwise} unless the index is the int32 at {@code length}. */
    void checkEqual(Mem length, Label otherwise) {
        if (index == null) {
            e.a.cmp(dwordPtr(length), key.intValue());
        } else {
            e.a.cmp(index.r32(), length);
        }
        e.a.jcc(NOT_EQUAL, otherwise);
    }

    /** Loads an element of whatever object has some. */
    void loadFromObject(Reg64 target) {
        if (index == null) {
            e.a.mov(target.r32(), key.intValue());
        }
        e.callStub(new ArgumentsTemplates.LoadElement(object, index == null ? target : index, target));
        e.a.jcc(NOT_EQUAL, slow);
    }

    /** The element's place. */
    Mem place(Reg64 first, int bytes) {
        return index == null ? mem(first, bytes * key.intValue()) : mem(first, index, bytes);
    }

    /** Goes to {@code slow} if the index is negative: then the key names a property like any other. */
    void guardNotNegative() {
        if (index != null) {
            e.a.test(index.r32(), index.r32());
            e.a.jcc(NEGATIVE, slow);
        }
    }

    /** Adds the index to the lower half of a register. */
    void addIndexTo(Reg64 register) {
        if (index == null) {
            e.a.add(register.r32(), key.intValue());
        } else {
            e.a.add(register.r32(), index.r32());
        }
    }

    // -- for those who know more keys than indices ------------------------------------------------

    /** Whether the key, for all that is known of it, could be a name. */
    public boolean keyMayBeName() {
        return key.place() == Place.REGISTER && !key.isInt() && key.type() != Operand.Type.DOUBLE;
    }

    /** The register that the key is in; see {@link #keyMayBeName}. */
    public Reg64 keyRegister() {
        return key.register();
    }

    /** A register that the fallback may overwrite: the index is of no use to it. */
    public Reg64 freeRegister() {
        return index;
    }

    /** What the site is emitted to. */
    public Emitter emitter() {
        return e;
    }

    /** The register that the object is in: any value. */
    public Reg64 object() {
        return object;
    }
}
