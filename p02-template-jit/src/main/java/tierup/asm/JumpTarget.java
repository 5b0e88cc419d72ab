package tierup.asm;

/**
 * The target of a jump or call inside the code being assembled.
 *
 * @param isShort whether the instruction holds the distance in one signed byte rather than in four
 */
record JumpTarget(Label label, boolean isShort) implements MachineOperand {

    @Override
    public int kinds() {
        return isShort ? Kind.REL8 : Kind.REL32;
    }

    @Override
    public String text() {
        return label.name();
    }
}
