// killed by: tierup.speculation.build.LoopParametersTest#whatOnlyTheInnerLoopStoresChangesInTheOuterOneAsWell
// why: what the inner loop stores, the outer one stores.
// region 2
BitSet words = new BitSet();
int context = code.locals() + verified.depthAt(header);
words.set(code.locals(), context);
int inner = 0;
for (int pc = header; pc <= back; pc = code.next(pc)) {
    for (int other = pc; other < back; other = code.next(other)) {
        if (code.opcodeAt(other) == Opcode.JUMP_BACK && code.operand(other, OperandKind.TARGET) == pc && pc != header) {
            inner = Math.max(inner, other);
        }
    }
    if (pc <= inner) {
        continue;
    }
    switch (code.opcodeAt(pc)) {
        case STORE_LOCAL -> words.set(code.operand(pc, OperandKind.LOCAL));
        case PUSH_CONTEXT, COPY_CONTEXT, POP_CONTEXT -> words.set(context);
        default -> {}
    }
}
return words;
