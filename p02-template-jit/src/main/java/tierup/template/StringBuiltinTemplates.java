package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.wordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
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
import tierup.vm.running.Vm;

/**
 * Single units of strings: {@code charCodeAt}, {@code charAt}, and {@code substring} where it cuts out one unit.
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
        table.set(prototype, "charCodeAt", StringBuiltinTemplates::charCodeAt);
        table.set(prototype, "charAt", StringBuiltinTemplates::charAt);
        table.set(prototype, "substring", StringBuiltinTemplates::substring);
    }

    private static void charCodeAt(Assembler a, Label general) {
        loadIndex(a, 1, general);
        loadUnit(a, 1, general);
        a.or(rax, Conventions.INT_TAG);
        a.ret();
    }

    private static void charAt(Assembler a, Label general) {
        loadIndex(a, 1, general);
        loadUnit(a, 1, general);
        returnSingleUnit(a, general);
    }

    private static void substring(Assembler a, Label general) {
        loadIndex(a, 2, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        a.cmp(rax, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.sub(eax, esi);
        a.cmp(eax, 1);
        a.jcc(NOT_EQUAL, general);
        loadUnit(a, 2, general);
        returnSingleUnit(a, general);
    }

    /** Brings the first of so many arguments, an int, to esi. */
    private static void loadIndex(Assembler a, int arguments, Label general) {
        a.cmp(ecx, arguments);
        a.jcc(NOT_EQUAL, general);
        a.mov(rsi, BuiltinTemplates.argument(arguments - 1));
        a.cmp(rsi, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.mov(esi, esi);
    }

    /** Brings the unit of {@code this} at the index in esi to rax, if there is one. */
    private static void loadUnit(Assembler a, int arguments, Label general) {
        Label flat = new Label("flat");
        Label wide = new Label("two bytes a unit");
        Label loaded = new Label("unit");
        a.mov(rdx, BuiltinTemplates.argument(arguments));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.movzx(eax, bytePtr(mem(rdx, Cell.KIND)));
        a.cmp(eax, Cell.LAST_STRING);
        a.jcc(ABOVE, general);
        a.cmp(esi, mem(rdx, Cell.STRING_LENGTH));
        a.jcc(ABOVE_EQUAL, general);
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

    private static void returnSingleUnit(Assembler a, Label general) {
        a.cmp(eax, LATIN1_UNITS);
        a.jcc(ABOVE_EQUAL, general);
        a.mov(rax, mem(Conventions.BLOCK, rax, 8, SINGLE_UNITS));
        a.ret();
    }
}
