package tierup.workbook.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tierup.workbook.TextStyle;

/**
 * What {@code --help} prints: usage, description, a table of operands and options in two columns, commands, footer. Names are in
 * colour and labels in italics on a terminal.
 */
final class HelpPage {
    private static final String USAGE = "Usage: ";

    /** Before a name of two dashes: there is room for {@code "  -q, "}. */
    private static final String INDENT = "      ";

    /** Names longer than this have a line of their own. */
    private static final int WIDEST_NAME = 20;

    private static final int GAP = 3;

    private final OptionTable table;
    private final int width;
    private final boolean coloured;
    private final StringBuilder out = new StringBuilder();

    /** Text, and the same with what only a terminal understands. */
    private record Styled(String plain, String shown) {}

    /** @param width columns */
    HelpPage(OptionTable table, int width, boolean coloured) {
        this.table = table;
        this.width = width;
        this.coloured = coloured;
    }

    String text() {
        usage();
        for (String paragraph : table.description) {
            wrapped(words(paragraph), 0, 0);
        }
        rows();
        commands();
        for (String line : table.footer) {
            out.append(line).append('\n');
        }
        return out.toString();
    }

    private void usage() {
        if (table.synopsis.length > 0) {
            String lead = USAGE;
            for (String line : table.synopsis) {
                out.append(lead).append(line).append('\n');
                lead = " ".repeat(USAGE.length());
            }
            return;
        }
        List<Styled> words = new ArrayList<>();
        words.add(new Styled(table.name, TextStyle.BOLD.of(table.name, coloured)));
        words.add(plain("[" + flagLetters() + "]"));
        table.options.stream()
                .filter(option -> !option.isFlag() || option.shortName == null)
                .sorted(Comparator.comparing((Option<?> option) -> !option.isFlag())
                        .thenComparing(option -> option.longName))
                .map(this::inUsage)
                .forEach(words::add);
        table.operands.forEach(operand -> words.add(inColour(operand.spelled())));
        out.append(USAGE);
        wrapped(words, USAGE.length(), USAGE.length() + table.name.length() + 1);
    }

    /** Of the flags that have one: {@code -hqV}. */
    private String flagLetters() {
        StringBuilder letters = new StringBuilder("-");
        table.allOptions().stream()
                .filter(option -> option.isFlag() && option.shortName != null)
                .map(option -> option.shortName.substring(1))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .forEach(letters::append);
        return letters.toString();
    }

    private Styled inUsage(Option<?> option) {
        Styled name = spelled(option);
        return option.required ? name : new Styled("[" + name.plain + "]", "[" + name.shown + "]");
    }

    private Styled spelled(Option<?> option) {
        String plain = option.spelled();
        String label = plain.substring(option.longName.length());
        return new Styled(plain, inColour(option.longName).shown + TextStyle.ITALIC.of(label, coloured));
    }

    private Styled inColour(String text) {
        return new Styled(text, TextStyle.YELLOW.of(text, coloured));
    }

    private static Styled plain(String text) {
        return new Styled(text, text);
    }

    private void rows() {
        int widest = 0;
        for (Operand operand : explained()) {
            widest = widerName(widest, operand.spelled());
        }
        for (Option<?> option : table.allOptions()) {
            widest = widerName(widest, option.spelled());
        }
        int column = INDENT.length() + widest + GAP;
        for (Operand operand : explained()) {
            row(INDENT, inColour(operand.spelled()), column, operand.description);
        }
        for (Option<?> option : table.allOptions()) {
            String lead = option.shortName == null ? INDENT : "  " + inColour(option.shortName).shown + ", ";
            row(lead, spelled(option), column, option.description);
        }
    }

    /** Commands have a list of their own. */
    private List<Operand> explained() {
        return table.commands.isEmpty() ? table.operands : List.of();
    }

    private static int widerName(int widest, String name) {
        return name.length() > WIDEST_NAME ? widest : Math.max(widest, name.length());
    }

    /** The lead takes as many columns as {@link #INDENT}. */
    private void row(String lead, Styled name, int column, String description) {
        out.append(lead).append(name.shown);
        int end = INDENT.length() + name.plain.length();
        if (end + GAP > column) {
            out.append('\n');
            end = 0;
        }
        out.append(" ".repeat(column - end));
        wrapped(words(description), column, column + 2);
    }

    private void commands() {
        if (table.commands.isEmpty()) {
            return;
        }
        int widest = 0;
        for (String[] command : table.commands) {
            widest = Math.max(widest, command[0].length());
        }
        out.append("Commands:\n");
        for (String[] command : table.commands) {
            out.append("  ").append(TextStyle.BOLD.of(command[0], coloured));
            out.append(" ".repeat(widest - command[0].length() + 2));
            wrapped(words(command[1]), widest + 4, widest + 6);
        }
    }

    private static List<Styled> words(String text) {
        List<Styled> words = new ArrayList<>();
        for (String word : text.split("(?<=\\S) ")) {
            words.add(plain(word));
        }
        return words;
    }

    /** Writes words from column {@code at}, further lines from column {@code indent}. */
    private void wrapped(List<Styled> words, int at, int indent) {
        int column = at;
        boolean first = true;
        for (Styled word : words) {
            int length = word.plain.length();
            if (!first && column + 1 + length > width) {
                out.append('\n').append(" ".repeat(indent));
                column = indent;
                first = true;
            }
            if (!first) {
                out.append(' ');
                column++;
            }
            out.append(word.shown);
            column += length;
            first = false;
        }
        out.append('\n');
    }
}
