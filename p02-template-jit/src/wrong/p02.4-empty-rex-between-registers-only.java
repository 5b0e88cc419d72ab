// killed by: tierup.asm.AddressEncodingTest#everyRegisterBesideAnAddressHasItsRex
// why: sil needs the prefix beside an address, too.
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
boolean needed = bits != 0 || isNewByteRegister(rm) || rm instanceof Register && isNewByteRegister(reg);
return needed ? REX | bits : 0;
