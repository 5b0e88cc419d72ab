package tierup.bytecode;

import static tierup.bytecode.Rejection.reject;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a single instruction or with a function as a whole: one malformed function for each rule. */
class OperandCheckerTest {
    static Stream<Rejection> decoding() {
        return Stream.of(
                reject(
                        "unknown opcode",
                        "main, 0x0001: unknown opcode 254",
                        Code.module("LOAD_NULL", "RETURN").bytes(Op.LOAD_NULL, 0xFE, Op.RETURN)),
                reject(
                        "cut off",
                        "main, 0x0000 LOAD_INT: the instruction is cut off: it takes 5 bytes, but only 3 are left",
                        Code.module("LOAD_NULL", "RETURN").bytes(Op.LOAD_INT, 1, 2)),
                reject(
                        "no code",
                        "main: has no instructions",
                        Code.module("LOAD_NULL", "RETURN").bytes()),
                reject("falling off the end", "main, 0x0001 POP: control can fall off the end", "LOAD_NULL", "POP"),
                reject(
                        "conditional jump at the end",
                        "0x0001 JUMP_IF_TRUE: control can fall off the end",
                        "L:",
                        "LOAD_NULL",
                        "JUMP_IF_TRUE L"));
    }

    static Stream<Rejection> operands() {
        return Stream.of(
                reject(
                        "constant index",
                        "0x0000 LOAD_CONST: constant 7 does not exist; the pool has 1",
                        Code.module("LOAD_CONST 1.5", "RETURN").patch(1, 7)),
                reject(
                        "constant of LOAD_CONST",
                        "constant 0 should be a number or a string, but is a TemplateStrings",
                        Code.module("LOAD_CONST 1.5", "RETURN")
                                .constants(new TemplateStrings(new String[] {""}, new String[] {""}))),
                reject(
                        "constant of THROW_ERROR",
                        "THROW_ERROR: constant 0 should be a string, but is a Double",
                        Code.module("THROW_ERROR ERROR \"x\"").constants(1.5)),
                reject(
                        "constant of GET_TEMPLATE_OBJECT",
                        "constant 0 should be the strings of a template, but is a String",
                        Code.module("GET_TEMPLATE_OBJECT cooked=[\"\"] raw=[\"\"]", "RETURN")
                                .constants("x")),
                reject(
                        "constant of a name",
                        "LOAD_GLOBAL: constant 0 should be a string, but is a Double",
                        Code.module("LOAD_GLOBAL \"x\"", "RETURN").constants(1.5)),
                reject(
                        "constant of a function",
                        "CLOSURE: constant 0 should be a function, but is a String",
                        Code.module("CLOSURE f", "RETURN", "function f", "LOAD_NULL", "RETURN", "end")
                                .constants("f")),
                reject(
                        "a constant of no known type",
                        "main: constant 1 is none that bytecode may have: 1",
                        Code.module("LOAD_CONST 1.5", "RETURN").constants(1.5, 1)),
                reject(
                        "a null constant",
                        "constant 0 is none that bytecode may have: null",
                        Code.module("LOAD_CONST 1.5", "RETURN").constants((Object) null)),
                reject(
                        "an empty template",
                        "constant 1 is none that bytecode may have",
                        Code.module("LOAD_CONST 1.5", "RETURN")
                                .constants(1.5, new TemplateStrings(new String[0], new String[0]))),
                reject(
                        "local",
                        "0x0000 LOAD_LOCAL: local 3 does not exist; the function has 1",
                        Code.module("LOAD_LOCAL 3", "RETURN").locals(1)),
                reject("error kind", "0x0000 THROW_ERROR: flags 7 mean nothing here", "THROW_ERROR 7 \"x\""),
                reject(
                        "method kind",
                        "DEFINE_METHOD: flags 5 mean nothing here",
                        "NEW_OBJECT",
                        "LOAD_NULL",
                        "LOAD_NULL",
                        "DEFINE_METHOD 5",
                        "RETURN"),
                reject(
                        "method bits",
                        "DEFINE_METHOD: flags 16 mean nothing here",
                        "NEW_OBJECT",
                        "LOAD_NULL",
                        "LOAD_NULL",
                        "DEFINE_METHOD 16",
                        "RETURN"),
                reject(
                        "close flags",
                        "ITERATOR_CLOSE: flags 2 mean nothing here",
                        "LOAD_NULL",
                        "FOR_OF_START",
                        "ITERATOR_CLOSE 2",
                        "LOAD_NULL",
                        "RETURN"),
                reject(
                        "feedback range",
                        "BINARY_ADD: uses feedback words up to 0, but the vector has 0",
                        Code.module("LOAD_NULL", "LOAD_NULL", "BINARY_ADD", "RETURN")
                                .feedbackWords(0)),
                reject(
                        "second word of feedback",
                        "LOAD_GLOBAL: uses feedback words up to 1, but the vector has 1",
                        Code.module("LOAD_GLOBAL \"x\"", "RETURN").feedbackWords(1)),
                reject(
                        "feedback overlap",
                        "0x0004 NEGATE: feedback word 0 belongs to an earlier instruction",
                        Code.module("LOAD_NULL", "NEGATE", "NEGATE", "RETURN").patch(5, 0)));
    }

    static Stream<Rejection> jumps() {
        return Stream.of(
                reject(
                        "target outside",
                        "JUMP: jumps out of the function, to offset 9 of 7",
                        Code.module("JUMP L", "L:", "LOAD_NULL", "RETURN").patch(1, 9)),
                reject(
                        "negative target",
                        "JUMP: jumps out of the function, to offset -",
                        Code.module("JUMP L", "L:", "LOAD_NULL", "RETURN").patch(4, 0xFF)),
                reject(
                        "target at the end",
                        "jumps out of the function, to offset 7 of 7",
                        "LOAD_NULL",
                        "RETURN",
                        "JUMP L",
                        "L:"),
                reject(
                        "target inside an instruction",
                        "jumps into the middle of an instruction, to 0x0002",
                        Code.module("LOAD_INT 1", "JUMP_IF_TRUE L", "L:", "LOAD_NULL", "RETURN")
                                .patch(6, 2)),
                reject("backward JUMP", "0x0000 JUMP: jumps backward, to 0x0000; only JUMP_BACK may", "L:", "JUMP L"),
                reject(
                        "backward JUMP_IF_TRUE",
                        "JUMP_IF_TRUE: jumps backward",
                        "L:",
                        "LOAD_NULL",
                        "JUMP_IF_TRUE L",
                        "LOAD_NULL",
                        "RETURN"),
                reject(
                        "backward FOR_OF_NEXT",
                        "FOR_OF_NEXT: jumps backward",
                        "LOAD_NULL",
                        "FOR_OF_START",
                        "L:",
                        "POP",
                        "LOAD_NULL",
                        "FOR_OF_START",
                        "FOR_OF_NEXT L",
                        "RETURN"),
                reject(
                        "forward JUMP_BACK",
                        "JUMP_BACK: jumps forward, to 0x0007",
                        "JUMP_BACK L",
                        "L:",
                        "LOAD_NULL",
                        "RETURN"),
                reject(
                        "back to a dead header",
                        "0x0007 JUMP_BACK: jumps back to 0x0005, which no path enters from above",
                        "JUMP M",
                        "L:",
                        "LOAD_NULL",
                        "POP",
                        "M:",
                        "JUMP_BACK L"));
    }

    static Stream<Rejection> functions() {
        FunctionCode shared = Programs.module("LOAD_NULL", "RETURN", "function f", "LOAD_NULL", "RETURN", "end");
        return Stream.of(
                reject(
                        "parameters without locals",
                        "main: has 2 parameters, but only 1 locals to keep them in",
                        Code.module("LOAD_NULL", "RETURN").parameters(2).locals(1)),
                reject(
                        "negative parameters",
                        "has -1 parameters",
                        Code.module("LOAD_NULL", "RETURN").parameters(-1)),
                reject(
                        "length",
                        "main: length 1 is not between 0 and the number of parameters, 0",
                        Code.module("LOAD_NULL", "RETURN").length(1)),
                reject(
                        "too many locals",
                        "has 131072 locals; at most 131071 are possible",
                        Code.module("LOAD_NULL", "RETURN").locals(131072)),
                reject(
                        "frame too large",
                        "needs a frame of 100000 locals and 200000 operands",
                        Code.module("LOAD_NULL", "RETURN").locals(100000).maxStack(200000)),
                reject(
                        "negative maxStack",
                        "needs a frame of 0 locals and -1 operands",
                        Code.module("LOAD_NULL", "RETURN").maxStack(-1)),
                reject(
                        "negative feedback",
                        "feedback vector of -1 words",
                        Code.module("LOAD_NULL", "RETURN").feedbackWords(-1)),
                reject(
                        "missing part",
                        "<no name>: is incomplete: a part is null",
                        Code.module("LOAD_NULL", "RETURN").name(null)),
                reject(
                        "source map",
                        "the source map is not in ascending order",
                        Code.module("LOAD_NULL", "RETURN")
                                .map(new SourceMap(new int[] {1, 0}, new int[2], new String[2]))),
                reject(
                        "one function twice",
                        "f: stands in more than one place; functions must form a tree",
                        Code.of(shared).constants(shared.constants()[0], shared.constants()[0])),
                reject(
                        "class of a function",
                        "NEW_CLASS: makes a class of f, which is of kind NORMAL",
                        "LOAD_EMPTY",
                        "NEW_CLASS f",
                        "RETURN",
                        "function f",
                        "LOAD_NULL",
                        "RETURN",
                        "end"),
                reject(
                        "closure of a class",
                        "CLOSURE: makes a closure of f, which is of kind CLASS_CONSTRUCTOR",
                        "CLOSURE f",
                        "RETURN",
                        "function f kind=class_constructor",
                        "LOAD_NULL",
                        "RETURN",
                        "end"),
                reject(
                        "closure of a module",
                        "CLOSURE: makes a closure of f, which is of kind MODULE",
                        "CLOSURE f",
                        "RETURN",
                        "function f kind=module",
                        "LOAD_NULL",
                        "RETURN",
                        "end"),
                reject(
                        "super constructor",
                        "LOAD_SUPER_CONSTRUCTOR: stands in a function of kind MODULE; only a derived constructor calls super()",
                        "LOAD_FUNCTION",
                        "LOAD_SUPER_CONSTRUCTOR",
                        "RETURN"),
                reject(
                        "super call",
                        "SUPER_CALL: stands in a function of kind MODULE",
                        "LOAD_NULL",
                        "LOAD_EMPTY",
                        "SUPER_CALL 0",
                        "RETURN"),
                reject(
                        "super call with spread",
                        "SUPER_CALL_SPREAD: stands in a function",
                        "LOAD_NULL",
                        "LOAD_EMPTY",
                        "LOAD_NULL",
                        "SUPER_CALL_SPREAD",
                        "RETURN"));
    }

    @ParameterizedTest
    @MethodSource({"decoding", "operands", "jumps", "functions"})
    void isRejected(Rejection rejection) {
        rejection.check();
    }
}
