// killed by: tierup.speculation.build.LoopParametersTest#aLoopCounts
// why: the loop ends at its JUMP_BACK, not at the first jump in it.
// region 2
BitSet words = new BitSet();
int context = code.locals() + verified.depthAt(header);
words.set(code.locals(), context);
for (int pc = header; pc <= back && !code.opcodeAt(pc).isJump(); pc = code.next(pc)) {
    switch (code.opcodeAt(pc)) {
        case STORE_LOCAL -> words.set(code.operand(pc, OperandKind.LOCAL));
        case PUSH_CONTEXT, COPY_CONTEXT, POP_CONTEXT -> words.set(context);
        default -> {}
    }
}
return words;
