// killed by: tierup.asm.AddressEncodingTest#newByteRegistersNeedAnEmptyRex
// why: without REX the code of sil means dh.
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
return bits != 0 ? REX | bits : 0;
