package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.GREATER;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.xmm0;
import static tierup.asm.Registers.xmm1;

import tierup.asm.Assembler;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.vm.builtins.Realm;
import tierup.vm.running.Vm;

/** Those functions of Math that are an instruction or two. */
final class MathBuiltinTemplates {
    private MathBuiltinTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        long math = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("Math"));
        table.set(math, "sqrt", MathBuiltinTemplates::sqrt);
        table.set(math, "floor", MathBuiltinTemplates::floor);
        table.set(math, "abs", MathBuiltinTemplates::abs);
        table.set(math, "min", (a, general) -> choose(a, GREATER, general));
        table.set(math, "max", (a, general) -> choose(a, LESS, general));
    }

    /** Brings the only argument to rax; falls through with the bits of a double in rdx, which were moved to xmm0. */
    private static void unbox(Assembler a, Label isInt, Label general) {
        a.cmp(ecx, 1);
        a.jcc(NOT_EQUAL, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        a.cmp(rax, Conventions.INT_TAG);
        a.jcc(ABOVE_EQUAL, isInt);
        a.mov(rdx, rax);
        a.add(rdx, Conventions.INT_TAG);
        a.jcc(NO_CARRY, general);
        a.movq(xmm0, rdx);
    }

    private static void sqrt(Assembler a, Label general) {
        Label isInt = new Label("int");
        Label unboxed = new Label("double");
        unbox(a, isInt, general);
        a.bind(unboxed);
        a.sqrtsd(xmm0, xmm0);
        a.movq(rax, xmm0);
        a.sub(rax, Conventions.INT_TAG);
        a.ret();
        a.bind(isInt);
        a.xorps(xmm0, xmm0);
        a.cvtsi2sd(xmm0, eax);
        a.jmp(unboxed);
    }

    /**
     * Of numbers between the least int and the greatest. Conversion truncates, so what was below its truncation needs
     * one less; -0 is no int.
     */
    private static void floor(Assembler a, Label general) {
        Label isInt = new Label("int");
        Label below = new Label("truncated upwards");
        Label done = new Label("done");
        unbox(a, isInt, general);
        a.cvttsd2si(eax, xmm0);
        a.cmp(eax, Integer.MIN_VALUE);
        a.jcc(EQUAL, general);
        a.xorps(xmm1, xmm1);
        a.cvtsi2sd(xmm1, eax);
        a.ucomisd(xmm1, xmm0);
        a.jcc(ABOVE, below);
        a.test(eax, eax);
        a.jcc(NOT_ZERO, done);
        a.test(rdx, rdx);
        a.jcc(NEGATIVE, general);
        a.bind(done);
        a.or(rax, Conventions.INT_TAG);
        a.bind(isInt);
        a.ret();
        a.bind(below);
        a.sub(eax, 1);
        a.jmp(done);
    }

    private static void abs(Assembler a, Label general) {
        Label isInt = new Label("int");
        Label done = new Label("done");
        unbox(a, isInt, general);
        a.shl(rdx, 1);
        a.shr(rdx, 1);
        a.mov(rax, rdx);
        a.sub(rax, Conventions.INT_TAG);
        a.bind(done);
        a.ret();
        a.bind(isInt);
        a.test(eax, eax);
        a.jcc(NOT_NEGATIVE, done);
        a.neg(eax);
        a.jcc(OVERFLOW, general);
        a.or(rax, Conventions.INT_TAG);
        a.jmp(done);
    }

    /** Of two ints, the second if the first compares so with it. */
    private static void choose(Assembler a, Condition condition, Label general) {
        a.cmp(ecx, 2);
        a.jcc(NOT_EQUAL, general);
        a.mov(rax, BuiltinTemplates.argument(1));
        a.mov(rdx, BuiltinTemplates.argument(0));
        a.cmp(rax, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.cmp(rdx, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.cmp(eax, edx);
        a.cmov(condition, rax, rdx);
        a.ret();
    }
}
