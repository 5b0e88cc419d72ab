package tierup.asm;

/** The target of a jump or call to code that lies elsewhere, at a fixed address: becomes a {@link Relocation}. */
record CodeAddress(long address) implements MachineOperand {

    @Override
    public int kinds() {
        return Kind.REL32;
    }

    @Override
    public String text() {
        return "0x" + Long.toHexString(address);
    }
}
