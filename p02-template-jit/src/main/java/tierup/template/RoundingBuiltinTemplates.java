package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.xmm0;
import static tierup.asm.Registers.xmm1;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.memory.Value;

/**
 * {@code Math.floor}, {@code ceil}, {@code trunc} and {@code round}.
 *
 * <p>SSE2 has one rounding that leaves the mode alone, conversion towards zero. What lies on the other side of its result
 * than the function wants is one step away. Numbers from 2^63 on are integers and their own result, and so is NaN; a
 * result 0 has the sign of its argument in all four.
 */
final class RoundingBuiltinTemplates {
    private RoundingBuiltinTemplates() {}

    static void emit(String function, Assembler a, Label general) {
        Label isInt = new Label("int");
        Label rounded = new Label("rounded");
        Label wide = new Label("beyond int32");
        Label zero = new Label("zero");
        LeafSteps.onlyNumber(a, isInt, general, general);
        a.cvttsd2si(r8, xmm0);
        a.mov(r9, Long.MIN_VALUE);
        a.cmp(r8, r9);
        a.jcc(EQUAL, isInt);
        toDouble(a);
        switch (function) {
            case "floor" -> stepDown(a, rounded);
            case "ceil" -> stepUp(a, rounded);
            case "round" -> toNearest(a, rounded);
            default -> {}
        }
        a.bind(rounded);
        a.test(r8, r8);
        a.jcc(ZERO, zero);
        a.movsxd(r9, r8.r32());
        a.cmp(r9, r8);
        a.jcc(NOT_EQUAL, wide);
        a.mov(eax, r8.r32());
        a.or(rax, Conventions.INT_TAG);
        a.bind(isInt);
        a.ret();
        a.bind(wide);
        toDouble(a);
        LeafSteps.returnDouble(a, xmm1);
        a.bind(zero);
        Label minus = new Label("minus zero");
        a.test(rdx, rdx);
        a.jcc(NEGATIVE, minus);
        LeafSteps.returnValue(a, Value.ZERO);
        a.bind(minus);
        LeafSteps.returnValue(a, Value.MINUS_ZERO);
    }

    private static void toDouble(Assembler a) {
        a.xorps(xmm1, xmm1);
        a.cvtsi2sd(xmm1, r8);
    }

    private static void stepDown(Assembler a, Label rounded) {
        a.ucomisd(xmm1, xmm0);
        a.jcc(BELOW_EQUAL, rounded);
        a.sub(r8, 1);
    }

    private static void stepUp(Assembler a, Label rounded) {
        a.ucomisd(xmm1, xmm0);
        a.jcc(ABOVE_EQUAL, rounded);
        a.add(r8, 1);
    }

    /** Halves upwards: the floor, and one more if a half or more is left. */
    private static void toNearest(Assembler a, Label rounded) {
        Label floor = new Label("floor");
        stepDown(a, floor);
        toDouble(a);
        a.bind(floor);
        a.subsd(xmm0, xmm1);
        a.ucomisd(xmm0, a.constant(0.5));
        a.jcc(BELOW, rounded);
        a.add(r8, 1);
    }
}
