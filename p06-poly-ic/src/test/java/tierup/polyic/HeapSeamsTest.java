package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.lang.FrontEnd;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.HeapCode;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/**
 * Another heap, put in through the seams of both halves: it counts the pointers that are stored into cells, and the bytes
 * that are allocated. Whatever machine code stores comes by, or the tiers would count differently.
 */
@NeedsMachine
class HeapSeamsTest {
    /** Words at the end of the engine's block that nobody else uses. */
    private static final int STORES = VmBlock.SIZE - 16;

    private static final int BYTES = VmBlock.SIZE - 8;

    /** The Java half. */
    private static final class CountingHeap extends Heap {
        private final long block;

        CountingHeap(long block, VmOptions options) {
            super(block, options.heapBytes());
            this.block = block;
            Memory.putLong(block + STORES, 0);
            Memory.putLong(block + BYTES, 0);
        }

        @Override
        public void store(long cell, long address, long value) {
            super.store(cell, address, value);
            if (Value.isCell(value)) {
                Memory.putLong(block + STORES, Memory.getLong(block + STORES) + 1);
            }
        }

        @Override
        public long allocate(long bytes) {
            long cell = super.allocate(bytes);
            Memory.putLong(block + BYTES, Memory.getLong(block + BYTES) + (bytes + 7 & ~7L));
            return cell;
        }
    }

    /** The machine's half. */
    private static final HeapCode COUNTING = new HeapCode() {
        @Override
        public void storeValue(Assembler a, Reg64 cell, Mem place, Reg64 value) {
            Label noPointer = new Label("no pointer");
            a.test(value, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, noPointer);
            a.add(qwordPtr(Emitter.block(STORES)), 1);
            a.bind(noPointer);
            a.mov(place, value);
        }

        @Override
        public void allocate(Assembler a, Reg64 cell, Mem end, Label full) {
            a.mov(cell, Emitter.block(VmBlock.HEAP_TOP));
            a.lea(Conventions.SCRATCH, end);
            a.cmp(Conventions.SCRATCH, Emitter.block(VmBlock.HEAP_LIMIT));
            a.jcc(ABOVE, full);
            a.mov(Emitter.block(VmBlock.HEAP_TOP), Conventions.SCRATCH);
            a.sub(Conventions.SCRATCH, cell);
            a.add(Emitter.block(BYTES), Conventions.SCRATCH);
            a.lea(Conventions.SCRATCH, mem(cell, Conventions.SCRATCH, 1));
        }
    };

    private static VmParts counting(VmParts parts) {
        return parts.withHeap(CountingHeap::new);
    }

    private static VmParts machine(CacheMode mode) {
        return counting(PolyIcVm.parts(TemplateVm.Settings.standard().withHeapCode(COUNTING), mode, false));
    }

    /** Pointers stored in a run of the program's function, after a first run of everything. */
    private static long stores(VmParts parts, String program) {
        try (Vm vm = new Vm(VmOptions.DEFAULT, parts)) {
            long run = vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
            for (int i = 0; i < 300; i++) {
                vm.call(run, Value.UNDEFINED, Value.fromInt(i));
            }
            return Memory.getLong(vm.block + STORES);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let c = null; const o = {}; return i => { for (let k = 0; k < 9; k++) c = k % 3 ? o : k; };",
                "const a = [1, 2, 3], o = {}; return i => { a[0] = o; a[1] = i; a[2] = a; a[i % 3] = 'x'; };",
                "const a = [], o = {}; return i => { a.push(o); a.push(i); a[a.length] = o; if (a.length > 30) a.length = 0; };",
                "const p = { x: 1, y: null }, q = {}; return i => { p.x = q; p.y = i; p.y = p; };",
                "const make = [() => ({ x: 0 }), () => ({ y: 0, x: 1 }), () => ({ z: 1, x: 2 }), () => ({ a: 1, b: 2, x: 0 }),"
                        + " () => ({ q: 1, x: 2 }), () => ({ r: 1, x: 2 })].map(f => f()); const o = {};"
                        + " return i => { for (let k = 0; k < 6; k++) make[k].x = k % 2 ? o : k; };",
                "const big = {}; for (let k = 0; k < 40; k++) big['p' + k] = 0; const o = {};"
                        + " return i => { big.p39 = o; big.p38 = i; big.p0 = big; };",
                "const names = ['u', 'v', 'w'], p = { u: 1, v: 2, w: 3 }; return i => { p[names[i % 3]] = p; p[names[0]] = i; };",
                "const g = {}; globalThis.global1 = 0; return i => { global1 = g; global1 = i; global1 = g; };",
            })
    void machineCodeStoresPointersThroughTheBarrierAsTheInterpreterDoes(String program) {
        long interpreted = stores(counting(PolyIcVm.interpreter(CacheMode.ON)), program);
        assertThat(interpreted).isPositive();
        for (CacheMode mode : CacheMode.values()) {
            assertThat(stores(machine(mode), program))
                    .as("%s, %s", mode, program)
                    .isEqualTo(interpreted);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return i => ({ a: i, b: { c: 1 } });",
                "return i => [i, [], [[i]], new Array(7)];",
                "class P { constructor(x) { this.x = x; } } class Q extends P {} return i => [new P(i), new Q(i)];",
                "return (...all) => { let s = []; for (let k = 0; k < 3; k++) s.push(() => k); return [s, ...all]; };",
            })
    void everyByteIsTakenThroughTheSeam(String program) {
        for (CacheMode mode : CacheMode.values()) {
            try (Vm vm = new Vm(VmOptions.DEFAULT, machine(mode))) {
                long run = vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
                long counted = Memory.getLong(vm.block + BYTES) - vm.heap.bytesUsed();
                for (int i = 0; i < 600; i++) {
                    vm.call(run, Value.UNDEFINED, Value.fromInt(i));
                }
                assertThat(Memory.getLong(vm.block + BYTES) - vm.heap.bytesUsed())
                        .as("%s, %s", mode, program)
                        .isEqualTo(counted);
            }
        }
    }
}
