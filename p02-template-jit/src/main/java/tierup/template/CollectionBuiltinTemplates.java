package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r11;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.HashTables;
import tierup.vm.running.Vm;

/**
 * {@code get}, {@code has}, {@code set}, {@code add} and {@code delete} of Map, Set, WeakMap and WeakSet: a look-up
 * ({@link HashLookup}), and what is done with the entry. A table without room for another entry is Java's to enlarge.
 */
final class CollectionBuiltinTemplates {
    /** The bits of a link below the sequence number. */
    private static final int NEXT_BITS = 25;

    private final Assembler a;
    private final HeapCode heap;
    private final int kind;
    private final boolean isMap;
    private final Label general;
    private final HashLookup lookup;

    private CollectionBuiltinTemplates(Assembler a, SharedStubs stubs, int kind, Label general) {
        this.a = a;
        this.heap = stubs.heapCode();
        this.kind = kind;
        this.isMap = kind == Cell.MAP || kind == Cell.WEAK_MAP;
        this.general = general;
        this.lookup = new HashLookup(a, stubs.vm().strings, isMap, general);
    }

    static void register(Vm vm, BuiltinTemplates table) {
        register(vm, table, "Map", Cell.MAP, "get", "has", "set", "delete");
        register(vm, table, "Set", Cell.SET, "has", "add", "delete");
        register(vm, table, "WeakMap", Cell.WEAK_MAP, "get", "has", "set", "delete");
        register(vm, table, "WeakSet", Cell.WEAK_SET, "has", "add", "delete");
    }

    private static void register(Vm vm, BuiltinTemplates table, String name, int kind, String... methods) {
        long constructor = vm.objects.get(Realm.of(vm).globalObject, vm.names.id(name));
        long prototype = vm.objects.get(constructor, vm.names.id("prototype"));
        table.set(
                prototype,
                (method, a, general) -> new CollectionBuiltinTemplates(a, table.stubs(), kind, general).emit(method),
                methods);
    }

    private void emit(String method) {
        int arguments = method.equals("set") ? 2 : 1;
        LeafSteps.requireArguments(a, arguments, general);
        a.mov(rdx, BuiltinTemplates.argument(arguments));
        LeafSteps.requireKind(a, rdx, kind, general);
        a.mov(rsi, BuiltinTemplates.argument(arguments - 1));
        boolean adds = method.equals("set") || method.equals("add");
        boolean isWeak = kind == Cell.WEAK_MAP || kind == Cell.WEAK_SET;
        if (adds && isWeak) {
            lookup.requireObject();
        }
        Label absent = new Label("no such entry");
        lookup.emit(adds ? general : absent, absent);
        switch (method) {
            case "get" -> {
                a.mov(rax, mem(r9, Cell.ENTRY_VALUE));
                a.ret();
            }
            case "has" -> LeafSteps.returnValue(a, Value.TRUE);
            case "delete" -> delete();
            default -> overwrite();
        }
        a.bind(absent);
        if (adds) {
            append();
        } else {
            LeafSteps.returnValue(a, method.equals("get") ? Value.UNDEFINED : Value.FALSE);
        }
    }

    private void overwrite() {
        if (isMap) {
            a.mov(rbx, mem(rdx, Cell.DATA));
            a.mov(rax, BuiltinTemplates.argument(0));
            heap.storeValue(a, rbx, mem(r9, Cell.ENTRY_VALUE), rax);
        }
        a.mov(rax, rdx);
        a.ret();
    }

    /** With the address of the bucket in r11 and that of the first entry in r12. */
    private void append() {
        a.mov(rbx, mem(rdx, Cell.DATA));
        a.mov(r10.r32(), mem(rbx, Cell.TABLE_USED));
        a.cmp(r10.r32(), mem(rbx, Cell.TABLE_CAPACITY));
        a.jcc(ABOVE_EQUAL, general);
        a.mov(r8, mem(rbx, Cell.TABLE_SEQUENCE));
        a.mov(r9, HashTables.MAX_SEQUENCE);
        a.cmp(r8, r9);
        a.jcc(ABOVE_EQUAL, general);
        a.lea(r9, mem(r8, 1));
        a.mov(mem(rbx, Cell.TABLE_SEQUENCE), r9);
        a.shl(r8, NEXT_BITS);
        a.mov(r9.r32(), mem(r11));
        a.or(r8, r9);
        lookup.entryOf(r9, r10);
        a.mov(mem(r9, Cell.ENTRY_LINK), r8);
        heap.storeValue(a, rbx, mem(r9, Cell.ENTRY_KEY), rsi);
        if (isMap) {
            a.mov(rax, BuiltinTemplates.argument(0));
            heap.storeValue(a, rbx, mem(r9, Cell.ENTRY_VALUE), rax);
        }
        a.add(r10.r32(), 1);
        a.mov(mem(r11), r10.r32());
        a.mov(mem(rbx, Cell.TABLE_USED), r10.r32());
        a.add(dwordPtr(mem(rbx, Cell.TABLE_LIVE)), 1);
        a.mov(rax, rdx);
        a.ret();
    }

    /** The index of the first entry that is not deleted moves on if this was it. */
    private void delete() {
        Label done = new Label("deleted");
        Label moved = new Label("the first one");
        a.mov(qwordPtr(mem(r9, Cell.ENTRY_KEY)), Value.EMPTY);
        if (isMap) {
            a.mov(qwordPtr(mem(r9, Cell.ENTRY_VALUE)), Value.UNDEFINED);
        }
        a.mov(rbx, mem(rdx, Cell.DATA));
        a.sub(dwordPtr(mem(rbx, Cell.TABLE_LIVE)), 1);
        a.cmp(r10.r32(), mem(rbx, Cell.TABLE_FIRST));
        a.jcc(NOT_EQUAL, done);
        Label next = a.here();
        a.add(r10.r32(), 1);
        a.cmp(r10.r32(), mem(rbx, Cell.TABLE_USED));
        a.jcc(ABOVE_EQUAL, moved);
        lookup.entryOf(r9, r10);
        a.cmp(qwordPtr(mem(r9, Cell.ENTRY_KEY)), Value.EMPTY);
        a.jcc(EQUAL, next);
        a.bind(moved);
        a.mov(mem(rbx, Cell.TABLE_FIRST), r10.r32());
        a.bind(done);
        LeafSteps.returnValue(a, Value.TRUE);
    }
}
