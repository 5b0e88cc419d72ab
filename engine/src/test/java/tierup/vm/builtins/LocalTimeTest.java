package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dates in a zone with summer time; the expected texts are those of Node with TZ=America/New_York. */
class LocalTimeTest {
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void moveToNewYork() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void moveBack() {
        TimeZone.setDefault(zone);
    }

    private static String show(String expression) {
        return ProgramFixture.show(expression);
    }

    @Test
    void textsOfADate() {
        String date = "new Date(2024, 6, 4, 15, 5, 9)";
        assertThat(show(date + ".toString()")).isEqualTo("Thu Jul 04 2024 15:05:09 GMT-0400 (Eastern Daylight Time)");
        assertThat(show(date + ".toDateString()")).isEqualTo("Thu Jul 04 2024");
        assertThat(show(date + ".toTimeString()")).isEqualTo("15:05:09 GMT-0400 (Eastern Daylight Time)");
        assertThat(show(date + ".toUTCString()")).isEqualTo("Thu, 04 Jul 2024 19:05:09 GMT");
        assertThat(show(date + ".toLocaleString()")).isEqualTo("7/4/2024, 3:05:09 PM");
        assertThat(show(date + ".toLocaleDateString()")).isEqualTo("7/4/2024");
        assertThat(show("new Date(NaN).toLocaleTimeString()")).isEqualTo("Invalid Date");
    }

    @Test
    void hoursThatClocksSkipOrRepeat() {
        assertThat(show("`${new Date(2024, 2, 10, 2, 30)}`"))
                .isEqualTo("Sun Mar 10 2024 03:30:00 GMT-0400 (Eastern Daylight Time)");
        assertThat(show("`${new Date(2024, 10, 3, 1, 30)}`"))
                .isEqualTo("Sun Nov 03 2024 01:30:00 GMT-0400 (Eastern Daylight Time)");
        assertThat(show("new Date(2024, 0).getTimezoneOffset(), new Date(2024, 6).getTimezoneOffset()"))
                .isEqualTo("300 240");
    }

    @Test
    void settersWorkInLocalTime() {
        assertThat(show("new Date(new Date(2024, 0, 31, 23).setMonth(6, 1)).toISOString()"))
                .isEqualTo("2024-07-02T03:00:00.000Z");
        assertThat(show("new Date(new Date(NaN).setFullYear(2000)).toISOString()"))
                .isEqualTo("2000-01-01T05:00:00.000Z");
        assertThat(show("new Date(new Date(0).setYear(99)).getFullYear(), new Date(1999, 0).getYear()"))
                .isEqualTo("1999 99");
    }

    @Test
    void whatSaysNoZoneIsLocal() {
        assertThat(show("Date.parse('2000-01-01T00:00'), Date.parse('2000-01-01')"))
                .isEqualTo("946702800000 946684800000");
        assertThat(show("Date.parse('1/2/2007 1:11:11'), Date.parse('Dec 25, 1995 1:30 PM')"))
                .isEqualTo("1167718271000 819916200000");
    }
}
