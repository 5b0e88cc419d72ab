// killed by: tierup.asm.AddressEncodingTest#rexHoldsTheFourthBits
// why: an empty REX is a wasted byte, in most 32-bit instructions.
int bits = form.isWide() ? REX_W : 0;
if (reg != null) {
    int high = reg.number() >> 3;
    bits |= form.hasRegisterInOpcode() ? high : high << 2;
}
if (rm instanceof Mem memory) {
    bits |= memory.rexBits();
} else if (rm instanceof Register register) {
    bits |= register.number() >> 3;
}
return REX | bits;
