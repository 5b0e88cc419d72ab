package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.GREATER;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.wordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg32;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.running.Vm;
import tierup.vm.text.Strings;

/**
 * {@code slice}, {@code substring} and {@code substr} with ints, and {@code trim}. The result is what {@link Strings#substring} makes: a
 * string that exists already, a copy of a few bytes, or a part that refers to the flat string. Short parts of strings of two
 * bytes, whose units may all be of one, are Java's.
 */
final class StringPartTemplates {
    private static final int LAST_ASCII = 0x7F;

    private static final int PART_BYTES = 32;
    /** The header of a part with a unit of two bytes. */
    private static final long TWO_BYTE = 1L << Cell.HASH_SHIFT;

    private final Assembler a;
    private final HeapCode heap;
    private final long empty;
    private final Label general;

    private StringPartTemplates(Assembler a, HeapCode heap, long empty, Label general) {
        this.a = a;
        this.heap = heap;
        this.empty = empty;
        this.general = general;
    }

    static void register(Vm vm, BuiltinTemplates table) {
        table.set(
                Realm.of(vm).stringPrototype,
                (method, a, general) ->
                        new StringPartTemplates(a, table.heapCode(), vm.strings.empty(), general).emit(method),
                "slice",
                "substring",
                "substr",
                "trim",
                "trimStart",
                "trimEnd");
    }

    /** The string in rdx, its length in ebx; where the part begins in esi, how long it is in r8. */
    private void emit(String method) {
        if (method.startsWith("trim")) {
            trim(!method.equals("trimEnd"), !method.equals("trimStart"));
            makePart();
            return;
        }
        loadArguments();
        switch (method) {
            case "slice" -> {
                relative(rsi.r32());
                relative(r8.r32());
                lengthFromEnd();
            }
            case "substring" -> {
                Label ordered = new Label("begin before end");
                clamp(rsi.r32());
                clamp(r8.r32());
                a.cmp(rsi.r32(), r8.r32());
                a.jcc(LESS_EQUAL, ordered);
                a.xchg(rsi, r8);
                a.bind(ordered);
                lengthFromEnd();
            }
            default -> {
                relative(rsi.r32());
                a.mov(r9.r32(), rbx.r32());
                a.sub(r9.r32(), rsi.r32());
                a.cmp(r8.r32(), r9.r32());
                a.cmov(GREATER, r8.r32(), r9.r32());
                notNegative(r8.r32());
            }
        }
        a.mov(rsi.r32(), rsi.r32());
        makePart();
    }

    /** White space below 0x80 goes; what else is white is Java's to know. */
    private void trim(boolean start, boolean end) {
        LeafSteps.requireArguments(a, 0, general);
        a.mov(rdx, BuiltinTemplates.argument(0));
        LeafSteps.latin1Units(a, general);
        a.mov(rbx.r32(), rsi.r32());
        a.mov(r10, r8); // the first unit's address
        a.mov(r8, rsi); // behind the last one that stays
        a.xor(rsi.r32(), rsi.r32());
        Label trimmed = new Label("trimmed");
        if (end) {
            Label next = a.here();
            a.test(r8.r32(), r8.r32());
            a.jcc(EQUAL, trimmed);
            a.movzx(eax, bytePtr(mem(r10, r8, 1, -1)));
            Label kept = new Label("not white");
            leaveIfNotWhite(kept);
            a.sub(r8.r32(), 1);
            a.jmp(next);
            a.bind(kept);
        }
        if (start) {
            Label next = a.here();
            a.cmp(rsi.r32(), r8.r32());
            a.jcc(EQUAL, trimmed);
            a.movzx(eax, bytePtr(mem(r10, rsi, 1)));
            Label kept = new Label("not white");
            leaveIfNotWhite(kept);
            a.add(rsi.r32(), 1);
            a.jmp(next);
            a.bind(kept);
        }
        a.bind(trimmed);
        a.sub(r8.r32(), rsi.r32());
    }

    private void leaveIfNotWhite(Label kept) {
        Label white = new Label("white");
        a.cmp(eax, ' ');
        a.jcc(EQUAL, white);
        a.cmp(eax, LAST_ASCII);
        a.jcc(ABOVE, general);
        a.sub(eax, '\t');
        a.cmp(eax, '\r' - '\t');
        a.jcc(ABOVE, kept);
        a.bind(white);
    }

    /** The first argument to rsi, the second to r8; if there is none, the length of the string instead. */
    private void loadArguments() {
        Label one = new Label("one argument");
        Label two = new Label("two arguments");
        a.cmp(ecx, 1);
        a.jcc(EQUAL, one);
        a.cmp(ecx, 2);
        a.jcc(NOT_EQUAL, general);
        loadString(2);
        a.mov(r8, BuiltinTemplates.argument(0));
        a.cmp(r8, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.jmp(two);
        a.bind(one);
        loadString(1);
        a.mov(r8.r32(), rbx.r32());
        a.bind(two);
        a.mov(rsi, mem(rsp, rcx, 8, 0));
        a.cmp(rsi, Conventions.INT_TAG);
        a.jcc(BELOW, general);
    }

    private void loadString(int arguments) {
        a.mov(rdx, BuiltinTemplates.argument(arguments));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, general);
        a.mov(rbx.r32(), mem(rdx, Cell.STRING_LENGTH));
    }

    /** An index that counts from the end if it is negative. */
    private void relative(Reg32 index) {
        Label counted = new Label("from the start");
        a.test(index, index);
        a.jcc(NOT_NEGATIVE, counted);
        a.add(index, rbx.r32());
        a.bind(counted);
        clamp(index);
    }

    private void clamp(Reg32 index) {
        notNegative(index);
        a.cmp(index, rbx.r32());
        a.cmov(GREATER, index, rbx.r32());
    }

    private void notNegative(Reg32 number) {
        a.xor(r9.r32(), r9.r32());
        a.test(number, number);
        a.cmov(NEGATIVE, number, r9.r32());
    }

    /** From the end in r8 to the length: none if it is in front of the beginning. */
    private void lengthFromEnd() {
        a.sub(r8.r32(), rsi.r32());
        notNegative(r8.r32());
    }

    private void makePart() {
        Label none = new Label("no units");
        Label whole = new Label("all units");
        Label flat = new Label("flat");
        Label single = new Label("one unit");
        Label refer = new Label("a part that refers");
        a.test(r8.r32(), r8.r32());
        a.jcc(EQUAL, none);
        a.cmp(r8.r32(), rbx.r32());
        a.jcc(EQUAL, whole);
        a.movzx(eax, bytePtr(mem(rdx, Cell.KIND)));
        a.cmp(eax, Cell.STRING_ROPE);
        a.jcc(NOT_EQUAL, flat);
        a.mov(r9, mem(rdx, Cell.ROPE_RIGHT));
        a.cmp(r9, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.add(rsi.r32(), r9.r32());
        a.mov(rdx, mem(rdx, Cell.ROPE_LEFT));
        a.movzx(eax, bytePtr(mem(rdx, Cell.KIND)));
        a.bind(flat);
        a.cmp(r8.r32(), Strings.MAX_COPIED);
        a.jcc(ABOVE, refer);
        a.cmp(r8.r32(), 1);
        a.jcc(EQUAL, single);
        a.cmp(eax, Cell.STRING_LATIN1);
        a.jcc(NOT_EQUAL, general);
        copy();
        a.bind(single);
        returnUnit();
        a.bind(refer);
        refer();
        a.bind(none);
        LeafSteps.returnValue(a, empty);
        a.bind(whole);
        a.mov(rax, rdx);
        a.ret();
    }

    private void returnUnit() {
        Label wide = new Label("two bytes a unit");
        a.cmp(eax, Cell.STRING_UTF16);
        a.jcc(EQUAL, wide);
        a.movzx(eax, bytePtr(mem(rdx, rsi, 1, Cell.STRING_UNITS)));
        StringBuiltinTemplates.returnSingleUnit(a, general);
        a.bind(wide);
        a.movzx(eax, wordPtr(mem(rdx, rsi, 2, Cell.STRING_UNITS)));
        StringBuiltinTemplates.returnSingleUnit(a, general);
    }

    /** A new flat string of the bytes from rsi on in rdx. */
    private void copy() {
        Label copied = new Label("copied");
        a.lea(r10, mem(r8, Cell.STRING_UNITS + 7));
        a.and(r10, ~7);
        heap.allocate(a, rax, mem(rax, r10, 1), general);
        a.mov(Conventions.SCRATCH, Cell.header(0, Cell.STRING_LATIN1));
        a.mov(mem(rax, Cell.SHAPE), Conventions.SCRATCH);
        a.mov(mem(rax, Cell.STRING_LENGTH), r8);
        a.add(rdx, rsi);
        Label next = a.here();
        a.sub(r8.r32(), 1);
        a.jcc(LESS, copied);
        a.movzx(r12.r32(), bytePtr(mem(rdx, r8, 1, Cell.STRING_UNITS)));
        a.mov(bytePtr(mem(rax, r8, 1, Cell.STRING_UNITS)), r12.r8());
        a.jmp(next);
        a.bind(copied);
        a.ret();
    }

    private void refer() {
        Label oneByte = new Label("bytes");
        a.mov(r9, Cell.header(0, Cell.STRING_ROPE));
        a.cmp(eax, Cell.STRING_LATIN1);
        a.jcc(EQUAL, oneByte);
        a.mov(Conventions.SCRATCH, TWO_BYTE);
        a.or(r9, Conventions.SCRATCH);
        a.bind(oneByte);
        heap.allocate(a, rax, mem(rax, PART_BYTES), general);
        a.mov(mem(rax, Cell.SHAPE), r9);
        a.mov(mem(rax, Cell.STRING_LENGTH), r8);
        a.mov(mem(rax, Cell.ROPE_LEFT), rdx);
        a.or(rsi, Conventions.INT_TAG);
        a.mov(mem(rax, Cell.ROPE_RIGHT), rsi);
        a.ret();
    }
}
