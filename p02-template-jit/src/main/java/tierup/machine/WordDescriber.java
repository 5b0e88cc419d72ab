package tierup.machine;

import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/** Says what a 64-bit word found in a register or on the stack may be. */
final class WordDescriber {
    private static final int FRAME_BYTES = 1 << 16;

    private final FaultScene scene;

    WordDescriber(FaultScene scene) {
        this.scene = scene;
    }

    /** A few words, or the empty string when the word could be anything. */
    String describe(long word) {
        String place = place(word);
        return place.isEmpty() ? value(word) : place;
    }

    /** What lies at the word, taken as an address. */
    String place(long address) {
        CodeObject object = scene.codeAt(address);
        if (object != null) {
            String exit = scene.stubs().exitAt(address);
            return exit != null ? "stub " + exit : String.format("%s+0x%x", object.name(), object.offsetOf(address));
        }
        GuardedStack stack = scene.stack();
        if (scene.code().inRange(address)) {
            return "code cache, but no code there";
        } else if (stack.isStackPointer(address)) {
            return "VM stack, " + distance(address);
        } else if (stack.inLowGuard(address)) {
            return "guard below the VM stack";
        } else if (stack.inHighGuard(address)) {
            return "guard above the VM stack";
        }
        long offset = address - scene.blockAddress();
        return offset == 0 ? "state block" : offset > 0 && offset < VmBlock.SIZE ? "state block + " + offset : "";
    }

    private String distance(long address) {
        long fromRsp = address - scene.record().rsp();
        if (Math.abs(fromRsp) < FRAME_BYTES) {
            return fromRsp == 0 ? "= rsp" : "rsp " + (fromRsp < 0 ? "- " : "+ ") + Math.abs(fromRsp);
        }
        return (scene.stack().top() - address) + " bytes below its top";
    }

    /** The word, taken as a guest value. */
    static String value(long word) {
        if (word == Value.INT_TAG) {
            return "int 0, the tag of ints";
        } else if (word == Value.NOT_CELL) {
            return "the mask of pointers";
        } else if (word >= 0 && word < LibC.PAGE) {
            return word == 0 || isConstant(word) ? word + nameOfConstant(word) : Long.toString(word);
        } else if (Value.isNumber(word)) {
            return Value.describe(word);
        }
        return FaultScene.isCanonical(word) ? "" : "no address, no value";
    }

    /** Whether the word is one of the small constants that are guest values. */
    static boolean isConstant(long word) {
        return word == Value.NULL || word == Value.UNDEFINED || word == Value.EMPTY || Value.isBoolean(word);
    }

    private static String nameOfConstant(long word) {
        return word == 0 ? "" : ", or " + Value.describe(word);
    }
}
