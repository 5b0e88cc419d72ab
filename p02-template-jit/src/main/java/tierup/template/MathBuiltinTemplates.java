package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.GREATER;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.rsp;
import static tierup.asm.Registers.xmm0;
import static tierup.asm.Registers.xmm1;

import java.util.concurrent.ThreadLocalRandom;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** Those functions of Math that are a few instructions; the ones that round are in {@link RoundingBuiltinTemplates}. */
final class MathBuiltinTemplates {
    /** Offset in the engine's block: the two words of the random number generator's state. */
    private static final int RANDOM_STATE =
            StringBuiltinTemplates.SINGLE_UNITS + 8 * StringBuiltinTemplates.LATIN1_UNITS;

    private MathBuiltinTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        long math = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("Math"));
        table.set(math, RoundingBuiltinTemplates::emit, "floor", "ceil", "round", "trunc");
        table.set(
                math,
                MathBuiltinTemplates::emit,
                "sqrt",
                "abs",
                "sign",
                "min",
                "max",
                "imul",
                "clz32",
                "fround",
                "pow",
                "random");
        ElementaryTemplates.register(vm, table);
        Memory.putLong(vm.block + RANDOM_STATE, ThreadLocalRandom.current().nextLong() | 1);
        Memory.putLong(vm.block + RANDOM_STATE + 8, ThreadLocalRandom.current().nextLong());
    }

    private static void emit(String function, Assembler a, Label general) {
        switch (function) {
            case "sqrt" -> sqrt(a, general);
            case "abs" -> abs(a, general);
            case "sign" -> sign(a, general);
            case "min" -> choose(a, false, general);
            case "max" -> choose(a, true, general);
            case "imul" -> imul(a, general);
            case "clz32" -> clz32(a, general);
            case "fround" -> fround(a, general);
            case "pow" -> pow(a, general);
            default -> random(a);
        }
    }

    private static void sqrt(Assembler a, Label general) {
        onlyDouble(a, general);
        a.sqrtsd(xmm0, xmm0);
        LeafSteps.returnDouble(a, xmm0);
    }

    /** Brings the only argument, a number, to xmm0. */
    private static void onlyDouble(Assembler a, Label general) {
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        LeafSteps.toDouble(a, xmm0, rax, rdx, general);
    }

    private static void abs(Assembler a, Label general) {
        Label isInt = new Label("int");
        Label done = new Label("done");
        LeafSteps.onlyNumber(a, isInt, general, general);
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

    /** Of zeros and NaN the argument itself. */
    private static void sign(Assembler a, Label general) {
        Label isInt = new Label("int");
        Label itself = new Label("itself");
        Label negative = new Label("negative");
        LeafSteps.onlyNumber(a, isInt, general, general);
        a.xorps(xmm1, xmm1);
        a.ucomisd(xmm0, xmm1);
        a.jcc(EQUAL, itself); // or unordered
        a.jcc(BELOW, negative);
        Label positive = a.here();
        LeafSteps.returnValue(a, Value.fromInt(1));
        a.bind(negative);
        LeafSteps.returnValue(a, Value.fromInt(-1));
        a.bind(isInt);
        a.test(eax, eax);
        a.jcc(NEGATIVE, negative);
        a.jcc(NOT_ZERO, positive);
        a.bind(itself);
        a.ret();
    }

    /** The least or the greatest of the arguments: of ints by comparison; with the first that is none it begins anew. */
    private static void choose(Assembler a, boolean greatest, Label general) {
        Label doubles = new Label("doubles");
        Label done = new Label("done");
        a.test(ecx, ecx);
        a.jcc(ZERO, general);
        a.mov(edx, ecx);
        a.mov(rax, BuiltinTemplates.argument(0));
        a.cmp(rax, Conventions.INT_TAG);
        a.jcc(BELOW, doubles);
        Label next = a.here();
        a.sub(edx, 1);
        a.jcc(ZERO, done);
        a.mov(rsi, mem(rsp, rdx, 8, 8));
        a.cmp(rsi, Conventions.INT_TAG);
        a.jcc(BELOW, doubles);
        a.cmp(eax, esi);
        a.cmov(greatest ? LESS : GREATER, rax, rsi);
        a.jmp(next);
        a.bind(done);
        a.ret();
        a.bind(doubles);
        chooseDouble(a, greatest, general);
    }

    /** Zeros differ in sign and nothing else: the greatest has all bits that both have, the least those of either. */
    private static void chooseDouble(Assembler a, boolean greatest, Label general) {
        Label better = new Label("better");
        Label equal = new Label("equal or unordered");
        Label unordered = new Label("unordered");
        Label chosen = new Label("chosen");
        a.mov(edx, ecx);
        a.movsd(xmm0, a.constant(greatest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY));
        Label next = a.here();
        a.mov(rsi, mem(rsp, rdx, 8, 0));
        LeafSteps.toDouble(a, xmm1, rsi, r8, general);
        a.ucomisd(xmm1, xmm0);
        a.jcc(EQUAL, equal);
        a.jcc(greatest ? ABOVE : BELOW, better);
        a.bind(chosen);
        a.sub(edx, 1);
        a.jcc(NOT_ZERO, next);
        LeafSteps.returnDouble(a, xmm0);
        a.bind(better);
        a.movaps(xmm0, xmm1);
        a.jmp(chosen);
        a.bind(equal);
        a.jcc(PARITY, unordered);
        if (greatest) {
            a.andpd(xmm0, xmm1);
        } else {
            a.orpd(xmm0, xmm1);
        }
        a.jmp(chosen);
        a.bind(unordered);
        a.addsd(xmm0, xmm1);
        a.jmp(chosen);
    }

    private static void imul(Assembler a, Label general) {
        LeafSteps.requireArguments(a, 2, general);
        a.mov(rax, BuiltinTemplates.argument(1));
        a.mov(rdx, BuiltinTemplates.argument(0));
        LeafSteps.toInt32(a, rax, r8, general);
        LeafSteps.toInt32(a, rdx, r8, general);
        a.imul(eax, edx);
        LeafSteps.returnInt(a);
    }

    private static void clz32(Assembler a, Label general) {
        Label zero = new Label("zero");
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        LeafSteps.toInt32(a, rax, r8, general);
        a.test(eax, eax);
        a.jcc(ZERO, zero);
        a.bsr(eax, eax);
        a.xor(eax, 31);
        LeafSteps.returnInt(a);
        a.bind(zero);
        LeafSteps.returnValue(a, Value.fromInt(32));
    }

    private static void fround(Assembler a, Label general) {
        onlyDouble(a, general);
        a.cvtsd2ss(xmm0, xmm0);
        a.cvtss2sd(xmm0, xmm0);
        LeafSteps.returnDouble(a, xmm0);
    }

    /** A few exponents are one operation: those that {@code Ieee754.pow} leaves to the processor as well. */
    private static void pow(Assembler a, Label general) {
        Label half = new Label("one half");
        LeafSteps.requireArguments(a, 2, general);
        a.mov(rdx, BuiltinTemplates.argument(0));
        a.mov(rax, BuiltinTemplates.argument(1));
        LeafSteps.toDouble(a, xmm0, rax, rsi, general);
        a.mov(rsi, Value.fromInt(2));
        a.cmp(rdx, rsi);
        a.jcc(NOT_EQUAL, half);
        a.mulsd(xmm0, xmm0);
        LeafSteps.returnDouble(a, xmm0);
        a.bind(half);
        a.mov(rsi, Value.fromDouble(0.5));
        a.cmp(rdx, rsi);
        a.jcc(NOT_EQUAL, general);
        a.xorps(xmm1, xmm1);
        a.ucomisd(xmm0, xmm1);
        a.jcc(BELOW, general);
        a.jcc(EQUAL, general); // or unordered
        a.sqrtsd(xmm0, xmm0);
        LeafSteps.returnDouble(a, xmm0);
    }

    /**
     * The generator xorshift128+ (Vigna, "Further scramblings of Marsaglia's xorshift generators", 2014), V8's as well;
     * the upper 52 bits become the fraction of a number from 1 to 2.
     */
    private static void random(Assembler a) {
        Mem first = Emitter.block(RANDOM_STATE);
        Mem second = Emitter.block(RANDOM_STATE + 8);
        a.mov(rax, first);
        a.mov(rdx, second);
        a.mov(first, rdx);
        shiftAndAdd(a, 23, true);
        shiftAndAdd(a, 17, false);
        a.xor(rax, rdx);
        a.mov(rsi, rdx);
        a.shr(rsi, 26);
        a.xor(rax, rsi);
        a.mov(second, rax);
        a.shr(rax, 12);
        a.mov(rdx, Double.doubleToRawLongBits(1.0));
        a.or(rax, rdx);
        a.movq(xmm0, rax);
        a.subsd(xmm0, a.constant(1.0));
        LeafSteps.returnDouble(a, xmm0);
    }

    private static void shiftAndAdd(Assembler a, int bits, boolean left) {
        a.mov(rsi, rax);
        if (left) {
            a.shl(rsi, bits);
        } else {
            a.shr(rsi, bits);
        }
        a.xor(rax, rsi);
    }
}
