package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;

/**
 * What asks of which type a value is, and conversions that are nearly always asked of a value which is of that type
 * already: those let it pass, and Java has to do with the others only.
 */
final class TypeTemplates {
    private TypeTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.TYPEOF, TypeTemplates::typeOf)
                .set(Opcode.CHECK_OBJECT_COERCIBLE, e -> pass(e, TypeTemplates::refuseNullish))
                .set(Opcode.TO_STRING, TypeTemplates::convertToString)
                .set(Opcode.LOAD_NEW_TARGET, TypeTemplates::loadNewTarget);
    }

    /** The answer is a string that exists already. */
    private static void typeOf(Emitter e) {
        if (e.stack.peek(0).place() == Place.XMM) {
            e.stack.pop();
            e.stack.push(Operand.constant(name(e, "number")));
            return;
        }
        Assembler a = e.a;
        Reg64 value = e.stack.toRegister(0);
        Reg64 target = e.stack.allocate();
        Label done = new Label("type");
        Label oddball = new Label("no cell");
        a.mov(target, name(e, "number"));
        a.test(value, Conventions.INT_TAG);
        a.jcc(NOT_ZERO, done);
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, oddball);
        a.movzx(Conventions.SCRATCH.r32(), bytePtr(mem(value, Cell.KIND)));
        a.mov(target, name(e, "string"));
        a.cmp(Conventions.SCRATCH.r32(), Cell.LAST_STRING);
        a.jcc(BELOW_EQUAL, done);
        a.mov(target, name(e, "function"));
        a.cmp(Conventions.SCRATCH.r32(), Cell.FUNCTION);
        a.jcc(EQUAL, done);
        a.mov(target, name(e, "symbol"));
        a.cmp(Conventions.SCRATCH.r32(), Cell.SYMBOL);
        a.jcc(EQUAL, done);
        a.mov(target, name(e, "object"));
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(oddball);
            a.mov(target, name(e, "undefined"));
            a.cmp(value, Value.UNDEFINED);
            a.jcc(EQUAL, done);
            a.mov(target, name(e, "object"));
            a.cmp(value, Value.NULL);
            a.jcc(EQUAL, done);
            a.mov(target, name(e, "boolean"));
            a.jmp(done);
        });
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.ANY));
    }

    private static long name(Emitter e, String type) {
        return e.vm().strings.intern(type);
    }

    /** Looks at a value without changing it, and goes to the label if Java has to. */
    @FunctionalInterface
    private interface Check {
        void emit(Assembler a, Reg64 value, Label refused);
    }

    private static void pass(Emitter e, Check check) {
        Reg64 value = e.stack.toRegister(0);
        List<Operand> before = e.stack.snapshot();
        Label refused = new Label("refused");
        Label done = new Label("passed");
        check.emit(e.a, value, refused);
        e.a.bind(done);
        e.stack.forgetCopy(value);
        e.stack.pop();
        e.stack.push(Operand.register(value, Type.ANY));
        e.slowPath(refused, done, before, true);
    }

    /** A string is its own, an int's text is that of a concatenation with nothing. */
    private static void convertToString(Emitter e) {
        Reg64 value = e.stack.toRegister(0);
        Operand operand = e.stack.peek(0);
        List<Operand> before = e.stack.snapshot();
        Label other = new Label("no string");
        Label java = new Label("convert in Java");
        Label done = new Label("string");
        refuseAllButStrings(e.a, value, other);
        e.a.bind(done);
        e.stack.forgetCopy(value);
        e.stack.pop();
        e.stack.push(Operand.register(value, Type.ANY));
        Operand nothing = Operand.constant(e.vm().strings.empty());
        new Concatenation().callFrom(e, other, List.of(operand, nothing), value, done, java);
        e.slowPath(java, done, before, true);
    }

    private static void refuseNullish(Assembler a, Reg64 value, Label refused) {
        a.mov(Conventions.SCRATCH, value);
        a.and(Conventions.SCRATCH, ~8L);
        a.cmp(Conventions.SCRATCH, Value.NULL);
        a.jcc(EQUAL, refused);
    }

    private static void refuseAllButStrings(Assembler a, Reg64 value, Label refused) {
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, refused);
        a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, refused);
    }

    /** It lies where the caller put the function; a call without {@code new} has none. */
    private static void loadNewTarget(Emitter e) {
        Assembler a = e.a;
        Reg64 target = e.stack.allocate();
        Label done = new Label("new.target");
        a.mov(target, Value.UNDEFINED);
        a.cmp(dwordPtr(mem(Conventions.FRAME, Frame.FLAGS)), 0);
        a.jcc(EQUAL, done);
        a.mov(target.r32(), mem(Conventions.FRAME, Frame.ARGC));
        a.mov(target, mem(Conventions.FRAME, target, 8, Frame.LAST_ARGUMENT + 8));
        a.bind(done);
        e.stack.push(Operand.register(target, Type.ANY));
    }
}
