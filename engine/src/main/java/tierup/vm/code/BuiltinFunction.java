package tierup.vm.code;

import tierup.bytecode.FunctionKind;

/** A function written in Java. It has no frame: whoever calls it hands it the words on the VM stack. */
public final class BuiltinFunction extends CallTarget {
    private final BuiltinCode code;

    BuiltinFunction(int number, long cell, String name, int length, BuiltinCode code, boolean constructor) {
        super(number, name, length, constructor ? FunctionKind.NORMAL : FunctionKind.METHOD, cell);
        this.code = code;
    }

    /** What it does. */
    public BuiltinCode code() {
        return code;
    }
}
