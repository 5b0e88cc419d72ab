// killed by: tierup.speculation.build.LoopParametersTest#aLoopWithAScopeOfItsOwnHasTheContextForAParameter
// why: each round of a loop whose variable is captured has a context of its own.
// region 2
BitSet words = new BitSet();
words.set(code.locals(), code.locals() + verified.depthAt(header));
for (int pc = header; pc <= back; pc = code.next(pc)) {
    if (code.opcodeAt(pc) == Opcode.STORE_LOCAL) {
        words.set(code.operand(pc, OperandKind.LOCAL));
    }
}
return words;
