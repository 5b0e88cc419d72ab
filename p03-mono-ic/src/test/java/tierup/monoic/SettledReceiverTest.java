package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Planning is what makes a dictionary a shape again, where the table of shapes knows a way back. */
class SettledReceiverTest {
    private static final String ASKED =
            "%s, planned for a dictionary that settles when shapes.settle asks about it twice";

    /** The receiver has become a shape with the second plan, which is about that shape. */
    private static void expectPlan(
            String access, Function<Asked, AccessCase> plan, Function<Asked, AccessCase> expected) {
        try (WatchedEngine engine = WatchedEngine.settling()) {
            long object = engine.run("return {a: 1, v: 2, c: 3}");
            engine.vm.shapes.assign(object, engine.vm.shapes.toDictionary(engine.shapeOf(object), false));
            Asked asked = new Asked(engine, new AccessPlanner(engine.vm), object);
            assertThat(plan.apply(asked)).as(ASKED + ", the first time", access).isNull();
            AccessCase second = plan.apply(asked);
            assertThat(engine.shapeOf(object).isDictionary() ? "a dictionary" : "a shape like others")
                    .as("what the receiver has after two plans for %s", access)
                    .isEqualTo("a shape like others");
            assertThat(second).as(ASKED + ", the second time", access).isEqualTo(expected.apply(asked));
        }
    }

    private record Asked(WatchedEngine engine, AccessPlanner planner, long object) {
        int name(String text) {
            return engine.name(text);
        }

        int shape() {
            return Cell.shapeId(object);
        }

        int location(String name) {
            return engine.location(object, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "v", "c"})
    @Points(1)
    @Exercise("p03.1")
    void aSlotIsPlannedAsSoonAsThereIsAShape(String name) {
        expectPlan(
                "o." + name,
                o -> o.planner.planGet(o.object, o.name(name)),
                o -> AccessCase.load(o.shape(), o.location(name)));
    }

    @Test
    @Points(1)
    @Exercise("p03.1")
    void whatIsInheritedToo() {
        expectPlan(
                "o.hasOwnProperty",
                o -> o.planner.planGet(o.object, o.name("hasOwnProperty")),
                o -> AccessCase.constant(
                        o.engine.get(o.object, "hasOwnProperty"),
                        o.shape(),
                        o.engine.watcher().current()));
    }

    @Test
    @Points(1)
    @Exercise("p03.3")
    void aStoreIsPlannedAsSoonAsThereIsAShape() {
        expectPlan(
                "o.v = 1",
                o -> o.planner.planSet(o.object, o.name("v")),
                o -> AccessCase.store(o.shape(), o.location("v")));
    }

    @Test
    @Points(1)
    @Exercise("p03.3")
    void anAddToo() {
        expectPlan("o.fresh = 1", o -> o.planner.planSet(o.object, o.name("fresh")), o -> {
            int before = o.shape();
            o.engine.vm.objects.set(o.object, o.name("fresh"), Value.TRUE);
            return AccessCase.add(
                    before, o.location("fresh"), o.engine.watcher().current(), o.shape());
        });
    }
}
