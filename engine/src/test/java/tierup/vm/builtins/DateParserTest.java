package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.vm.NodeOracle;

/** Which texts are dates, and which: a table of forms, as Node reads them with TZ=UTC, and texts thrown together. */
class DateParserTest {
    private static final String[] PIECES = {
        "2020",
        "2020-01-02",
        "01",
        "1",
        "31",
        "12",
        "59",
        "60",
        "99",
        "1999",
        "+",
        "-",
        ":",
        ".",
        "T",
        "Z",
        " ",
        " ",
        " ",
        "Jan",
        "feb",
        "GMT",
        "EST",
        "am",
        "PM",
        "foo",
        "Thu",
        "(",
        ")",
        "(x)",
        ",",
        "/",
        "10:00",
        "10:00:00",
        ".5",
        ".1234",
        "+0100",
        "-01:30",
        "2020/1/2",
        "March",
        "002020",
        "1.2",
        "x1",
        "123456",
        "24:00",
        "00",
        "\u00a0"
    };
    private static final int MOST_PIECES = 7;

    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void moveToGreenwich() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterEach
    void moveBack() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                // ISO 8601, and offsets without a colon
                "2010-08-31T22:35:36-0900            | 2010-09-01T07:35:36.000Z",
                "2010-08-31T22:35:36+09:30           | 2010-08-31T13:05:36.000Z",
                "2010-08-31T22:35:36-09              | Invalid Date",
                "2010-08-31T22:35:36 -0900           | Invalid Date",
                "2010-08-31t22:35z                   | 2010-08-31T22:35:00.000Z",
                "2010-08-31T24:00                    | 2010-09-01T00:00:00.000Z",
                "2010-08-31T24:01                    | Invalid Date",
                "2010-08-31T22:35:36.123456789Z      | 2010-08-31T22:35:36.123Z",
                "2010-08-31T22:35+24:00              | Invalid Date",
                "2010-02-30                          | 2010-03-02T00:00:00.000Z",
                "2010-13-01                          | Invalid Date",
                "+275760-09-13                       | +275760-09-13T00:00:00.000Z",
                "+275760-09-14                       | Invalid Date",
                "-000000-01-01                       | 2001-01-01T00:00:00.000Z",
                // Numbers alone
                "2020.01.02                          | 2020-01-02T00:00:00.000Z",
                "2020/1/2                            | 2020-01-02T00:00:00.000Z",
                "1.2.2020                            | 2020-01-02T00:00:00.000Z",
                "12/31/49                            | 2049-12-31T00:00:00.000Z",
                "12/31/50                            | 1950-12-31T00:00:00.000Z",
                "13/1/2020                           | Invalid Date",
                "2020--01-02                         | Invalid Date",
                "2020-01-02Z                         | 2020-01-02T00:00:00.000Z",
                "2020-01-02 10:00                    | 2020-01-02T10:00:00.000Z",
                "2020-01-02 10:                      | 2020-01-02T10:00:00.000Z",
                "2020-01-02 10:00AM                  | Invalid Date",
                "12                                  | 2001-12-01T00:00:00.000Z",
                "13                                  | Invalid Date",
                "100                                 | 0100-01-01T00:00:00.000Z",
                "1 2                                 | 2001-01-02T00:00:00.000Z",
                // Words
                "Jan 2 2020 10:00 PM                 | 2020-01-02T22:00:00.000Z",
                "Jan 2 2020 0:00 PM                  | 2020-01-02T12:00:00.000Z",
                "Jan 2 2020 13:00 PM                 | Invalid Date",
                "Jan 2 2020 1:2:3.45                 | 2020-01-02T01:02:03.450Z",
                "Jan 2 2020 10:00 EST                | 2020-01-02T15:00:00.000Z",
                "1 Mar 2022 00:00 MDT                | 2022-03-01T06:00:00.000Z",
                "Jan 2 2020 10:00 GMT-0330 (Some)    | 2020-01-02T13:30:00.000Z",
                "Jan 2 2020 10:00 -1:30              | 2020-01-02T11:30:00.000Z",
                "Jan 2 2020 10:00 +12345             | Invalid Date",
                "Thu Jan 02 10:00:00 2020            | 2020-01-02T10:00:00.000Z",
                "foo Jan 2 2020                      | 2020-01-02T00:00:00.000Z",
                "Jan 2 2020 foo                      | Invalid Date",
                "Jan 2020                            | 2020-01-01T00:00:00.000Z",
                "2Jan2020                            | 2020-01-02T00:00:00.000Z",
                "Jan 2 2020 (a (nested) comment) 9:0 | 2020-01-02T09:00:00.000Z",
                "Jan 2 2020 (an open comment         | 2020-01-02T00:00:00.000Z",
                "Jan 2 2020 ) 9:00                   | Invalid Date"
            })
    void formsThatAreRead(String text, String date) {
        double time = DateParser.parse(text);
        assertThat(Double.isNaN(time) ? DateTexts.INVALID : DateTexts.iso(time)).isEqualTo(date);
    }

    @Test
    void asNodeReadsThem(@TempDir Path folder) throws IOException, InterruptedException {
        Random random = new Random(20);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < NodeOracle.SAMPLES; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(MOST_PIECES); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            texts.add(text.toString());
        }
        List<String> answers =
                NodeOracle.answers(folder, texts, "line => (process.env.TZ = 'UTC', toBits(Date.parse(line)))");
        for (int i = 0; i < texts.size(); i++) {
            assertThat(NodeOracle.bits(DateParser.parse(texts.get(i))))
                    .as(texts.get(i))
                    .isEqualTo(answers.get(i));
        }
    }
}
