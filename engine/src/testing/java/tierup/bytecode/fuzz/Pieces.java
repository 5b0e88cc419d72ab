package tierup.bytecode.fuzz;

import java.util.List;
import java.util.Random;

/** Sequences of instructions that leave the stack as they found it, so that they fit in anywhere. */
final class Pieces {
    /** What a program might do. */
    private static final List<String> USUAL = List.of(
            "LOAD_UNDEFINED; POP",
            "LOAD_INT 7; LOAD_CONST \"a\"; BINARY_ADD; POP",
            "LOAD_NULL; TYPEOF; POP",
            "LOAD_THIS; POP",
            "LOAD_FUNCTION; GET_PROP \"name\"; POP",
            "NEW_OBJECT; LOAD_INT 1; SET_PROP \"x\"; POP",
            "LOAD_INT 1; LOAD_EMPTY; NEW_ARRAY 2; LOAD_INT 1; GET_INDEX; POP",
            "LOAD_ARGUMENTS; LOAD_CONST \"length\"; GET_INDEX; POP",
            "LOAD_CONST \"ab\"; FOR_OF_START; ITERATOR_CLOSE normal",
            "PUSH_CONTEXT 2; LOAD_NULL; STORE_CONTEXT 0 1; COPY_CONTEXT; POP_CONTEXT",
            "LOAD_FUNCTION; LOAD_UNDEFINED; CALL 0; POP",
            "LOAD_FUNCTION; LOAD_EMPTY; NEW 0; POP",
            "LOAD_NULL; GET_PROP \"x\"; POP",
            "LOAD_REST 1; FOR_IN_START; POP",
            "LOAD_INT 2147483647; INCREMENT; POP",
            "LOAD_CONST -0; LOAD_INT 0; BINARY_DIV; POP",
            "THROW_ERROR RANGE_ERROR \"mutant\"",
            "LOAD_CONST 0.5; THROW",
            "LOAD_UNDEFINED; RETURN");

    /**
     * What no compiler would emit: operands of the wrong type, empty in the wrong place. The run time must stand it.
     */
    private static final List<String> HOSTILE = List.of(
            "LOAD_INT 1; LOAD_INT 2; DEFINE_PROP \"x\"; POP",
            "LOAD_CONST \"s\"; LOAD_NULL; LOAD_EMPTY; DEFINE_INDEX; POP",
            "LOAD_NULL; LOAD_INT 1; ARRAY_PUSH; POP",
            "NEW_OBJECT; LOAD_INT 1; ARRAY_PUSH; POP",
            "NEW_OBJECT; LOAD_CONST \"ab\"; ARRAY_SPREAD; POP",
            "NEW_ARRAY 0; LOAD_EMPTY; ARRAY_SPREAD; POP",
            "LOAD_TRUE; NEW_OBJECT; SET_PROTOTYPE; POP",
            "LOAD_EMPTY; NEW_OBJECT; COPY_PROPERTIES; POP",
            "LOAD_INT 3; LOAD_FUNCTION; COPY_PROPERTIES; POP",
            "LOAD_FUNCTION; LOAD_INT 1; COPY_REST_PROPERTIES; POP",
            "LOAD_FUNCTION; LOAD_CONST \"k\"; LOAD_CONST 1.5; DEFINE_METHOD setter; POP",
            "LOAD_INT 1; LOAD_CONST \"k\"; LOAD_FUNCTION; DEFINE_METHOD getter; POP",
            "NEW_OBJECT; LOAD_CONST \"m\"; LOAD_FUNCTION; DUP; GET_PROP \"bind\"; SWAP; CALL 0; DEFINE_METHOD method; GET_PROP \"m\";"
                    + " LOAD_NULL; CALL 0; POP",
            "LOAD_FUNCTION; LOAD_UNDEFINED; LOAD_EMPTY; CALL_SPREAD; POP",
            "LOAD_INT 1; LOAD_EMPTY; NEW_OBJECT; NEW_SPREAD; POP",
            "LOAD_EMPTY; LOAD_EMPTY; CALL 0; POP",
            "LOAD_EMPTY; LOAD_EMPTY; NEW 0; POP",
            "LOAD_EMPTY; THROW",
            "LOAD_EMPTY; RETURN",
            "LOAD_EMPTY; LOAD_EMPTY; BINARY_ADD; NEGATE; POP",
            "LOAD_EMPTY; LOAD_FUNCTION; EQUAL; POP",
            "LOAD_EMPTY; TO_PROPERTY_KEY; TO_STRING; POP",
            "LOAD_EMPTY; GET_PROP \"x\"; POP",
            "LOAD_EMPTY; LOAD_EMPTY; INSTANCE_OF; POP",
            "LOAD_EMPTY; NEW_OBJECT; IN; POP",
            "LOAD_EMPTY; FOR_IN_START; POP",
            "NEW_OBJECT; LOAD_EMPTY; SET_PROP \"x\"; POP",
            "NEW_OBJECT; DUP; LOAD_EMPTY; DEFINE_PROP \"x\"; GET_PROP \"x\"; TYPEOF; POP; POP",
            "NEW_OBJECT; LOAD_EMPTY; LOAD_EMPTY; SET_INDEX; POP",
            "LOAD_THIS; LOAD_CONST \"x\"; GET_SUPER; POP",
            "LOAD_EMPTY; LOAD_INT 0; LOAD_NULL; SET_SUPER; POP",
            "LOAD_EMPTY; LOAD_EMPTY; CHECK_CONSTRUCTOR_RESULT; POP",
            "LOAD_EMPTY; CHECK_OBJECT_COERCIBLE; POP",
            "LOAD_EMPTY; STORE_GLOBAL \"print\"",
            "LOAD_GLOBAL \"print\"; LOAD_EMPTY; LOAD_EMPTY; CALL 1; POP");

    private Pieces() {}

    static List<String> any(Random random) {
        List<String> table = random.nextBoolean() ? USUAL : HOSTILE;
        return List.of(table.get(random.nextInt(table.size())).split("; "));
    }
}
