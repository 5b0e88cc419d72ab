package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * Writes random JavaScript programs, in the tradition of Csmith (Yang et al., PLDI 2011: "Finding and Understanding Bugs
 * in C Compilers"). Engines that agree on enough of them agree on the language; one that does not has a bug, or shows one
 * of the other.
 *
 * <p>What every program keeps to:
 * <ul>
 *   <li>It terminates, within some {@value #STEPS} statements: see {@link Meter}, {@link LoopForms},
 *       {@link DeclarationForms}.
 *   <li>Its output does not depend on time, chance, stack size, the text of functions, the wording of the engine's own
 *       messages, the order in which a comparator is called, or the layout that {@code console.log} gives to objects.
 *   <li>It goes on after exceptions, so that one early failure does not hide the rest.
 *   <li>It prints much on its way, and a checksum of what happened in its hot loops.
 * </ul>
 *
 * <p>The same seed gives the same program, on every machine.
 */
public final class ProgramGenerator {

    private static final long STEPS = 15_000;
    private static final String PRELUDE_RESOURCE = "/tierup/workbook/fuzz/prelude.js";

    private final long seed;
    private final Emphasis emphasis;

    /** A generator of the one balanced program that {@code seed} names. */
    public ProgramGenerator(long seed) {
        this(seed, Emphasis.BALANCED);
    }

    /** A generator of the one program that {@code seed} names among those of an emphasis. */
    public ProgramGenerator(long seed, Emphasis emphasis) {
        this.seed = seed;
        this.emphasis = emphasis;
    }

    /** Writes the program. */
    public GeneratedProgram generate() {
        Choices choices = new Choices(seed);
        Grammar grammar = new Grammar(choices, emphasis);
        Place top = Place.topLevel(STEPS);
        List<Tree> statements = new ArrayList<>();
        statements.add(fixed("'use strict';"));
        for (String declaration : prelude()) {
            statements.add(Tree.declaration(declaration));
        }
        statements.addAll(globals(grammar, top));
        int sections = choices.between(7, 13);
        statements.add(grammar.section("class", top));
        for (int i = 0; i < sections; i++) {
            statements.add(grammar.section(top));
        }
        statements.addAll(epilogue(top));
        return new GeneratedProgram(seed, Tree.block(statements), grammar.used());
    }

    /** The names of all features, in the sense of {@link GeneratedProgram#features()}, that programs can have. */
    public static List<String> featureNames() {
        return new Grammar(new Choices(0), Emphasis.BALANCED).formNames();
    }

    /** Variables of every type, so that no type is without one. Their first values cannot throw. */
    private static List<Tree> globals(Grammar grammar, Place top) {
        List<Tree> statements = new ArrayList<>();
        for (Type type : Type.values()) {
            int count = type == Type.NUMBER || type == Type.ANY ? 2 : 1;
            for (int i = 0; i < count; i++) {
                Variable variable = new Variable(grammar.freshName(StatementForms.prefix(type)), type, true);
                String value = initialValue(type, grammar.choices);
                statements.add(statement("let " + variable.name() + " = ", expression(value), ";"));
                top.scope().add(variable);
            }
        }
        return statements;
    }

    private static String initialValue(Type type, Choices choices) {
        return switch (type) {
            case NUMBER -> choices.oneOf("0", "1", "-5", "2.5", "2147483640");
            case TEXT -> choices.oneOf("''", "'text'", "'12'");
            case BOOLEAN -> choices.oneOf("true", "false");
            case ARRAY -> choices.oneOf("[]", "[1, 2, 3]", "[0.5, 'a', , null]");
            case OBJECT -> choices.oneOf("{}", "{ p0: 1, p1: 'x' }", "{ p1: 0.5, p0: null, p2: [1] }");
            case ANY -> choices.oneOf("0", "'v'", "undefined", "null", "true", "1.5");
        };
    }

    private static List<Tree> epilogue(Place top) {
        List<Tree> statements = new ArrayList<>();
        for (Variable variable : top.scope().variables(v -> true)) {
            statements.add(
                    HotCode.guarded(List.of(statement("console.log(", fixed("show(" + variable.name() + ")"), ");"))));
        }
        statements.add(statement("console.log(checksum);"));
        return statements;
    }

    /** The helper functions at the head of each program, one string a top-level declaration. */
    private static List<String> prelude() {
        List<String> declarations = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : preludeText().split("\n")) {
            current.append(current.length() == 0 ? "" : "\n").append(line);
            if (line.equals("}") || line.startsWith("let ")) {
                declarations.add(current.toString());
                current.setLength(0);
            }
        }
        return declarations;
    }

    private static String preludeText() {
        try (InputStream in = ProgramGenerator.class.getResourceAsStream(PRELUDE_RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + PRELUDE_RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
