package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.template.Emitter;
import tierup.template.testing.EmittedCode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** {@link CaseEmitter#guard} by itself: loads, stores and calls of accessors begin with it, whatever their plans do next. */
@NeedsMachine
@Exercise("p03.5")
class EveryGuardTest {
    private AccessCase plan;

    private void emit(EmittedCode code, Emitter e, EmittedCode.Registers r) {
        Reg64 receiver = r.others().get(0);
        Label miss = new Label("miss");
        e.a.mov(receiver, r.first());
        new CaseEmitter(e, false).guard(plan, receiver, miss);
        EmittedCode.requireSameWord(e, receiver, r.first(), r.changed());
        code.store(e, r.second());
        e.a.mov(r.result().r32(), 1);
        e.a.outOfLine(() -> {
            e.a.bind(miss);
            EmittedCode.requireSameWord(e, receiver, r.first(), r.changed());
            e.a.jmp(r.no());
        });
    }

    private static AccessCase plan(EmittedCode code, AccessCase.Kind kind, Slotted object, boolean conditional) {
        int fact = LoadPlans.fact(code.vm, conditional);
        return switch (kind) {
            case ADD -> object.add("added", fact);
            case CONSTANT -> AccessCase.constant(Value.TRUE, object.shape(), fact);
            case LOAD_FROM_HOLDER -> AccessCase.loadFrom(object.object(), object.shape(), object.location(0), fact);
            default -> new AccessCase(kind, object.shape(), object.location(0), 0, fact, 0);
        };
    }

    /** Whatever a plan does, its receiver is compared; and its assumption, if it has one, must hold. */
    @Test
    @Points(3)
    void whateverThePlanDoes() {
        try (EmittedCode code = Emitting.code(this::emit)) {
            for (AccessCase.Kind kind : AccessCase.Kind.values()) {
                for (boolean conditional : new boolean[] {false, true}) {
                    Slotted object = Slotted.make(code.vm, "p", 10, 100);
                    plan = plan(code, kind, object, conditional);
                    code.again();
                    String guard = "the guard of " + Emitting.describe(plan);
                    assertThat(Emitting.outcome(code, object.object(), Value.TRUE))
                            .as(guard)
                            .isEqualTo(Emitting.hit(Value.TRUE));
                    Emitting.expectStrangersToMiss(code, plan);
                    if (conditional) {
                        code.vm.assumptions.fail(plan.assumption());
                        Emitting.expectMiss(code, object.object(), Value.TRUE, guard + " that has failed");
                    }
                }
            }
        }
    }
}
