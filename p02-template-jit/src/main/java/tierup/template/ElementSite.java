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
import java.util.function.Consumer;
import tierup.asm.Assembler;
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
 * out of line.
 *
 * <p>What the site has not seen, holes, keys that are doubles, other kinds of objects, is carried out by a stub ({@link
 * ElementStubs}), which is the same chain with a case for all of them. It records what it meets, and the cases of the site
 * leave to it what has not been recorded, so that a compiler who comes after knows better. A site without feedback, because
 * the loop that was hot is an earlier one, has a case for arrays.
 */
public final class ElementSite {
    /** In place of a kind: any of the three kinds of strings. */
    static final int STRINGS = Cell.LAST_STRING;

    /** In place of a kind: objects with elements like those of arrays, as {@code arguments} is one; the last of all. */
    static final int OBJECTS = Cell.OBJECT;

    final Assembler a;
    final HeapCode heap;
    /** Whether somebody wants to know the {@link tierup.vm.memory.DenseKind} of elements. */
    final boolean keepsKinds;
    /** Whether there is a stub behind the cases, which are then for what the site has seen. */
    final boolean othersDoTheRest;

    final Reg64 object;
    /** Where the cases give up; nothing has been changed when it is jumped to. */
    final Label slow;
    /** Where all cases end. */
    final Label done = new Label("element");

    final SiteRecorder recorder;

    private final Emitter e;
    private final Consumer<SharedStub> stubCall;
    private final long seen;
    private final Operand key;
    /** The key as an unsigned 32-bit number, unless it is part of the instructions. */
    private final Reg64 index;

    /**
     * Brings object and key, {@code above} places below the top and the next, into registers.
     *
     * @param othersDoTheRest see {@link #othersDoTheRest}
     */
    ElementSite(Emitter e, int above, boolean othersDoTheRest) {
        this.e = e;
        this.a = e.a;
        this.stubCall = e::callStub;
        this.heap = e.heapCode();
        this.keepsKinds = ArrayElements.keepsKinds(e.vm());
        this.othersDoTheRest = othersDoTheRest;
        this.slow = new Label(othersDoTheRest ? "what the site has not seen" : "no such element");
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

    /** All accesses that are left to a stub: operands in registers, of which nothing is known. */
    ElementSite(
            Assembler a, SharedStubs stubs, Reg64 object, Reg64 key, Reg64 index, SiteRecorder recorder, Label slow) {
        this.e = null;
        this.a = a;
        this.stubCall = stub -> stubs.call(a, stub);
        this.heap = stubs.heapCode();
        this.keepsKinds = ArrayElements.keepsKinds(stubs.vm());
        this.othersDoTheRest = false;
        this.slow = slow;
        this.seen = 0;
        this.recorder = recorder;
        this.object = object;
        this.key = Operand.register(key, Operand.Type.ANY);
        this.index = index;
    }

    /** A key that can be part of the instruction. */
    private static boolean isSmallIndex(Operand key) {
        return key.isIntConstant() && key.intValue() >= 0 && key.intValue() < 1 << 24;
    }

    /** The {@link Cell} kinds, {@link #STRINGS} and {@link #OBJECTS}, to have a case each in a load, the likeliest first. */
    static List<Integer> kindsToLoad(long seen) {
        if ((seen & (Feedback.ARRAY | Feedback.TYPED_ARRAYS | Feedback.OTHER)) == Feedback.OTHER) {
            return List.of(STRINGS, OBJECTS);
        }
        List<Integer> kinds = new ArrayList<>(objectKinds(seen));
        if ((seen & Feedback.OTHER) != 0) {
            kinds.add(STRINGS);
            kinds.add(OBJECTS);
        }
        return kinds;
    }

    /** All kinds, for code that serves all sites. */
    static List<Integer> allKinds(boolean stores) {
        List<Integer> kinds = new ArrayList<>(List.of(Cell.ARRAY));
        if (!stores) {
            kinds.add(STRINGS);
        }
        for (ElementKind kind : ElementKind.values()) {
            if (!stores || kind != ElementKind.UINT8_CLAMPED) {
                kinds.add(kind.cellKind());
            }
        }
        if (!stores) {
            kinds.add(OBJECTS);
        }
        return kinds;
    }

    private static List<Integer> objectKinds(long seen) {
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
        a.test(object, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        emitIndex();
        Label second = kinds.size() > 1 ? new Label("other kinds") : slow;
        emitCase(kinds.get(0), second, body);
        a.bind(done);
        if (kinds.size() > 1) {
            a.outOfLine(() -> emitOtherCases(kinds, second, body));
        }
    }

    /** Puts the key into the index register. It is often an int, and often a double that has an int's value: n / 2. */
    private void emitIndex() {
        if (key.place() == Place.XMM) {
            truncate(key.xmm());
        } else if (index != null) {
            a.mov(index.r32(), key.register().r32());
            if (!key.isInt() && othersDoTheRest) {
                a.cmp(key.register(), Conventions.INT_TAG);
                a.jcc(BELOW, slow);
            } else if (!key.isInt()) {
                Label notInt = new Label("key is no int");
                Label converted = new Label("index");
                a.cmp(key.register(), Conventions.INT_TAG);
                a.jcc(BELOW, notInt);
                a.bind(converted);
                a.outOfLine(() -> {
                    a.bind(notInt);
                    a.mov(Conventions.SCRATCH, key.register());
                    a.add(Conventions.SCRATCH, Conventions.INT_TAG);
                    a.jcc(NO_CARRY, slow);
                    a.movq(Conventions.SCRATCH_B, Conventions.SCRATCH);
                    truncate(Conventions.SCRATCH_B);
                    a.jmp(converted);
                });
            }
        }
    }

    /** To Java with a fraction; but -0 means element 0. */
    private void truncate(Xmm number) {
        a.cvttsd2si(index.r32(), number);
        a.cvtsi2sd(Conventions.SCRATCH_A, index.r32());
        a.ucomisd(Conventions.SCRATCH_A, number);
        a.jcc(NOT_EQUAL, slow);
        a.jcc(PARITY, slow);
    }

    private void emitOtherCases(List<Integer> kinds, Label second, Case body) {
        Label here = second;
        for (int i = 1; i < kinds.size(); i++) {
            Label next = i == kinds.size() - 1 ? slow : new Label("next kind");
            a.bind(here);
            emitCase(kinds.get(i), next, body);
            a.jmp(done);
            here = next;
        }
    }

    private void emitCase(int cellKind, Label otherwise, Case body) {
        if (cellKind != OBJECTS) {
            a.cmp(bytePtr(mem(object, Cell.KIND)), cellKind);
            a.jcc(cellKind == STRINGS ? ABOVE : NOT_EQUAL, otherwise);
        }
        if (seen == 0 && othersDoTheRest) {
            recorder.require(feedbackBit(cellKind), slow);
        } else if (seen == 0) {
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
            a.cmp(dwordPtr(length), key.intValue());
            a.jcc(BELOW_EQUAL, outside);
        } else {
            a.cmp(index.r32(), length);
            a.jcc(ABOVE_EQUAL, outside);
        }
    }

    /** Goes to {@code otherwise} unless the index is the int32 at {@code length}. */
    void checkEqual(Mem length, Label otherwise) {
        if (index == null) {
            a.cmp(dwordPtr(length), key.intValue());
        } else {
            a.cmp(index.r32(), length);
        }
        a.jcc(NOT_EQUAL, otherwise);
    }

    /** Loads an element of whatever object has some. */
    void loadFromObject(Reg64 target) {
        if (index == null) {
            a.mov(target.r32(), key.intValue());
        }
        stubCall.accept(new ArgumentsTemplates.LoadElement(object, index == null ? target : index, target));
        a.jcc(NOT_EQUAL, slow);
    }

    /** The element's place. */
    Mem place(Reg64 first, int bytes) {
        return index == null ? mem(first, bytes * key.intValue()) : mem(first, index, bytes);
    }

    /** Goes to {@code slow} if the index is negative: then the key names a property like any other. */
    void guardNotNegative() {
        if (index != null) {
            a.test(index.r32(), index.r32());
            a.jcc(NEGATIVE, slow);
        }
    }

    /** Adds the index to the lower half of a register. */
    void addIndexTo(Reg64 register) {
        if (index == null) {
            a.add(register.r32(), key.intValue());
        } else {
            a.add(register.r32(), index.r32());
        }
    }

    /** Records the kind of an array's elements, or leaves it to the stub that does. */
    void noteDenseKind(Mem kind) {
        if (othersDoTheRest) {
            recorder.requireDenseKind(kind, slow);
        } else {
            recorder.noteDenseKind(kind);
        }
    }

    /** Makes a tagged int of a zero-extended 32-bit result, in place. */
    void tag(Reg64 register) {
        a.or(register, Conventions.INT_TAG);
    }

    /** Pushes object and key for a stub. */
    void pushOperands() {
        a.push(object);
        switch (key.place()) {
            case REGISTER -> a.push(key.register());
            case XMM -> {
                FrameSlots.box(a, Conventions.SCRATCH, key.xmm());
                a.push(Conventions.SCRATCH);
            }
            default -> {
                a.mov(Conventions.SCRATCH, key.bits());
                a.push(Conventions.SCRATCH);
            }
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

    /** What the site is emitted to. */
    public Emitter emitter() {
        return e;
    }

    /** The register that the object is in: any value. */
    public Reg64 object() {
        return object;
    }
}
