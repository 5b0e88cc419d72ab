package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.machine.CodeObject;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.TierPolicy;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/**
 * Machine code with a budget, and a tier above it: a second compilation of the same function, whose table gives another
 * value to the constant 1.5, so that it can be seen which of the two is running.
 */
@NeedsMachine
class BudgetTest {
    private static final int BUDGET = 10;
    private static final double OTHER_CONSTANT = 100;

    private final List<String> asked = new ArrayList<>();

    /** Decides by the function and the pc, what {@link TierPolicy#onBudget} answers. */
    private final class Above implements TierPolicy {
        private final TierPolicy below;
        private final ToLongBiFunction<FunctionInfo, Integer> answer;

        Above(TierPolicy below, ToLongBiFunction<FunctionInfo, Integer> answer) {
            this.below = below;
            this.answer = answer;
        }

        @Override
        public void onHot(FunctionInfo function, int pc, long count) {
            below.onHot(function, pc, count);
        }

        @Override
        public long onBudget(FunctionInfo function, int pc) {
            if (!function.name().isEmpty()) {
                asked.add(function.name() + (pc == AT_ENTRY ? " entry" : " loop"));
            }
            return answer.applyAsLong(function, pc);
        }

        @Override
        public int callInterval() {
            return 1;
        }
    }

    /** The second compilation. */
    private static final class Second {
        private final Vm vm;
        private CodeObject object;
        private TemplateCompiler.Compiled compiled;

        Second(Vm vm) {
            this.vm = vm;
        }

        private void compile(FunctionInfo function) {
            BaselineTier tier = (BaselineTier) vm.compiled;
            TemplateTable table = TemplateTable.standard().copy().set(Opcode.LOAD_CONST, e -> {
                long constant = Value.fromDouble(OTHER_CONSTANT);
                e.stack.push(Operand.constant(constant));
            });
            compiled = new TemplateCompiler(table, tier.functions(), tier.stubs(), false, tier.slowPaths())
                    .compile(function);
            object = compiled.publish(tier.cache(), function).orElseThrow();
        }

        long addressOf(FunctionInfo function, int pc) {
            if (object == null) {
                compile(function);
            }
            return pc == TierPolicy.AT_ENTRY ? object.entry() : object.entry() + compiled.offsets()[pc];
        }
    }

    private String run(String source, boolean tierUpAtLoops, boolean tierUpAtEntries) {
        TemplateVm.Settings settings =
                TemplateVm.Settings.standard().compilingAtOnce().withBudget(BUDGET);
        Second[] second = new Second[1];
        VmParts parts = TemplateVm.parts(settings)
                .withPolicyInFront((policy, tier) -> new Above(policy, (function, pc) -> {
                    boolean wanted = pc == TierPolicy.AT_ENTRY ? tierUpAtEntries : tierUpAtLoops;
                    return wanted && function.name().equals("f") ? second[0].addressOf(function, pc) : 0;
                }));
        try (Vm vm = new Vm(VmOptions.DEFAULT, parts)) {
            second[0] = new Second(vm);
            long result = vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return vm.conversions.toJavaString(result);
        }
    }

    private static final String LOOP = "function f(n) { let s = 0; for (let i = 0; i < n; i++) s += 1.5; return s; } ";

    @Test
    void withoutAnAnswerItIsAskedOncePerBudget() {
        assertThat(run(LOOP + "return f(100);", false, false)).isEqualTo("150");
        assertThat(asked).as("an entry and a hundred rounds").hasSize(10).containsOnly("f loop");
    }

    @Test
    void entriesTakeTheBudgetDownToo() {
        assertThat(run(
                        "function f(n) { return n + 1.5; } let s = 0; for (let i = 0; i < 3; i++) {"
                                + " s += f(i); s += f(i); s += f(i); s += f(i); s += f(i); s += f(i); s += f(i); s += f(i); } return s;",
                        false,
                        false))
                .isEqualTo("60");
        assertThat(asked).as("24 calls").containsExactly("f entry", "f entry");
    }

    /** Ten units go to the first code: the entry and nine rounds, the tenth unit being spent at the last of them. */
    @Test
    void theAnswerAtALoopIsWhereTheFrameGoesOn() {
        assertThat(run(LOOP + "return f(100);", true, false)).isEqualTo(String.valueOf(9 * 1.5 + 91 * OTHER_CONSTANT));
        assertThat(asked).containsExactly("f loop");
    }

    @Test
    void theAnswerAtTheEntryIsCalledInstead() {
        String program = "function f(a, b) { return a + b + 1.5; } const r = [];"
                + " for (let i = 0; i < 12; i++) r.push(f(i, 1, 'more'), f(i)); return r.slice(8, 20).join();";
        assertThat(run(program, false, true))
                .as("the tenth call and each tenth of the first code's from there on")
                .isEqualTo("6.5,NaN,7.5,NaN,8.5,NaN,9.5,NaN,10.5,NaN,11.5,NaN");
        assertThat(asked).containsExactly("f entry", "f entry");
    }

    @Test
    void constructorsAndTheirFlagsComeAlong() {
        String program = "class P { constructor(x) { this.x = x + 1.5; } } function f(x) { this.x = x + 1.5; }"
                + " let s = 0; for (let i = 0; i < 30; i++) s += new f(i).x + new P(i).x; return s;";
        assertThat(run(program, false, true)).isEqualTo(String.valueOf(435 * 2 + 60 * 1.5 + 3 * 98.5));
        assertThat(asked).contains("f entry", "P entry");
    }

    @Test
    void anExceptionThrownInTheOtherCodeIsCaughtByTheFrame() {
        String program = "function g(x) { if (x > 50) throw x; return x; }"
                + " function f(n) { let s = 0; try { for (let i = 0; i < n; i++) s += g(i); } catch (e) { return e; } return s; }"
                + " return f(100);";
        assertThat(run(program, true, false)).isEqualTo("51");
    }

    @Test
    void fuelIsBurntInBudgets() {
        TemplateVm.Settings settings = TemplateVm.Settings.standard().compilingAtOnce();
        for (String program : List.of(
                "for (;;);",
                "function f(n) { return n === 0 ? 0 : f(n - 1); } for (;;) f(50);",
                "class P {} class Q extends P {} function f() { for (let i = 0; i < 9; i++) new Q(); } for (;;) f();")) {
            try (Vm vm = TemplateVm.create(VmOptions.DEFAULT.withTicks(30_000), settings)) {
                long main = vm.load(FrontEnd.compile("test.js", program));
                assertThatThrownBy(() -> vm.call(main, Value.UNDEFINED)).hasMessageContaining("out of fuel");
            }
        }
    }

    /** Nothing above, nothing to ask: code without a budget does not have the instructions. */
    @Test
    void withoutABudgetCodeHasNoInstructionsForIt() {
        try (Vm vm = TemplateVm.create(
                VmOptions.DEFAULT, TemplateVm.Settings.standard().compilingAtOnce())) {
            vm.call(vm.load(FrontEnd.compile("test.js", LOOP + "f(9);")), Value.UNDEFINED);
            for (int number = 0; number < vm.functions.count(); number++) {
                CallTarget function = vm.functions.get(number);
                BaselineTier.Installed code =
                        function instanceof FunctionInfo info ? ((BaselineTier) vm.compiled).codeOf(info) : null;
                String budget = Long.toHexString(function.cell() + FunctionCell.BUDGET);
                for (int i = 0; code != null && i < code.object().code().instructionCount(); i++) {
                    assertThat(code.object().code().instruction(i).text()).doesNotContain(budget);
                }
            }
        }
    }
}
