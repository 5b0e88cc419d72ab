package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.xmm0;
import static tierup.asm.Registers.xmm1;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Vm;

/**
 * {@code indexOf} and {@code includes} of a value in a dense array, from the beginning.
 *
 * <p>Most values are equal if their words are. Not so numbers, of which ints are also doubles: where the array has no
 * other elements than ints, an int is looked for by its word; otherwise numbers are compared as doubles. And not so strings, which are equal if
 * their units are; two names are different strings. NaN, which only includes finds, and undefined, as which it finds holes, are
 * Java's.
 */
final class ArraySearchTemplates {
    private final Assembler a;
    private final SharedStubs stubs;
    private final boolean includes;
    private final Label general;
    private final Label found = new Label("found");
    private final Label absent = new Label("absent");

    private ArraySearchTemplates(Assembler a, SharedStubs stubs, boolean includes, Label general) {
        this.a = a;
        this.stubs = stubs;
        this.includes = includes;
        this.general = general;
    }

    static void register(Vm vm, BuiltinTemplates table) {
        table.set(
                Realm.of(vm).arrayPrototype,
                (method, a, general) ->
                        new ArraySearchTemplates(a, table.stubs(), method.equals("includes"), general).emit(),
                "indexOf",
                "includes");
    }

    /** The elements from rax on, rsi of them; the value in r8, the index in r9. */
    private void emit() {
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rdx, BuiltinTemplates.argument(1));
        LeafSteps.requireKind(a, rdx, Cell.ARRAY, general);
        a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
        a.jcc(NOT_EQUAL, general);
        a.mov(rax, mem(rdx, Cell.STORAGE_POINTER));
        a.mov(esi, mem(rax, Cell.STORAGE_LENGTH));
        a.lea(r10, mem(rsi, Conventions.INT_TAG, 1, 0));
        a.cmp(r10, mem(rdx, Cell.ARRAY_LENGTH));
        a.jcc(NOT_EQUAL, general); // sparse
        a.mov(r8, BuiltinTemplates.argument(0));
        a.xor(r9.r32(), r9.r32());
        Label number = new Label("a number");
        Label string = new Label("a string");
        Label words = new Label("words");
        a.test(r8, Conventions.INT_TAG);
        a.jcc(NOT_ZERO, number);
        a.test(r8, Conventions.NOT_CELL);
        a.jcc(ZERO, string);
        if (includes) {
            a.cmp(r8, Value.UNDEFINED);
            a.jcc(EQUAL, general);
        }
        a.bind(words);
        findWord();
        a.bind(number);
        findNumber(words);
        a.bind(string);
        a.cmp(bytePtr(mem(r8, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, words);
        findString();
        a.bind(found);
        if (includes) {
            LeafSteps.returnValue(a, Value.TRUE);
        } else {
            a.mov(rax, r9);
            LeafSteps.returnInt(a);
        }
        a.bind(absent);
        LeafSteps.returnValue(a, includes ? Value.FALSE : Value.fromInt(-1));
    }

    private void findWord() {
        Label next = a.here();
        a.cmp(r9.r32(), esi);
        a.jcc(EQUAL, absent);
        a.cmp(r8, mem(rax, r9, 8));
        a.jcc(EQUAL, found);
        a.add(r9.r32(), 1);
        a.jmp(next);
    }

    private void findNumber(Label words) {
        Label doubles = new Label("among doubles");
        Label other = new Label("another element");
        a.cmp(r8, Conventions.INT_TAG);
        a.jcc(BELOW, doubles);
        a.test(bytePtr(mem(rax, Cell.STORAGE_KIND)), DenseKind.DOUBLE | DenseKind.OTHER);
        a.jcc(ZERO, words);
        a.bind(doubles);
        LeafSteps.toDouble(a, xmm0, r8, r10, general);
        if (includes) {
            a.ucomisd(xmm0, xmm0);
            a.jcc(PARITY, general);
        }
        Label next = a.here();
        a.cmp(r9.r32(), esi);
        a.jcc(EQUAL, absent);
        a.mov(rdx, mem(rax, r9, 8));
        LeafSteps.toDouble(a, xmm1, rdx, r10, other);
        a.ucomisd(xmm0, xmm1);
        a.jcc(PARITY, other);
        a.jcc(EQUAL, found);
        a.bind(other);
        a.add(r9.r32(), 1);
        a.jmp(next);
    }

    private void findString() {
        Label other = new Label("another element");
        Label next = a.here();
        a.cmp(r9.r32(), esi);
        a.jcc(EQUAL, absent);
        a.mov(rdx, mem(rax, r9, 8));
        a.cmp(r8, rdx);
        a.jcc(EQUAL, found);
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, other);
        a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, other);
        a.mov(r10.r32(), mem(rdx, Cell.STRING_LENGTH));
        a.cmp(r10.r32(), mem(r8, Cell.STRING_LENGTH));
        a.jcc(NOT_EQUAL, other);
        a.mov(OperandStub.LEFT, rdx);
        a.movq(OperandStub.RIGHT, r8);
        stubs.call(a, new StringComparison());
        a.jcc(NOT_EQUAL, general);
        a.test(OperandStub.LEFT.r32(), OperandStub.LEFT.r32());
        a.jcc(ZERO, found);
        a.bind(other);
        a.add(r9.r32(), 1);
        a.jmp(next);
    }
}
