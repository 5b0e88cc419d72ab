package tierup.workbook.export;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;

/** A workbook of two modules with exercises, {@code p02-sample} on {@code p01-low}, between a given one below and one above. */
final class SmallWorkbook {
    static final String LOW = "src/main/java/low/Low.java";
    static final String HALVES = "int rounded = number - number % 2;";

    final Path root;
    final Course course;

    private SmallWorkbook(Path root) {
        this.root = root;
        this.course = new Course(root);
    }

    static SmallWorkbook in(Path root) {
        SmallWorkbook workbook = new SmallWorkbook(root);
        workbook.write("pom.xml", """
                <project>
                    <modules>
                        <module>base</module>
                        <module>p01-low</module>
                        <module>p02-sample</module>
                        <module>top</module>
                    </modules>
                    <!-- authors -->
                    <plugin>formatter</plugin>
                    <!-- /authors -->
                    <dependency>
                        <groupId>org.tierup</groupId>
                        <artifactId>top</artifactId>
                        <version>1</version>
                    </dependency>
                </project>
                """);
        workbook.write("README.md", """
                | module | project |
                |---|---|
                | [p01-low](p01-low/README.md) | 1. Low |
                | [p02-sample](p02-sample/README.md) | 2. Sample |
                """);
        workbook.write("tierup", "#!/bin/sh\n");
        workbook.root.resolve("tierup").toFile().setExecutable(true);
        workbook.write("docs/INSTRUCTORS.md", "For instructors.\n");
        new FixtureModule(root, "base").write("src/main/java/base/Base.java", "package base; public class Base {}\n");
        FixtureModule low = new FixtureModule(root, "p01-low")
                .write("pom.xml", pom("base"))
                .write("exercises/p01.1.md", SampleModule.page("Half"))
                .write("README.md", "The chapter of p01: [Low](" + LOW + ").\n")
                .write("src/main/resources/low/note.txt", "A resource.\n")
                .write(LOW, """
                        package low;

                        public final class Low {
                            public static int half(int number) {
                                // BEGIN SOLUTION p01.1
                                int rounded = number - number % 2;
                                return rounded / 2;
                                // STUB: throw new Todo("p01.1");
                                // END SOLUTION p01.1
                            }
                        }
                        """)
                .write("src/testing/java/low/testing/Shared.java", "package low.testing; public class Shared {}\n")
                .write("src/wrong/p01.1-whole.java", SampleModule.wrong("halves", "return number;"))
                .compile();
        SampleModule.in(root)
                .write("pom.xml", pom("p01-low"))
                .write("README.md", """
                        On [p01](../p01-low/README.md), with [a source](src/main/java/sample/Quarter.java).

                        <!-- with solutions -->
                        The solutions are in your copy.
                        <!-- /with solutions -->
                        <!-- without solutions
                        Begin with p02.1.
                        -->

                        ```
                        ./tierup test p02.1
                        ./tierup diff p02
                        ```
                        """)
                .write("src/main/java/sample/Quarter.java", """
                        package sample;

                        public final class Quarter {
                            public static int of(int number) {
                                return low.Low.half(low.Low.half(number));
                            }
                        }
                        """);
        workbook.classpaths(root);
        new FixtureModule(root, "top").write("pom.xml", pom("p02-sample"));
        workbook.write("top/target/runtime.classpath", libraries());
        return workbook;
    }

    private static String pom(String below) {
        return "<project><dependency><groupId>org.tierup</groupId><artifactId>" + below
                + "</artifactId></dependency></project>";
    }

    /** The class paths that Maven would write into a checkout of it. */
    void classpaths(Path checkout) {
        String above = checkout.resolve("p01-low/target/classes") + File.pathSeparator + libraries();
        for (String kind : List.of("runtime", "test")) {
            write(checkout, "p01-low/target/" + kind + ".classpath", libraries());
            write(checkout, "p02-sample/target/" + kind + ".classpath", above);
        }
    }

    private static String libraries() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    void write(String path, String text) {
        write(root, path, text);
    }

    static void write(Path checkout, String path, String text) {
        try {
            Path file = checkout.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An edition with the exercises of some modules, not written anywhere yet. */
    StudentEdition edition(String... modules) throws IOException {
        return new StudentEdition(course, modules(modules), List.of());
    }

    List<ProjectModule> modules(String... names) {
        return Arrays.stream(names).map(course::module).collect(Collectors.toList());
    }
}
