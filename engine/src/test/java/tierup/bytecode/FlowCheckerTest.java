package tierup.bytecode;

import static tierup.bytecode.Rejection.reject;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong on some path: one malformed function for each rule. */
class FlowCheckerTest {
    static Stream<Rejection> stack() {
        return Stream.of(
                reject(
                        "underflow",
                        "main, 0x0001 BINARY_ADD: takes 2 operands, but the stack has 1",
                        "LOAD_NULL",
                        "BINARY_ADD",
                        "RETURN"),
                reject("underflow of one", "POP: takes 1 operand, but the stack has 0", "POP", "LOAD_NULL", "RETURN"),
                reject(
                        "underflow of a call",
                        "CALL: takes 5 operands, but the stack has 4",
                        "LOAD_NULL",
                        "DUP",
                        "DUP2",
                        "CALL 3",
                        "RETURN"),
                reject("underflow of RETURN", "RETURN: takes 1 operand, but the stack has 0", "RETURN"),
                reject(
                        "overflow",
                        "0x0001 LOAD_NULL: raises the stack to 2 operands, but maxStack is 1",
                        Code.module("LOAD_NULL", "LOAD_NULL", "BINARY_ADD", "RETURN")
                                .maxStack(1)),
                reject(
                        "overflow of DUP2",
                        "DUP2: raises the stack to 4",
                        Code.module("LOAD_NULL", "LOAD_NULL", "DUP2", "RETURN").maxStack(3)),
                reject(
                        "different depths at a join",
                        "0x0007 LOAD_NULL: stack depth 1 on one path, 0 on another",
                        Code.module("LOAD_NULL", "LOAD_NULL", "EQUAL", "RETURN")
                                .bytes(
                                        Op.LOAD_NULL,
                                        Op.JUMP_IF_TRUE,
                                        7,
                                        0,
                                        0,
                                        0,
                                        Op.LOAD_NULL,
                                        Op.LOAD_NULL,
                                        Op.RETURN)),
                reject(
                        "different depths at a back-edge",
                        "JUMP_BACK: stack depth 1 on one path, 0 on another, at the loop header",
                        Code.module("LOAD_NULL", "NEGATE", "RETURN")
                                .bytes(Op.LOAD_NULL, Op.JUMP_BACK, 0, 0, 0, 0, 0, 0)));
    }

    static Stream<Rejection> iterators() {
        String[] start = {"LOAD_NULL", "FOR_OF_START"};
        List<Rejection> cases = new ArrayList<>();
        for (String use : List.of(
                "RETURN",
                "THROW",
                "STORE_LOCAL 0",
                "DUP",
                "TYPEOF",
                "GET_PROP \"x\"",
                "NEW_ARRAY 1",
                "TO_STRING",
                "FOR_OF_START",
                "JUMP_IF_TRUE L",
                "STORE_GLOBAL \"x\"",
                "NOT")) {
            cases.add(reject(
                    "iterator in " + use,
                    use.split(" ")[0] + ": its operand is an iterator of FOR_OF_START, but must be a value",
                    start[0],
                    start[1],
                    use,
                    "LOAD_NULL",
                    "RETURN",
                    "L:",
                    "LOAD_NULL",
                    "RETURN"));
        }
        cases.add(reject(
                "iterator stored in a context",
                "STORE_CONTEXT: its operand is an iterator of FOR_OF_START, but must be a value or empty",
                "PUSH_CONTEXT 1",
                start[0],
                start[1],
                "STORE_CONTEXT 0 0",
                "LOAD_NULL",
                "RETURN"));
        cases.add(reject(
                "iterator as an argument",
                "CALL: operand 3 of 3 is an iterator of FOR_OF_START, but must be a value",
                "LOAD_NULL",
                "LOAD_NULL",
                start[0],
                start[1],
                "CALL 1",
                "RETURN"));
        cases.add(reject(
                "iterator below",
                "DUP2: operand 1 of 2 is an iterator of FOR_OF_START",
                start[0],
                start[1],
                "LOAD_NULL",
                "DUP2",
                "RETURN"));
        cases.add(reject(
                "FOR_IN_NEXT of a for-of",
                "FOR_IN_NEXT: its operand is an iterator of FOR_OF_START, but must be an iterator of FOR_IN_START",
                start[0],
                start[1],
                "FOR_IN_NEXT L",
                "POP",
                "L:",
                "POP",
                "LOAD_NULL",
                "RETURN"));
        cases.add(reject(
                "FOR_OF_NEXT of a for-in",
                "FOR_OF_NEXT: its operand is an iterator of FOR_IN_START, but must be an iterator of FOR_OF_START",
                "LOAD_NULL",
                "FOR_IN_START",
                "FOR_OF_NEXT L",
                "POP",
                "L:",
                "POP",
                "LOAD_NULL",
                "RETURN"));
        cases.add(reject(
                "FOR_OF_NEXT of a value",
                "its operand is a primitive value, but must be an iterator of FOR_OF_START",
                "LOAD_NULL",
                "FOR_OF_NEXT L",
                "POP",
                "L:",
                "POP",
                "LOAD_NULL",
                "RETURN"));
        cases.add(reject(
                "ITERATOR_CLOSE of a value",
                "ITERATOR_CLOSE: its operand is a primitive value, but must be an iterator of FOR_OF_START",
                "LOAD_NULL",
                "ITERATOR_CLOSE normal",
                "LOAD_NULL",
                "RETURN"));
        cases.add(reject(
                "ITERATOR_CLOSE of a for-in",
                "ITERATOR_CLOSE: its operand is an iterator of FOR_IN_START",
                "LOAD_NULL",
                "FOR_IN_START",
                "ITERATOR_CLOSE normal",
                "LOAD_NULL",
                "RETURN"));
        cases.add(reject(
                "iterator on one path only",
                "TYPEOF: its operand is a primitive value or an iterator of FOR_OF_START, but must be a value",
                "LOAD_NULL",
                "LOAD_NULL",
                "JUMP_IF_TRUE L",
                "FOR_OF_START",
                "L:",
                "TYPEOF",
                "RETURN"));
        cases.add(reject(
                "SWAP does not hide it",
                "THROW: its operand is an iterator of FOR_OF_START, but must be a value",
                start[0],
                start[1],
                "LOAD_NULL",
                "SWAP",
                "THROW"));
        return cases.stream();
    }

    static Stream<Rejection> contexts() {
        return Stream.of(
                reject(
                        "popping nothing",
                        "POP_CONTEXT: the function has pushed no context to pop",
                        "POP_CONTEXT",
                        "LOAD_NULL",
                        "RETURN"),
                reject(
                        "copying nothing",
                        "COPY_CONTEXT: the function has pushed no context to copy",
                        "COPY_CONTEXT",
                        "LOAD_NULL",
                        "RETURN"),
                reject(
                        "depth",
                        "LOAD_CONTEXT: goes 1 contexts outwards, but only 1 are at hand",
                        "PUSH_CONTEXT 1",
                        "LOAD_CONTEXT 1 0",
                        "RETURN"),
                reject(
                        "slot",
                        "0x0004 STORE_CONTEXT: slot 2 does not exist; the context 0 outwards has 2",
                        "PUSH_CONTEXT 2",
                        "LOAD_NULL",
                        "STORE_CONTEXT 0 2",
                        "LOAD_NULL",
                        "RETURN"),
                reject(
                        "slot of an outer context",
                        "f, 0x0000 LOAD_CONTEXT: slot 1 does not exist; the context 0 outwards has 1",
                        "PUSH_CONTEXT 1",
                        "CLOSURE f",
                        "RETURN",
                        "function f outer=[1]",
                        "LOAD_CONTEXT 0 1",
                        "RETURN",
                        "end"),
                reject(
                        "different contexts at a join",
                        "LOAD_NULL: contexts [1] on one path, [] on another",
                        "LOAD_NULL",
                        "JUMP_IF_TRUE L",
                        "PUSH_CONTEXT 1",
                        "L:",
                        "LOAD_NULL",
                        "RETURN"),
                reject(
                        "different sizes at a join",
                        "LOAD_NULL: contexts [1] on one path, [2] on another",
                        "LOAD_NULL",
                        "JUMP_IF_TRUE L",
                        "PUSH_CONTEXT 2",
                        "JUMP M",
                        "L:",
                        "PUSH_CONTEXT 1",
                        "M:",
                        "LOAD_NULL",
                        "RETURN"),
                reject(
                        "contexts grow in a loop",
                        "JUMP_BACK: contexts [1] on one path, [] on another, at the loop header",
                        "L:",
                        "PUSH_CONTEXT 1",
                        "JUMP_BACK L"),
                reject(
                        "closure of other contexts",
                        "CLOSURE: f expects the outer contexts [1], but at hand are [2]",
                        "PUSH_CONTEXT 2",
                        "CLOSURE f",
                        "RETURN",
                        "function f outer=[1]",
                        "LOAD_NULL",
                        "RETURN",
                        "end"),
                reject(
                        "closure of too many contexts",
                        "CLOSURE: f expects the outer contexts [1], but at hand are []",
                        "CLOSURE f",
                        "RETURN",
                        "function f outer=[1]",
                        "LOAD_NULL",
                        "RETURN",
                        "end"),
                reject(
                        "the outermost function has none around it",
                        "main: is the outermost function, but expects contexts around it",
                        Code.module("LOAD_NULL", "RETURN").outer(1)));
    }

    static Stream<Rejection> handlers() {
        return Stream.of(
                reject(
                        "start inside an instruction",
                        "main: exception handler 0 (0x0001 to 0x0005, target 0x0005) does not begin and end at instructions",
                        Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(1, 5, 5, 0))),
                reject(
                        "end behind the code",
                        "does not begin and end at instructions",
                        Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 7, 5, 0))),
                reject(
                        "target inside an instruction",
                        "does not begin and end at instructions",
                        Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 5, 6, 0))),
                reject(
                        "negative start",
                        "does not begin and end at instructions",
                        Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(-1, 5, 5, 0))),
                reject(
                        "empty range",
                        "0x0000 LOAD_INT: exception handler 0 covers nothing",
                        Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 0, 5, 0))),
                reject(
                        "target before the range",
                        "exception handler 0 goes on before the end of the range it covers",
                        Code.module("LOAD_INT 1", "POP", "LOAD_INT 1", "RETURN").handlers(new Handler(5, 6, 0, 0))),
                reject(
                        "negative depth",
                        "exception handler 0 keeps -1 operands",
                        Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 5, 5, -1))),
                reject(
                        "depth over maxStack",
                        "exception handler 0 keeps 1 operands and pushes the exception, but maxStack is 1",
                        Code.module("LOAD_INT 1", "RETURN").handlers(new Handler(0, 5, 5, 1))),
                reject(
                        "depth over the stack",
                        "0x0000 LOAD_NULL: the handler at 0x0003 keeps 1 operands, but the stack has 0 here",
                        Code.module("LOAD_NULL", "LOAD_NULL", "BINARY_ADD", "RETURN")
                                .bytes(Op.LOAD_NULL, Op.LOAD_NULL, Op.POP, Op.RETURN)
                                .handlers(new Handler(0, 2, 3, 1))),
                reject(
                        "an instruction takes what is kept",
                        "TYPEOF: the handler at 0x0003 keeps 1 operands, but the stack has 1 here, of which the instruction takes 1",
                        Code.module("LOAD_NULL", "TYPEOF", "RETURN")
                                .bytes(Op.LOAD_NULL, Op.TYPEOF, Op.RETURN, Op.RETURN)
                                .maxStack(2)
                                .handlers(new Handler(1, 2, 3, 1))),
                reject(
                        "handler and fall-through differ",
                        "stack depth 0 on one path, 1 on another",
                        "S:",
                        "LOAD_NULL",
                        "POP",
                        "E:",
                        "RETURN",
                        ".handler start=S end=E target=E depth=0"),
                reject(
                        "what is kept differs",
                        "RETURN: its operand is a primitive value or an iterator of FOR_OF_START, but must be a value",
                        "LOAD_NULL",
                        "LOAD_NULL",
                        "JUMP_IF_TRUE L",
                        "S:",
                        "LOAD_THIS",
                        "POP",
                        "E:",
                        "RETURN",
                        "L:",
                        "FOR_OF_START",
                        "S2:",
                        "LOAD_THIS",
                        "POP",
                        "E2:",
                        "POP",
                        "LOAD_NULL",
                        "RETURN",
                        "T:",
                        "POP",
                        "RETURN",
                        ".handler start=S end=E target=T depth=1",
                        ".handler start=S2 end=E2 target=T depth=1"),
                reject(
                        "unlike contexts at a handler",
                        "would be entered with contexts [2] from here, [1] from elsewhere",
                        "PUSH_CONTEXT 1",
                        "S:",
                        "LOAD_THIS",
                        "POP",
                        "E:",
                        "POP_CONTEXT",
                        "PUSH_CONTEXT 2",
                        "S2:",
                        "LOAD_THIS",
                        "POP",
                        "E2:",
                        "LOAD_NULL",
                        "RETURN",
                        "T:",
                        "RETURN",
                        ".handler start=S end=E target=T depth=0",
                        ".handler start=S2 end=E2 target=T depth=0"));
    }

    @ParameterizedTest
    @MethodSource({"stack", "iterators", "contexts", "handlers"})
    void isRejected(Rejection rejection) {
        rejection.check();
    }
}
