package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One malformed function for each rule of the verifier, and what it says about it. */
class VerifierRejectTest {
    /** A rule: its name, the malformed function, the message. */
    record Case(String rule, FunctionCode code, String message) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static Case reject(String rule, String message, String... lines) {
        return new Case(rule, Programs.module(lines), message);
    }

    private static Case reject(String rule, String message, Code code) {
        return new Case(rule, code.build(), message);
    }

    static Stream<Case> decoding() {
        return Stream.of(
                reject("unknown opcode", "main, 0x0001: unknown opcode 255", Code.module("LOAD_NULL", "RETURN").bytes(Op.LOAD_NULL, 0xFF, Op.RETURN)),
                reject("cut off", "main, 0x0000 LOAD_INT: the instruction is cut off: it takes 5 bytes, but only 3 are left",
                        Code.module("LOAD_NULL", "RETURN").bytes(Op.LOAD_INT, 1, 2)),
                reject("no code", "main: has no instructions", Code.module("LOAD_NULL", "RETURN").bytes()),
                reject("falling off the end", "main, 0x0001 POP: control can fall off the end", "LOAD_NULL", "POP"),
                reject("conditional jump at the end", "0x0001 JUMP_IF_TRUE: control can fall off the end", "L:", "LOAD_NULL", "JUMP_IF_TRUE L"));
    }

    static Stream<Case> operands() {
        return Stream.of(
                reject("constant index", "0x0000 LOAD_CONST: constant 7 does not exist; the pool has 1",
                        Code.module("LOAD_CONST 1.5", "RETURN").patch(1, 7)),
                reject("constant of LOAD_CONST", "constant 0 should be a number or a string, but is a TemplateStrings",
                        Code.module("LOAD_CONST 1.5", "RETURN").constants(new TemplateStrings(new String[] {""}, new String[] {""}))),
                reject("constant of THROW_ERROR", "THROW_ERROR: constant 0 should be a string, but is a Double",
                        Code.module("THROW_ERROR ERROR \"x\"").constants(1.5)),
                reject("constant of GET_TEMPLATE_OBJECT", "constant 0 should be the strings of a template, but is a String",
                        Code.module("GET_TEMPLATE_OBJECT cooked=[\"\"] raw=[\"\"]", "RETURN").constants("x")),
                reject("constant of a name", "LOAD_GLOBAL: constant 0 should be a string, but is a Double",
                        Code.module("LOAD_GLOBAL \"x\"", "RETURN").constants(1.5)),
                reject("constant of a function", "CLOSURE: constant 0 should be a function, but is a String",
                        Code.module("CLOSURE f", "RETURN", "function f", "LOAD_NULL", "RETURN", "end").constants("f")),
                reject("a constant of no known type", "main: constant 1 is none that bytecode may have: 1",
                        Code.module("LOAD_CONST 1.5", "RETURN").constants(1.5, 1)),
                reject("a null constant", "constant 0 is none that bytecode may have: null", Code.module("LOAD_CONST 1.5", "RETURN").constants((Object) null)),
                reject("an empty template", "constant 1 is none that bytecode may have",
                        Code.module("LOAD_CONST 1.5", "RETURN").constants(1.5, new TemplateStrings(new String[0], new String[0]))),
                reject("local", "0x0000 LOAD_LOCAL: local 3 does not exist; the function has 1",
                        Code.module("LOAD_LOCAL 3", "RETURN").locals(1)),
                reject("error kind", "0x0000 THROW_ERROR: flags 7 mean nothing here", "THROW_ERROR 7 \"x\""),
                reject("method flags", "DEFINE_METHOD: flags 3 mean nothing here", "NEW_OBJECT", "LOAD_NULL", "LOAD_NULL", "DEFINE_METHOD 3", "RETURN"),
                reject("method bits", "DEFINE_METHOD: flags 8 mean nothing here", "NEW_OBJECT", "LOAD_NULL", "LOAD_NULL", "DEFINE_METHOD 8", "RETURN"),
                reject("close flags", "ITERATOR_CLOSE: flags 2 mean nothing here", "LOAD_NULL", "FOR_OF_START", "ITERATOR_CLOSE 2", "LOAD_NULL", "RETURN"),
                reject("feedback range", "BINARY_ADD: uses feedback words up to 0, but the vector has 0",
                        Code.module("LOAD_NULL", "LOAD_NULL", "BINARY_ADD", "RETURN").feedbackWords(0)),
                reject("second word of feedback", "LOAD_GLOBAL: uses feedback words up to 1, but the vector has 1",
                        Code.module("LOAD_GLOBAL \"x\"", "RETURN").feedbackWords(1)),
                reject("feedback overlap", "0x0004 NEGATE: feedback word 0 belongs to an earlier instruction",
                        Code.module("LOAD_NULL", "NEGATE", "NEGATE", "RETURN").patch(5, 0)));
    }

    static Stream<Case> jumps() {
        return Stream.of(
                reject("target outside", "JUMP: jumps out of the function, to offset 9 of 7", Code.module("JUMP L", "L:", "LOAD_NULL", "RETURN").patch(1, 9)),
                reject("negative target", "JUMP: jumps out of the function, to offset -", Code.module("JUMP L", "L:", "LOAD_NULL", "RETURN").patch(4, 0xFF)),
                reject("target at the end", "jumps out of the function, to offset 7 of 7", "LOAD_NULL", "RETURN", "JUMP L", "L:"),
                reject("target inside an instruction", "jumps into the middle of an instruction, to 0x0002",
                        Code.module("LOAD_INT 1", "JUMP_IF_TRUE L", "L:", "LOAD_NULL", "RETURN").patch(6, 2)),
                reject("backward JUMP", "0x0000 JUMP: jumps backward, to 0x0000; only JUMP_BACK may", "L:", "JUMP L"),
                reject("backward JUMP_IF_TRUE", "JUMP_IF_TRUE: jumps backward", "L:", "LOAD_NULL", "JUMP_IF_TRUE L", "LOAD_NULL", "RETURN"),
                reject("backward FOR_OF_NEXT", "FOR_OF_NEXT: jumps backward", "LOAD_NULL", "FOR_OF_START", "L:", "POP", "LOAD_NULL", "FOR_OF_START",
                        "FOR_OF_NEXT L", "RETURN"),
                reject("forward JUMP_BACK", "JUMP_BACK: jumps forward, to 0x0007", "JUMP_BACK L", "L:", "LOAD_NULL", "RETURN"),
                reject("back to a dead header", "0x0007 JUMP_BACK: jumps back to 0x0005, which no path enters from above", "JUMP M", "L:", "LOAD_NULL",
                        "POP", "M:", "JUMP_BACK L"));
    }

    static Stream<Case> stack() {
        return Stream.of(
                reject("underflow", "main, 0x0001 BINARY_ADD: takes 2 operands, but the stack has 1", "LOAD_NULL", "BINARY_ADD", "RETURN"),
                reject("underflow of one", "POP: takes 1 operand, but the stack has 0", "POP", "LOAD_NULL", "RETURN"),
                reject("underflow of a call", "CALL: takes 5 operands, but the stack has 4", "LOAD_NULL", "DUP", "DUP2", "CALL 3", "RETURN"),
                reject("underflow of RETURN", "RETURN: takes 1 operand, but the stack has 0", "RETURN"),
                reject("overflow", "0x0001 LOAD_NULL: raises the stack to 2 operands, but maxStack is 1",
                        Code.module("LOAD_NULL", "LOAD_NULL", "BINARY_ADD", "RETURN").maxStack(1)),
                reject("overflow of DUP2", "DUP2: raises the stack to 4", Code.module("LOAD_NULL", "LOAD_NULL", "DUP2", "RETURN").maxStack(3)),
                reject("different depths at a join", "0x0007 LOAD_NULL: stack depth 1 on one path, 0 on another",
                        Code.module("LOAD_NULL", "LOAD_NULL", "EQUAL", "RETURN")
                                .bytes(Op.LOAD_NULL, Op.JUMP_IF_TRUE, 7, 0, 0, 0, Op.LOAD_NULL, Op.LOAD_NULL, Op.RETURN)),
                reject("different depths at a back-edge", "JUMP_BACK: stack depth 1 on one path, 0 on another, at the loop header",
                        Code.module("LOAD_NULL", "NEGATE", "RETURN").bytes(Op.LOAD_NULL, Op.JUMP_BACK, 0, 0, 0, 0, 0, 0)));
    }

    static Stream<Case> iterators() {
        String[] start = {"LOAD_NULL", "FOR_OF_START"};
        List<Case> cases = new ArrayList<>();
        for (String use : List.of("RETURN", "THROW", "STORE_LOCAL 0", "DUP", "TYPEOF", "GET_PROP \"x\"", "NEW_ARRAY 1", "TO_STRING", "FOR_OF_START",
                "JUMP_IF_TRUE L", "STORE_GLOBAL \"x\"", "NOT")) {
            cases.add(reject("iterator in " + use, use.split(" ")[0] + ": uses operand 0, an iterator of FOR_OF_START, as a value",
                    start[0], start[1], use, "LOAD_NULL", "RETURN", "L:", "LOAD_NULL", "RETURN"));
        }
        cases.add(reject("iterator stored in a context", "STORE_CONTEXT: uses operand 0, an iterator", "PUSH_CONTEXT 1", start[0], start[1],
                "STORE_CONTEXT 0 0", "LOAD_NULL", "RETURN"));
        cases.add(reject("iterator as an argument", "CALL: uses operand 2, an iterator", "LOAD_NULL", "LOAD_NULL", start[0], start[1], "CALL 1", "RETURN"));
        cases.add(reject("iterator below", "DUP2: uses operand 0, an iterator", start[0], start[1], "LOAD_NULL", "DUP2", "RETURN"));
        cases.add(reject("FOR_IN_NEXT of a for-of", "FOR_IN_NEXT: the topmost operand is no iterator of FOR_IN_START", start[0], start[1],
                "FOR_IN_NEXT L", "POP", "L:", "POP", "LOAD_NULL", "RETURN"));
        cases.add(reject("FOR_OF_NEXT of a for-in", "FOR_OF_NEXT: the topmost operand is no iterator of FOR_OF_START", "LOAD_NULL", "FOR_IN_START",
                "FOR_OF_NEXT L", "POP", "L:", "POP", "LOAD_NULL", "RETURN"));
        cases.add(reject("FOR_OF_NEXT of a value", "the topmost operand is no iterator of FOR_OF_START", "LOAD_NULL", "FOR_OF_NEXT L", "POP", "L:", "POP",
                "LOAD_NULL", "RETURN"));
        cases.add(reject("ITERATOR_CLOSE of a value", "ITERATOR_CLOSE: the topmost operand is no iterator", "LOAD_NULL", "ITERATOR_CLOSE normal",
                "LOAD_NULL", "RETURN"));
        cases.add(reject("ITERATOR_CLOSE of a for-in", "ITERATOR_CLOSE: the topmost operand is no iterator of FOR_OF_START", "LOAD_NULL", "FOR_IN_START",
                "ITERATOR_CLOSE normal", "LOAD_NULL", "RETURN"));
        cases.add(reject("iterator on one path only", "POP: an operand is an iterator on one path and another thing on another", "LOAD_NULL", "LOAD_NULL",
                "JUMP_IF_TRUE L", "FOR_OF_START", "L:", "POP", "LOAD_NULL", "RETURN"));
        cases.add(reject("SWAP does not hide it", "THROW: uses operand 1, an iterator", start[0], start[1], "LOAD_NULL", "SWAP", "THROW"));
        return cases.stream();
    }

    static Stream<Case> contexts() {
        return Stream.of(
                reject("popping nothing", "POP_CONTEXT: the function has pushed no context to pop", "POP_CONTEXT", "LOAD_NULL", "RETURN"),
                reject("copying nothing", "COPY_CONTEXT: the function has pushed no context to copy", "COPY_CONTEXT", "LOAD_NULL", "RETURN"),
                reject("depth", "LOAD_CONTEXT: goes 1 contexts outwards, but only 1 are at hand", "PUSH_CONTEXT 1", "LOAD_CONTEXT 1 0", "RETURN"),
                reject("slot", "0x0004 STORE_CONTEXT: slot 2 does not exist; the context 0 outwards has 2", "PUSH_CONTEXT 2", "LOAD_NULL",
                        "STORE_CONTEXT 0 2", "LOAD_NULL", "RETURN"),
                reject("slot of an outer context", "f, 0x0000 LOAD_CONTEXT: slot 1 does not exist; the context 0 outwards has 1", "PUSH_CONTEXT 1",
                        "CLOSURE f", "RETURN", "function f outer=[1]", "LOAD_CONTEXT 0 1", "RETURN", "end"),
                reject("different contexts at a join", "LOAD_NULL: contexts [1] on one path, [] on another", "LOAD_NULL", "JUMP_IF_TRUE L",
                        "PUSH_CONTEXT 1", "L:", "LOAD_NULL", "RETURN"),
                reject("different sizes at a join", "LOAD_NULL: contexts [1] on one path, [2] on another", "LOAD_NULL", "JUMP_IF_TRUE L",
                        "PUSH_CONTEXT 2", "JUMP M", "L:", "PUSH_CONTEXT 1", "M:", "LOAD_NULL", "RETURN"),
                reject("contexts grow in a loop", "JUMP_BACK: contexts [1] on one path, [] on another, at the loop header", "L:", "PUSH_CONTEXT 1",
                        "JUMP_BACK L"),
                reject("closure of other contexts", "CLOSURE: f expects the outer contexts [1], but at hand are [2]", "PUSH_CONTEXT 2", "CLOSURE f", "RETURN",
                        "function f outer=[1]", "LOAD_NULL", "RETURN", "end"),
                reject("closure of too many contexts", "CLOSURE: f expects the outer contexts [1], but at hand are []", "CLOSURE f", "RETURN",
                        "function f outer=[1]", "LOAD_NULL", "RETURN", "end"),
                reject("the outermost function has none around it", "main: is the outermost function, but expects contexts around it",
                        Code.module("LOAD_NULL", "RETURN").outer(1)));
    }

    static Stream<Case> handlers() {
        return Stream.of(
                reject("start inside an instruction", "main: exception handler 0 (0x0001 to 0x0005, target 0x0005) does not begin and end at instructions",
                        Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(1, 5, 5, 0))),
                reject("end behind the code", "does not begin and end at instructions", Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 7, 5, 0))),
                reject("target inside an instruction", "does not begin and end at instructions", Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 5, 6, 0))),
                reject("negative start", "does not begin and end at instructions", Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(-1, 5, 5, 0))),
                reject("empty range", "0x0000 LOAD_INT: exception handler 0 covers nothing", Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 0, 5, 0))),
                reject("target before the range", "exception handler 0 goes on before the end of the range it covers",
                        Code.module("LOAD_INT 1", "POP", "LOAD_INT 1", "RETURN").handlers(new Handler(5, 6, 0, 0))),
                reject("negative depth", "exception handler 0 keeps -1 operands", Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 5, 5, -1))),
                reject("depth over maxStack", "exception handler 0 keeps 1 operands and pushes the exception, but maxStack is 1",
                        Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 5, 5, 1))),
                reject("depth over the stack", "0x0000 LOAD_NULL: the handler at 0x0003 keeps 1 operands, but the stack has 0 here",
                        Code.module("LOAD_NULL", "LOAD_NULL", "BINARY_ADD", "RETURN").bytes(Op.LOAD_NULL, Op.LOAD_NULL, Op.POP, Op.RETURN)
                                .handlers(new Handler(0, 2, 3, 1))),
                reject("an instruction takes what is kept", "TYPEOF: the handler at 0x0003 keeps 1 operands, but the stack has 1 here, of which the instruction takes 1",
                        Code.module("LOAD_NULL", "TYPEOF", "RETURN").bytes(Op.LOAD_NULL, Op.TYPEOF, Op.RETURN, Op.RETURN).maxStack(2)
                                .handlers(new Handler(1, 2, 3, 1))),
                reject("handler and fall-through differ", "stack depth 0 on one path, 1 on another", "S:", "LOAD_NULL", "POP", "E:", "RETURN",
                        ".handler start=S end=E target=E depth=0"),
                reject("what is kept differs", "LOAD_THIS: an operand is an iterator on one path and another thing on another, at the handler 0x0010",
                        "LOAD_NULL", "LOAD_NULL", "JUMP_IF_TRUE L", "S:", "LOAD_THIS", "POP", "E:", "RETURN", "L:", "FOR_OF_START", "S2:", "LOAD_THIS",
                        "POP", "E2:", "POP", "LOAD_NULL", "RETURN", "T:", "POP", "RETURN", ".handler start=S end=E target=T depth=1",
                        ".handler start=S2 end=E2 target=T depth=1"),
                reject("unlike contexts at a handler", "would be entered with contexts [2] from here, [1] from elsewhere", "PUSH_CONTEXT 1", "S:", "LOAD_THIS",
                        "POP", "E:", "POP_CONTEXT", "PUSH_CONTEXT 2", "S2:", "LOAD_THIS", "POP", "E2:", "LOAD_NULL", "RETURN", "T:", "RETURN",
                        ".handler start=S end=E target=T depth=0", ".handler start=S2 end=E2 target=T depth=0"));
    }

    static Stream<Case> functions() {
        FunctionCode shared = Programs.module("LOAD_NULL", "RETURN", "function f", "LOAD_NULL", "RETURN", "end");
        return Stream.of(
                reject("parameters without locals", "main: has 2 parameters, but only 1 locals to keep them in",
                        Code.module("LOAD_NULL", "RETURN").parameters(2).locals(1)),
                reject("negative parameters", "has -1 parameters", Code.module("LOAD_NULL", "RETURN").parameters(-1)),
                reject("length", "main: length 1 is not between 0 and the number of parameters, 0", Code.module("LOAD_NULL", "RETURN").length(1)),
                reject("too many locals", "has 65536 locals; at most 65535 are possible", Code.module("LOAD_NULL", "RETURN").locals(65536)),
                reject("frame too large", "needs a frame of 40000 locals and 40000 operands", Code.module("LOAD_NULL", "RETURN").locals(40000).maxStack(40000)),
                reject("negative maxStack", "needs a frame of 0 locals and -1 operands", Code.module("LOAD_NULL", "RETURN").maxStack(-1)),
                reject("negative feedback", "feedback vector of -1 words", Code.module("LOAD_NULL", "RETURN").feedbackWords(-1)),
                reject("missing part", "<no name>: is incomplete: a part is null", Code.module("LOAD_NULL", "RETURN").name(null)),
                reject("source map", "the source map is not in ascending order",
                        Code.module("LOAD_NULL", "RETURN").map(new SourceMap(new int[] {1, 0}, new int[2], new String[2]))),
                reject("one function twice", "f: stands in more than one place; functions must form a tree",
                        Code.of(shared).constants(shared.constants()[0], shared.constants()[0])),
                reject("class of a function", "NEW_CLASS: makes a class of f, which is of kind NORMAL", "LOAD_EMPTY", "NEW_CLASS f", "RETURN", "function f", "LOAD_NULL",
                        "RETURN", "end"),
                reject("closure of a class", "CLOSURE: makes a closure of f, which is of kind CLASS_CONSTRUCTOR", "CLOSURE f", "RETURN",
                        "function f kind=class_constructor", "LOAD_NULL", "RETURN", "end"),
                reject("closure of a module", "CLOSURE: makes a closure of f, which is of kind MODULE", "CLOSURE f", "RETURN", "function f kind=module", "LOAD_NULL",
                        "RETURN", "end"),
                reject("super constructor", "LOAD_SUPER_CONSTRUCTOR: stands in a function of kind MODULE; only a derived constructor calls super()",
                        "LOAD_SUPER_CONSTRUCTOR", "RETURN"),
                reject("super call", "SUPER_CALL: stands in a function of kind MODULE", "LOAD_NULL", "LOAD_EMPTY", "SUPER_CALL 0", "RETURN"),
                reject("super call with spread", "SUPER_CALL_SPREAD: stands in a function", "LOAD_NULL", "LOAD_EMPTY", "LOAD_NULL", "SUPER_CALL_SPREAD", "RETURN"));
    }

    @ParameterizedTest
    @MethodSource({"decoding", "operands", "jumps", "stack", "iterators", "contexts", "handlers", "functions"})
    void isRejected(Case broken) {
        BytecodeVerifyException e =
                catchThrowableOfType(BytecodeVerifyException.class, () -> Verifier.verify(broken.code()));
        assertThat(e).as("rejected").isNotNull();
        assertThat(e.getMessage()).contains(broken.message());
    }
}
