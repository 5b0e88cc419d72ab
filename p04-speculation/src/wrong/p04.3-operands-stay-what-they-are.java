// killed by: tierup.speculation.build.LoopParametersTest#anOperandOfTheStackThatTheLoopExchanges
// why: nothing keeps a loop from replacing what lies on the stack.
// region 2
BitSet words = new BitSet();
for (int pc = header; pc <= back; pc = code.next(pc)) {
    switch (code.opcodeAt(pc)) {
        case STORE_LOCAL -> words.set(code.operand(pc, OperandKind.LOCAL));
        case PUSH_CONTEXT, COPY_CONTEXT, POP_CONTEXT -> words.set(code.locals() + verified.depthAt(header));
        default -> {}
    }
}
return words;
