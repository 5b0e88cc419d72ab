package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.monoic.AccessCase;
import tierup.monoic.AccessCase.Kind;
import tierup.monoic.CaseEmitter;
import tierup.template.Emitter;
import tierup.template.testing.EmittedCode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** The parts of p06.5 by themselves: which keys are names, in Java and in machine code, and one case in machine code. */
@NeedsMachine
@Exercise("p06.5")
class KeyedCodeTest {
    /** Programs that return a key or a receiver, of every kind there is. */
    private static final String[] CELLS = {
        "'a'",
        "'length'",
        "''",
        "'x'.repeat(40) + 'y'.repeat(40)",
        "let s = 'grow'; for (let i = 0; i < 50; i++) s += i; return s",
        "'1'",
        "'4294967295'",
        "'-1'",
        "'1.5'",
        "Symbol('s')",
        "Symbol.iterator",
        // with a hash in the header, beside the kind
        "const s = 'hash' + 'ed'; new Map([[s, 1]]); return s",
        "const s = Symbol('hashed'); new Map([[s, 1]]); return s",
        "{a: 1}",
        "[1, 2]",
        "() => 1",
        "class A {} return A",
        "new Uint8Array(2)",
        "new Map()",
        "new Error('e')",
        "new Date(0)",
        "Object('text')"
    };

    private static final long[] OTHERS = {
        Value.fromInt(0),
        Value.fromInt(7),
        Value.fromInt(-1),
        Value.fromInt(Integer.MIN_VALUE),
        Value.fromDouble(0.5),
        Value.MINUS_ZERO,
        Value.NAN,
        Value.UNDEFINED,
        Value.NULL,
        Value.TRUE,
        Value.FALSE
    };

    private static List<Long> values(EmittedCode code) {
        List<Long> values = new ArrayList<>();
        for (String source : CELLS) {
            values.add(cell(code, source));
        }
        for (long other : OTHERS) {
            values.add(other);
        }
        return values;
    }

    private static long cell(EmittedCode code, String source) {
        return code.run(source.contains("return") ? source : "return " + source);
    }

    private static String show(int index) {
        return index < CELLS.length ? CELLS[index] : Value.describe(OTHERS[index - CELLS.length]);
    }

    // -- which keys are names -----------------------------------------------------------------------

    @Test
    @Points(2)
    void stringsAndSymbolsThatAreNoNumbers() {
        try (EmittedCode code = Emitting.code((made, e, r) -> emitLoadName(e, r))) {
            List<Long> values = values(code);
            Names names = code.vm.names;
            for (int i = 0; i < values.size(); i++) {
                long key = values.get(i);
                boolean word = Value.isCell(key) && Cell.kind(key) <= Cell.SYMBOL;
                int id = word ? names.id(key) : Names.NONE;
                int expected = names.isNumeric(id) ? Names.NONE : id;
                assertThat(KeyedNames.nameOf(names, key))
                        .as("name id of the key %s (0: none)", show(i))
                        .isEqualTo(expected);
            }
        }
    }

    private static void emitLoadName(Emitter e, EmittedCode.Registers r) {
        KeyedTemplates.loadName(e.a, r.first(), r.second(), r.others().get(0), r.no());
        e.a.mov(r.result().r32(), r.others().get(0).r32());
    }

    /** Every value as a receiver, and every value as a key, before and after it has got its name. */
    @Test
    @Points(3)
    void machineCodeAsksReceiverAndKeyWhatTheyAre() {
        try (EmittedCode code = Emitting.code((made, e, r) -> emitLoadName(e, r))) {
            List<Long> values = values(code);
            for (int named = 0; named < 2; named++) {
                for (int receiver = 0; receiver < values.size(); receiver++) {
                    for (int key = 0; key < values.size(); key++) {
                        assertThat(code.call(values.get(receiver), values.get(key)))
                                .as("(%s)[%s]: the key's name id, or %d", show(receiver), show(key), EmittedCode.NO)
                                .isEqualTo(Value.fromInt(expectedName(values.get(receiver), values.get(key))));
                    }
                }
                values.stream()
                        .filter(v -> Value.isCell(v) && Cell.kind(v) <= Cell.SYMBOL)
                        .forEach(code.vm.names::id);
            }
        }
    }

    private static int expectedName(long receiver, long key) {
        boolean both = Value.isCell(receiver) && Value.isCell(key) && Cell.kind(key) <= Cell.SYMBOL;
        return both ? Memory.getInt(key + Cell.STRING_NAME) : EmittedCode.NO;
    }

    // -- a case -------------------------------------------------------------------------------------

    /** The name is the second argument, an int; the receiver the first. */
    private static void emitCase(Emitter e, EmittedCode.Registers r, CaseList.Known known) {
        Reg64 name = r.others().get(0);
        Reg64 target = r.others().get(1);
        Label miss = new Label("miss");
        e.a.mov(name.r32(), r.second().r32());
        KeyedTemplates.emitCase(e.a, new CaseEmitter(e, false), known, r.first(), name, target, miss);
        EmittedCode.requireSame(e, name, r.second(), r.changed());
        e.a.mov(r.result().r32(), target.r32());
        e.a.outOfLine(() -> {
            e.a.bind(miss);
            EmittedCode.requireSame(e, name, r.second(), r.changed());
            e.a.jmp(r.no());
        });
    }

    @Test
    @Points(3)
    void aCaseIsAboutOneNameAndOneShape() {
        int name = 300;
        CaseList.Known[] known = {null};
        for (Kind kind : new Kind[] {Kind.LOAD, Kind.LOAD_FROM_HOLDER, Kind.CONSTANT}) {
            try (EmittedCode code = Emitting.code((made, e, r) -> emitCase(e, r, known[0]))) {
                long object = code.run("return {a: 1, b: 2, c: 3}");
                long other = code.run("return {z: 0, a: 10, b: 20, c: 30}");
                int shape = Cell.shapeId(object);
                int location = code.vm.shapes.of(object).location(1);
                int fact = code.vm.assumptions.make();
                AccessCase plan = switch (kind) {
                    case LOAD -> new AccessCase(kind, shape, location, 0, fact, 0);
                    case LOAD_FROM_HOLDER -> new AccessCase(kind, shape, location, other, fact, 0);
                    default -> new AccessCase(kind, shape, 0, Value.fromInt(7), fact, 0);
                };
                known[0] = new CaseList.Known(plan, name, 0, 0);
                int expected = kind == Kind.CONSTANT
                        ? 7
                        : Value.asInt(Slots.load(kind == Kind.LOAD ? object : other, location));
                expect(code, object, name, expected, kind + " of the name and shape that it is about");
                for (int wrong :
                        new int[] {0, 1, name - 1, name + 1, name + StubCache.SETS, name << 2, name >> 2, -name}) {
                    expect(code, object, wrong, EmittedCode.NO, kind + " of name 300, asked for name " + wrong);
                }
                expect(code, other, name, EmittedCode.NO, kind + " of {a, b, c}, asked for {z, a, b, c}");
                expect(code, other, name + 1, EmittedCode.NO, kind + ", another name and another shape");
                code.vm.assumptions.fail(fact);
                expect(code, object, name, EmittedCode.NO, kind + " whose assumption has failed");
            }
        }
    }

    /** Names are numbered as they come; an engine that has met many has ids of more than 8, 16, 24 bits. */
    private static final int[] NAMES = {
        1, 0xFF, 0x1234, 0xFFFF, 0x1_0000, 0x12_3456, 0x1234_5678 >>> 1, Integer.MAX_VALUE >> 2
    };

    @Test
    @Points(1)
    void everyBitOfAKeysNameIsRead() {
        try (EmittedCode code = Emitting.code((made, e, r) -> emitLoadName(e, r))) {
            long object = code.run("return {a: 1}");
            for (String source : new String[] {"'a'", "Symbol('s')"}) {
                long key = cell(code, source);
                int own = Memory.getInt(key + Cell.STRING_NAME);
                for (int name : NAMES) {
                    Memory.putInt(key + Cell.STRING_NAME, name);
                    assertThat(Value.asInt(code.call(object, key)))
                            .as("the name id of %s, which is 0x%x", source, name)
                            .isEqualTo(name);
                }
                Memory.putInt(key + Cell.STRING_NAME, own);
            }
        }
    }

    @Test
    @Points(1)
    void everyBitOfACasesNameCounts() {
        CaseList.Known[] known = {null};
        try (EmittedCode code = Emitting.code((made, e, r) -> emitCase(e, r, known[0]))) {
            long object = code.run("return {a: 1}");
            AccessCase plan =
                    new AccessCase(Kind.CONSTANT, Cell.shapeId(object), 0, Value.fromInt(7), Assumptions.ALWAYS, 0);
            for (int name : NAMES) {
                known[0] = new CaseList.Known(plan, name, 0, 0);
                code.again();
                expect(code, object, name, 7, String.format("a case of name 0x%x, asked for it", name));
                for (int bit = 0; bit < 30; bit++) {
                    int other = name ^ 1 << bit;
                    String what = String.format("a case of name 0x%x, asked for name 0x%x", name, other);
                    expect(code, object, other, EmittedCode.NO, what);
                }
            }
        }
    }

    private static void expect(EmittedCode code, long receiver, int name, int expected, String what) {
        assertThat(Value.asInt(code.call(receiver, Value.fromInt(name))))
                .as(what + " (" + EmittedCode.NO + ": miss, " + EmittedCode.CHANGED
                        + ": the name's register has changed)")
                .isEqualTo(expected);
    }
}
