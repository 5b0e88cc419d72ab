// killed by: tierup.speculation.build.LoopParametersTest#parametersOfTheFunctionMayBeStoredToo
// why: a parameter is a local that the caller has initialized.
// region 2
BitSet words = new BitSet();
int context = code.locals() + verified.depthAt(header);
words.set(code.locals(), context);
for (int pc = header; pc <= back; pc = code.next(pc)) {
    switch (code.opcodeAt(pc)) {
        case STORE_LOCAL -> {
            if (code.operand(pc, OperandKind.LOCAL) >= code.parameters()) {
                words.set(code.operand(pc, OperandKind.LOCAL));
            }
        }
        case PUSH_CONTEXT, COPY_CONTEXT, POP_CONTEXT -> words.set(context);
        default -> {}
    }
}
return words;
