package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.bytecode.Opcode;
import tierup.monoic.InlineCaches;
import tierup.template.testing.NeedsMachine;

/** Getters and setters at sites of several shapes, computed keys and megamorphic sites among them. */
@NeedsMachine
class AccessorsTest {
    private static final String CLASSES = "class A { get x() { return 1; } set x(v) {} } class B extends A {}"
            + "const a = new A(), b = new B(), own = { get x() { return 2; } }, plain = { x: 3 };"
            + "function load(o) { return o.x; } function store(o) { o.x = 2; } function keyed(o, k) { return o[k]; }\n";

    private static String plans(Ran ran, String function, Opcode opcode) {
        int pc = ran.places(function, opcode).get(0);
        long feedback = SiteFeedback.addressAt(ran.function(function), pc);
        return ((InlineCaches) ran.vm.caches)
                .plansAt(feedback, opcode == Opcode.SET_PROP).stream()
                        .map(plan -> plan.kind() + (plan.holder() != 0 ? " INHERITED" : ""))
                        .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "load(a)                              | GETTER INHERITED",
                "load(a); load(plain); load(plain)    | GETTER INHERITED, LOAD",
                "load(plain); load(own); load(own)    | LOAD, GETTER",
                "load(a); load(b)                     | GETTER INHERITED, GETTER INHERITED",
                "load(a); A.prototype.n = 1; load(b)  | GETTER INHERITED",
                "load(5)                              | ''"
            })
    void plansOfLoads(String uses, String plans) {
        try (Ran ran = Ran.interpreted(CLASSES + uses)) {
            assertThat(plans(ran, "load", Opcode.GET_PROP).split(", ")).containsExactlyInAnyOrder(plans.split(", "));
        }
    }

    @Test
    void plansOfStores() {
        try (Ran ran = Ran.interpreted(CLASSES + "store(a); store(plain); store(plain);")) {
            assertThat(plans(ran, "store", Opcode.SET_PROP)).isEqualTo("STORE, SETTER INHERITED");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CacheMode.class,
            names = {"ON", "MEGAMORPHIC_ONLY"})
    void onlyTheFirstAccessOfAShapeIsAMiss(CacheMode mode) {
        String hot = "for (let i = 0; i < 50; i++) { load(a); load(b); keyed(a, 'x'); store(b); }";
        try (Ran ran = Ran.program(TestEngine.INTERPRETER, mode, CLASSES + hot)) {
            assertThat(ran.site("load", Opcode.GET_PROP).misses()).isEqualTo(2);
            assertThat(ran.site("load", Opcode.GET_PROP).notCacheable()).isZero();
            assertThat(ran.site("keyed", Opcode.GET_INDEX).misses()).isOne();
            assertThat(ran.site("store", Opcode.SET_PROP).misses()).isOne();
        }
    }

    @Test
    void hotOnesStayInMachineCode() {
        String hot = "let s = 0; const all = [a, b, own, plain];"
                + "for (let i = 0; i < 20000; i++) { s += load(all[i % 4]); store(all[i % 2]); }";
        try (Ran ran = Ran.program(TestEngine.TEMPLATE, CacheMode.ON, CLASSES + hot)) {
            assertThat(ran.exits(Opcode.GET_PROP) + ran.exits(Opcode.SET_PROP)).isLessThan(1000);
        }
    }
}
