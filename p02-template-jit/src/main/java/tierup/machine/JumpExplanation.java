package tierup.machine;

import tierup.vm.memory.Memory;

/**
 * Explains control that went where no code is.
 *
 * <p>The processor notices a wild jump only at its target, so the instruction that is to blame must be inferred from
 * what it left behind: a {@code ret} leaves its target just below rsp, a {@code call} leaves its return address at
 * rsp. (A target that cannot exist at all is refused earlier, at the {@code ret} or {@code jmp} itself.)
 */
final class JumpExplanation {
    /** How many words above rsp are searched for a return address that an unbalanced push has buried. */
    private static final int BURIED_WORDS = 16;

    private JumpExplanation() {}

    /** The processor could not fetch an instruction. */
    static FaultExplanation wildFetch(FaultScene scene) {
        long target = scene.record().rip();
        if (scene.stackHolds(-8) && scene.stackWord(-8) == target) {
            return badReturn(scene, target, 0);
        }
        if (scene.isWildCall()) {
            String caller = new WordDescriber(scene).place(scene.stackWord(0));
            return new FaultExplanation(
                    FaultKind.WILD_JUMP,
                    "call of an address outside generated code: " + named(scene, target),
                    "The call is the one before " + caller
                            + ". The register or cell with its target was wrong: was what it calls checked to be a function?");
        }
        return new FaultExplanation(
                FaultKind.WILD_JUMP,
                "jump to an address outside generated code: " + named(scene, target),
                "A jump through a register or a cell took a wrong address; or the return address was overwritten.");
    }

    /** Whether the instruction itself transfers control, so that a general protection fault is about its target. */
    static boolean isControlTransfer(FaultScene scene) {
        String text = scene.instructionText();
        return text.startsWith("ret") || text.startsWith("jmp") || text.startsWith("call");
    }

    /** The processor refused the target of this very instruction. */
    static FaultExplanation refusedTransfer(FaultScene scene) {
        if (scene.instructionText().startsWith("ret") && scene.stackHolds(0)) {
            return badReturn(scene, scene.stackWord(0), 8);
        }
        return new FaultExplanation(
                FaultKind.WILD_JUMP,
                "jump to an address that cannot exist: " + scene.instructionText(),
                "Addresses have 48 bits. Most likely a NaN-boxed value was taken for a code address.");
    }

    /**
     * A ret found something that is no code.
     *
     * @param target what it found
     * @param above distance from rsp to the word above the one that ret took
     */
    private static FaultExplanation badReturn(FaultScene scene, long target, int above) {
        String event = "ret to an address outside generated code: " + named(scene, target);
        int pushes = buriedBy(scene, above);
        String advice = "The return address was probably overwritten: an unbalanced push before ret?";
        if (pushes > 0) {
            String address = new WordDescriber(scene).place(scene.stackWord(above + 8 * (pushes - 1)));
            advice = String.format(
                    "An unbalanced push before ret: the return address, %s, lies %d word%s higher on the stack.",
                    address, pushes, pushes == 1 ? "" : "s");
        }
        return new FaultExplanation(FaultKind.WILD_RETURN, event, advice);
    }

    /** A target in hexadecimal, with what it may be. */
    private static String named(FaultScene scene, long target) {
        String meaning = new WordDescriber(scene).describe(target);
        if (meaning.isEmpty()) {
            meaning = MemoryMap.describe(target);
        }
        return String.format("0x%x%s", target, meaning.isEmpty() ? "" : " (" + meaning + ")");
    }

    /** How many words too many are on the stack, judged by the next code address above; 0 when there is none. */
    private static int buriedBy(FaultScene scene, int above) {
        for (int i = 0; i < BURIED_WORDS && scene.stackHolds(above + 8 * i); i++) {
            if (scene.isCode(Memory.getLong(scene.record().rsp() + above + 8L * i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
