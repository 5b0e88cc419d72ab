// killed by: tierup.template.CallTest#aCallHasAnyNumberOfArguments
// why: the number of arguments in eight bits: a call with 256 is one with none.
// region 1
Assembler a = e.a;
int argc = e.operand(tierup.bytecode.OperandKind.COUNT);
int depth = e.stack.depth();
Label slow = new Label("call in Java");
Label done = new Label("called");
e.stack.flush();
List<Operand> before = e.stack.snapshot();
a.mov(Conventions.CALLEE, e.stack.slotOf(argc + 1));
a.test(Conventions.CALLEE, Conventions.NOT_CELL);
a.jcc(NOT_ZERO, slow);
a.cmp(bytePtr(mem(Conventions.CALLEE, Cell.KIND)), Cell.FUNCTION);
a.jcc(NOT_EQUAL, slow);
a.mov(rax, mem(Conventions.CALLEE, Cell.FUNCTION_CELL));
a.mov(Conventions.ARGC.r32(), argc & 0xff);
e.call(depth);
a.bind(done);
e.stack.forgetRegisters();
e.stack.drop(argc + 2);
e.stack.push(Operand.register(Conventions.RESULT, Type.ANY));
e.slowPath(slow, done, before, true);
