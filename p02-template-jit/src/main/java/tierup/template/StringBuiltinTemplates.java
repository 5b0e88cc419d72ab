package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Mem.wordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.machine.StateBlock;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * Single units of strings: {@code charCodeAt}, {@code charAt}, {@code at}, {@code codePointAt}, {@code fromCharCode}.
 *
 * <p>Strings of one Latin-1 unit exist once each; the engine's block has a table of them, by unit. A flat string is read
 * where it is, a part of a flat one at its place there; a concatenation that has not been carried out is Java's.
 */
final class StringBuiltinTemplates {
    static final int LATIN1_UNITS = 256;
    /** Offset in the engine's block: a word for each Latin-1 unit, the string of it. */
    static final int SINGLE_UNITS = StateBlock.COMPILER_WORDS;

    private StringBuiltinTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        for (int unit = 0; unit < LATIN1_UNITS; unit++) {
            Memory.putLong(vm.block + SINGLE_UNITS + 8L * unit, vm.strings.ofChar((char) unit));
        }
        long prototype = Realm.of(vm).stringPrototype;
        table.set(
                prototype,
                (method, a, general) -> emit(method, a, vm.strings.empty(), general),
                "charCodeAt",
                "charAt",
                "at",
                "codePointAt");
        long constructor = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("String"));
        table.set(constructor, (method, a, general) -> fromCharCode(a, table.heapCode(), general), "fromCharCode");
        StringPartTemplates.register(vm, table);
        StringSearchTemplates.register(vm, table);
        StringConversionTemplates.register(vm, table);
    }

    private static void emit(String method, Assembler a, long empty, Label general) {
        Label outside = new Label("beyond the end");
        loadIndex(a, general);
        if (method.equals("at")) {
            fromTheEnd(a, general);
        }
        loadUnit(a, outside, general);
        if (method.equals("codePointAt")) {
            a.mov(edx, eax);
            a.and(edx, ~0x3FF);
            a.cmp(edx, Character.MIN_HIGH_SURROGATE);
            a.jcc(EQUAL, general);
        }
        if (method.equals("charCodeAt") || method.equals("codePointAt")) {
            a.or(rax, Conventions.INT_TAG);
            a.ret();
        } else {
            returnSingleUnit(a, general);
        }
        a.bind(outside);
        switch (method) {
            case "charCodeAt" -> LeafSteps.returnValue(a, Value.NAN);
            case "charAt" -> LeafSteps.returnValue(a, empty);
            default -> LeafSteps.returnValue(a, Value.UNDEFINED);
        }
    }

    /** A negative index counts from the end. */
    private static void fromTheEnd(Assembler a, Label general) {
        Label fromStart = new Label("from the start");
        a.test(esi, esi);
        a.jcc(NOT_NEGATIVE, fromStart);
        a.mov(rdx, BuiltinTemplates.argument(1));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, general);
        a.add(esi, mem(rdx, Cell.STRING_LENGTH));
        a.bind(fromStart);
    }

    /** A string of one unit, which for two bytes is made anew. */
    private static void fromCharCode(Assembler a, HeapCode heap, Label general) {
        Label wide = new Label("two bytes");
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        a.cmp(rax, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.movzx(eax, rax.r16());
        returnSingleUnit(a, wide);
        a.bind(wide);
        heap.allocate(a, rdx, mem(rdx, Cell.STRING_UNITS + 8), general);
        a.mov(Conventions.SCRATCH, Cell.header(0, Cell.STRING_UTF16));
        a.mov(mem(rdx, Cell.SHAPE), Conventions.SCRATCH);
        a.mov(qwordPtr(mem(rdx, Cell.STRING_LENGTH)), 1);
        a.mov(mem(rdx, Cell.STRING_UNITS), rax);
        a.mov(rax, rdx);
        a.ret();
    }

    /** Brings the only argument, an int, to esi. */
    private static void loadIndex(Assembler a, Label general) {
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rsi, BuiltinTemplates.argument(0));
        a.cmp(rsi, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.mov(esi, esi);
    }

    /** Brings the unit of {@code this} at the index in esi to rax; goes to {@code outside} if there is none. */
    private static void loadUnit(Assembler a, Label outside, Label general) {
        Label flat = new Label("flat");
        Label wide = new Label("two bytes a unit");
        Label loaded = new Label("unit");
        a.mov(rdx, BuiltinTemplates.argument(1));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.movzx(eax, bytePtr(mem(rdx, Cell.KIND)));
        a.cmp(eax, Cell.LAST_STRING);
        a.jcc(ABOVE, general);
        a.cmp(esi, mem(rdx, Cell.STRING_LENGTH));
        a.jcc(ABOVE_EQUAL, outside);
        a.cmp(eax, Cell.STRING_ROPE);
        a.jcc(NOT_EQUAL, flat);
        a.mov(r8, mem(rdx, Cell.ROPE_RIGHT));
        a.cmp(r8, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.add(esi, r8.r32());
        a.mov(rdx, mem(rdx, Cell.ROPE_LEFT));
        a.movzx(eax, bytePtr(mem(rdx, Cell.KIND)));
        a.bind(flat);
        a.cmp(eax, Cell.STRING_UTF16);
        a.jcc(EQUAL, wide);
        a.movzx(eax, bytePtr(mem(rdx, rsi, 1, Cell.STRING_UNITS)));
        a.bind(loaded);
        a.outOfLine(() -> {
            a.bind(wide);
            a.movzx(eax, wordPtr(mem(rdx, rsi, 2, Cell.STRING_UNITS)));
            a.jmp(loaded);
        });
    }

    /** Returns the string of the unit in eax, which may not be of two bytes. */
    static void returnSingleUnit(Assembler a, Label general) {
        a.cmp(eax, LATIN1_UNITS);
        a.jcc(ABOVE_EQUAL, general);
        a.mov(rax, mem(Conventions.BLOCK, rax, 8, SINGLE_UNITS));
        a.ret();
    }
}
