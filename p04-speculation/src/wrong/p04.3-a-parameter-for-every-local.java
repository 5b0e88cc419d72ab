// killed by: tierup.speculation.build.LoopParametersTest#whatTheLoopDoesNotStoreIsNoParameter
// why: right, and lazy: what the loop does not store is what it was in front of it.
// region 2
BitSet words = new BitSet();
words.set(0, code.locals() + verified.depthAt(header));
for (int pc = header; pc <= back; pc = code.next(pc)) {
    switch (code.opcodeAt(pc)) {
        case PUSH_CONTEXT, COPY_CONTEXT, POP_CONTEXT -> words.set(code.locals() + verified.depthAt(header));
        default -> {}
    }
}
return words;
