package tierup.template;

import java.util.EnumMap;
import java.util.Map;
import tierup.bytecode.Opcode;

/**
 * Which template compiles which opcode. Every opcode has one: those without a template of their own get the general
 * one, which calls the run time. A later module copies the table and replaces rows.
 */
public final class TemplateTable {
    /** The general template: operands to memory, execution by Java, result in rax. */
    public static final Template GENERAL = e -> {
        boolean pushes = e.opcode().pushes() > 0;
        e.callRuntime();
        if (pushes) {
            e.stack.push(Operand.register(Conventions.RESULT, Operand.Type.ANY));
        }
    };

    private final Map<Opcode, Template> rows = new EnumMap<>(Opcode.class);

    private TemplateTable() {}

    /** The table of this module. */
    public static TemplateTable standard() {
        TemplateTable table = new TemplateTable();
        for (Opcode op : Opcode.values()) {
            table.rows.put(op, GENERAL);
        }
        StackTemplates.register(table);
        ArithmeticTemplates.register(table);
        RemainderTemplates.register(table);
        UnaryArithmetic.register(table);
        BitTemplates.register(table);
        ComparisonTemplates.register(table);
        EqualityTemplates.register(table);
        TruthTemplates.register(table);
        TypeTemplates.register(table);
        Membership.register(table);
        ControlTemplates.register(table);
        IterationTemplates.register(table);
        CallTemplates.register(table);
        ElementTemplates.register(table, ElementFallback.NONE);
        PropertyTemplates.register(table);
        AllocationTemplates.register(table);
        ArgumentsTemplates.register(table);
        SpreadTemplates.register(table);
        return table;
    }

    /** A table that begins as a copy of this one. */
    public TemplateTable copy() {
        TemplateTable copy = new TemplateTable();
        copy.rows.putAll(rows);
        return copy;
    }

    /** Replaces a row; returns this table. */
    public TemplateTable set(Opcode op, Template template) {
        rows.put(op, template);
        return this;
    }

    public Template get(Opcode op) {
        return rows.get(op);
    }
}
