package tierup.monoic;

import java.util.List;
import tierup.asm.MachineCode;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.machine.CodeObject;
import tierup.template.BaselineTier;
import tierup.template.Emitter;
import tierup.template.ExitCounts;
import tierup.template.Template;
import tierup.template.TemplateTable;
import tierup.template.TemplateVm;
import tierup.template.TierListener;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.vm.shapes.Shape;

/**
 * Machine code of plans that a test has made: the function {@code f} of a program is compiled with a case of the test's
 * choosing at each of its sites, and with a cell of the test's choosing behind it. Everything else searches. Planner
 * and caches play no part, and a plan may be wrong on purpose, to show that the code obeys it.
 */
final class HandPlanned implements AutoCloseable {
    /** The engine. */
    final Vm vm;

    /** The cell behind the site; empty at first. */
    final long cell;

    private AccessCase plan;
    private MachineCode code;
    private long function;
    private long exits;

    /** @param counting whether hits are counted */
    HandPlanned(boolean counting) {
        TemplateTable table = TemplateTable.standard();
        new Templates(counting).register(table);
        Template cached = table.get(Opcode.LOAD_GLOBAL);
        table.set(Opcode.LOAD_GLOBAL, e -> (isConcerned(e) ? cached : TemplateTable.GENERAL).emit(e));
        TemplateVm.Settings settings = TemplateVm.Settings.standard()
                .compilingAtOnce()
                .withTable(table)
                .withListener(new Listener());
        VmParts parts = TemplateVm.parts(settings)
                .withCaches(vm -> new UncachedProperties(vm.objects), made -> new Watcher(made, true));
        vm = new Vm(VmOptions.DEFAULT, parts);
        cell = vm.functions.allocate(CacheCell.SIZE);
        CacheCell.clear(cell);
    }

    /** The value that a program returns. */
    long run(String program) {
        return vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
    }

    /**
     * Defines {@code f}, to be compiled with one known case.
     *
     * @param source {@code function f(o) { return o.x; }} for instance
     */
    void define(String source, AccessCase known) {
        plan = known;
        function = run(source + " return f;");
    }

    /** Defines {@code f} without a known case: what it does is up to the cell. */
    void define(String source) {
        plan = null;
        function = run(source + " return f;");
    }

    /** Calls {@code f}, which is compiled the first time. */
    long call(long... arguments) {
        ExitCounts counts = ((BaselineTier) vm.compiled).exits();
        long before = counts.total();
        long result = vm.call(function, Value.UNDEFINED, arguments);
        exits += counts.total() - before;
        return result;
    }

    /** The machine code of {@code f}, after its first call. */
    MachineCode code() {
        return code;
    }

    /** How often calls of {@code f} have asked Java to carry out an instruction. */
    long exits() {
        return exits;
    }

    int location(long object, String name) {
        Shape shape = vm.shapes.of(object);
        return shape.location(shape.find(vm.names.id(name)));
    }

    long get(long object, String name) {
        return vm.objects.get(object, vm.names.id(name));
    }

    @Override
    public void close() {
        vm.close();
    }

    private static boolean isConcerned(Emitter e) {
        return e.function().displayName().equals("f");
    }

    private final class Listener implements TierListener {
        @Override
        public void hot(FunctionInfo hot, long count, boolean loop) {}

        @Override
        public void compiled(FunctionInfo compiled, CodeObject object) {
            if (compiled.displayName().equals("f")) {
                code = object.code();
            }
        }

        @Override
        public void codeCacheFull(FunctionInfo left) {}
    }

    private final class Templates extends CacheTemplates {
        private final boolean counting;

        Templates(boolean counting) {
            this.counting = counting;
        }

        @Override
        protected List<KnownCase> known(Emitter e, boolean stores) {
            return isConcerned(e) && plan != null ? List.of(new KnownCase(plan, cell)) : List.of();
        }

        @Override
        protected boolean counting(Emitter e) {
            return counting;
        }

        @Override
        protected Fallback lookUp(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 target) {
            return behind(e) ? miss -> cases.lookUp(cell, receiver, target, miss) : e.a::jmp;
        }

        @Override
        protected Fallback storeByMemory(Emitter e, CaseEmitter cases, Reg64 receiver, Reg64 value) {
            return behind(e) ? miss -> cases.storeByCell(cell, receiver, value, miss) : e.a::jmp;
        }

        @Override
        protected long globalCell(Emitter e) {
            return cell;
        }

        /** Either a known case or the cell: so that a test waits for one exercise only. */
        private boolean behind(Emitter e) {
            return isConcerned(e) && plan == null;
        }
    }
}
