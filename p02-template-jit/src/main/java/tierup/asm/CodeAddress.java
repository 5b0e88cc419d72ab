package tierup.asm;

/**
 * The target of a jump or call to code that lies elsewhere, at a fixed address: becomes a {@link Relocation}.
 *
 * @param name what listings call it, or null
 */
record CodeAddress(long address, String name) implements MachineOperand {

    @Override
    public int kinds() {
        return Kind.REL32;
    }

    @Override
    public String text() {
        return name != null ? name : "0x" + Long.toHexString(address);
    }
}
