package tierup.vm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;

/** Whoever looks at frames sees activations, however many of them a physical frame stands for. */
class FrameWalkerTest {
    private final InliningTier tier = new InliningTier();
    private final Vm vm =
            InliningTier.engine(tier, VmOptions.DEFAULT.withHeap(64 << 20).withStack(1 << 20));
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        vm.close();
    }

    private void define(String name, Builtin code) {
        long function = vm.factory.newFunction(vm.builtin(name, 0, code, false), Value.UNDEFINED, Value.UNDEFINED);
        vm.objects.set(vm.objects.intrinsics.globalObject, vm.names.id(name), function);
    }

    /** Runs a program in which {@code inline(outer, inner)} does that, and {@code look()} writes down all frames. */
    private String run(String... lines) {
        define("inline", (engine, args) -> {
            tier.inline(args.get(0), args.get(1));
            return Value.UNDEFINED;
        });
        define("look", (engine, args) -> {
            look();
            return Value.UNDEFINED;
        });
        long main = vm.load(FrontEnd.compile("test.js", String.join("\n", lines)));
        return vm.conversions.toJavaString(vm.call(main, Value.UNDEFINED));
    }

    private void look() {
        for (FrameWalker frames = vm.runLoop.frames(); !frames.atEnd(); frames.next()) {
            LogicalFrame frame = frames.frame();
            seen.add(
                    frames.atEntry()
                            ? "entry"
                            : frame.info().displayName() + "/" + frame.argc() + ":"
                                    + frame.info().code().map().textAt(frame.pc()));
        }
    }

    @Test
    void aPhysicalFrameYieldsWhatItStandsFor() {
        run(
                "function inner(g) { return g(); }",
                "function outer(f) { return inner(f); }",
                "inline(outer, inner);",
                "outer(() => look());");
        assertThat(seen)
                .containsExactly("<anonymous>/0:look", "inner/1:g", "outer/1:inner", "<anonymous>/0:outer", "entry");
    }

    @Test
    void soItDoesOnTopOfTheStack() {
        run(
                "function inner(g) { return g(); }",
                "function outer(f) { return inner(f); }",
                "inline(outer, inner);",
                "outer(look);");
        assertThat(seen).containsExactly("inner/1:g", "outer/1:inner", "<anonymous>/0:outer", "entry");
    }

    @Test
    void andBelowAnEntryFrame() {
        run(
                "function inner(g) { return g(); }",
                "function outer(f) { return inner(f); }",
                "inline(outer, inner);",
                "outer(String.bind(null, {toString() { look(); return ''; }}));");
        assertThat(seen)
                .containsExactly(
                        "toString/0:look", "entry", "inner/1:g", "outer/1:inner", "<anonymous>/0:outer", "entry");
        assertThat(vm.runLoop.returnSlot).isZero();
    }

    @Test
    void aStackTraceShowsEveryActivation() {
        String trace = run(
                "function inner(g) {",
                "  return g();",
                "}",
                "function outer(f) {",
                "  return inner(f);",
                "}",
                "inline(outer, inner);",
                "return outer(function f() { return new Error('here').stack; });");
        assertThat(trace.lines().map(String::strip))
                .containsExactly(
                        "Error: here",
                        "at f (test.js:8:36)",
                        "at inner (test.js:2:10)",
                        "at outer (test.js:5:10)",
                        "at test.js:8:8");
    }

    @Test
    void theInnerActivationCatches() {
        String result = run(
                "function inner(g) { let r = 'r'; try { r = g(); } catch (e) { return r + e; } return 'not reached'; }",
                "function outer(f) { let x = inner(f); return '[' + x + f.name + ']'; }",
                "inline(outer, inner);",
                "return '<' + outer(function f() { throw 'x'; }) + '>';");
        assertThat(result).isEqualTo("<[undefinedxf]>");
    }

    @Test
    void theOuterActivationCatches() {
        String result = run(
                "function inner(g) { return '[' + g() + ']'; }",
                "function outer(f) { try { return inner(f); } catch (e) { return e + f.name; } }",
                "inline(outer, inner);",
                "return '<' + outer(function f() { throw 'x'; }) + '>';");
        assertThat(result).isEqualTo("<xf>");
    }

    @Test
    void whoCallsThemCatches() {
        String result = run(
                "function inner(g) { return '[' + g() + ']'; }",
                "function outer(f) { return inner(f); }",
                "inline(outer, inner);",
                "try { outer(function f() { throw 'x'; }); } catch (e) { return 'caught ' + e; }");
        assertThat(result).isEqualTo("caught x");
    }

    /** A built-in has no position of its own: the throw is reported where the innermost activation called it. */
    @Test
    void aThrowSiteIsInTheInnermostActivation() {
        GuestException thrown = catchThrowableOfType(
                GuestException.class,
                () -> run(
                        "function inner(g) {",
                        "  return g();",
                        "}",
                        "function outer(f) { return inner(f); }",
                        "inline(outer, inner);",
                        "outer(JSON.parse);"));
        assertThat(thrown.site().source().line(thrown.site().offset())).isEqualTo(2);
        assertThat(vm.runLoop.uncaughtAt()).isEqualTo(thrown.site());
    }

    /** A message about a call shows the text of the call, and that is the innermost activation's. */
    @Test
    void whatCannotBeCalledIsNamedAsTheInnermostActivationNamesIt() {
        GuestException thrown = catchThrowableOfType(
                GuestException.class,
                () -> run(
                        "function inner(g) { return g(); }",
                        "function outer(f) { return inner(f); }",
                        "inline(outer, inner);",
                        "outer(1);"));
        assertThat(vm.conversions.toJavaString(thrown.value())).isEqualTo("TypeError: g is not a function");
    }

    @Test
    void atTheCheckOnEntryThereAreArgumentsButNoLocals() {
        long main = vm.load(FrontEnd.compile("test.js", "let a = 1; let b = 2; return a + b;"));
        FunctionInfo info = vm.functions.bytecodeOf(main);
        vm.runLoop.push(main);
        vm.runLoop.push(Value.UNDEFINED);
        vm.runLoop.push(Value.fromInt(5));
        long fp = vm.runLoop.pushFrame(info.cell(), main, vm.runLoop.sp, 1, 0, 0, 0);
        LogicalFrame frame = new InterpreterFrame(info, fp);
        assertThat(frame.locals()).isPositive();
        Memory.putInt(fp + Frame.PC, -1);
        assertThat(frame.pc()).isEqualTo(-1);
        assertThat(frame.locals()).isZero();
        assertThat(frame.argc()).isEqualTo(1);
        assertThat(frame.argument(0)).isEqualTo(Value.fromInt(5));
    }
}
