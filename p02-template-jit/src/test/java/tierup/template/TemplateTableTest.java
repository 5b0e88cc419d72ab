package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.bytecode.Opcode;

/** The table is total, and a copy is independent of its original. */
class TemplateTableTest {
    @ParameterizedTest
    @EnumSource(Opcode.class)
    void everyOpcodeHasATemplate(Opcode op) {
        assertThat(TemplateTable.standard().get(op)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Opcode.class,
            names = {"BINARY_ADD", "CALL"})
    void aCopyCanBeChangedWithoutItsOriginal(Opcode op) {
        TemplateTable original = TemplateTable.standard();
        Template before = original.get(op);
        original.copy().set(op, TemplateTable.GENERAL);
        assertThat(original.get(op)).isSameAs(before);
    }
}
