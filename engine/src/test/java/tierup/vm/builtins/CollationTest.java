package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollationTest {
    /** In the order in which Node 20 sorts them. */
    private static final List<String> ORDERED =
            Arrays.asList((" |_|-|,|;|:|!|?|.|'|\"|(|)|[|]|{|}|@|*|/|\\|&|#|%|`|^|+|<|=|>|~|$|1|10|2"
                            + "|a|A|\u00e4|a b|a-b|ab|aB|Ab|b|B|e|E|\u00e9|o|\u00f6|resume|Resume|r\u00e9sum\u00e9|z|Z")
                    .split("\\|"));

    @Test
    void ordersAsTheRootLocaleDoes() {
        List<String> shuffled = Arrays.asList(ORDERED.toArray(new String[0]));
        Collections.reverse(shuffled);
        shuffled.sort(Collation::compare);
        assertThat(shuffled).isEqualTo(ORDERED);
    }

    @Test
    void isAnOrder() {
        for (String a : ORDERED) {
            for (String b : ORDERED) {
                assertThat(Collation.compare(a, b)).as(a + " and " + b).isEqualTo(-Collation.compare(b, a));
                assertThat(Collation.compare(a, b) == 0).isEqualTo(a.equals(b));
            }
        }
    }
}
