package tierup.polyic;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.monoic.CaseEmitter;
import tierup.template.Conventions;
import tierup.template.ElementFallback;
import tierup.template.ElementSite;
import tierup.template.ElementTemplates;
import tierup.template.Emitter;
import tierup.template.Operand;
import tierup.template.Operand.Type;
import tierup.template.SharedStub;
import tierup.template.Template;
import tierup.template.TemplateTable;
import tierup.vm.code.Feedback;
import tierup.vm.memory.Cell;

/**
 * {@code o[k]} where k is a name: a string or a symbol.
 *
 * <p>A site with a computed key has two questions to ask, which name and which shape. The first is an int32 comparison: a
 * string that has ever been a key carries its name id, so equal strings need not be the same cell; one that never was goes
 * to Java once, and carries it from then on.
 *
 * <p>A site that has met nothing but names gets a chain of (name, shape) cases like those of a named property; behind it,
 * and behind the cases of arrays and strings where indices are met as well, comes the search in memory.
 */
final class KeyedTemplates implements ElementFallback {
    private static final long INDEXED = Feedback.ARRAY | Feedback.TYPED_ARRAYS;

    private final Template general;

    private KeyedTemplates(Template general) {
        this.general = general;
    }

    /** Replaces the rows of element accesses. */
    static void register(TemplateTable table) {
        ElementTemplates.register(table, new KeyedTemplates(null));
        KeyedTemplates byName = new KeyedTemplates(table.get(Opcode.GET_INDEX));
        table.set(Opcode.GET_INDEX, byName::getIndex);
    }

    // -- names only -------------------------------------------------------------------------------

    private void getIndex(Emitter e) {
        List<CaseList.Known> known = PolymorphicTemplates.caches(e).cases().compilable(site(e)).stream()
                .filter(c -> !c.plan().isAccessor())
                .toList();
        if (known.isEmpty() || (e.feedback() & INDEXED) != 0 || isNumber(e.stack.peek(0))) {
            general.emit(e);
            return;
        }
        known.forEach(c -> e.name(c.plan().assumption()));
        Assembler a = e.a;
        boolean counting = PolymorphicTemplates.caches(e).counting();
        CaseEmitter cases = new CaseEmitter(e, counting);
        Reg64 key = e.stack.toRegister(0);
        Reg64 receiver = e.stack.toRegister(1);
        Reg64 name = e.stack.allocate();
        Reg64 target = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("element in Java");
        Label done = new Label("property by name");
        loadName(a, receiver, key, name, slow);
        Label first = new Label("next name");
        emitCase(a, cases, known.get(0), receiver, name, target, first);
        a.bind(done);
        long site = site(e);
        a.outOfLine(() -> {
            Label here = first;
            for (CaseList.Known other : known.subList(1, known.size())) {
                a.bind(here);
                here = new Label("next name");
                emitCase(a, cases, other, receiver, name, target, here);
                a.jmp(done);
            }
            a.bind(here);
            search(e, site, receiver, key, target, slow);
            a.jmp(done);
        });
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    private static boolean isNumber(Operand key) {
        return key.isInt() || key.type() == Type.DOUBLE;
    }

    static void emitCase(
            Assembler a,
            CaseEmitter cases,
            CaseList.Known known,
            Reg64 receiver,
            Reg64 name,
            Reg64 target,
            Label miss) {
        // BEGIN SOLUTION p06.5
        a.cmp(name.r32(), known.name());
        a.jcc(NOT_EQUAL, miss);
        cases.load(known.plan(), known.entry(), receiver, target, miss);
        // STUB: Todo.standIn("p06.5");
        // STUB: a.jmp(miss);
        // END SOLUTION p06.5
    }

    /** Brings the name id of a key to a register: 0 if it has none yet, which no case is about. */
    static void loadName(Assembler a, Reg64 receiver, Reg64 key, Reg64 name, Label otherwise) {
        // BEGIN SOLUTION p06.5
        a.test(receiver, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, otherwise);
        a.test(key, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, otherwise);
        a.cmp(bytePtr(mem(key, Cell.KIND)), Cell.SYMBOL);
        a.jcc(ABOVE, otherwise);
        a.mov(name.r32(), mem(key, Cell.STRING_NAME));
        // STUB: Todo.standIn("p06.5");
        // STUB: a.jmp(otherwise);
        // END SOLUTION p06.5
    }

    private static long site(Emitter e) {
        return PolymorphicTemplates.caches(e).keyedSite(e.feedbackAddress());
    }

    /** Asks for what is known of a load in memory. */
    private static void search(Emitter e, long site, Reg64 receiver, Reg64 key, Reg64 target, Label otherwise) {
        boolean counting = PolymorphicTemplates.caches(e).counting();
        e.a.push(receiver);
        e.a.push(key);
        PolymorphicTemplates.ask(e, site, new SiteStubs.LoadKeyed(SiteBlock.isMegamorphic(site), counting), otherwise);
        e.a.mov(target, Conventions.SCRATCH);
    }

    // -- behind the cases of indices --------------------------------------------------------------

    /** Where nothing but arrays has been met, a name would be a surprise. */
    @Override
    public boolean isWanted(ElementSite site) {
        long seen = site.emitter().feedback();
        return site.keyMayBeName() && (seen == 0 || (seen & Feedback.OTHER) != 0);
    }

    @Override
    public Runnable load(ElementSite site, Reg64 target, Label otherwise) {
        Emitter e = site.emitter();
        long block = site(e);
        return () -> search(e, block, site.object(), site.keyRegister(), target, otherwise);
    }

    @Override
    public Runnable store(ElementSite site, Reg64 value, Reg64 temporary, Label otherwise) {
        Emitter e = site.emitter();
        boolean counting = PolymorphicTemplates.caches(e).counting();
        long block = site(e);
        SharedStub stub = new SiteStubs.StoreKeyed(SiteBlock.isMegamorphic(block), counting);
        return () -> {
            e.a.push(site.object());
            e.a.push(site.keyRegister());
            e.a.push(value);
            PolymorphicTemplates.ask(e, block, stub, otherwise);
        };
    }
}
