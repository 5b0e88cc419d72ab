package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.r14;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbp;
import static tierup.asm.Registers.rsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tierup.asm.Assembler;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.template.Operand.Type;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionCell;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/**
 * {@link Emitter#call} and {@link Emitter#callPushed} by themselves, as the templates of other modules use them. Here {@code !x}
 * is a template that calls a stub, whatever x is; the stub answers what it has found.
 */
@NeedsMachine
@Exercise("p02.8")
class CallConventionTest {
    /** Operands of the program's longest line, and calls at depths from 2 to 7 and back. */
    private static final String PROGRAM =
            "function f(a, b) { return [!a, a + !b, [a, b, !a, [b, a, b, !b], !a], !1].flat(9); }\nreturn f(0, 0).join();";

    /** An engine in which {@code !x} has a template that calls a stub. */
    private static final class Engine implements AutoCloseable {
        private final long cell = Memory.allocate(FunctionCell.SIZE);
        private final Vm vm;

        /**
         * @param stub what is called; its result, an int, is to be in eax
         * @param call of the stub, whose cell is in rax, all operands being in memory
         */
        Engine(Consumer<Assembler> stub, Consumer<Emitter> call) {
            TemplateTable table = TemplateTable.standard().copy();
            table.set(Opcode.NOT, e -> {
                e.stack.flush();
                e.a.mov(rax, cell);
                call.accept(e);
                e.a.or(rax, r14);
                e.stack.forgetRegisters();
                e.stack.drop(1);
                e.stack.push(Operand.register(rax, Type.ANY));
            });
            TemplateVm.Settings settings =
                    TemplateVm.Settings.standard().withTable(table).compilingAtOnce();
            vm = TemplateVm.create(VmEngine.OPTIONS, settings);
            Assembler a = new Assembler();
            stub.accept(a);
            a.ret();
            BaselineTier tier = (BaselineTier) vm.compiled;
            long entry =
                    tier.cache().publish("called", a.finish()).orElseThrow().entry();
            Memory.putLong(cell + FunctionCell.ENTRY, entry);
        }

        /** The ints that the calls of {@link #PROGRAM} result in; {@code a} and {@code b} are 0. */
        int[] results() {
            String text = vm.conversions.toJavaString(
                    vm.call(vm.load(FrontEnd.compile("test.js", PROGRAM)), Value.UNDEFINED));
            int[] all =
                    Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
            return IntStream.of(0, 1, 4, 8, 9, 10).map(i -> all[i]).toArray();
        }

        @Override
        public void close() {
            vm.close();
            Memory.free(cell);
        }
    }

    private static int[] results(Consumer<Assembler> stub, Consumer<Emitter> call) {
        try (Engine engine = new Engine(stub, call)) {
            return engine.results();
        }
    }

    private static void findsItsPc(Consumer<Emitter> call) {
        List<Integer> expected = new ArrayList<>();
        int[] found = results(a -> a.mov(eax, dwordPtr(mem(rbp, Frame.PC))), e -> {
            expected.add(e.pc());
            call.accept(e);
        });
        assertThat(found)
                .as("the pc in the frame, during each call")
                .isEqualTo(expected.stream().mapToInt(pc -> pc).toArray());
    }

    @Test
    @Points(1)
    void whoeverIsCalledFindsThePcInTheFrame() {
        findsItsPc(e -> e.call(e.stack.depth()));
    }

    /** Spread calls and accessors bring rsp where it belongs themselves. */
    @Test
    @Points(1)
    void thePcIsThereToo() {
        findsItsPc(e -> {
            e.a.lea(rsp, mem(rbp, e.stack.slotOffset(e.stack.depth())));
            e.callPushed();
        });
    }

    /** The caller says how deep the stack is, which need not be what the table says by then. */
    @Test
    @Points(1)
    void theStackPointerIsAtTheLastOperand() {
        for (int more = -1; more <= 1; more++) {
            int other = more;
            List<Integer> expected = new ArrayList<>();
            int[] found = results(
                    a -> {
                        a.mov(rax, rbp);
                        a.sub(rax, rsp);
                    },
                    e -> {
                        int depth = e.stack.depth() + other;
                        expected.add(8 - e.stack.slotOffset(depth - 1));
                        e.call(depth);
                        e.a.mov(eax, eax);
                    });
            assertThat(found)
                    .as("bytes from the stack pointer to the frame pointer, return address included, during each call")
                    .isEqualTo(expected.stream().mapToInt(bytes -> bytes).toArray());
        }
    }

    @Test
    @Points(1)
    void afterwardsTheStackPointerIsBelowTheFrameAgain() {
        List<Consumer<Emitter>> calls = List.of(e -> e.call(e.stack.depth()), e -> {
            e.a.lea(rsp, mem(rbp, e.stack.slotOffset(e.stack.depth())));
            e.callPushed();
        });
        for (Consumer<Emitter> call : calls) {
            int[] moved = results(a -> a.mov(eax, 0), e -> {
                e.a.mov(r12, rsp);
                call.accept(e);
                e.a.mov(rax, r12);
                e.a.sub(rax, rsp);
                e.a.mov(eax, eax);
            });
            assertThat(moved)
                    .as("bytes by which the stack pointer is lower after each call than before")
                    .containsOnly(0);
        }
    }

    /** What lies behind the pc belongs to those who replace return addresses. */
    @Test
    @Points(1)
    void theResumeWordStaysWhatItIs() {
        int[] found = results(a -> a.mov(eax, 0), e -> {
            e.a.mov(dwordPtr(mem(rbp, Frame.RESUME)), 0x5EED);
            e.call(e.stack.depth());
            e.a.mov(eax, dwordPtr(mem(rbp, Frame.RESUME)));
        });
        assertThat(found).as("the resume word after each call").containsOnly(0x5EED);
    }

    /** The kind is one byte of the header. Those beside it change during the life of a function. */
    @Test
    @Points(1)
    void nothingButTheKindSaysWhatIsAFunction() {
        TemplateVm.Settings settings = TemplateVm.Settings.standard().compilingAtOnce();
        try (Vm vm = TemplateVm.create(VmEngine.OPTIONS, settings)) {
            CallTarget mark = vm.functions.builtin(
                    "mark",
                    1,
                    arguments -> {
                        Memory.putByte(arguments.get(0) + Cell.COLLECTOR, 1);
                        return Value.UNDEFINED;
                    },
                    false);
            long builtin = vm.factory.newFunction(mark, Value.UNDEFINED, Value.UNDEFINED);
            String program =
                    "function g(x) { return x; } function f(n) { let s = 0; for (let i = 0; i < n; i++) s = s + g(i); return s; }\n"
                            + "return mark => { f(2); mark(g); return f(5); };";
            long main = vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
            assertThat(vm.conversions.toJavaString(vm.call(main, Value.UNDEFINED, builtin)))
                    .as(program)
                    .isEqualTo("10");
            assertThat(((BaselineTier) vm.compiled).exits().of(Opcode.CALL))
                    .as("exits for calls, where the collector has marked the callee's header, in\n%s", program)
                    .isZero();
        }
    }
}
