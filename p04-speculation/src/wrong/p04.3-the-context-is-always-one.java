// killed by: tierup.speculation.build.LoopParametersTest#aLoopThatOnlyReadsCapturedVariablesKeepsItsContext
// why: a loop that enters no scope keeps the context it began with.
// region 2
BitSet words = new BitSet();
int context = code.locals() + verified.depthAt(header);
words.set(code.locals(), context + 1);
for (int pc = header; pc <= back; pc = code.next(pc)) {
    if (code.opcodeAt(pc) == Opcode.STORE_LOCAL) {
        words.set(code.operand(pc, OperandKind.LOCAL));
    }
}
return words;
