package tierup.template;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.wordPtr;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.template.Operand.Place;
import tierup.vm.code.Feedback;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Int32;
import tierup.vm.memory.Value;

/**
 * Elements of typed arrays: raw numbers behind a pointer that the array holds, converted on the way. What each {@link
 * ElementKind} means is said there; here are the instructions for it.
 *
 * <p>NaNs are made canonical in both directions. On the way in, because the bytes may have been written through a view of
 * another type, and boxing shifts a NaN's payload into the range of pointers. On the way out, because the processor's
 * NaN is not Java's, and a program can read the bytes.
 */
final class TypedElements {
    private TypedElements() {}

    /** Whether a load gives an int whatever the element. */
    static boolean isInt(ElementKind kind) {
        return !isFloat(kind) && kind != ElementKind.UINT32;
    }

    static boolean isFloat(ElementKind kind) {
        return kind == ElementKind.FLOAT32 || kind == ElementKind.FLOAT64;
    }

    private static Mem element(ElementSite site, ElementKind kind, Reg64 data, Label outside) {
        site.checkBounds(mem(site.object, Cell.TYPED_LENGTH), outside);
        site.a.mov(data, mem(site.object, Cell.TYPED_DATA));
        return site.place(data, kind.bytes());
    }

    // -- loads ------------------------------------------------------------------------------------

    /**
     * Loads an element of a floating-point kind unboxed.
     *
     * @param data a register to be overwritten
     */
    static void loadDouble(ElementSite site, ElementKind kind, Xmm target, Reg64 data, Label outside) {
        Assembler a = site.a;
        Mem place = element(site, kind, data, outside);
        if (kind == ElementKind.FLOAT32) {
            a.movss(target, place);
            a.cvtss2sd(target, target);
        } else {
            a.movsd(target, place);
        }
        canonicalize(a, target);
    }

    private static void canonicalize(Assembler a, Xmm number) {
        Label nan = new Label("NaN");
        Label canonical = new Label("canonical");
        a.ucomisd(number, number);
        a.jcc(PARITY, nan);
        a.bind(canonical);
        a.outOfLine(() -> {
            a.bind(nan);
            a.movsd(number, a.constant(Double.NaN));
            a.jmp(canonical);
        });
    }

    /** Loads an element as a value; one that there is not is undefined. */
    static void load(ElementSite site, ElementKind kind, Reg64 target) {
        Assembler a = site.a;
        Label outside = site.othersDoTheRest ? site.slow : new Label("no such element");
        Label loaded = new Label("loaded");
        if (isFloat(kind)) {
            loadDouble(site, kind, Conventions.SCRATCH_A, target, outside);
            FrameSlots.box(site.a, target, Conventions.SCRATCH_A);
        } else {
            loadInt(site, kind, target, outside);
        }
        if (site.othersDoTheRest) {
            return;
        }
        a.bind(loaded);
        a.outOfLine(() -> {
            a.bind(outside);
            site.recorder.note(Feedback.OUT_OF_BOUNDS);
            a.mov(target, Value.UNDEFINED);
            a.jmp(loaded);
        });
    }

    /** Loads an element of an integer kind, boxed. */
    static void loadInt(ElementSite site, ElementKind kind, Reg64 target, Label outside) {
        Assembler a = site.a;
        Mem place = element(site, kind, target, outside);
        switch (kind) {
            case INT8 -> a.movsx(target.r32(), bytePtr(place));
            case UINT8, UINT8_CLAMPED -> a.movzx(target.r32(), bytePtr(place));
            case INT16 -> a.movsx(target.r32(), wordPtr(place));
            case UINT16 -> a.movzx(target.r32(), wordPtr(place));
            default -> a.mov(target.r32(), place);
        }
        if (kind == ElementKind.UINT32) {
            tagUnsigned(site, target);
        } else {
            site.tag(target);
        }
    }

    /** From 2^31 on, an unsigned number is a double. */
    private static void tagUnsigned(ElementSite site, Reg64 target) {
        Assembler a = site.a;
        Label large = new Label("2^31 or more");
        Label boxed = new Label("boxed");
        a.test(target.r32(), target.r32());
        a.jcc(NEGATIVE, large);
        site.tag(target);
        a.bind(boxed);
        a.outOfLine(() -> {
            a.bind(large);
            a.cvtsi2sd(Conventions.SCRATCH_A, target);
            FrameSlots.box(a, target, Conventions.SCRATCH_A);
            a.jmp(boxed);
        });
    }

    // -- stores -----------------------------------------------------------------------------------

    /**
     * Converts a number and stores it; a store beyond the end does nothing. Does not clamp.
     *
     * @param value a register, a constant, or an unboxed double
     * @param data a register to be overwritten
     * @param converted likewise
     */
    static void store(ElementSite site, ElementKind kind, Operand value, Reg64 data, Reg64 converted) {
        Assembler a = site.a;
        Label outside = site.othersDoTheRest ? site.slow : new Label("no such element");
        if (isFloat(kind)) {
            toDouble(site, value);
            Mem place = element(site, kind, data, outside);
            if (kind == ElementKind.FLOAT32) {
                a.cvtsd2ss(Conventions.SCRATCH_A, Conventions.SCRATCH_A);
                a.movss(place, Conventions.SCRATCH_A);
            } else {
                a.movsd(place, Conventions.SCRATCH_A);
            }
        } else {
            toInt(site, value, converted);
            Mem place = element(site, kind, data, outside);
            switch (kind.bytes()) {
                case 1 -> a.mov(bytePtr(place), converted.r8());
                case 2 -> a.mov(wordPtr(place), converted.r16());
                default -> a.mov(dwordPtr(place), converted.r32());
            }
        }
        if (site.othersDoTheRest) {
            return;
        }
        Label stored = new Label("stored");
        a.bind(stored);
        a.outOfLine(() -> {
            a.bind(outside);
            site.recorder.note(Feedback.OUT_OF_BOUNDS);
            a.jmp(stored);
        });
    }

    private static void toDouble(ElementSite site, Operand value) {
        Assembler a = site.a;
        if (value.place() == Place.XMM) {
            a.movapd(Conventions.SCRATCH_A, value.xmm());
        } else {
            Unboxing.toDouble(site.a, Conventions.SCRATCH_A, value, site.slow);
        }
        if (!value.isConstant() && !value.isInt()) {
            canonicalize(a, Conventions.SCRATCH_A);
        }
    }

    /** ToInt32: the lower half of {@code converted} receives it. */
    private static void toInt(ElementSite site, Operand value, Reg64 converted) {
        Assembler a = site.a;
        if (value.isConstant()) {
            if (Value.isNumber(value.bits())) {
                a.mov(converted.r32(), Int32.of(Value.asNumber(value.bits())));
            } else {
                a.jmp(site.slow);
            }
        } else if (value.place() == Place.XMM) {
            truncate(site, converted, value.xmm());
        } else {
            a.mov(converted.r32(), value.register().r32());
            if (!value.isInt()) {
                truncateUnlessInt(site, value.register(), converted);
            }
        }
    }

    /** Exact below 2^63, where the lower half is what ToInt32 asks for; the rest, and NaN, is Java's affair. */
    private static void truncate(ElementSite site, Reg64 target, Xmm source) {
        site.a.cvttsd2si(target, source);
        site.a.cmp(target, 1);
        site.a.jcc(OVERFLOW, site.slow);
    }

    private static void truncateUnlessInt(ElementSite site, Reg64 value, Reg64 converted) {
        Assembler a = site.a;
        Label notInt = new Label("not an int");
        Label truncated = new Label("truncated");
        a.cmp(value, Conventions.INT_TAG);
        a.jcc(BELOW, notInt);
        a.bind(truncated);
        a.outOfLine(() -> {
            a.bind(notInt);
            a.mov(Conventions.SCRATCH, value);
            a.add(Conventions.SCRATCH, Conventions.INT_TAG);
            a.jcc(NO_CARRY, site.slow);
            a.movq(Conventions.SCRATCH_A, Conventions.SCRATCH);
            truncate(site, converted, Conventions.SCRATCH_A);
            a.jmp(truncated);
        });
    }
}
