// killed by: tierup.asm.AddressEncodingTest#rspAndR12AsBaseNeedASib
// why: the fourth bit is in REX, and ModRM cannot tell r12 from rsp.
// region 2
if (label != null) {
    out.put(modRm(MOD_NO_DISPLACEMENT, RM_RIP_RELATIVE));
    out.putInt(0);
} else if (base == null) {
    out.put(modRm(MOD_NO_DISPLACEMENT, RM_SIB_FOLLOWS));
    out.put(sib(SIB_NO_BASE));
    out.putInt(displacement);
} else {
    int baseCode = base.number() & 7;
    boolean needsSib = index != null || base == Registers.rsp;
    int mod = displacementMode(baseCode);
    out.put(modRm(mod, needsSib ? RM_SIB_FOLLOWS : baseCode));
    if (needsSib) {
        out.put(sib(baseCode));
    }
    if (mod == MOD_DISPLACEMENT_8) {
        out.put(displacement);
    } else if (mod == MOD_DISPLACEMENT_32) {
        out.putInt(displacement);
    }
}
