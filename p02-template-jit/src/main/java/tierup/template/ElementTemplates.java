package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.vm.Cell;
import tierup.vm.Names;
import tierup.vm.Value;

/**
 * Elements of dense arrays, inline: kind, index tag, bounds, hole. Named properties go to the run time until they have
 * caches (p03); only an array's length, which lies at a fixed place, does not.
 */
final class ElementTemplates {
    private ElementTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.GET_INDEX, ElementTemplates::getIndex)
                .set(Opcode.SET_INDEX, ElementTemplates::setIndex)
                .set(Opcode.GET_PROP, ElementTemplates::getProp)
                .set(Opcode.SET_PROP, e -> assign(e, 2))
                .set(Opcode.SET_SUPER, e -> assign(e, 3));
    }

    /** Goes to {@code otherwise} unless the value is an array. */
    private static void guardArray(Emitter e, Reg64 value, Label otherwise) {
        e.a.test(value, Conventions.NOT_CELL);
        e.a.jcc(NOT_ZERO, otherwise);
        e.a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.ARRAY);
        e.a.jcc(NOT_EQUAL, otherwise);
    }

    /**
     * Emits the checks that an element access needs.
     *
     * @param storage receives the storage pointer
     * @return the element's place; it may hold a hole
     */
    private static Mem element(Emitter e, Reg64 array, Operand key, Reg64 storage, Label otherwise) {
        Assembler a = e.a;
        guardArray(e, array, otherwise);
        e.guardInt(key, otherwise);
        a.mov(storage, mem(array, Cell.STORAGE_POINTER));
        if (key.isIntConstant()) {
            a.cmp(Mem.dwordPtr(mem(storage, Cell.STORAGE_LENGTH)), key.intValue());
            a.jcc(tierup.asm.Condition.BELOW_EQUAL, otherwise);
            return mem(storage, 8 * key.intValue());
        }
        a.mov(Conventions.SCRATCH.r32(), key.register().r32());
        a.cmp(Conventions.SCRATCH.r32(), mem(storage, Cell.STORAGE_LENGTH));
        a.jcc(ABOVE_EQUAL, otherwise);
        return mem(storage, Conventions.SCRATCH, 8);
    }

    /** A key that can be part of the instruction. */
    private static boolean isSmallIndex(Operand key) {
        return key.isIntConstant() && key.intValue() >= 0 && key.intValue() < 1 << 24;
    }

    private static Operand key(Emitter e, int below) {
        if (!isSmallIndex(e.stack.peek(below))) {
            e.stack.toRegister(below);
        }
        return e.stack.peek(below);
    }

    private static void getIndex(Emitter e) {
        Reg64 array = e.stack.toRegister(1);
        Operand key = key(e, 0);
        List<Operand> before = e.stack.snapshot();
        Reg64 target = e.stack.allocate();
        Label slow = new Label("element in Java");
        Label done = new Label("element");
        Mem place = element(e, array, key, target, slow);
        e.a.mov(target, place);
        e.a.cmp(target, Value.EMPTY);
        e.a.jcc(EQUAL, slow);
        e.a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    private static void setIndex(Emitter e) {
        if (e.stack.peek(0).place() == Place.XMM
                || e.stack.peek(0).place() == Place.LOCAL
                || e.stack.peek(0).place() == Place.MEMORY) {
            e.stack.toRegister(0);
        }
        Operand value = e.stack.peek(0);
        if (value.isConstant() && value.bits() != (int) value.bits()) {
            e.stack.toRegister(0);
            value = e.stack.peek(0);
        }
        Reg64 array = e.stack.toRegister(2);
        Operand key = key(e, 1);
        List<Operand> before = e.stack.snapshot();
        Reg64 storage = e.stack.allocate();
        Label slow = new Label("store in Java");
        Label done = new Label("stored");
        Mem place = element(e, array, key, storage, slow);
        e.a.cmp(Mem.qwordPtr(place), Value.EMPTY);
        e.a.jcc(EQUAL, slow);
        e.stack.store(value, place);
        e.a.bind(done);
        e.stack.drop(3);
        e.stack.push(value);
        e.slowPathKeepingTop(slow, done, before);
    }

    private static void getProp(Emitter e) {
        if (e.function().names()[e.operand(tierup.bytecode.Operand.NAME)] != Names.LENGTH) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Reg64 object = e.stack.toRegister(0);
        List<Operand> before = e.stack.snapshot();
        Reg64 target = e.stack.allocate();
        Label slow = new Label("length in Java");
        Label done = new Label("length");
        guardArray(e, object, slow);
        e.a.mov(target, mem(object, Cell.ARRAY_LENGTH));
        e.a.bind(done);
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
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
