// killed by: tierup.asm.AddressEncodingTest#rbpAndR13AsBaseNeedADisplacement
// why: mod = 00 with rm = 101 means relative to rip.
// region 3
if (displacement == 0) {
    return MOD_NO_DISPLACEMENT;
}
return displacement == (byte) displacement ? MOD_DISPLACEMENT_8 : MOD_DISPLACEMENT_32;
