// killed by: tierup.asm.AddressEncodingTest#rexHoldsTheFourthBits
// why: mov rax, r8 would become mov r8, rax.
int bits = form.isWide() ? REX_W : 0;
if (reg != null) {
    bits |= reg.number() >> 3;
}
if (rm instanceof Mem memory) {
    bits |= memory.rexBits();
} else if (rm instanceof Register register) {
    bits |= register.number() >> 3 << 2;
}
boolean needed = bits != 0 || isNewByteRegister(reg) || isNewByteRegister(rm);
return needed ? REX | bits : 0;
