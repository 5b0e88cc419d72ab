package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.lang.FrontEnd;
import tierup.monoic.CacheCell;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Vm;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/**
 * {@code get} and {@code set} called from Java, at sites of a test's own: the interpreter carries out simple hits itself, so
 * that programs seldom come by the first lines of {@code load} and {@code store}.
 */
@Exercise("p06.2")
class AccessPathsTest {
    private static final String MANY = "const o = {}; for (let i = 0; i < 20; i++) o['p' + i] = i; return o";

    private static final List<String> PROGRAMS = List.of(
            // one shape, of which some objects have only a getter and some only a setter
            "const g = {get x() { return 1; }}, s = {set x(v) { log += v; }}; for (const o of [g, s, g, s]) show(get(o));",
            "const b = () => ({get x() { return 1; }, set x(v) { log += v; }}), g = {get x() { return 2; }};"
                    + " for (const o of [b(), g, b(), g]) { try { show(set(o, 5)); } catch (e) { show(e.name); } }",
            // the value of an assignment is not what the setter returns
            "class A { set x(v) { this.y = v; return 99; } get x() { return this.y + 1; } } const a = new A();"
                    + " for (let i = 0; i < 5; i++) show(set(a, i), get(a));",
            // the same name and shape read and written: two accesses
            "class P {} P.prototype.x = 1; for (let i = 0; i < 5; i++) { const p = new P(); show(get(p), set(p, i), get(p), P.prototype.x); }",
            "const os = [{x: 1}, {a: 1, x: 2}, {b: 1, x: 3}, {c: 1, x: 4}, {d: 1, x: 5}, {e: 1, x: 6}];"
                    + " for (let i = 0; i < 24; i++) { const o = os[i % 6]; show(get(o), set(o, i), get(o)); }",
            // a getter that changes what it is about
            "const o = {get x() { Object.defineProperty(this, 'x', {value: 8, configurable: true}); return 7; }}; show(get(o), get(o), get(o));",
            "class B { get x() { return 1; } } const b = new B(); show(get(b)); Object.defineProperty(B.prototype, 'x', {value: 2});"
                    + " show(get(b)); B.prototype.y = 1; show(get(b), get(b));",
            // length by every way
            "function len(o) { return o.length; } for (let i = 0; i < 3; i++) show(len('abc'), len([1, 2]), len({length: 9}),"
                    + " len({get length() { return 4; }}), len(new Uint8Array(3)), len((a, b) => a), len({}), len(5), len(Object('xy')));",
            // other names do not fall for lengths
            "for (let i = 0; i < 3; i++) show(get([1, 2, 3]), get('abc'), get(new Uint8Array(3)));",
            // accesses that throw
            "for (const o of [null, undefined, {x: 3}, null]) { try { show(get(o)); show(set(o, 2)); } catch (e) { show(e.name); } }",
            "const f = Object.freeze({x: 1}); for (let i = 0; i < 3; i++) { try { set(f, 2); } catch (e) { show(e.name, get(f)); } }",
            "const t = {get x() { throw 'thrown'; }}; for (let i = 0; i < 3; i++) { try { get(t); } catch (e) { show(e); } }");

    private Vm vm;
    private PolymorphicCaches caches;
    private long site;

    private void start(CacheMode mode) {
        vm = new Vm(VmOptions.DEFAULT.withHeap(16 << 20), PolyIcVm.interpreter(mode));
        caches = (PolymorphicCaches) vm.caches;
        site = vm.functions.allocate(2 * Long.BYTES);
    }

    @AfterEach
    void stop() {
        if (vm != null) {
            vm.close();
            vm = null;
        }
    }

    private long run(String program) {
        return vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
    }

    private long cell(String source) {
        return run(source.contains("return ") && !source.startsWith("{") ? source : "return " + source);
    }

    private long get(long base, String name) {
        return caches.get(base, vm.names.id(name), site);
    }

    private long set(long base, String name, int value) {
        return caches.set(base, vm.names.id(name), Value.fromInt(value), site);
    }

    private long counter(int which) {
        return SiteBlock.counter(caches.site(site), which);
    }

    private long hits() {
        long block = caches.site(site);
        return counter(SiteBlock.STUB_HITS)
                + LongStream.range(0, SiteBlock.cases(block))
                        .map(i -> CacheCell.hits(SiteBlock.caseAt(block, (int) i)))
                        .sum();
    }

    private String counters() {
        return String.format(
                "%d hits, %d misses of which %d cannot be cached, %d direct",
                hits(), counter(SiteBlock.MISSES), counter(SiteBlock.NOT_CACHEABLE), counter(SiteBlock.DIRECT));
    }

    private static String counters(long hits, long misses, long notCacheable, long direct) {
        return String.format(
                "%d hits, %d misses of which %d cannot be cached, %d direct", hits, misses, notCacheable, direct);
    }

    // -- reading ------------------------------------------------------------------------------------

    /** Four reads of one object by one site, and what the site counts. */
    private record Read(String source, String name, long hits, long misses, long notCacheable, long direct) {}

    private static final Read[] READS = {
        new Read("{x: 1}", "x", 3, 1, 0, 0),
        new Read("{x: 1}", "nobody", 3, 1, 0, 0),
        new Read("{__proto__: {x: 1}}", "x", 3, 1, 0, 0),
        new Read("class A { m() {} } return new A()", "m", 3, 1, 0, 0),
        new Read("'text'", "charAt", 3, 1, 0, 0),
        new Read("'text'", "length", 0, 0, 0, 4),
        new Read("[1, 2, 3]", "length", 0, 0, 0, 4),
        new Read("new Uint8Array(7)", "length", 0, 0, 0, 4),
        new Read("[1, 2, 3]", "push", 3, 1, 0, 0),
        new Read("{length: 5}", "length", 3, 1, 0, 0),
        new Read("{}", "length", 3, 1, 0, 0),
        new Read("const o = {a: 1, b: 2, c: 3}; delete o.a; return o", "b", 0, 4, 4, 0),
        new Read("5", "x", 0, 4, 4, 0),
        new Read("true", "x", 0, 4, 4, 0)
    };

    @Test
    @Points(3)
    void readsAnswerWhatASearchAnswers() {
        start(CacheMode.ON);
        for (Read read : READS) {
            site = vm.functions.allocate(2 * Long.BYTES);
            long base = cell(read.source);
            long expected = new UncachedProperties(vm.objects).get(base, vm.names.id(read.name), site);
            for (int i = 0; i < 4; i++) {
                assertThat(Value.describe(get(base, read.name)))
                        .as("(%s).%s, read %d times", read.source, read.name, i + 1)
                        .isEqualTo(Value.describe(expected));
            }
            assertThat(counters())
                    .as("(%s).%s, read four times", read.source, read.name)
                    .isEqualTo(counters(read.hits, read.misses, read.notCacheable, read.direct));
        }
    }

    /** The case is made wrong on purpose: who obeys it reads y, who searches reads x. */
    @ParameterizedTest
    @EnumSource(
            value = CacheMode.class,
            names = {"ON", "MEGAMORPHIC_ONLY"})
    @Points(2)
    void aHitObeysItsCase(CacheMode mode) {
        start(mode);
        long object = cell("{x: 1, y: 2}");
        assertThat(get(object, "x")).isEqualTo(Value.fromInt(1));
        int y = vm.shapes.of(object).location(1);
        Memory.putInt(entry(mode, AccessKind.LOAD, object) + CacheCell.LOCATION, y);
        assertThat(Value.describe(get(object, "x"))).as("read as the case says").isEqualTo("int 2");
        assertThat(counters()).isEqualTo(counters(1, 1, 0, 0));
    }

    private long entry(CacheMode mode, AccessKind kind, long object) {
        return mode == CacheMode.ON
                ? SiteBlock.caseAt(caches.site(site), 0)
                : caches.cases().stubs().probe(CacheCell.keyOf(object), kind.key(vm.names.id("x")));
    }

    // -- assigning ----------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(
            value = CacheMode.class,
            names = {"ON", "MEGAMORPHIC_ONLY"})
    @Points(2)
    void aStoreObeysItsCase(CacheMode mode) {
        start(mode);
        long object = cell("{x: 1, y: 2}");
        assertThat(set(object, "x", 7)).isEqualTo(Value.fromInt(7));
        int y = vm.shapes.of(object).location(1);
        Memory.putInt(entry(mode, AccessKind.STORE, object) + CacheCell.LOCATION, y);
        assertThat(Value.describe(set(object, "x", 9)))
                .as("an assignment's value is what was assigned")
                .isEqualTo("int 9");
        assertThat(counters()).isEqualTo(counters(1, 1, 0, 0));
        long other = vm.functions.allocate(16);
        assertThat(vm.caches.get(object, vm.names.id("y"), other))
                .as("y, stored to as the case says")
                .isEqualTo(Value.fromInt(9));
    }

    @ParameterizedTest
    @EnumSource(
            value = CacheMode.class,
            names = {"ON", "MEGAMORPHIC_ONLY"})
    @Points(2)
    void addsInsideAndOutsideOfTheObjectAreCached(CacheMode mode) {
        for (String source : new String[] {"{a: 1}", MANY, "class A {} return new A()", "{__proto__: {x: 3}}"}) {
            start(mode);
            for (int i = 0; i < 6; i++) {
                long object = cell(source);
                assertThat(set(object, "x", i)).as("(%s).x = %d", source, i).isEqualTo(Value.fromInt(i));
                long result = vm.caches.get(object, vm.names.id("x"), vm.functions.allocate(16));
                assertThat(Value.describe(result))
                        .as("x of %s after an assignment", source)
                        .isEqualTo("int " + i);
            }
            boolean sameShape = !source.contains("class") && !source.contains("__proto__");
            if (sameShape) {
                assertThat(counters()).as("(%s).x = i, six times", source).isEqualTo(counters(5, 1, 0, 0));
            }
            stop();
        }
    }

    @Test
    @Points(1)
    void anAssignmentThatThrowsTeachesNothing() {
        start(CacheMode.ON);
        for (String source : new String[] {
            "Object.freeze({x: 1})",
            "Object.preventExtensions({})",
            "const o = {get x() { return 1; }}; return o",
            "Object.create(Object.freeze({x: 1}))"
        }) {
            long object = cell(source);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> set(object, "x", 5))
                        .as("(%s).x = 5", source)
                        .isInstanceOf(GuestException.class);
            }
        }
        assertThatThrownBy(() -> get(Value.UNDEFINED, "x")).isInstanceOf(GuestException.class);
        assertThatThrownBy(() -> set(Value.NULL, "x", 1)).isInstanceOf(GuestException.class);
        assertThat(counters()).as("all of them threw").isEqualTo(counters(0, 0, 0, 0));
    }

    private static void expectPending(long result, String what) {
        assertThat(result == Value.PENDING ? "a call that is to come" : Value.describe(result))
                .as(what)
                .isEqualTo("a call that is to come");
    }

    // -- calling ------------------------------------------------------------------------------------

    /** A getter or setter is called by the interpreter; what is returned is that it is about to be. */
    @ParameterizedTest
    @EnumSource(
            value = CacheMode.class,
            names = {"ON", "MEGAMORPHIC_ONLY"})
    @Points(3)
    void accessorsArePendingAndCached(CacheMode mode) {
        for (String source : new String[] {
            "return {get x() { return 1; }, set x(v) {}}",
            "class A { get x() { return 1; } set x(v) {} } return new A()"
        }) {
            start(mode);
            long object = cell(source);
            for (int i = 0; i < 4; i++) {
                expectPending(get(object, "x"), source + ": x");
            }
            assertThat(counters()).as("(%s).x, four times", source).isEqualTo(counters(3, 1, 0, 0));
            site = vm.functions.allocate(16);
            for (int i = 0; i < 4; i++) {
                expectPending(set(object, "x", i), source + ": x = " + i);
            }
            assertThat(counters()).as("(%s).x = i, four times", source).isEqualTo(counters(3, 1, 0, 0));
            stop();
        }
    }

    @Test
    @Points(3)
    void programsComputeTheSameWithAndWithoutCaches() {
        Programs.compare(List.of(TestEngine.INTERPRETER), PROGRAMS);
    }
}
