package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.template.BaselineTier;
import tierup.template.ReliantCode;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.NamedFacts;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** Programs that see more facts than there are words for, and code that is told when a fact fails. */
@NeedsMachine
class ManyFactsTest {
    /** 50,000 prototypes are relied on; BREAK says what becomes of them. Then a class must be cached as ever. */
    private static final String PROGRAM = """
            const call = o => o.m();
            let sum = 0;
            for (let i = 0; i < 50000; i++) {
                const proto = { m() { return i; } };
                const kid = Object.create(proto);
                sum += call(kid);
                sum += call(kid);
                BREAK
                sum += call(kid);
            }
            class A { m() { return 1; } }
            class B extends A {}
            const b = new B();
            for (let i = 0; i < 100; i++) sum += call(b);
            A.prototype.m = function () { return 2; };
            for (let i = 0; i < 100; i++) sum += call(b);
            console.log(sum);
            """;

    private static String run(Vm vm, String source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Realm.of(vm).output = new TextOutput(bytes);
        Realm.of(vm).modules.runMain("test.js", FrontEnd.compile("test.js", source));
        Realm.of(vm).output.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static MiniVm engine(TemplateVm.Settings settings, CacheMode caches) {
        return MiniVm.tiered(VmEngine.OPTIONS, settings, caches, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // they hold for ever
                "proto.late = i;",
                "proto.m = () => i;",
                "delete proto.m; proto.m = () => i;",
                "if (i % 3) Object.setPrototypeOf(proto, { x: 1 });"
            })
    void wordsComeBack(String change) {
        // Every call returns i, three times a prototype.
        String expected = 3L * 50_000 * 49_999 / 2 + 300 + "\n";
        String program = PROGRAM.replace("BREAK", change);
        for (CacheMode caches : new CacheMode[] {CacheMode.ON, CacheMode.MEGAMORPHIC_ONLY}) {
            check(engine(TemplateVm.Settings.standard().compilingAtOnce(), caches), program, expected);
            check(MiniVm.interpreting(VmEngine.OPTIONS, caches), program, expected);
        }
    }

    private static void check(MiniVm engine, String program, String expected) {
        try (Vm vm = engine.vm()) {
            assertThat(run(vm, program)).isEqualTo(expected);
            assertThat(vm.assumptions.recycled()).isPositive();
            long prototype = vm.factory.newObject();
            vm.factory.markPrototype(prototype);
            vm.assumptions.relieve();
            assertThat(vm.validity.assumptionFor(prototype))
                    .as("a fact can be relied on")
                    .isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void codeThatReliesOnAFactIsDiscardedWhenItFails(CacheMode caches) {
        try (Vm vm = engine(TemplateVm.Settings.standard(), caches).vm()) {
            run(vm, "globalThis.f = x => x + 1; globalThis.p = { y: 1 }; globalThis.k = Object.create(p);");
            long f = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("f"));
            long p = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("p"));
            FunctionInfo function = (FunctionInfo) vm.functions.of(f);
            BaselineTier tier = (BaselineTier) vm.compiled;
            vm.factory.markPrototype(p);
            int fact = vm.assumptions.make();
            AtomicInteger frames = new AtomicInteger();
            assertThat(tier.compile(function)).isTrue();
            try (NamedFacts facts = new NamedFacts(vm.assumptions)) {
                facts.add(fact);
                assertThat(ReliantCode.install(vm.assumptions, tier, function, facts, frames::incrementAndGet))
                        .isTrue();
            }
            assertThat(vm.assumptions.isNamed(fact)).isTrue();
            long entry = Memory.getLong(function.cell() + FunctionCell.ENTRY);
            assertThat(entry).isNotEqualTo(tier.interpreterEntry());
            assertThat(vm.call(f, Value.UNDEFINED, Value.fromInt(4))).isEqualTo(Value.fromInt(5));

            vm.assumptions.fail(fact);
            assertThat(frames).hasValue(1);
            assertThat(tier.codeOf(function)).isNull();
            assertThat(tier.discarded()).hasSize(1);
            assertThat(Memory.getLong(function.cell() + FunctionCell.ENTRY)).isEqualTo(tier.interpreterEntry());
            assertThat(vm.call(f, Value.UNDEFINED, Value.fromInt(4))).isEqualTo(Value.fromInt(5));

            assertThat(tier.compile(function)).as("again").isTrue();
            NamedFacts late = new NamedFacts(vm.assumptions);
            late.add(fact);
            assertThat(ReliantCode.install(vm.assumptions, tier, function, late, frames::incrementAndGet))
                    .as("what has failed cannot be relied on")
                    .isFalse();
        }
    }
}
