// killed by: tierup.asm.AddressEncodingTest#everyPairOfRegistersHasItsRex
// why: xmm8 to xmm15 have a fourth bit, as general registers do.
int bits = form.isWide() ? REX_W : 0;
if (reg != null) {
    int high = reg.number() >> 3;
    bits |= form.hasRegisterInOpcode() ? high : high << 2;
}
if (rm instanceof Mem memory) {
    bits |= memory.rexBits();
} else if (rm instanceof Gpr register) {
    bits |= register.number() >> 3;
}
boolean needed = bits != 0 || isNewByteRegister(reg) || isNewByteRegister(rm);
return needed ? REX | bits : 0;
