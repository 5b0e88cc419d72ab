package tierup.workbook.classroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.Remark;
import tierup.workbook.classroom.SubmissionResult;

/** The formats of other systems, held against what is published of them. */
class ExchangeFormatsTest {
    private static final Set<String> FORMATS = Set.of("text", "html", "simple_format", "md", "ansi");
    private static final Set<String> VISIBILITIES = Set.of("hidden", "after_due_date", "after_published", "visible");

    /**
     * The strict schema of Ant's reports as its tools read it: a suite has all attributes, then properties, cases, output; a case has
     * at most one ending.
     */
    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
              <xs:simpleType name="time"><xs:restriction base="xs:dateTime">
                <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"/>
              </xs:restriction></xs:simpleType>
              <xs:simpleType name="text"><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType>
              <xs:complexType name="ending"><xs:simpleContent><xs:extension base="xs:string">
                <xs:attribute name="message" type="xs:string"/>
                <xs:attribute name="type" type="xs:string" use="required"/>
              </xs:extension></xs:simpleContent></xs:complexType>
              <xs:element name="testsuites"><xs:complexType><xs:sequence>
                <xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
                  <xs:element name="properties"><xs:complexType><xs:sequence>
                    <xs:element name="property" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
                      <xs:attribute name="name" type="text" use="required"/>
                      <xs:attribute name="value" type="xs:string" use="required"/>
                    </xs:complexType></xs:element>
                  </xs:sequence></xs:complexType></xs:element>
                  <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:choice minOccurs="0">
                    <xs:element name="skipped"/>
                    <xs:element name="error" type="ending"/>
                    <xs:element name="failure" type="ending"/>
                  </xs:choice>
                    <xs:attribute name="name" type="xs:token" use="required"/>
                    <xs:attribute name="classname" type="xs:token" use="required"/>
                    <xs:attribute name="time" type="xs:decimal" use="required"/>
                  </xs:complexType></xs:element>
                  <xs:element name="system-out" type="xs:string"/>
                  <xs:element name="system-err" type="xs:string"/>
                </xs:sequence>
                  <xs:attribute name="package" type="xs:token" use="required"/>
                  <xs:attribute name="id" type="xs:int" use="required"/>
                  <xs:attribute name="name" type="text" use="required"/>
                  <xs:attribute name="timestamp" type="time" use="required"/>
                  <xs:attribute name="hostname" type="text" use="required"/>
                  <xs:attribute name="tests" type="xs:int" use="required"/>
                  <xs:attribute name="failures" type="xs:int" use="required"/>
                  <xs:attribute name="errors" type="xs:int" use="required"/>
                  <xs:attribute name="skipped" type="xs:int"/>
                  <xs:attribute name="time" type="xs:decimal" use="required"/>
                </xs:complexType></xs:element>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """;

    private final SubmissionResult mixed = SampleGrades.student("Bob <\uD800> & \u001B\"Co\"")
            .with("jumpsBackward", Ending.FAILED, "expected: -15\n but was: <\u0000]]>&\u202E")
            .with("farJumps", Ending.HUNG, "the secret: 0x7fffffff")
            .with(1, State.NOT_ATTEMPTED, Ending.NOT_ATTEMPTED)
            .with(new Remark(Remark.Kind.OUTSIDE, "", SampleGrades.FILE, 3, "1 line outside the markers"))
            .with(new Remark(Remark.Kind.SAME_AS_REFERENCE, "p02.1", "", 0, "the code is that of the reference"))
            .code("return to - from;")
            .result();
    private final SubmissionResult whole = SampleGrades.student("Ada").result();
    private final SubmissionResult unreadable =
            SampleGrades.student("Eve").unreadable("no zip").result();

    private List<SubmissionResult> all() {
        return List.of(mixed, whole, unreadable);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static List<JsonObject> tests(JsonObject result) {
        List<JsonObject> tests = new ArrayList<>();
        result.getAsJsonArray("tests").forEach(test -> tests.add(test.getAsJsonObject()));
        return tests;
    }

    private static double sum(List<JsonObject> tests, String name) {
        return tests.stream().mapToDouble(test -> test.get(name).getAsDouble()).sum();
    }

    // -- Gradescope -------------------------------------------------------------------------------

    private static JsonObject gradescope(SubmissionResult submission) {
        return json(GradescopeResults.of(ForStudent.of(submission)));
    }

    @Test
    void gradescopeFindsTheFieldsOfItsSpecification() {
        for (SubmissionResult submission : all()) {
            JsonObject results = gradescope(submission);
            assertThat(Set.of(
                            "score",
                            "execution_time",
                            "output",
                            "output_format",
                            "test_output_format",
                            "test_name_format",
                            "visibility",
                            "stdout_visibility",
                            "extra_data",
                            "tests",
                            "leaderboard"))
                    .containsAll(results.keySet());
            assertThat(FORMATS)
                    .contains(
                            results.get("output_format").getAsString(),
                            results.get("test_output_format").getAsString(),
                            results.get("test_name_format").getAsString());
            assertThat(VISIBILITIES)
                    .contains(
                            results.get("visibility").getAsString(),
                            results.get("stdout_visibility").getAsString());
            for (JsonObject test : tests(results)) {
                assertThat(Set.of(
                                "score",
                                "max_score",
                                "status",
                                "name",
                                "name_format",
                                "number",
                                "output",
                                "output_format",
                                "tags",
                                "visibility",
                                "extra_data"))
                        .containsAll(test.keySet());
                assertThat(test.get("status").getAsString()).isIn("passed", "failed");
                assertThat(VISIBILITIES).contains(test.get("visibility").getAsString());
                assertThat(test.get("number").getAsString()).matches("p02\\.\\d\\.\\d");
                assertThat(test.getAsJsonArray("tags")).allMatch(JsonElement::isJsonPrimitive);
                assertThat(test.get("extra_data").isJsonObject()).isTrue();
            }
        }
    }

    @Test
    void gradescopesScoresAddUpToTheGrade() {
        for (SubmissionResult submission : all()) {
            JsonObject results = gradescope(submission);
            assertThat(sum(tests(results), "score")).isCloseTo(submission.score(), within(1e-3));
            assertThat(sum(tests(results), "max_score")).isCloseTo(SampleGrades.MAXIMUM, within(1e-3));
            assertThat(results.get("score").getAsDouble()).isCloseTo(submission.score(), within(1e-3));
        }
        assertThat(gradescope(unreadable).get("output").getAsString()).contains("0 of 20 points", "not graded: no zip");
    }

    // -- GitHub Classroom -------------------------------------------------------------------------

    private static JsonObject classroom(SubmissionResult submission) {
        return json(GithubClassroomResult.of(ForStudent.of(submission)));
    }

    @Test
    void githubClassroomFindsWhatItsReporterReads() {
        Map<SubmissionResult, String> statuses = Map.of(mixed, "fail", whole, "pass", unreadable, "error");
        statuses.forEach((submission, status) -> {
            JsonObject result = classroom(submission);
            assertThat(result.get("version").getAsInt()).isEqualTo(1);
            assertThat(result.get("status").getAsString()).isEqualTo(status);
            assertThat(result.get("max_score").getAsDouble()).isEqualTo(SampleGrades.MAXIMUM);
            assertThat(sum(tests(result), "score")).isCloseTo(submission.score(), within(1e-3));
            for (JsonObject test : tests(result)) {
                assertThat(test.get("name").getAsString()).startsWith("p02.");
                assertThat(test.get("status").getAsString()).isIn("pass", "fail", "error");
                assertThat(test.get("execution_time").getAsString()).matches("\\d+ms");
                assertThat(test.get("line_no").getAsInt()).isNotNegative();
                boolean isPassed = test.get("status").getAsString().equals("pass");
                assertThat(test.get("message").isJsonNull()).isEqualTo(isPassed);
            }
        });
        assertThat(tests(classroom(mixed)).get(0).get("line_no").getAsInt()).isEqualTo(12);
        assertThat(tests(classroom(mixed)).get(0).get("filename").getAsString()).isEqualTo(SampleGrades.FILE);
    }

    // -- JUnit ------------------------------------------------------------------------------------

    private static Document junit(SubmissionResult submission) throws Exception {
        String xml = JUnitXml.of(ForStudent.of(submission));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(SCHEMA)))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void junitXmlIsValidAndCountsRightly() throws Exception {
        for (SubmissionResult submission : all()) {
            List<Element> suites = elements(junit(submission).getDocumentElement(), "testsuite");
            assertThat(suites).hasSize(2);
            for (Element suite : suites) {
                Map.of("tests", "testcase", "failures", "failure", "errors", "error", "skipped", "skipped")
                        .forEach((attribute, element) -> assertThat(suite.getAttribute(attribute))
                                .isEqualTo(
                                        String.valueOf(elements(suite, element).size())));
            }
        }
    }

    @Test
    void junitXmlHasThePointsAsProperties() throws Exception {
        Element suite = elements(junit(mixed).getDocumentElement(), "testsuite").get(0);
        List<String> properties = elements(suite, "property").stream()
                .map(property -> property.getAttribute("name") + "=" + property.getAttribute("value"))
                .toList();

        assertThat(properties)
                .contains(
                        "points=0", "maximum=15", "state=attempted", "points:sample.ArithmeticTest#jumpsBackward=0/10");
        assertThat(elements(suite, "failure").get(0).getTextContent())
                .contains("but was: <\u2400]]>&\\u202E", "trace of sample.ArithmeticTest#jumpsBackward");
        assertThat(elements(suite, "error").get(0).getAttribute("type")).isEqualTo("hung");
    }

    // -- All --------------------------------------------------------------------------------------

    @Test
    void hiddenTestsStayHidden() {
        SubmissionResult shown = ForStudent.of(mixed);
        for (String text : List.of(GradescopeResults.of(shown), GithubClassroomResult.of(shown), JUnitXml.of(shown))) {
            assertThat(text).contains("hidden test 1", "hung").doesNotContain("farJumps", "SecretTest", "the secret");
            assertThat(text).doesNotContain("that of the reference");
        }
        assertThat(tests(gradescope(mixed)).get(1).get("visibility").getAsString())
                .isEqualTo("after_published");
        assertThat(tests(gradescope(mixed)).get(0).get("visibility").getAsString())
                .isEqualTo("visible");
    }
}
