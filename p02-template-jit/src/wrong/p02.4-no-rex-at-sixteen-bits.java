// killed by: tierup.asm.AddressEncodingTest#everyPairOfRegistersHasItsRex
// why: r9w has a fourth bit, whatever the width of the operation.
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
boolean needed = (bits & REX_W) != 0 || bits != 0 && !(reg instanceof Reg16) || isNewByteRegister(reg) || isNewByteRegister(rm);
return needed ? REX | bits : 0;
