package tierup.polyic;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.rax;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.SharedStub;
import tierup.template.SharedStubs;
import tierup.template.Template;
import tierup.template.TemplateTable;
import tierup.vm.code.CallFeedback;
import tierup.vm.memory.Cell;

/**
 * Sites of calls and constructions that had not been executed when their function was compiled record their targets in machine code.
 *
 * <p>The interpreter records the targets of the calls that it makes, and for a function that was hot by its calls that is
 * enough. But one that was hot by its first loop is compiled when nothing is known of the rest, and would never be: its
 * sites would look dead to an optimizing compiler. So these get a table at once ({@link CallFeedback}), and the call of a
 * stub in front of the call, until they have called one function often enough; sites that know their targets get none.
 */
final class CallRecorder {
    private static final List<Opcode> CALLS = List.of(Opcode.CALL, Opcode.NEW, Opcode.SUPER_CALL, Opcode.CALL_SPREAD);

    /** Where the callee of a call with a list lies: below {@code this} and the list. */
    private static final int CALLEE_OF_SPREAD = 2;

    /** Calls of one function after which a site has nothing more to say: what it calls most is known by then. */
    private static final int ENOUGH = 10_000;

    private final Template call;

    private CallRecorder(Template call) {
        this.call = call;
    }

    /** Puts itself in front of the row of calls. */
    static void register(TemplateTable table) {
        for (Opcode op : CALLS) {
            table.set(op, new CallRecorder(table.get(op))::emit);
        }
    }

    private void emit(Emitter e) {
        boolean constructs = e.opcode() == Opcode.NEW || e.opcode() == Opcode.SUPER_CALL;
        long site = constructs ? CallFeedback.ofConstruct(e.feedbackAddress()) : e.feedbackAddress();
        if (CallFeedback.isEmpty(site)) {
            e.stack.flush();
            record(e, CallFeedback.tableAt(site, e.vm().functions));
        }
        call.emit(e);
    }

    /** All operands are in memory, so every register is free. */
    private static void record(Emitter e, long table) {
        Assembler a = e.a;
        Label recorded = new Label("recorded");
        e.loadAddress(Conventions.SCRATCH, table);
        a.cmp(dwordPtr(mem(Conventions.SCRATCH, CallFeedback.CALLS)), ENOUGH);
        a.jccShort(ABOVE_EQUAL, recorded);
        boolean spreads = e.opcode() == Opcode.CALL_SPREAD;
        a.mov(rax, e.stack.slotOf(spreads ? CALLEE_OF_SPREAD : e.operand(OperandKind.COUNT) + 1));
        e.callStub(new Record());
        a.bind(recorded);
    }

    /** Counts a call of the value in rax, which is overwritten, in the table whose address is in the scratch register. */
    private record Record() implements SharedStub {
        @Override
        public String name() {
            return "recordTarget(rax)";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label recorded = new Label("recorded");
            a.test(rax, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, recorded);
            a.cmp(bytePtr(mem(rax, Cell.KIND)), Cell.FUNCTION);
            a.jcc(NOT_EQUAL, recorded);
            a.mov(rax, mem(rax, Cell.FUNCTION_CELL));
            for (int entry = 0; entry < CallFeedback.OTHERS; entry += CallFeedback.ENTRY_BYTES) {
                recordIn(a, entry);
            }
            a.add(qwordPtr(mem(Conventions.SCRATCH, CallFeedback.OTHERS)), 1);
            a.bind(recorded);
            a.ret();
        }

        /** Counts in the entry if it is free or is the callee's. */
        private static void recordIn(Assembler a, int entry) {
            Label count = new Label("count");
            Label next = new Label("next entry");
            a.cmp(rax, mem(Conventions.SCRATCH, entry));
            a.jcc(EQUAL, count);
            a.cmp(qwordPtr(mem(Conventions.SCRATCH, entry)), 0);
            a.jcc(NOT_EQUAL, next);
            a.mov(mem(Conventions.SCRATCH, entry), rax);
            a.bind(count);
            a.add(qwordPtr(mem(Conventions.SCRATCH, entry + CallFeedback.CALLS)), 1);
            a.ret();
            a.bind(next);
        }
    }
}
