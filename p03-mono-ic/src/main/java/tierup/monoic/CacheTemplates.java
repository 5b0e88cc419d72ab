package tierup.monoic;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Emitter;
import tierup.template.Operand;
import tierup.template.Operand.Type;
import tierup.template.Template;
import tierup.template.TemplateTable;
import tierup.vm.memory.Cell;
import tierup.vm.text.Names;

/**
 * The templates of property accesses: a chain of cases, of which the first is on the straight path.
 *
 * <pre>
 *      test receiver, r15; jnz fallback  is it a cell at all
 *      case 1                            what the site has met so far, the likeliest first
 *   done:
 *      ...                               out of line from here on
 *      case 2, ...                       each jumps to done
 *   fallback:
 *      call stub; jne java; jmp done     what it may have met since, looked up in memory
 *   java:
 *      exit; the run time searches, and remembers for the fallback
 * </pre>
 *
 * <p>A site that has met nothing is the fallback alone. Which cases there are, and what the fallback looks up, is what
 * monomorphic and polymorphic caches differ in.
 */
public abstract class CacheTemplates {
    private static final int NAME_OPERANDS_OF_STORE = 2;

    private Template lengthOfArrays;

    /** Replaces the rows of a table; {@code LENGTH} of what has a fixed place for it keeps the row that was there. */
    public final void register(TemplateTable table) {
        lengthOfArrays = table.get(Opcode.GET_PROP);
        table.set(Opcode.GET_PROP, this::get)
                .set(Opcode.SET_PROP, e -> store(e, false))
                .set(Opcode.DEFINE_PROP, e -> store(e, true))
                .set(Opcode.LOAD_GLOBAL, this::loadGlobal)
                .set(Opcode.LOAD_GLOBAL_OR_UNDEFINED, this::loadGlobal)
                .set(Opcode.NEW, ConstructTemplates::construct)
                .set(Opcode.GET_SUPER, SuperPropertyTemplates::get)
                .set(Opcode.LOAD_SUPER_CONSTRUCTOR, SuperTemplates::loadSuperConstructor)
                .set(Opcode.SUPER_CALL, SuperTemplates::superCall)
                .set(Opcode.SUPER_CALL_SPREAD, SuperTemplates::superCallSpread);
    }

    /** What the current instruction's site knows so far, the likeliest first. */
    protected abstract List<KnownCase> known(Emitter e, boolean stores);

    /** Whether hits are to be counted. */
    protected abstract boolean counting(Emitter e);

    /**
     * What looks up a load in memory; registers as in {@link CaseEmitter#load}, the receiver any value. It is run when
     * the emitter may stand at another instruction already.
     */
    protected abstract Fallback lookUp(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 target);

    /** What looks up a store in memory; the receiver is any value, all registers are kept. */
    protected abstract Fallback storeByMemory(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 value);

    /** Address of the cell in which the site of a global variable remembers it. */
    protected abstract long globalCell(Emitter e);

    /** Emits the last resort before Java: falls through on success, jumps on a miss. */
    @FunctionalInterface
    protected interface Fallback {
        void emit(Label miss);
    }

    /**
     * A case at a site.
     *
     * @param cell its {@link CacheCell}
     */
    public record KnownCase(AccessCase plan, long cell) {}

    /** What the site knows so far, whose assumptions become part of the code. */
    private List<KnownCase> named(Emitter e, boolean stores) {
        List<KnownCase> known = known(e, stores);
        known.forEach(c -> e.name(c.plan().assumption()));
        return known;
    }

    private void get(Emitter e) {
        List<KnownCase> known = named(e, false);
        int name = e.function().names()[e.operand(tierup.bytecode.OperandKind.NAME)];
        if (name == Names.LENGTH && !counting(e) && known.stream().allMatch(c -> isArray(e, c.plan()))) {
            lengthOfArrays.emit(e);
            return;
        }
        Assembler a = e.a;
        CaseEmitter cases = new CaseEmitter(e, counting(e));
        Reg64 receiver = e.stack.toRegister(0);
        Reg64 target = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("property in Java");
        Label done = new Label("property");
        CaseChain chain = new CaseChain(a, known.size(), done);
        requireCell(a, receiver, known, chain);
        AccessorCalls calls = new AccessorCalls(e, cases, before.size(), slow);
        for (KnownCase c : known) {
            chain.add(miss -> {
                if (c.plan().isAccessor()) {
                    calls.guard(c, receiver, miss);
                } else {
                    cases.load(c.plan(), c.cell(), receiver, target, miss);
                }
            });
        }
        Fallback fallback = lookUp(e, cases, receiver, target);
        chain.end(() -> fallback.emit(slow));
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.ANY));
        calls.emitGetters(known, done, before);
        e.slowPath(slow, done, before, true);
    }

    /** Cases are about cells; the fallback asks for itself. */
    private static void requireCell(Assembler a, Reg64 receiver, List<KnownCase> known, CaseChain chain) {
        if (!known.isEmpty()) {
            CellStubs.requireCell(a, receiver, chain.fallback());
        }
    }

    private static boolean isArray(Emitter e, AccessCase plan) {
        return plan.shape() > 0 && e.vm().shapes.byId(plan.shape()).kind() == Cell.ARRAY;
    }

    /** SET_PROP leaves the value on the stack, DEFINE_PROP the object. */
    private void store(Emitter e, boolean define) {
        Assembler a = e.a;
        CaseEmitter cases = new CaseEmitter(e, counting(e));
        Reg64 value = e.stack.toRegister(0);
        Reg64 receiver = e.stack.toRegister(1);
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("store in Java");
        Label done = new Label("stored");
        List<KnownCase> known = named(e, true);
        CaseChain chain = new CaseChain(a, known.size(), done);
        requireCell(a, receiver, known, chain);
        AccessorCalls calls = new AccessorCalls(e, cases, before.size(), slow);
        for (KnownCase c : known) {
            chain.add(miss -> {
                if (c.plan().isAccessor()) {
                    calls.guard(c, receiver, miss);
                } else {
                    cases.store(c.plan(), c.cell(), receiver, value, miss);
                }
            });
        }
        Fallback fallback = storeByMemory(e, cases, receiver, value);
        chain.end(() -> fallback.emit(slow));
        Operand result = e.stack.peek(define ? 1 : 0);
        e.stack.drop(NAME_OPERANDS_OF_STORE);
        e.stack.push(result);
        if (define) {
            e.slowPath(slow, done, before, true);
        } else {
            calls.emitSetters(known, done, before);
            e.slowPathKeepingTop(slow, done, before);
        }
    }

    /** A case is good as long as its assumption holds; the fallback knows what has been learned since. */
    private void loadGlobal(Emitter e) {
        List<KnownCase> known = named(e, false);
        CaseEmitter cases = new CaseEmitter(e, counting(e));
        Reg64 target = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("global in Java");
        Label done = new Label("global");
        CaseChain chain = new CaseChain(e.a, known.size(), done);
        for (KnownCase c : known) {
            chain.add(miss -> cases.load(c.plan(), c.cell(), target, target, miss));
        }
        long cell = globalCell(e);
        chain.end(() -> cases.lookUpGlobal(cell, target, slow));
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }
}
