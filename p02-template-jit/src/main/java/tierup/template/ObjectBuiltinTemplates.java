package tierup.template;

import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.NO_PARITY;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.xmm0;
import static tierup.asm.Registers.xmm1;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** {@code Object.is} and {@code Array.isArray}: questions that the bits of their arguments answer. */
final class ObjectBuiltinTemplates {
    private ObjectBuiltinTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        long global = Realm.of(vm).globalObject;
        long object = vm.objects.get(global, vm.names.id("Object"));
        table.set(object, (function, a, general) -> sameValue(a, general), "is");
        table.set(Realm.of(vm).arrayConstructor, (function, a, general) -> isArray(a, general), "isArray");
    }

    /** Numbers are the same if they are as doubles, or both NaN; strings that are not one cell are Java's. */
    private static void sameValue(Assembler a, Label general) {
        Label yes = new Label("the same");
        Label no = new Label("different");
        Label number = new Label("a number");
        LeafSteps.requireArguments(a, 2, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        a.mov(rdx, BuiltinTemplates.argument(1));
        a.cmp(rax, rdx);
        a.jcc(EQUAL, yes);
        a.test(rax, Conventions.INT_TAG);
        a.jcc(NOT_ZERO, number);
        a.test(rax, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, no);
        a.cmp(bytePtr(mem(rax, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(BELOW_EQUAL, general);
        a.jmp(no);
        a.bind(number);
        LeafSteps.toDouble(a, xmm0, rax, r8, no);
        LeafSteps.toDouble(a, xmm1, rdx, r8, no);
        Label ordered = new Label("no NaN");
        a.ucomisd(xmm0, xmm0);
        a.jcc(NO_PARITY, ordered);
        a.ucomisd(xmm1, xmm1);
        LeafSteps.returnCondition(a, PARITY);
        a.bind(ordered);
        a.movq(rax, xmm0);
        a.movq(rsi, xmm1);
        a.cmp(rax, rsi);
        LeafSteps.returnCondition(a, EQUAL);
        a.bind(yes);
        LeafSteps.returnValue(a, Value.TRUE);
        a.bind(no);
        LeafSteps.returnValue(a, Value.FALSE);
    }

    private static void isArray(Assembler a, Label general) {
        Label no = new Label("no");
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        LeafSteps.requireKind(a, rax, Cell.ARRAY, no);
        LeafSteps.returnValue(a, Value.TRUE);
        a.bind(no);
        LeafSteps.returnValue(a, Value.FALSE);
    }
}
