package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.running.Vm;

/**
 * Strings of other values, and of strings: {@code String(value)}, {@code toString} and {@code valueOf} of strings and ints, {@code
 * concat} of one argument, and {@code toLowerCase} and {@code toUpperCase} of short ASCII.
 */
final class StringConversionTemplates {
    /** Longer strings are converted by Java. */
    private static final int MOST_UNITS = 64;

    private static final int NOT_ASCII = 0x80;
    private static final int CASE = 'a' - 'A';

    private final Assembler a;
    private final SharedStubs stubs;
    private final Label general;

    private StringConversionTemplates(Assembler a, SharedStubs stubs, Label general) {
        this.a = a;
        this.stubs = stubs;
        this.general = general;
    }

    static void register(Vm vm, BuiltinTemplates table) {
        BuiltinTemplates.Template template =
                (method, a, general) -> new StringConversionTemplates(a, table.stubs(), general).emit(method);
        Realm realm = Realm.of(vm);
        table.set(realm.globalObject, template, "String");
        table.set(realm.numberPrototype, template, "Number.toString", "Number.valueOf");
        table.set(realm.stringPrototype, template, "toString", "valueOf", "concat", "toLowerCase", "toUpperCase");
    }

    private void emit(String method) {
        switch (method) {
            case "String" -> {
                a.cmp(rcx, 1); // with new it makes an object, which the upper half says
                a.jcc(NOT_EQUAL, general);
                textOf(0);
            }
            case "Number.toString" -> {
                LeafSteps.requireArguments(a, 0, general);
                a.mov(rax, BuiltinTemplates.argument(0));
                a.cmp(rax, Conventions.INT_TAG);
                a.jcc(BELOW, general);
                textOf(0);
            }
            case "Number.valueOf" -> itself(true);
            case "concat" -> concat();
            case "toLowerCase" -> convertCase('A');
            case "toUpperCase" -> convertCase('a');
            default -> itself(false);
        }
    }

    /** Returns the receiver, if it is a number or, where no number is wanted, a string. */
    private void itself(boolean number) {
        LeafSteps.requireArguments(a, 0, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        if (number) {
            a.test(rax, Conventions.INT_TAG);
            a.jcc(ZERO, general);
        } else {
            requireString(rax);
        }
        a.ret();
    }

    private void requireString(Reg64 value) {
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, general);
    }

    /** A string is its own text; an int's is that of its concatenation with nothing. */
    private void textOf(int below) {
        a.mov(OperandStub.LEFT, BuiltinTemplates.argument(below));
        a.mov(rax, stubs.vm().strings.empty());
        a.movq(OperandStub.RIGHT, rax);
        concatenate();
    }

    private void concat() {
        LeafSteps.requireArguments(a, 1, general);
        a.mov(OperandStub.LEFT, BuiltinTemplates.argument(1));
        requireString(OperandStub.LEFT);
        a.mov(rax, BuiltinTemplates.argument(0));
        a.movq(OperandStub.RIGHT, rax);
        concatenate();
    }

    private void concatenate() {
        stubs.call(a, new Concatenation());
        a.jcc(NOT_EQUAL, general);
        a.mov(rax, OperandStub.LEFT);
        a.ret();
    }

    /** Letters from {@code first} on change their case. */
    private void convertCase(char first) {
        Label single = new Label("one unit");
        Label converted = new Label("converted");
        LeafSteps.requireArguments(a, 0, general);
        a.mov(rdx, BuiltinTemplates.argument(0));
        LeafSteps.latin1Units(a, general);
        a.cmp(esi, 1);
        a.jcc(BELOW_EQUAL, single);
        a.cmp(esi, MOST_UNITS);
        a.jcc(ABOVE, general);
        a.lea(r10, mem(rsi, Cell.STRING_UNITS + 7));
        a.and(r10, ~7);
        stubs.heapCode().allocate(a, rax, mem(rax, r10, 1), general);
        a.mov(Conventions.SCRATCH, Cell.header(0, Cell.STRING_LATIN1));
        a.mov(mem(rax, Cell.SHAPE), Conventions.SCRATCH);
        a.mov(mem(rax, Cell.STRING_LENGTH), rsi);
        a.xor(r10.r32(), r10.r32());
        Label next = a.here();
        convertUnit(first);
        a.mov(bytePtr(mem(rax, r10, 1, Cell.STRING_UNITS)), r9.r8());
        a.add(r10.r32(), 1);
        a.cmp(r10.r32(), esi);
        a.jcc(NOT_EQUAL, next);
        a.ret();
        a.bind(single);
        a.mov(rax, rdx);
        a.test(esi, esi);
        a.jcc(ZERO, converted);
        a.xor(r10.r32(), r10.r32());
        convertUnit(first);
        a.mov(rax, r9);
        StringBuiltinTemplates.returnSingleUnit(a, general);
        a.bind(converted);
        a.ret();
    }

    /** The unit at the index r10 to r9, in the other case if it is one of the letters. */
    private void convertUnit(char first) {
        Label kept = new Label("no such letter");
        a.movzx(r9.r32(), bytePtr(mem(r8, r10, 1)));
        a.cmp(r9.r32(), NOT_ASCII);
        a.jcc(ABOVE_EQUAL, general);
        a.lea(r12.r32(), mem(r9, -first));
        a.cmp(r12.r32(), 'z' - 'a');
        a.jcc(ABOVE, kept);
        a.xor(r9.r32(), CASE);
        a.bind(kept);
    }
}
