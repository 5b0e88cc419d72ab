// killed by: tierup.asm.AddressEncodingTest#theShortestDisplacementIsChosen, tierup.asm.AddressEncodingTest#everyAddressReadsBackAsItself
// why: right, and up to three bytes too long in nearly every instruction.
// region 3
return displacement == 0 && baseCode != SIB_NO_BASE ? MOD_NO_DISPLACEMENT : MOD_DISPLACEMENT_32;
