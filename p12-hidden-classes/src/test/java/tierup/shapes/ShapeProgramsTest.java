package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.launch.VmEngine;

/** Programs that delete, redefine and write literals see with the transition tree what they see with the table of project 1. */
class ShapeProgramsTest {
    @Test
    void thatDelete() {
        String program = """
                const show = o => console.log(Reflect.ownKeys(o).map(k => k + '=' + o[k]).join(' '), Object.isExtensible(o));
                const last = { a: 1, b: 2 };
                last.c = 3;
                console.log(delete last.c, 'c' in last); show(last);
                last.c = 4; show(last);
                const hidden = { a: 1 };
                hidden.y = 2;
                Object.defineProperty(hidden, 'y', { enumerable: false });
                console.log(delete hidden.y, 'y' in hidden, hidden.y); show(hidden);
                hidden.y = 5;
                console.log(Object.keys(hidden).join(), hidden.y);
                const closed = { a: 1, b: 2 };
                Object.preventExtensions(closed);
                console.log(delete closed.b, 'b' in closed); show(closed);
                const heir = { a: 1 };
                Object.setPrototypeOf(heir, { inherited: 7 });
                console.log(delete heir.a, heir.inherited); show(heir);
                const getter = { a: 1 };
                Object.defineProperty(getter, 'g', { get() { return 8; }, configurable: true });
                console.log(getter.g, delete getter.g, getter.g); show(getter);
                const many = {};
                for (let i = 0; i < 40; i++) many['p' + i] = i;
                for (let i = 0; i < 40; i += 3) delete many['p' + i];
                show(many);
                for (let i = 39; i > 20; i--) delete many['p' + i];
                show(many);
                """;
        assertThat(VmEngine.making(() -> ShapesVm.create(VmEngine.OPTIONS)).run(program))
                .isEqualTo(VmEngine.interpreter().run(program));
    }

    @Test
    void thatChangeAttributes() {
        String program = """
                const show = o => console.log(JSON.stringify(Object.getOwnPropertyDescriptors(o)), Object.isFrozen(o));
                function Point(x, y) { this.x = x; this.y = y; }
                for (let i = 0; i < 3; i++) {
                    const point = new Point(i, -i);
                    Object.freeze(point);
                    show(point);
                    try { point.x = 9; } catch (e) { console.log(e.constructor.name); }
                    const other = new Point(i, i);
                    Object.defineProperty(other, 'x', { writable: false });
                    Object.defineProperty(other, 'y', { enumerable: false });
                    Object.defineProperty(other, 'y', { enumerable: true, writable: false });
                    Object.defineProperty(other, 'x', { writable: true });
                    other.x = 'written';
                    other.z = 3;
                    show(other);
                    let held = i;
                    Object.defineProperty(other, 'x', { get() { return held; }, set(v) { held = v; } });
                    other.x = other.x + 1;
                    Object.defineProperty(other, 'y', { value: other.x, enumerable: false });
                    show(other);
                    console.log(other.x, other.y, Object.keys(other).join());
                }
                """;
        assertThat(VmEngine.making(() -> ShapesVm.create(VmEngine.OPTIONS)).run(program))
                .isEqualTo(VmEngine.interpreter().run(program));
    }

    @Test
    void thatWriteLiterals() {
        StringBuilder large = new StringBuilder("const large = {");
        for (int i = 0; i < 135; i++) {
            large.append("n").append(i).append(": ").append(i).append(", ");
        }
        String program = large + """
                last: 1 };
                console.log(Object.keys(large).length, large.n126, large.n127, large.n128, large.n134, large.last);
                const show = o => console.log(JSON.stringify(o), Object.keys(o).join());
                for (let i = 0; i < 3; i++) {
                    show({ x: i, y: i, x: 'again' });
                    show({ x: i, 7: i, y: i, 0: 'first' });
                    show({ x: i, ['y' + i]: i, z: 1 });
                    show({ x: i, ...{ q: i, x: 'spread' }, z: 2 });
                    show({ b: i, get a() { return this.b + 1; }, c: 3 });
                    show({ x: i, __proto__: { inherited: i }, z: 3 });
                    console.log({ x: i, m() { return super.toString(); }, x: 2 }.m());
                    const o = { x: i, y: 1 };
                    delete o.x; o.w = 5; show(o);
                }
                """;
        assertThat(VmEngine.making(() -> ShapesVm.create(VmEngine.OPTIONS)).run(program))
                .isEqualTo(VmEngine.interpreter().run(program));
    }
}
