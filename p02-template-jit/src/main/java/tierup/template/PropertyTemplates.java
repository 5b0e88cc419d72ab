package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.template.PrototypeMethods.Slot;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.VmBlock;
import tierup.vm.text.Names;

/**
 * Named properties. They go to the run time until they have caches (p03), but for two: the length of arrays, strings
 * and typed arrays, which lies at a fixed place, and the methods of arrays and strings, see {@link PrototypeMethods}.
 */
final class PropertyTemplates {
    private PropertyTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.GET_PROP, PropertyTemplates::getProp)
                .set(Opcode.SET_PROP, e -> assign(e, 2))
                .set(Opcode.SET_SUPER, e -> assign(e, 3));
    }

    private static void getProp(Emitter e) {
        int name = e.function().names()[e.operand(tierup.bytecode.OperandKind.NAME)];
        Slot ofArrays = e.methods().ofArrays(name);
        Slot ofStrings = e.methods().ofStrings(name);
        if (name == Names.LENGTH) {
            getLength(e);
        } else if (ofArrays != null || ofStrings != null) {
            getMethod(e, ofArrays, ofStrings);
        } else {
            TemplateTable.GENERAL.emit(e);
        }
    }

    /** At least one of the two slots is there; arrays are looked for first. */
    private static void getMethod(Emitter e, Slot ofArrays, Slot ofStrings) {
        Assembler a = e.a;
        Reg64 receiver = e.stack.toRegister(0);
        Reg64 target = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label notArray = new Label("not a plain array");
        Label slow = new Label("property in Java");
        Label done = new Label("method");
        a.test(receiver, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        if (ofArrays != null) {
            e.methods().guardPlainArray(a, receiver, ofStrings == null ? slow : notArray);
            PrototypeMethods.load(a, target, ofArrays, slow);
        } else {
            getStringMethod(a, receiver, target, ofStrings, slow);
        }
        a.bind(done);
        if (ofArrays != null && ofStrings != null) {
            a.outOfLine(() -> {
                a.bind(notArray);
                getStringMethod(a, receiver, target, ofStrings, slow);
                a.jmp(done);
            });
        }
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    private static void getStringMethod(Assembler a, Reg64 receiver, Reg64 target, Slot slot, Label slow) {
        PrototypeMethods.guardString(a, receiver, slow);
        PrototypeMethods.load(a, target, slot, slow);
    }

    private static void getLength(Emitter e) {
        Assembler a = e.a;
        Reg64 object = e.stack.toRegister(0);
        Reg64 target = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label notArray = new Label("not an array");
        Label slow = new Label("length in Java");
        Label done = new Label("length");
        a.test(object, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        a.cmp(bytePtr(mem(object, Cell.KIND)), Cell.ARRAY);
        a.jcc(NOT_EQUAL, notArray);
        a.mov(target, mem(object, Cell.ARRAY_LENGTH));
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(notArray);
            otherLength(e, object, target, slow);
            a.jmp(done);
        });
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    /** The length of a string, or of a typed array whose getter is the original one: see {@link VmBlock#FIRST_TYPED_SHAPE}. */
    private static void otherLength(Emitter e, Reg64 object, Reg64 target, Label slow) {
        Assembler a = e.a;
        Label notString = new Label("not a string");
        Label loaded = new Label("loaded");
        a.cmp(bytePtr(mem(object, Cell.KIND)), Cell.LAST_STRING);
        a.jccShort(ABOVE, notString);
        a.mov(target.r32(), mem(object, Cell.STRING_LENGTH));
        e.tag(target);
        a.jmpShort(loaded);
        a.bind(notString);
        a.mov(target.r32(), mem(object, Cell.SHAPE));
        a.sub(target.r32(), Emitter.block(VmBlock.FIRST_TYPED_SHAPE));
        a.cmp(target.r32(), ElementKind.COUNT);
        a.jcc(ABOVE_EQUAL, slow);
        a.cmp(dwordPtr(Emitter.block(VmBlock.TYPED_LENGTH_CHANGED)), 0);
        a.jcc(NOT_EQUAL, slow);
        a.mov(target, mem(object, Cell.TYPED_LENGTH));
        a.bind(loaded);
    }

    /** An assignment's value is what was assigned, whatever a setter may have returned: it is still in its slot. */
    private static void assign(Emitter e, int operands) {
        e.stack.flush();
        e.exit(RuntimeCall.EXECUTE, e.stack.depth());
        e.stack.forgetRegisters();
        e.a.mov(Conventions.RESULT, e.stack.slotOf(0));
        e.stack.drop(operands);
        e.stack.push(Operand.register(Conventions.RESULT, Type.ANY));
    }
}
