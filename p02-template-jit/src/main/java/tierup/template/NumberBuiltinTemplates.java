package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.xmm0;
import static tierup.asm.Registers.xmm1;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** What asks numbers what they are, and what makes numbers of values that are numbers or short decimal texts already. */
final class NumberBuiltinTemplates {
    /** The exponent field of infinities and NaNs. */
    private static final int NOT_FINITE = 0x7FF;
    /** The exponent field from which on all doubles are integers. */
    private static final int ALL_INTEGERS = 1023 + 52;

    private static final long MAX_SAFE = (1L << 53) - 1;
    /** So many decimal digits are an int32 for certain. */
    private static final int MOST_DIGITS = 9;
    /** Smaller numbers are written with an exponent, and parseInt stops in front of it. */
    private static final double LEAST_WITHOUT_EXPONENT = 1e-6;

    private NumberBuiltinTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        long global = Realm.of(vm).globalObject;
        long number = vm.objects.get(global, vm.names.id("Number"));
        table.set(
                number,
                NumberBuiltinTemplates::emitQuestion,
                "Number.isNaN",
                "Number.isFinite",
                "isInteger",
                "isSafeInteger");
        table.set(global, NumberBuiltinTemplates::emitQuestion, "isNaN", "isFinite");
        table.set(global, NumberBuiltinTemplates::emitConversion, "Number", "parseInt", "parseFloat");
    }

    /** Those that are properties of Number are false of what is no number, the two others convert it. */
    private static void emitQuestion(String function, Assembler a, Label general) {
        boolean converts = function.equals("isNaN") || function.equals("isFinite");
        Label isInt = new Label("int");
        Label no = new Label("no number");
        LeafSteps.onlyNumber(a, isInt, converts ? general : no, general);
        if (function.endsWith("isNaN")) {
            a.ucomisd(xmm0, xmm0);
            LeafSteps.returnCondition(a, PARITY);
        } else {
            a.shl(rdx, 1);
            a.shr(rdx, 53);
            a.cmp(edx, NOT_FINITE);
            if (function.endsWith("isFinite")) {
                LeafSteps.returnCondition(a, BELOW);
            } else {
                isInteger(a, function.equals("isSafeInteger"), no);
            }
        }
        a.bind(isInt);
        LeafSteps.returnValue(a, Value.fromBoolean(!function.endsWith("isNaN")));
        if (!converts) {
            a.bind(no);
            LeafSteps.returnValue(a, Value.FALSE);
        }
    }

    /** With the exponent in edx, compared with that of infinities. */
    private static void isInteger(Assembler a, boolean safe, Label no) {
        Label yes = new Label("integer");
        a.jcc(EQUAL, no);
        if (!safe) {
            a.cmp(edx, ALL_INTEGERS);
            a.jcc(ABOVE_EQUAL, yes);
        }
        a.cvttsd2si(rax, xmm0);
        a.xorps(xmm1, xmm1);
        a.cvtsi2sd(xmm1, rax);
        a.ucomisd(xmm0, xmm1);
        a.jcc(NOT_EQUAL, no);
        if (safe) {
            a.mov(rdx, MAX_SAFE);
            a.add(rax, rdx);
            a.shl(rdx, 1);
            a.cmp(rax, rdx);
            LeafSteps.returnCondition(a, BELOW_EQUAL);
        } else {
            a.bind(yes);
            LeafSteps.returnValue(a, Value.TRUE);
        }
    }

    private static void emitConversion(String function, Assembler a, Label general) {
        switch (function) {
            case "Number" -> number(a, general);
            case "parseInt" -> parseInt(a, general);
            default -> parseFloat(a, general);
        }
    }

    /** {@code Number(value)}; with new it makes an object, which the upper half of rcx says. */
    private static void number(Assembler a, Label general) {
        Label text = new Label("no number");
        a.cmp(rcx, 1);
        a.jcc(NOT_EQUAL, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        a.mov(rdx, rax);
        a.test(rax, Conventions.INT_TAG);
        a.jcc(ZERO, text);
        a.ret();
        a.bind(text);
        decimal(a, general, general);
    }

    /** A number's text is what it is up to its point; -0 and what rounds to it are Java's. */
    private static void parseInt(Assembler a, Label general) {
        Label text = new Label("no number");
        Label isInt = new Label("int");
        Label radixIsTen = new Label("decimal");
        Label nonzero = new Label("not zero");
        a.mov(rdx, BuiltinTemplates.argument(0));
        a.cmp(ecx, 1);
        a.jcc(EQUAL, radixIsTen);
        a.cmp(ecx, 2);
        a.jcc(NOT_EQUAL, general);
        a.mov(rax, Value.fromInt(10));
        a.cmp(rdx, rax);
        a.jcc(NOT_EQUAL, general);
        a.mov(rdx, BuiltinTemplates.argument(1));
        a.bind(radixIsTen);
        a.cmp(rdx, Conventions.INT_TAG);
        a.jcc(ABOVE_EQUAL, isInt);
        a.mov(rsi, rdx);
        a.add(rsi, Conventions.INT_TAG);
        a.jcc(NO_CARRY, text);
        a.movq(xmm0, rsi);
        a.cvttsd2si(eax, xmm0);
        a.test(eax, eax);
        a.jcc(NOT_EQUAL, nonzero);
        a.ucomisd(xmm0, a.constant(LEAST_WITHOUT_EXPONENT));
        a.jcc(BELOW, general); // or unordered
        a.bind(nonzero);
        a.cmp(eax, Integer.MIN_VALUE);
        a.jcc(EQUAL, general);
        LeafSteps.returnInt(a);
        a.bind(isInt);
        a.mov(rax, rdx);
        a.ret();
        a.bind(text);
        Label stopped = new Label("no digit");
        decimal(a, stopped, general);
        a.bind(stopped);
        a.test(r10.r32(), r10.r32());
        a.jcc(ZERO, general);
        a.cmp(r9.r32(), 'x' - '0');
        a.jcc(EQUAL, general);
        a.cmp(r9.r32(), 'X' - '0');
        a.jcc(EQUAL, general);
        LeafSteps.returnInt(a);
    }

    /** The text of -0 is that of 0. */
    private static void parseFloat(Assembler a, Label general) {
        Label text = new Label("no number");
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        a.mov(rdx, rax);
        a.test(rax, Conventions.INT_TAG);
        a.jcc(ZERO, text);
        a.mov(rsi, Value.MINUS_ZERO);
        a.cmp(rax, rsi);
        a.jcc(EQUAL, general);
        a.ret();
        a.bind(text);
        decimal(a, general, general);
    }

    /**
     * Returns the int whose digits a string in rdx consists of.
     *
     * @param stopped where to go at the first unit that is none, with that unit less '0' in r9, the int in eax and in
     *     r10 how many digits there were before it
     * @param general where to go if there are none or too many, or the value is no string of bytes
     */
    private static void decimal(Assembler a, Label stopped, Label general) {
        Label end = new Label("end");
        LeafSteps.latin1Units(a, general);
        a.xor(eax, eax);
        a.xor(r10.r32(), r10.r32());
        Label next = a.here();
        a.cmp(r10.r32(), esi);
        a.jcc(EQUAL, end);
        a.movzx(r9.r32(), bytePtr(mem(r8, r10, 1, 0)));
        a.sub(r9.r32(), '0');
        a.cmp(r9.r32(), 9);
        a.jcc(ABOVE, stopped);
        a.cmp(r10.r32(), MOST_DIGITS);
        a.jcc(EQUAL, general);
        a.lea(rax, mem(rax, rax, 4, 0));
        a.lea(rax, mem(r9, rax, 2, 0));
        a.add(r10.r32(), 1);
        a.jmp(next);
        a.bind(end);
        a.test(r10.r32(), r10.r32());
        a.jcc(ZERO, general);
        LeafSteps.returnInt(a);
    }
}
