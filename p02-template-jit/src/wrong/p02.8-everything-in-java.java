// killed by: tierup.template.CallTest#aCallBetweenCompiledFunctionsStaysInMachineCode
// why: right, and each call costs a round trip through Java.
Assembler a = e.a;
int argc = e.operand(tierup.bytecode.OperandKind.COUNT);
int depth = e.stack.depth();
int pc = e.pc();
Label slow = new Label("call in Java");
Label done = new Label("called");
e.stack.flush();
a.jmp(slow);
a.mov(Conventions.CALLEE, e.stack.slotOf(argc + 1));
a.test(Conventions.CALLEE, Conventions.NOT_CELL);
a.jcc(NOT_ZERO, slow);
a.cmp(bytePtr(mem(Conventions.CALLEE, Cell.KIND)), Cell.FUNCTION);
a.jcc(NOT_EQUAL, slow);
a.mov(rax, mem(Conventions.CALLEE, Cell.FUNCTION_CELL));
a.mov(Conventions.ARGC.r32(), argc);
a.bind(done);
e.stack.forgetRegisters();
e.stack.drop(argc + 2);
e.stack.push(Operand.register(Conventions.RESULT, Type.ANY));
a.outOfLine(() -> {
    a.bind(slow);
    e.exitAt(RuntimeCall.EXECUTE, depth, pc);
    a.jmp(done);
});
