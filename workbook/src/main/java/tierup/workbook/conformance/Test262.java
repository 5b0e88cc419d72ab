package tierup.workbook.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkout of test262, and how its files become a program.
 *
 * <p>test262's INTERPRETING.md wants the harness files evaluated first, in the global scope, and then the test. One
 * program that begins with the harness does the same for an engine without separate scripts; only top-level {@code var}
 * is then a variable of that program and no property of the global object.
 */
public final class Test262 {
    private static final String[] HARNESS = {"assert.js", "sta.js"};
    private static final String STRICT = "\"use strict\";\n";
    private static final Pattern NEGATIVE_TYPE =
            Pattern.compile("negative:\\s+(?:phase:\\s*\\w+\\s+)?type:\\s*(\\w+)", Pattern.DOTALL);

    private final Path root;
    private final Map<String, String> harness = new HashMap<>();

    /**
     * @param root the checkout, with the folders {@code test} and {@code harness}
     */
    public Test262(Path root) {
        this.root = root;
    }

    /** Whether the folder looks like a checkout. */
    public boolean exists() {
        return Files.isDirectory(root.resolve("test"))
                && Files.exists(root.resolve("harness").resolve(HARNESS[0]));
    }

    /** The text of a test alone. */
    public String source(TestCase test) throws IOException {
        return Files.readString(root.resolve("test").resolve(test.path()), StandardCharsets.UTF_8);
    }

    /** The whole program of a test, strict and with its harness, or the bare file if it is raw. */
    public String program(TestCase test) throws IOException {
        if (test.raw()) {
            return source(test);
        }
        StringBuilder program = new StringBuilder(STRICT);
        for (String file : HARNESS) {
            program.append(harness(file)).append('\n');
        }
        for (String file : test.includes()) {
            program.append(harness(file)).append('\n');
        }
        return program.append(source(test)).toString();
    }

    /**
     * The name of the error that a negative test wants, from the description at its head.
     *
     * @throws IllegalArgumentException if it names none
     */
    public String expectedError(TestCase test) throws IOException {
        Matcher type = NEGATIVE_TYPE.matcher(source(test));
        if (!type.find()) {
            throw new IllegalArgumentException(test.path() + " does not say which error it wants");
        }
        return type.group(1);
    }

    private String harness(String file) throws IOException {
        String known = harness.get(file);
        if (known == null) {
            known = Files.readString(root.resolve("harness").resolve(file), StandardCharsets.UTF_8);
            harness.put(file, known);
        }
        return known;
    }
}
