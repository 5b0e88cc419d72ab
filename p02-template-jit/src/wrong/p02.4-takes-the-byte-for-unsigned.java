// killed by: tierup.asm.AddressEncodingTest#theShortestDisplacementIsChosen
// why: the processor extends the sign: 200 becomes -56.
// region 3
if (displacement == 0 && baseCode != SIB_NO_BASE) {
    return MOD_NO_DISPLACEMENT;
}
return displacement >= 0 && displacement < 256 ? MOD_DISPLACEMENT_8 : MOD_DISPLACEMENT_32;
