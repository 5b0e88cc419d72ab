package tierup.template;

import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** {@code indexOf}, {@code includes}, {@code startsWith} and {@code endsWith} of a string in a string, both of bytes. */
final class StringSearchTemplates {
    private StringSearchTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        table.set(
                Realm.of(vm).stringPrototype,
                StringSearchTemplates::emit,
                "indexOf",
                "includes",
                "startsWith",
                "endsWith");
    }

    /**
     * The text's first byte is at r10, its length in ebx; the pattern's at r8, its length in esi. The position is in r12,
     * the last one possible in ebx.
     */
    private static void emit(String method, Assembler a, Label general) {
        Label absent = new Label("absent");
        Label found = new Label("found");
        Label other = new Label("not here");
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rdx, BuiltinTemplates.argument(1));
        LeafSteps.latin1Units(a, general);
        a.mov(r10, r8);
        a.mov(rbx, rsi);
        a.mov(rdx, BuiltinTemplates.argument(0));
        LeafSteps.latin1Units(a, general);
        a.sub(rbx.r32(), esi);
        a.jcc(LESS, absent);
        a.xor(r12.r32(), r12.r32());
        switch (method) {
            case "startsWith" -> a.xor(rbx.r32(), rbx.r32());
            case "endsWith" -> a.add(r10, rbx);
            default -> {}
        }
        a.test(esi, esi);
        a.jcc(ZERO, found);
        a.movzx(eax, bytePtr(mem(r8)));
        Label next = a.here();
        a.cmp(bytePtr(mem(r10, r12, 1)), rax.r8());
        a.jcc(NOT_EQUAL, other);
        comparePattern(a, other, found);
        a.bind(other);
        if (!method.endsWith("sWith")) {
            a.add(r12.r32(), 1);
            a.cmp(r12.r32(), rbx.r32());
            a.jcc(LESS_EQUAL, next);
        }
        a.bind(absent);
        LeafSteps.returnValue(a, method.equals("indexOf") ? Value.fromInt(-1) : Value.FALSE);
        a.bind(found);
        if (method.equals("indexOf")) {
            a.mov(rax, r12);
            LeafSteps.returnInt(a);
        } else {
            LeafSteps.returnValue(a, Value.TRUE);
        }
    }

    /** Compares the units behind the first one. */
    private static void comparePattern(Assembler a, Label other, Label found) {
        a.lea(rdx, mem(r10, r12, 1));
        a.mov(r9, rsi);
        Label next = a.here();
        a.sub(r9.r32(), 1);
        a.jcc(EQUAL, found);
        a.movzx(Conventions.SCRATCH.r32(), bytePtr(mem(rdx, r9, 1)));
        a.cmp(bytePtr(mem(r8, r9, 1)), Conventions.SCRATCH.r8());
        a.jcc(EQUAL, next);
        a.jmp(other);
    }
}
