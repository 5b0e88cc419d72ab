// killed by: tierup.speculation.build.LoopParametersTest#anOperandBelowOneThatStays
// why: every operand that is there when the loop begins may be exchanged.
// region 2
BitSet words = new BitSet();
int context = code.locals() + verified.depthAt(header);
if (verified.depthAt(header) > 0) {
    words.set(context - 1);
}
for (int pc = header; pc <= back; pc = code.next(pc)) {
    switch (code.opcodeAt(pc)) {
        case STORE_LOCAL -> words.set(code.operand(pc, OperandKind.LOCAL));
        case PUSH_CONTEXT, COPY_CONTEXT, POP_CONTEXT -> words.set(context);
        default -> {}
    }
}
return words;
