package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.vm.InterpreterVm;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Which names are collected from the instructions of a literal: code in, names out; a plus sign if more may come. */
@Exercise("p12.6")
class LiteralShapeTest {
    /** The engine of p01: what is tested here needs no transition tree. */
    private final Vm vm = new Vm(VmOptions.DEFAULT.withHeap(16 << 20), InterpreterVm.parts());

    @AfterEach
    void close() {
        vm.close();
    }

    private List<String> namesOfAll(FunctionCode code) {
        FunctionInfo info = vm.functions.bytecodeOf(vm.load(code));
        List<String> all = new ArrayList<>();
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            if (code.opcodeAt(pc) == Opcode.NEW_OBJECT) {
                List<Integer> found = new ArrayList<>();
                boolean complete = LiteralShape.collect(vm.names, info, pc, found);
                List<String> names = found.stream().map(vm.names::text).toList();
                all.add((String.join(" ", names) + (complete ? "" : " +")).strip());
            }
        }
        return all;
    }

    private String namesOfFirst(FunctionCode code) {
        return namesOfAll(code).get(0);
    }

    private static FunctionCode assigned(String expression) {
        return FrontEnd.compile("test.js", "let f, a, o = " + expression + ";");
    }

    private String names(String expression) {
        return namesOfFirst(assigned(expression));
    }

    private String assembled(String instructions) {
        String text = "function main kind=module params=5\n.names exports\n" + instructions
                + "\nLOAD_UNDEFINED\nRETURN\nend\n";
        return namesOfFirst(BytecodeAssembler.assemble("test.bc", text));
    }

    @ParameterizedTest
    @Points(3)
    @CsvSource(
            delimiter = '|',
            value = {
                "({})                                   | ''",
                "{x: 1}                                 | x",
                "{x: 1, y: 2, z: 3}                     | x y z",
                "{x: {inner: 1}, y: [2, {z: 3}]}        | x y",
                "{x: f(1, {q: 2}), y: a + f, z: a.b[0]} | x y z",
                "{'a b': 1, if: 2}                      | a b if"
            })
    void theNamesInTheirOrder(String expression, String expected) {
        assertThat(names(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Points(2)
    @CsvSource(
            delimiter = '|',
            value = {
                "{x: 1, [f]: 2, y: 3}      | x +",
                "{x: 1, ...a, y: 3}        | x +",
                "{x: 1, get g() {}, y: 3}  | x +",
                "{x: 1, __proto__: a, y: 3}| x +",
                "{x: 1, y: 2, x: 3}        | x y +",
                "{x: 1, 7: 2, y: 3}        | x +"
            })
    void untilSomethingElseHappensToTheObject(String expression, String expected) {
        assertThat(names(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Points(2)
    @CsvSource(
            delimiter = '|',
            value = {
                "{x: f ? 1 : 2, y: 3}             | x y",
                "{x: f && a, y: f ?? {q: 5}}      | x y",
                "f ? {x: 1, y: 2} : {z: 3}        | x y",
                "f && {x: 1, y: 2}                | x y",
                "f({x: 1}, {y: 2})                | x"
            })
    void conditionsInsideAndAround(String expression, String expected) {
        assertThat(names(expression)).isEqualTo(expected);
    }

    @Test
    @Points(1)
    void methodsArePropertiesToo() {
        assertThat(names("{x: 1, m() { return this.x; }, y: 2}")).isEqualTo("x m y");
    }

    @ParameterizedTest
    @Points(1)
    @CsvSource(
            delimiter = '|',
            value = {
                "{m() { return super.x; }, y: 2}             | m y",
                "{x: 1, m() { return super.m(); }}           | x m",
                "{x: 1, x() { return super.x; }, y: 2}       | x +",
                "{x: 1, get g() { return super.x; }, y: 2}   | x +",
                "{x: 1, set g(v) { super.x = v; }, y: 2}     | x +",
                "{x: 1, [f]() { return super.x; }, y: 2}     | x +",
                "{x: 1, 7() { return super.x; }, y: 2}       | x +",
                "{f: function () {}, g: () => 1, h: class {}}| f g h"
            })
    void methodsThatKnowTheirObject(String expression, String expected) {
        assertThat(names(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Points(1)
    @CsvSource(
            delimiter = '|',
            value = {
                "{x: {y: 1, z: 2}, w: 3}         | x w; y z",
                "{x: {y: {z: 1}}, ...{w: 2}}     | x; y; z; w",
                "[{x: 1}, {y: 2, ...f}, {}]      | x; y;",
                "f({x: 1}, {y: 2, z: 3})         | x; y z",
                "{x: f({y: 1}).z, w: ({v: 2}).v} | x w; y; v",
                "f ? {x: 1} : {y: {z: 2}}        | x; y; z"
            })
    void eachLiteralHasNamesOfItsOwn(String expression, String expected) {
        List<String> all = namesOfAll(assigned(expression));
        assertThat(String.join("; ", all).replace(" +", "").strip()).isEqualTo(expected);
    }

    /** There are 128 names at most, and a list of 128 names and more to come is not all. */
    @ParameterizedTest(name = "{0} names")
    @ValueSource(ints = {2, 7, 8, 9, 17, 64, 126, 127, 128, 129, 130, 300})
    @Points(2)
    void noMoreNamesThanAShapeHasRoomFor(int count) {
        List<String> all = IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
        String found = names("{" + String.join(": 1, ", all) + ": 2}");
        int most = TransitionTree.MAX_OUT_OF_LINE;
        String names = String.join(" ", all.subList(0, Math.min(count, most)));
        if (count == most) {
            assertThat(found)
                    .as("all %d names, whether or not it is known that they are all", most)
                    .startsWith(names);
        } else {
            assertThat(found).as("%d names", count).isEqualTo(count < most ? names : names + " +");
        }
    }

    @Test
    @Points(1)
    void namesThatAreNumbersAreElements() {
        String text = "NEW_OBJECT; LOAD_INT 1; DEFINE_PROP \"x\"; LOAD_INT 2; DEFINE_PROP \"NUMBER\"; LOAD_INT 3; "
                + "DEFINE_PROP \"y\"; POP";
        for (String number : new String[] {"0", "7", "4294967294", "-0", "1.5"}) {
            assertThat(assembled(text.replace("NUMBER", number).replace("; ", "\n")))
                    .as("x, %s and y", number)
                    .isEqualTo("x +");
            assertThat(assembled(text.replace("\"x\"", "\"" + number + "\"").replace("; ", "\n")))
                    .as("%s as the first name", number)
                    .isEqualTo("+");
        }
        for (String word : new String[] {"07", "1a", "", "z"}) {
            assertThat(assembled(text.replace("NUMBER", word).replace("; ", "\n")))
                    .as("x, '%s' and y", word)
                    .isEqualTo("x " + word + " y");
        }
    }

    @Test
    @Points(1)
    void nobodyMayHaveGotHoldOfTheObject() {
        assertThat(assembled(
                        "NEW_OBJECT; DUP; STORE_LOCAL exports; LOAD_INT 1; DEFINE_PROP \"x\"; POP".replace("; ", "\n")))
                .as("a copy was made before anything was defined")
                .isEmpty();
        assertThat(assembled(
                        "NEW_OBJECT; LOAD_INT 1; SWAP; LOAD_INT 2; DEFINE_PROP \"x\"; POP; POP".replace("; ", "\n")))
                .as("moved")
                .isEmpty();
    }

    @Test
    @Points(2)
    void whatMayBeSkippedIsNotCollected() {
        String text =
                "NEW_OBJECT; LOAD_LOCAL exports; JUMP_IF_FALSE L1; LOAD_INT 1; DEFINE_PROP \"x\"; L1:; LOAD_INT 2; DEFINE_PROP \"y\"; POP";
        assertThat(assembled(text.replace("; ", "\n"))).isEqualTo("+");
    }

    @Test
    @Points(1)
    void anExceptionMustNotBeCaughtWithTheObjectAtHand() {
        String text = "NEW_OBJECT; A:; LOAD_GLOBAL \"f\"; B:; DEFINE_PROP \"x\"; POP; JUMP END; C:; POP; POP; END:";
        assertThat(assembled((text + "; .handler start=A end=B target=C depth=1").replace("; ", "\n")))
                .isEqualTo("+");
    }
}
