package tierup.bytecode;

import java.util.List;

/** Builds functions with any field set to anything, which no assembler would do. */
final class Code {
    private String name;
    private FunctionKind kind;
    private int parameters;
    private int length;
    private int locals;
    private int maxStack;
    private byte[] bytes;
    private Object[] constants;
    private List<Handler> handlers;
    private int[] outer;
    private int feedbackWords;
    private List<String> localNames;
    private SourceMap map;

    private Code(FunctionCode code) {
        name = code.name();
        kind = code.kind();
        parameters = code.parameters();
        length = code.length();
        locals = code.locals();
        maxStack = code.maxStack();
        bytes = code.code();
        constants = code.constants();
        handlers = code.handlers();
        outer = code.outerContexts();
        feedbackWords = code.feedbackWords();
        localNames = code.localNames();
        map = code.map();
    }

    static Code of(FunctionCode code) {
        return new Code(code);
    }

    /** A module of the given lines. */
    static Code module(String... lines) {
        return new Code(Programs.module(lines));
    }

    Code name(String value) {
        name = value;
        return this;
    }

    Code parameters(int value) {
        parameters = value;
        return this;
    }

    Code length(int value) {
        length = value;
        return this;
    }

    Code locals(int value) {
        locals = value;
        return this;
    }

    Code maxStack(int value) {
        maxStack = value;
        return this;
    }

    Code bytes(int... values) {
        bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return this;
    }

    /** Overwrites one byte of the code. */
    Code patch(int at, int value) {
        bytes = bytes.clone();
        bytes[at] = (byte) value;
        return this;
    }

    Code constants(Object... values) {
        constants = values;
        return this;
    }

    Code handlers(Handler... values) {
        handlers = List.of(values);
        return this;
    }

    Code outer(int... values) {
        outer = values;
        return this;
    }

    Code feedbackWords(int value) {
        feedbackWords = value;
        return this;
    }

    Code map(SourceMap value) {
        map = value;
        return this;
    }

    FunctionCode build() {
        return new FunctionCode(
                name,
                kind,
                parameters,
                length,
                locals,
                maxStack,
                bytes,
                constants,
                handlers,
                outer,
                feedbackWords,
                localNames,
                map,
                null,
                0,
                0);
    }
}
