package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tierup.asm.Assembler;
import tierup.asm.MachineCode;
import tierup.machine.CodeObject;
import tierup.machine.MachineCodeFault;
import tierup.machine.PlantedTraps;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionInfo;
import tierup.workbook.Exercise;
import tierup.workbook.Points;
import tierup.workbook.corpus.ProgramOutcome;

/** Arguments become locals, however many there are. */
@NeedsMachine
@Exercise("p02.6")
class ParametersTest {
    private static void expect(String program, String output) {
        assertThat(TestEngine.eager().run(program)).as(program).isEqualTo(ProgramOutcome.finished(output));
    }

    /** Prints the parameters of a function with {@code parameters} of them, called with {@code arguments} arguments. */
    private static void expectCall(int parameters, int arguments) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < Math.max(parameters, arguments); i++) {
            if (i < parameters) {
                names.add("p" + i);
                printed.add(i < arguments ? Integer.toString(100 + i) : "undefined");
            }
            if (i < arguments) {
                values.add(Integer.toString(100 + i));
            }
        }
        String list = String.join(", ", names);
        String program = "function f(" + list + ") { let local; console.log('>'" + (parameters == 0 ? "" : ", ") + list
                + ", local); } f(" + String.join(", ", values) + ");";
        expect(program, "> " + String.join(" ", printed) + (parameters == 0 ? "" : " ") + "undefined\n");
    }

    @Test
    @Points(2)
    void asManyArgumentsAsParameters() {
        for (int n = 0; n <= 6; n++) {
            expectCall(n, n);
        }
    }

    @Test
    @Points(2)
    void missingArgumentsAreUndefined() {
        for (int parameters = 1; parameters <= 5; parameters++) {
            for (int arguments = 0; arguments < parameters; arguments++) {
                expectCall(parameters, arguments);
            }
        }
    }

    @Test
    @Points(2)
    void argumentsBeyondTheParametersAreLeftAlone() {
        for (int parameters = 0; parameters <= 4; parameters++) {
            for (int arguments = parameters + 1; arguments <= 7; arguments++) {
                expectCall(parameters, arguments);
            }
        }
    }

    @Test
    @Points(1)
    void theRestIsStillThere() {
        expect(
                "function f(a, ...rest) { return a + ':' + rest.length + ':' + rest.join(','); }\n"
                        + "console.log(f(1)); console.log(f(1, 2, 3)); console.log(f());",
                "1:0:\n1:2:2,3\nundefined:0:\n");
    }

    @Test
    @Points(2)
    void aCallThatComesFromJavaPassesThemTheSameWay() {
        expect(
                "function f(a, b, c) { return a + ' ' + b + ' ' + c; }\n"
                        + "console.log(f.call(null, 1, 2)); console.log(f.apply(null, [1, 2, 3, 4])); console.log([7].map(f)[0]);",
                "1 2 undefined\n1 2 3\n7 0 7\n");
    }

    @Test
    @Points(1)
    void parametersAreLocalsOfTheirOwn() {
        expect(
                "function f(a, b) { a = a + 1; b = a + 1; return a + ' ' + b; } const x = 1; console.log(f(x, x), f(x), x);",
                "2 3 2 3 1\n");
    }

    private static final int[] PARAMETERS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 31, 40, 129, 130, 257};

    private static final String LIST =
            "function list(n) { const all = []; for (let i = 0; i < n; i++) all.push(i + 1); return all; }\n";

    /** p0, p1, ... */
    private static String names(int parameters) {
        return IntStream.range(0, parameters).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
    }

    /** What {@code [p0, p1, ...].join()} is: the arguments are 1, 2, ..., and undefined is nothing. */
    private static String joined(int parameters, int arguments) {
        return IntStream.range(0, parameters)
                .mapToObj(i -> i < arguments ? Integer.toString(i + 1) : "")
                .collect(Collectors.joining(","));
    }

    private static int[] argumentCounts(int parameters) {
        return IntStream.of(
                        0,
                        1,
                        2,
                        3,
                        5,
                        8,
                        parameters - 2,
                        parameters - 1,
                        parameters,
                        parameters + 1,
                        parameters + 2,
                        254)
                .filter(n -> n >= 0)
                .distinct()
                .toArray();
    }

    /**
     * Functions with all sorts of parameters are called with all sorts of numbers of arguments, and say what they got.
     *
     * @param definition of f with the parameters %s, whose result, or that of a call, is {@code [%s].join()}
     * @param call of f with the list %s
     */
    private static void expectForAllCounts(String definition, String call, IntFunction<int[]> argumentCounts) {
        StringBuilder program = new StringBuilder(LIST);
        List<String> descriptions = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int parameters : PARAMETERS) {
            String function = definition.replace("%s", names(parameters));
            program.append("{\n").append(function).append('\n');
            for (int arguments : argumentCounts.apply(parameters)) {
                String called = call.replace("%s", "list(" + arguments + ")");
                program.append("console.log(").append(called).append(");\n");
                descriptions.add("what " + called + " gets, where f is\n" + function);
                expected.add(joined(parameters, arguments));
            }
            program.append("}\n");
        }
        ProgramOutcome outcome = TestEngine.eager().run(program.toString());
        List<String> lines = outcome.output().lines().toList();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(i < lines.size() ? lines.get(i) : "nothing: " + outcome.detail())
                    .as(descriptions.get(i))
                    .isEqualTo(expected.get(i));
        }
    }

    @Test
    @Points(2)
    void anyNumberOfParametersTakesAnyNumberOfArguments() {
        expectForAllCounts("function f(%s) { return [%s].join(); }", "f(...%s)", ParametersTest::argumentCounts);
        expectForAllCounts(
                "function f(%s) { return [%s].join() + (v === undefined ? '' : v) + (w === undefined ? '' : w); var v = 1, w = 2; }",
                "f(...%s)", ParametersTest::argumentCounts);
    }

    /** A byte does not hold the number of arguments, and 16 bits do not either. */
    @Test
    @Points(1)
    void argumentsAreCountedWith32Bits() {
        expectForAllCounts(
                "function f(%s) { return [%s].join(); }",
                "f.apply(null, %s)", parameters -> new int[] {255, 256, 257, 256 + parameters, 512 + parameters / 2});
        String wide = "function f(a, b, c) { return [a, b, c, arguments.length].join(); }\n";
        expect(
                LIST + wide
                        + "for (const n of [65535, 65536, 65537, 65539, 65540]) console.log(f.apply(null, list(n)));",
                "1,2,3,65535\n1,2,3,65536\n1,2,3,65537\n1,2,3,65539\n1,2,3,65540\n");
    }

    /** In the upper half of rcx stands how a function was called. */
    @Test
    @Points(2)
    void constructorsTakeAnyNumberOfArguments() {
        expectForAllCounts(
                "function f(%s) { this.got = [%s].join(); }", "new f(...%s).got", ParametersTest::argumentCounts);
        expectForAllCounts(
                "class f { constructor(%s) { this.got = [%s].join(); } }",
                "Reflect.construct(f, %s).got", ParametersTest::argumentCounts);
        expectForAllCounts(
                "class Base { constructor(%s) { this.got = [%s].join(); } } class f extends Base {}",
                "new f(...%s).got", ParametersTest::argumentCounts);
        expect(
                "function F(a, b, c) { this.got = [a, b, c].join(); }\n"
                        + "console.log(new F().got, new F(1).got, new F(1, 2).got, new F(1, 2, 3).got, new F(1, 2, 3, 4).got);",
                ",, 1,, 1,2, 1,2,3 1,2,3\n");
    }

    /** r13, r14 and r15 mean the same in all functions: ints, pointers and limits are found with them afterwards. */
    @Test
    @Points(1)
    void whatTheRegistersMeanIsLeftAlone() {
        TestEngine.expectAsInterpreted("""
                function f(a, b, c) {
                  let s = 0;
                  for (let i = 0; i < 3; i++) s = s + i * 2;
                  const o = { s, list: [a, b] };
                  return o.s + (c === undefined ? 100 : c) + o.list.length;
                }
                function F(a, b) { this.sum = a + 1; this.both = [a, b]; }
                function call(x) {
                  let s = x;
                  s = s + f() + 1;
                  s = s + f(x) * 2;
                  s = s - f(x, x + 1);
                  s = s + f(x, 2, 3) + f(x, 2, 3, 4) + f(x, 2, 3, 4, 5, 6, 7, 8);
                  const made = [new F(x), new F(x, 2), new F(x, 2, 3), new F()];
                  for (const one of made) s = s + (one.sum > 5 ? 1 : 10) + one.both.length;
                  return [s, x + 1, f.call(null, x), [x, x].map(f).join()].join();
                }
                for (let i = 0; i < 10; i++) console.log(i, call(i), call(i * 0.5));
                function first(a, b) { return a; }
                function probe(g, zero) { const x = g(); try { return zero(x); } catch (e) { return e instanceof TypeError; } }
                for (const callee of [0, 0, 1, 1.5, undefined, first]) console.log(probe(first, callee));
                """);
    }

    /** Runs a program in which what is out of line in the code of f stops with a fault. */
    private static void expectStraight(String program, String output) {
        TierListener listener = new TierListener() {
            @Override
            public void hot(FunctionInfo function, long count, boolean loop) {}

            @Override
            public void compiled(FunctionInfo function, CodeObject object) {
                if (function.displayName().equals("f")) {
                    PlantedTraps.outOfLine(object);
                }
            }

            @Override
            public void codeCacheFull(FunctionInfo function) {}
        };
        TemplateVm.Settings settings =
                TemplateVm.Settings.standard().compilingAtOnce().withListener(listener);
        try {
            assertThat(TestEngine.of(settings).run(program)).as(program).isEqualTo(ProgramOutcome.finished(output));
        } catch (MachineCodeFault e) {
            throw new AssertionError(
                    "f gets as many arguments as it has parameters, and runs code that is out of line:\n" + program, e);
        }
    }

    @Test
    @Points(2)
    void asManyArgumentsAsParametersAreTakenOnTheStraightPath() {
        for (int parameters : new int[] {1, 2, 3, 4, 8, 17, 130}) {
            String arguments =
                    IntStream.range(0, parameters).mapToObj(i -> "" + i).collect(Collectors.joining(", "));
            for (int i : new int[] {0, parameters / 2, parameters - 1}) {
                expectStraight(
                        "function f(" + names(parameters) + ") { return p" + i + "; } console.log(f(" + arguments
                                + "));",
                        i + "\n");
            }
        }
        expectStraight(
                "const o = { x: 7 }; function f(a, b) { return b; } console.log(new f(1, o).x, Reflect.construct(f, [2, o]).x);",
                "7 7\n");
        expectStraight(
                "function f(a, b, c) { return c; } console.log(f.call(null, 1, 2, 3), f.apply(null, [1, 2, 3]), f(...[1, 2, 3]));",
                "3 3 3\n");
    }

    /** A compare, a jump, and a push for each. */
    @Test
    @Points(1)
    void theStraightPathIsShort() {
        int none = prologue(0);
        for (int parameters = 1; parameters <= 20; parameters++) {
            assertThat(prologue(parameters) - none)
                    .as(
                            "instructions more in the prologue of a function with %d parameters than of one without",
                            parameters)
                    .isLessThanOrEqualTo(parameters + 2);
        }
    }

    /** How many instructions there are before those of the first bytecode. */
    private static int prologue(int parameters) {
        MachineCode code =
                Compiled.run("function f(" + names(parameters) + ") { } f();").get("f");
        int count = 0;
        while (code.instruction(count).bytecode() == Assembler.NO_BYTECODE) {
            count++;
        }
        return count;
    }
}
