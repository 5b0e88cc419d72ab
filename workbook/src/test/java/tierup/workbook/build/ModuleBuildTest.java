package tierup.workbook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import tierup.workbook.FixtureModule;

/** Two modules, the upper one compiled against the lower one; what a change of a source has compiled, and what that yields. */
class ModuleBuildTest {
    private static final String LIMITS = "src/main/java/lower/Limits.java";
    private static final String SUM = "src/main/java/upper/Sum.java";
    private static final String TWICE = "src/main/java/upper/Twice.java";

    @TempDir
    Path root;

    private FixtureModule lower;
    private FixtureModule upper;
    private ModuleBuild build;

    @BeforeEach
    void writeAndCompileAll() throws IOException {
        lower = new FixtureModule(root, "p01-lower").write(LIMITS, limits("int", "10", "return 1;"));
        upper = new FixtureModule(root, "p02-upper")
                .write(SUM, sum("return a + b;"))
                .write(TWICE, "package upper; class Twice { static int of(int a) { return Sum.of(a, a); } }")
                .write(
                        "src/test/java/upper/SumTest.java",
                        "package upper; class SumTest { int max = lower.Limits.MAX; int four = Twice.of(2); }");
        lower.write("target/runtime.classpath", "");
        upper.write("target/runtime.classpath", lower.folder().resolve("target/classes") + "");
        upper.write("target/test.classpath", lower.folder().resolve("target/classes") + File.pathSeparator);
        build = new ModuleBuild(root, upper.folder());
        assertThat(compiled()).isEqualTo(Map.of("p01-lower", 1, "p02-upper", 2, "tests of p02-upper", 1));
        assertThat(compiled()).isEmpty();
    }

    private static String limits(String type, String max, String body) {
        return "package lower; public class Limits { public static final " + type + " MAX = " + max
                + "; public static int step() { " + body + " } }";
    }

    private static String sum(String body) {
        return "package upper;\nclass Sum {\n    static int of(int a, int b) {\n        " + body + "\n    }\n}\n";
    }

    /** Runs the build, which must succeed. */
    private Map<String, Integer> compiled() throws IOException {
        ModuleBuild.Result result = build.run(step -> {});
        assertThat(result.problems()).isEmpty();
        return result.compiled();
    }

    /** Saves a source, and not within a millisecond of a compilation: then it may be compiled once too often. */
    private static void save(FixtureModule module, String path, String text) {
        pause();
        module.write(path, text);
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The value of {@code Limits.MAX} that javac has copied into the test. */
    private int constantSeenByTests() throws IOException {
        int[] seen = new int[1];
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int flags, String name, String type, String signature, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitIntInsn(int opcode, int operand) {
                        seen[0] = operand;
                    }
                };
            }
        };
        byte[] bytes = Files.readAllBytes(upper.folder().resolve("target/test-classes/upper/SumTest.class"));
        new ClassReader(bytes).accept(visitor, 0);
        return seen[0];
    }

    @Test
    void aBodyCostsItsFile() throws IOException {
        save(upper, SUM, sum("int sum = a + b; return sum;"));
        assertThat(compiled()).isEqualTo(Map.of("p02-upper", 1));
        assertThat(compiled()).isEmpty();
    }

    @Test
    void aLambdaAndAPrivateMethodCostNoMore() throws IOException {
        save(
                upper,
                SUM,
                sum("java.util.function.IntSupplier s = () -> add(a, b); return s.getAsInt(); }"
                        + " private static int add(int a, int b) { return new Object() { int sum = a + b; }.sum;"));
        assertThat(compiled()).isEqualTo(Map.of("p02-upper", 1));
    }

    @Test
    void aBodyBelowCostsItsFile() throws IOException {
        save(lower, LIMITS, limits("int", "10", "return 2;"));
        assertThat(compiled()).isEqualTo(Map.of("p01-lower", 1));
    }

    @Test
    void aMethodThatOthersCanCallCostsTheModule() throws IOException {
        save(upper, SUM, sum("return a + b; } static int of(int a) { return a;"));
        assertThat(compiled()).isEqualTo(Map.of("p02-upper", 2, "tests of p02-upper", 1));
    }

    @Test
    void aConstantReachesThoseThatHaveCopiedIt() throws IOException {
        assertThat(constantSeenByTests()).isEqualTo(10);
        save(lower, LIMITS, limits("int", "11", "return 1;"));
        assertThat(compiled()).isEqualTo(Map.of("p01-lower", 1, "p02-upper", 2, "tests of p02-upper", 1));
        assertThat(constantSeenByTests()).isEqualTo(11);
    }

    @Test
    void anErrorHasItsPlaceAndChangesNothing() throws IOException {
        save(upper, SUM, sum("return a + c;"));
        byte[] before = Files.readAllBytes(upper.folder().resolve("target/classes/upper/Sum.class"));
        ModuleBuild.Result result = build.run(step -> {});
        assertThat(result.unit()).isEqualTo("p02-upper");
        assertThat(result.message(root))
                .startsWith("p02-upper/" + SUM + ":4: cannot find symbol\n"
                        + "            return a + c;\n"
                        + "                       ^\n")
                .contains("variable c");
        assertThat(Files.readAllBytes(upper.folder().resolve("target/classes/upper/Sum.class")))
                .isEqualTo(before);
        save(upper, SUM, sum("return a + b;"));
        assertThat(compiled()).isEqualTo(Map.of("p02-upper", 1));
    }

    @Test
    void aTestThatNoLongerFitsIsAnErrorUntilItDoes() throws IOException {
        save(lower, LIMITS, limits("String", "\"ten\"", "return 1;"));
        for (int i = 0; i < 2; i++) {
            ModuleBuild.Result result = build.run(step -> {});
            assertThat(result.unit()).isEqualTo("tests of p02-upper");
            assertThat(result.message(root)).contains("SumTest.java:1: incompatible types");
        }
        save(lower, LIMITS, limits("int", "12", "return 1;"));
        compiled();
        assertThat(constantSeenByTests()).isEqualTo(12);
    }

    @Test
    void aDeletedSourceTakesItsClassesAlong() throws IOException {
        Files.delete(upper.folder().resolve(TWICE));
        ModuleBuild.Result result = build.run(step -> {});
        assertThat(result.message(root)).contains("SumTest.java", "variable Twice");
        assertThat(upper.folder().resolve("target/classes/upper/Twice.class")).doesNotExist();
    }

    @Test
    void aMissingClassIsMadeAgain() throws IOException {
        Files.delete(upper.folder().resolve("target/classes/upper/Twice.class"));
        assertThat(compiled()).containsKey("p02-upper");
        assertThat(upper.folder().resolve("target/classes/upper/Twice.class")).exists();
    }

    @Test
    void anOlderSourcePutBackIsAChange() throws IOException {
        upper.write(SUM, sum("return b + a;"));
        Files.setLastModifiedTime(upper.folder().resolve(SUM), FileTime.fromMillis(1_000_000_000_000L));
        assertThat(compiled()).isEqualTo(Map.of("p02-upper", 1));
    }

    @Test
    void resourcesAreCopied() throws IOException {
        upper.write("src/main/resources/upper/text.txt", "one");
        compiled();
        assertThat(upper.read("target/classes/upper/text.txt")).isEqualTo("one");
    }

    @Test
    void mavenIsAskedWhenItMust() throws IOException {
        assertThat(build.needsMaven()).isFalse();
        Path pom = lower.folder().resolve("pom.xml");
        Files.setLastModifiedTime(pom, FileTime.fromMillis(System.currentTimeMillis() + 10_000));
        assertThat(build.needsMaven()).isTrue();
        Files.setLastModifiedTime(pom, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        assertThat(build.needsMaven()).isFalse();
        Files.delete(upper.folder().resolve("target/test.classpath"));
        assertThat(build.needsMaven()).isTrue();
    }
}
