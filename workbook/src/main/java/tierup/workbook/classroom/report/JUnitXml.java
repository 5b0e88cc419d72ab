package tierup.workbook.classroom.report;

import java.io.StringWriter;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.TestVerdict;

/**
 * A grade as JUnit XML: a suite for each exercise, a case for each test, and the points as properties of the suite, {@code points},
 * {@code maximum}, and {@code points:CLASS#METHOD} for each test.
 *
 * <p>The format has no one specification. This is the part that is valid both for the schema of Ant's reports (the strict one: all
 * attributes of a suite, properties first, output last, nothing but an ending in a case) and for those of Jenkins' plugins. Points are not
 * properties of cases, which the former does not know.
 */
final class JUnitXml {
    /** The name of a host that is not to be known. */
    private static final String HOST = InetAddress.getLoopbackAddress().getHostName();

    private static final Set<Ending> SKIPPED = Set.of(Ending.NOT_ATTEMPTED, Ending.SKIPPED);
    private static final int SECONDS = "2024-01-31T12:00:00".length();

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(SubmissionResult submission) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JUnitXml(writer).write(submission);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private void write(SubmissionResult submission) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        int id = 0;
        for (ExerciseResult exercise : submission.exercises()) {
            suite(submission, exercise, id++);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(SubmissionResult submission, ExerciseResult exercise, int id) throws XMLStreamException {
        List<TestVerdict> tests = exercise.tests();
        line(1);
        xml.writeStartElement("testsuite");
        attribute("package", submission.student());
        attribute("id", String.valueOf(id));
        attribute("name", exercise.id() + " " + exercise.title());
        attribute("timestamp", timestamp(submission.graded()));
        attribute("hostname", HOST);
        attribute("tests", String.valueOf(tests.size()));
        attribute("failures", count(tests, "failure"));
        attribute("errors", count(tests, "error"));
        attribute("skipped", count(tests, "skipped"));
        attribute("time", seconds(tests.stream().mapToLong(TestVerdict::millis).sum()));
        line(2);
        xml.writeStartElement("properties");
        property("student", submission.student());
        property("state", exercise.state().label());
        property("points", Figures.points(exercise.score()));
        property("maximum", Figures.points(exercise.maximum()));
        for (TestVerdict test : tests) {
            String points = Figures.points(CsvTables.share(exercise, test.earned()));
            String maximum = Figures.points(CsvTables.share(exercise, test.points()));
            property("points:" + test.test(), points + "/" + maximum);
        }
        line(2);
        xml.writeEndElement();
        for (TestVerdict test : tests) {
            testCase(test);
        }
        for (String output : List.of("system-out", "system-err")) {
            line(2);
            xml.writeStartElement(output);
            xml.writeEndElement();
        }
        line(1);
        xml.writeEndElement();
    }

    private void testCase(TestVerdict test) throws XMLStreamException {
        int hash = test.test().indexOf('#');
        line(2);
        xml.writeStartElement("testcase");
        attribute("name", test.name());
        attribute("classname", hash < 0 ? test.test() : test.test().substring(0, hash));
        attribute("time", seconds(test.millis()));
        String element = element(test);
        if (!element.isEmpty()) {
            xml.writeStartElement(element);
            if (!element.equals("skipped")) {
                attribute("message", test.headline());
                attribute("type", test.ending().label());
                String trace = test.trace().isEmpty() ? "" : "\n\n" + test.trace();
                xml.writeCharacters(ShownText.of(test.reason() + trace));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** A failure is an answer of the test; what kept it from answering is an error. */
    private static String element(TestVerdict test) {
        if (test.ending() == Ending.PASSED) {
            return "";
        }
        if (SKIPPED.contains(test.ending())) {
            return "skipped";
        }
        return test.ending() == Ending.FAILED ? "failure" : "error";
    }

    private static String count(List<TestVerdict> tests, String element) {
        return String.valueOf(
                tests.stream().filter(test -> element(test).equals(element)).count());
    }

    /** Seconds, without a time zone: UTC. */
    private static String timestamp(String iso) {
        return iso.length() < SECONDS ? "1970-01-01T00:00:00" : iso.substring(0, SECONDS);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    private void property(String name, String value) throws XMLStreamException {
        line(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, ShownText.line(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
