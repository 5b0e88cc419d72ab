// killed by: tierup.asm.AddressEncodingTest#aRegisterInTheOpcodeHasItsFourthBitInB
// why: push r15 would push rdi.
int bits = form.isWide() ? REX_W : 0;
if (reg != null) {
    int high = reg.number() >> 3;
    bits |= high << 2;
}
if (rm instanceof Mem memory) {
    bits |= memory.rexBits();
} else if (rm instanceof Register register) {
    bits |= register.number() >> 3;
}
boolean needed = bits != 0 || isNewByteRegister(reg) || isNewByteRegister(rm);
return needed ? REX | bits : 0;
