package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.wordPtr;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/**
 * {@code s[i]}: a string of one unit, which for Latin-1 exists already. A string is read where it is, a part of a flat one
 * at its place there; a concatenation that has not been carried out is Java's.
 */
final class StringElements {
    private StringElements() {}

    /** Loads a unit as a string, or undefined from beyond the end. */
    static void load(ElementSite site, Reg64 target) {
        Assembler a = site.a;
        Reg64 position = Conventions.SCRATCH;
        Label flat = new Label("flat");
        Label wide = new Label("two bytes a unit");
        Label unit = new Label("unit");
        Label outside = new Label("beyond the end");
        Label loaded = new Label("loaded");
        site.checkBounds(mem(site.object, Cell.STRING_LENGTH), outside);
        a.mov(target, site.object);
        a.xor(position.r32(), position.r32());
        a.cmp(bytePtr(mem(target, Cell.KIND)), Cell.STRING_ROPE);
        a.jcc(NOT_EQUAL, flat);
        a.mov(position, mem(target, Cell.ROPE_RIGHT));
        a.cmp(position, Conventions.INT_TAG);
        a.jcc(BELOW, site.slow);
        a.mov(target, mem(target, Cell.ROPE_LEFT));
        a.bind(flat);
        site.addIndexTo(position);
        a.cmp(bytePtr(mem(target, Cell.KIND)), Cell.STRING_UTF16);
        a.jcc(EQUAL, wide);
        a.movzx(target.r32(), bytePtr(mem(target, position, 1, Cell.STRING_UNITS)));
        a.bind(unit);
        a.cmp(target.r32(), StringBuiltinTemplates.LATIN1_UNITS);
        a.jcc(ABOVE_EQUAL, site.slow);
        a.mov(target, mem(Conventions.BLOCK, target, 8, StringBuiltinTemplates.SINGLE_UNITS));
        a.bind(loaded);
        a.outOfLine(() -> {
            a.bind(wide);
            a.movzx(target.r32(), wordPtr(mem(target, position, 2, Cell.STRING_UNITS)));
            a.jmp(unit);
            a.bind(outside);
            site.guardNotNegative();
            ArrayElements.guardPrototypes(site);
            a.mov(target, Value.UNDEFINED);
            a.jmp(loaded);
        });
    }
}
