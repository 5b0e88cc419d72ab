package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.template.Emitter;
import tierup.template.TemplateVm;
import tierup.template.testing.EmittedCode;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.UncachedProperties;

/** Engines that search for every property, for {@link EmittedCode}; and what its tests ask of it. */
final class Emitting {
    /** A string with a hash in its header, beside its kind. */
    private static final String HASHED = "'hashed', globalThis.map = new Map([['hashed', 1]]), 'hashed'";

    /** Cells of other shapes than any plan is about, and of none. */
    private static final String[] STRANGERS = {
        "{}",
        "{zz: 1}",
        "[1, 2]",
        "'text'",
        "'a'.repeat(60) + 'b'.repeat(60)",
        "Symbol('s')",
        "Object('w')",
        "() => 1",
        "new Map()",
        "Object.create(null)"
    };

    private static final String[] STRINGS = {
        "'text'", "''", "'\\u4e16'", "'abc'.repeat(9).slice(3)", "'a'.repeat(60) + 'b'.repeat(60)", HASHED
    };

    private Emitting() {}

    static EmittedCode code(EmittedCode.Body body) {
        return code(TemplateVm.Settings.standard(), body);
    }

    static EmittedCode code(TemplateVm.Settings settings, EmittedCode.Body body) {
        return new EmittedCode(
                settings,
                parts -> parts.withCaches(vm -> new UncachedProperties(vm.objects), made -> new Watcher(made, true)),
                body);
    }

    /** Emits an access to a receiver; {@code value} is a register to load into, or what is to be stored. */
    interface Access {
        void emit(Reg64 receiver, Reg64 value, Label miss);
    }

    /** Emits a load from the first argument, which keeps the receiver, and the answers of {@link #outcome}. */
    static void load(EmittedCode code, Emitter e, EmittedCode.Registers r, Access load) {
        emit(code, e, r, load, false);
    }

    /** Likewise a store of the second argument to the first, which keeps both. */
    static void store(EmittedCode code, Emitter e, EmittedCode.Registers r, Access store) {
        emit(code, e, r, store, true);
    }

    private static void emit(EmittedCode code, Emitter e, EmittedCode.Registers r, Access access, boolean stores) {
        Reg64 receiver = r.others().get(0);
        Reg64 value = r.others().get(1);
        Label miss = new Label("miss");
        e.a.mov(receiver, r.first());
        if (stores) {
            e.a.mov(value, r.second());
        }
        access.emit(receiver, value, miss);
        requireOperands(e, r, stores);
        code.store(e, value);
        e.a.mov(r.result().r32(), 1);
        e.a.outOfLine(() -> {
            e.a.bind(miss);
            requireOperands(e, r, stores);
            e.a.jmp(r.no());
        });
    }

    private static void requireOperands(Emitter e, EmittedCode.Registers r, boolean stores) {
        EmittedCode.requireSameWord(e, r.others().get(0), r.first(), r.changed());
        if (stores) {
            EmittedCode.requireSameWord(e, r.others().get(1), r.second(), r.changed());
        }
    }

    /** What a call of the code has come to, as text; a value is in the code's word. */
    static String outcome(EmittedCode code, long first, long second) {
        int result = Value.asInt(code.call(first, second));
        return switch (result) {
            case EmittedCode.NO -> "a miss";
            case EmittedCode.CHANGED -> "a register that must be kept has changed";
            default -> "a hit: " + Value.describe(Memory.getLong(code.word));
        };
    }

    static String hit(long value) {
        return "a hit: " + Value.describe(value);
    }

    static void expectMiss(EmittedCode code, long first, long second, String what) {
        assertThat(outcome(code, first, second)).as(what).isEqualTo("a miss");
    }

    /** Receivers that are no objects of a plan's shape are misses. */
    static void expectStrangersToMiss(EmittedCode code, AccessCase plan) {
        for (String source : STRANGERS) {
            long stranger = code.run("return " + source);
            if (plan.shape() != AccessCase.STRINGS || !source.startsWith("'")) {
                expectMiss(code, stranger, Value.TRUE, describe(plan) + ", asked for " + source);
            }
        }
    }

    static List<Long> strings(EmittedCode code) {
        List<Long> strings = new ArrayList<>();
        for (String source : STRINGS) {
            strings.add(code.run("return " + source));
        }
        return strings;
    }

    /** A plan in words. */
    static String describe(AccessCase plan) {
        String place = plan.location() == 0
                ? "no slot"
                : (plan.location() > 0 ? "a slot inside" : "a slot outside") + " (location " + plan.location() + ")";
        String on = plan.isConditional() ? ", under an assumption" : "";
        return plan.kind() + ", " + place + on;
    }
}
