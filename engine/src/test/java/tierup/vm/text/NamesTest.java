package tierup.vm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

class NamesTest extends VmFixture {
    @Test
    void predefinedNamesAreWhatTheirConstantsSay() {
        assertThat(names.text(Names.LENGTH)).isEqualTo("length");
        assertThat(names.text(Names.VALUE_OF)).isEqualTo("valueOf");
        assertThat(names.text(Names.PROTO)).isEqualTo("__proto__");
        assertThat(names.text(Names.CODE)).isEqualTo("code");
        assertThat(names.text(Names.EMPTY)).isEmpty();
        assertThat(names.text(Names.SYMBOL_ITERATOR)).isEqualTo("Symbol(Symbol.iterator)");
        assertThat(names.text(Names.SYMBOL_TO_STRING_TAG)).isEqualTo("Symbol(Symbol.toStringTag)");
    }

    @Test
    void equalTextsHaveOneIdHoweverTheyAreMade() {
        int id = names.id("position");
        assertThat(names.id(new String("position"))).isEqualTo(id);
        assertThat(names.id(string("position"))).isEqualTo(id);
        assertThat(names.id(strings.concat(string("posi"), string("tion")))).isEqualTo(id);
        long rope = strings.concat(string("a name that is longer "), string("than a flat concatenation"));
        assertThat(names.id(rope)).isEqualTo(names.id("a name that is longer than a flat concatenation"));
        assertThat(names.id(names.cell(id))).isEqualTo(id);
    }

    @Test
    void aStringCellRemembersItsName() {
        long cell = string("remembered");
        assertThat(Memory.getInt(cell + Cell.STRING_NAME)).isZero();
        int id = names.id(cell);
        assertThat(Memory.getInt(cell + Cell.STRING_NAME)).isEqualTo(id);
    }

    @Test
    void arrayIndicesAreCanonicalDecimals() {
        assertThat(names.arrayIndex(names.id("0"))).isZero();
        assertThat(names.arrayIndex(names.id("4294967294"))).isEqualTo(4294967294L);
        for (String text : new String[] {"", "00", "01", "-1", "1.0", "4294967295", "99999999999", "1e3", " 1"}) {
            assertThat(names.arrayIndex(names.id(text))).as(text).isNegative();
        }
        assertThat(names.ofIndex(77)).isEqualTo(names.id("77"));
        assertThat(names.ofIndex(123456)).isEqualTo(names.id("123456"));
        assertThat(names.toKey(names.id("5"))).isEqualTo(Value.fromInt(5));
        assertThat(names.toKey(names.id("2147483647"))).isEqualTo(names.cell(names.id("2147483647")));
    }

    @Test
    void canonicalNumbersAreKnown() {
        String[] numbers = {"0", "7", "4294967295", "-0", "-1", "1.5", "1e+21", "NaN", "Infinity", "-Infinity", "5e-324"
        };
        for (String text : numbers) {
            assertThat(names.isNumeric(names.id(text))).as(text).isTrue();
        }
        String[] others = {"", "00", "1.0", "1e21", "+1", " 1", "0x1", "-", "Infinit", "Nan", "-NaN", "length", ".5"};
        for (String text : others) {
            assertThat(names.isNumeric(names.id(text))).as(text).isFalse();
        }
        assertThat(names.isNumeric(names.id(factory.symbols.create(string("1")))))
                .isFalse();
    }

    @Test
    void symbolsWithOneDescriptionAreDifferentNames() {
        long a = factory.symbols.create(string("tag"));
        long b = factory.symbols.create(string("tag"));
        assertThat(names.id(a)).isNotEqualTo(names.id(b)).isNotEqualTo(names.id("tag"));
        assertThat(names.isSymbol(names.id(a))).isTrue();
        assertThat(names.text(names.id(a))).isEqualTo("Symbol(tag)");
        assertThat(names.cell(names.id(a))).isEqualTo(a);
        assertThat(factory.symbols.description(factory.symbols.create(Value.UNDEFINED)))
                .isEqualTo(Value.UNDEFINED);
    }

    @Test
    void manyNamesSurviveTheTablesGrowth() {
        Map<String, Integer> ids = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = Long.toString(random.nextInt(1 << 16), 36);
            int id = names.id(text);
            assertThat(ids.getOrDefault(text, id)).isEqualTo(id);
            ids.put(text, id);
        }
        ids.forEach((text, id) -> assertThat(names.text(id)).isEqualTo(text));
    }
}
