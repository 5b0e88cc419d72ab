package tierup.lang.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionLabel;
import tierup.lang.FrontEnd;

/** What tools call functions. Names in stack traces are held against V8 in the corpus: {@code errors/inferred-names}. */
class FunctionNamesTest {
    private static void collect(FunctionCode code, List<FunctionCode> all) {
        for (Object constant : code.constants()) {
            if (constant instanceof FunctionCode inner) {
                all.add(inner);
                collect(inner, all);
            }
        }
    }

    private static List<String> labels(String text) {
        List<FunctionCode> all = new ArrayList<>();
        collect(FrontEnd.compile("test.js", text), all);
        return all.stream()
                .map(code -> code.label().shown())
                .filter(label -> !label.equals("main"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Task.prototype.run = function () {}                          | Task.run
            Task.prototype.run = function named() {}                     | Task.run
            Os.Task.prototype = { run: function () {} }                  | Os.Task.run
            Os.Task = function () {}                                     | Os.Task
            const f = () => 1                                            | f
            const f = function g() {}                                    | g
            let f; f = function () {}                                    | f
            const o = { m() {} }                                         | o.m
            const o = { a: { b: () => 1 } }                              | o.a.b
            const o = { get size() { return 1; } }                       | get o.size
            const o = { [Symbol.iterator]() {} }                         | o[Symbol.iterator]
            const o = { "a b": () => 1 }                                 | o.a b
            table[ADD] = (a, b) => a + b                                 | table[ADD]
            table["add"] = (a, b) => a + b                               | table.add
            const list = [() => 1]                                       | list[0]
            const o = Object.freeze({ m() {} })                          | o.m
            Object.assign(Task.prototype, { run() {} })                  | Task.run
            Object.defineProperty(o, "d", { get() {} })                  | o.d
            module.exports = { parse() {} }                              | exports.parse
            exports.parse = function () {}                               | exports.parse
            const f = a ? function () {} : null                          | f
            cache ??= () => 1                                            | cache
            o.f = o.g = () => 1                                          | o.g
            const { f = () => 1 } = {}                                   | f
            (function () {})()                                           | IIFE
            const m = (function () {})()                                 | IIFE for m
            (function () {}).call(null)                                  | IIFE
            list.map(x => x)                                             | callback of map
            const f = memoize(n => n)                                    | callback of memoize for f
            new Promise(() => 1)                                         | callback of Promise
            function main() { return list.map(x => x); }                 | callback of map in main
            function main() { return () => list.map(x => x); }           | returned by main;callback of map in main
            function main() { on({ click() {} }); }                      | click in main
            function main() { return { next() {} }; }                    | main().next
            const f = a => b => c => 1                                   | f;returned by f;returned by f()
            const m = (() => { return { run() {} }; })()                 | IIFE for m;m.run
            function Task() { this.done = () => 1; }                     | Task;Task.done
            function task() { this.done = () => 1; }                     | task;done in task
            Task.prototype.go = function () { this.done = () => 1; }     | Task.go;Task.done
            if (!function () {}) {}                                      | <anonymous>
            """)
    void functions(String text, String expected) {
        assertThat(labels(text)).containsExactly(expected.split(";"));
    }

    @Test
    void classes() {
        assertThat(labels("""
                class Task {
                    field = () => 1;
                    static made = 1;
                    run() { this.cb = () => 1; }
                    static create() {}
                    get size() { return 1; }
                    static { Task.late = () => 1; }
                }
                """))
                .containsExactlyInAnyOrder(
                        "Task",
                        "Task.run",
                        "Task.cb",
                        "Task.create",
                        "get Task.size",
                        "fields of Task",
                        "Task.field",
                        "static fields of Task",
                        "static block of Task",
                        "Task.late");
        assertThat(labels("const mixin = Base => class extends Base { run() {} };"))
                .containsExactlyInAnyOrder("mixin", "class returned by mixin", "class returned by mixin.run");
        assertThat(labels("Ns.Window = class { draw() {} };")).containsExactlyInAnyOrder("Ns.Window", "Ns.Window.draw");
    }

    @Test
    void whatHasNoTextIsKnownByItsName() {
        assertThat(FunctionLabel.of("fib")).isEqualTo(new FunctionLabel("", "fib"));
        assertThat(FunctionLabel.of("")).isEqualTo(new FunctionLabel("", "<anonymous>"));
    }
}
