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
     * What no compiler would emit: operands that may be of the wrong kind, for all that the verifier can know. The run
     * time must stand it.
     */
    private static final List<String> HOSTILE = List.of(
            "LOAD_THIS; CHECK_OBJECT_COERCIBLE; LOAD_INT 2; DEFINE_PROP \"x\"; POP",
            "LOAD_NEW_TARGET; LOAD_NULL; LOAD_NULL; DEFINE_INDEX; POP",
            "LOAD_NEW_TARGET; LOAD_INT 1; ARRAY_PUSH; POP",
            "LOAD_NEW_TARGET; LOAD_EMPTY; ARRAY_PUSH; POP",
            "LOAD_GLOBAL \"Math\"; LOAD_INT 1; ARRAY_PUSH; POP",
            "LOAD_GLOBAL \"Math\"; LOAD_CONST \"ab\"; ARRAY_SPREAD; POP",
            "NEW_ARRAY 0; LOAD_NULL; ARRAY_SPREAD; POP",
            "LOAD_NEW_TARGET; NEW_OBJECT; SET_PROTOTYPE; POP",
            "LOAD_NEW_TARGET; NEW_OBJECT; COPY_PROPERTIES; POP",
            "LOAD_FUNCTION; LOAD_FUNCTION; COPY_PROPERTIES; POP",
            "LOAD_FUNCTION; LOAD_NEW_TARGET; COPY_REST_PROPERTIES; POP",
            "LOAD_FUNCTION; LOAD_INT 1; NEW_OBJECT; LOAD_NULL; NEW_ARRAY 3; COPY_REST_PROPERTIES; POP",
            "LOAD_FUNCTION; LOAD_CONST \"k\"; LOAD_NEW_TARGET; DEFINE_METHOD setter; POP",
            "LOAD_NEW_TARGET; LOAD_CONST \"k\"; LOAD_FUNCTION; DEFINE_METHOD getter; POP",
            "NEW_OBJECT; LOAD_CONST \"m\"; LOAD_FUNCTION; DUP; GET_PROP \"bind\"; SWAP; CALL 0; DEFINE_METHOD method; GET_PROP \"m\";"
                    + " LOAD_NULL; CALL 0; POP",
            "LOAD_FUNCTION; LOAD_UNDEFINED; LOAD_NEW_TARGET; CALL_SPREAD; POP",
            "LOAD_FUNCTION; LOAD_UNDEFINED; LOAD_EMPTY; LOAD_INT 1; NEW_ARRAY 2; CALL_SPREAD; POP",
            "LOAD_INT 1; LOAD_EMPTY; LOAD_NEW_TARGET; NEW_SPREAD; POP",
            "LOAD_NULL; LOAD_NULL; CALL 0; POP",
            "LOAD_NULL; LOAD_EMPTY; NEW 0; POP",
            "LOAD_EMPTY; POP",
            "PUSH_CONTEXT 1; LOAD_CONTEXT 0 0; TYPEOF; POP; POP_CONTEXT",
            "PUSH_CONTEXT 1; LOAD_CONTEXT 0 0; CHECK_INITIALIZED \"x\"; POP; POP_CONTEXT",
            "PUSH_CONTEXT 1; LOAD_EMPTY; STORE_CONTEXT 0 0; LOAD_CONTEXT 0 0; POP; POP_CONTEXT",
            "LOAD_NULL; LOAD_FUNCTION; INSTANCE_OF; POP",
            "LOAD_FUNCTION; LOAD_NULL; INSTANCE_OF; POP",
            "LOAD_NULL; LOAD_NULL; IN; POP",
            "LOAD_THIS; LOAD_CONST \"x\"; GET_SUPER; POP",
            "LOAD_NULL; LOAD_INT 0; LOAD_NULL; SET_SUPER; POP",
            "LOAD_NULL; LOAD_EMPTY; CHECK_CONSTRUCTOR_RESULT; POP",
            "LOAD_UNDEFINED; LOAD_INT 1; CHECK_CONSTRUCTOR_RESULT; POP",
            "LOAD_GLOBAL \"print\"; LOAD_UNDEFINED; LOAD_NULL; CALL 1; POP");

    private Pieces() {}

    static List<String> any(Random random) {
        List<String> table = random.nextBoolean() ? USUAL : HOSTILE;
        return List.of(table.get(random.nextInt(table.size())).split("; "));
    }
}
