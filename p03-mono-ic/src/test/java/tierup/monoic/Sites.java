package tierup.monoic;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.vm.builtins.Realm;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.running.Vm;

/** Finds the feedback of sites by what they access, for tests that look at what engines have learned. */
final class Sites {
    private Sites() {}

    /**
     * The feedback of the first GET_PROP or SET_PROP of a name.
     *
     * @param function the name of a global variable that holds a function
     */
    static long of(Vm vm, String function, String name) {
        long closure = vm.objects.get(Realm.of(vm).globalObject, vm.names.id(function));
        FunctionInfo info = vm.functions.bytecodeOf(closure);
        FunctionCode code = info.code();
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            Opcode opcode = code.opcodeAt(pc);
            boolean access = opcode == Opcode.GET_PROP || opcode == Opcode.SET_PROP || opcode == Opcode.LOAD_GLOBAL;
            if (access && info.names()[code.operand(pc, OperandKind.NAME)] == vm.names.id(name)) {
                return info.feedback() + Feedback.HEADER_BYTES + 8L * code.operand(pc, OperandKind.FEEDBACK);
            }
        }
        throw new IllegalArgumentException(function + " accesses no " + name);
    }
}
