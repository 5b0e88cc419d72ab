package tierup.template;

import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsp;
import static tierup.asm.Registers.xmm0;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.machine.ElementaryFunctions;
import tierup.vm.builtins.Realm;
import tierup.vm.running.Vm;

/**
 * Those elementary functions of Math that are StrictMath's: calls of its C code ({@link ElementaryFunctions}). What C keeps
 * is all that a built-in must keep; its stack is the guest's, whose slack is far more than these functions need.
 */
final class ElementaryTemplates {
    private static final int STACK_ALIGNMENT = 16;

    private ElementaryTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        long math = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("Math"));
        table.set(
                math,
                ElementaryTemplates::emit,
                "sin",
                "cos",
                "tan",
                "asin",
                "acos",
                "atan",
                "log",
                "log10",
                "log1p",
                "expm1");
    }

    private static void emit(String function, Assembler a, Label general) {
        long address = ElementaryFunctions.addressOf(function);
        if (address == 0) {
            return;
        }
        LeafSteps.requireArguments(a, 1, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        LeafSteps.toDouble(a, xmm0, rax, rdx, general);
        a.mov(r12, rsp);
        a.and(rsp, -STACK_ALIGNMENT);
        a.mov(rax, address);
        a.call(rax);
        a.mov(rsp, r12);
        LeafSteps.returnDouble(a, xmm0);
    }
}
