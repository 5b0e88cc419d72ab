package tierup.workbook.options;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.Terminal;

/**
 * What a command takes on its command line, and the words that explain it. A command declares its options and operands one by
 * one, in the order of its help, and keeps what it is given for each:
 *
 * <pre>
 * OptionTable table = new OptionTable("vm", "Tierup vm").description("Runs a program.");
 * Operand file = table.operand("FILE", "The program.");
 * Option&lt;Boolean&gt; quiet = table.flag("-q, --quiet", "Says nothing.");
 * Option&lt;Integer&gt; top = table.option("--top", "N", Conversion::integer, 10, "Lines to show (10).");
 * </pre>
 *
 * <p>A command line is read at every start, before anything else can happen, so nothing here reflects, matches patterns or
 * formats: of the 0.4 s that a program of one line once took, half went into an annotated command line.
 *
 * <p>{@code --name=value}, {@code --name value}, {@code -n value}, {@code -nvalue}, {@code -n=value}, and {@code -qn value} for
 * flags together; {@code --} ends the options. Every table has {@code --help} and {@code --version}.
 */
public final class OptionTable {
    /** What a command line asks for. */
    public enum Request {
        RUN,
        HELP,
        VERSION
    }

    private static final Conversion<Boolean> TRUTH = OptionTable::truth;

    /** Columns of help that goes to a file or a pipe. */
    private static final int PAGE = 80;

    final String name;
    final List<Option<?>> options = new ArrayList<>();
    final List<Operand> operands = new ArrayList<>();
    final List<String[]> commands = new ArrayList<>();
    final Option<Boolean> help =
            new Option<>("-h, --help", null, "true", TRUTH, false, "Show this help message and exit.");
    final Option<Boolean> version =
            new Option<>("-V, --version", null, "true", TRUTH, false, "Print version information and exit.");
    String[] synopsis = {};
    String[] description = {};
    String[] footer = {};
    boolean stopsAtOperand;
    boolean unknownAreOperands;

    private final String versionText;

    /**
     * @param name the command's, for messages and help
     * @param version what {@code --version} prints
     */
    public OptionTable(String name, String version) {
        this.name = name;
        this.versionText = version;
    }

    // -- Words ------------------------------------------------------------------------------------

    /** The lines behind {@code Usage:}, instead of those made from the options. */
    public OptionTable synopsis(String... lines) {
        synopsis = lines;
        return this;
    }

    /** Paragraphs between the usage and the options. */
    public OptionTable description(String... paragraphs) {
        description = paragraphs;
        return this;
    }

    /** Lines behind the options. */
    public OptionTable footer(String... lines) {
        footer = lines;
        return this;
    }

    /** A line of the list of commands, for a command that has some. */
    public void command(String name, String description) {
        commands.add(new String[] {name, description});
    }

    // -- Rules ------------------------------------------------------------------------------------

    /** What follows the first operand is operands too, whatever it looks like. */
    public OptionTable stopAtOperand() {
        stopsAtOperand = true;
        return this;
    }

    /** An option that is not known is an operand, such as -1. */
    public OptionTable unknownAreOperands() {
        unknownAreOperands = true;
        return this;
    }

    // -- Options and operands ---------------------------------------------------------------------

    /**
     * An option without a value.
     *
     * @param names {@code --quiet}, or {@code -q, --quiet}
     */
    public Option<Boolean> flag(String names, String description) {
        return add(new Option<>(names, null, "true", TRUTH, false, description));
    }

    /**
     * An option with a value.
     *
     * @param label what help calls the value
     * @param initial the value where the option is not given
     */
    public <T> Option<T> option(String names, String label, Conversion<T> conversion, T initial, String description) {
        return add(new Option<>(names, label, null, conversion, initial, description));
    }

    /**
     * An option with a word that may be left out: {@code --cfg} alone means its implied value, and what stands behind it is the
     * next argument.
     *
     * @param initial the value where the option is not given
     */
    public Option<String> optionalValue(
            String names, String label, String implied, String initial, String description) {
        return add(new Option<>(names, label, implied, Conversion::text, initial, description));
    }

    private <T> Option<T> add(Option<T> option) {
        options.add(option);
        return option;
    }

    /** One word. */
    public Operand operand(String label, String description) {
        return operand(label, 1, 1, description);
    }

    /**
     * Several words.
     *
     * @param least how many there must be
     * @param most how many there can be
     */
    public Operand operand(String label, int least, int most, String description) {
        Operand operand = new Operand(label, least, most, description);
        operands.add(operand);
        return operand;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it is true or false, not '" + text + "'");
        };
    }

    // -- Reading ----------------------------------------------------------------------------------

    /**
     * Reads a command line into the options and operands. Once for each table.
     *
     * @throws WrongUsage if it cannot be carried out
     */
    public Request read(String... arguments) {
        new ArgumentReader(this, arguments).read();
        if (help.value()) {
            return Request.HELP;
        }
        if (version.value()) {
            return Request.VERSION;
        }
        for (Option<?> option : options) {
            if (option.required && !option.isGiven()) {
                throw new WrongUsage("Missing required option: '" + option.spelled() + "'");
            }
        }
        for (Operand operand : operands) {
            if (!operand.isComplete()) {
                throw new WrongUsage("Missing required parameter: '" + operand.label + "'");
            }
        }
        return Request.RUN;
    }

    /**
     * The answer to {@link Request#HELP} or {@link Request#VERSION}, for standard output: as wide as the terminal, and in colour, if
     * there is one.
     */
    public String answer(Request request) {
        if (request == Request.VERSION) {
            return versionText + "\n";
        }
        int width = Terminal.OUT.isTerminal() ? Terminal.OUT.columns() : PAGE;
        return new HelpPage(this, width, Terminal.OUT.isColoured()).text();
    }

    /** The first paragraph of its description. */
    public String summary() {
        return description[0];
    }

    /** The command's name. */
    public String name() {
        return name;
    }

    Option<?> find(String optionName) {
        for (Option<?> option : options) {
            if (option.isNamed(optionName)) {
                return option;
            }
        }
        return help.isNamed(optionName) ? help : version.isNamed(optionName) ? version : null;
    }

    /** All of them, those that every table has behind its own. */
    List<Option<?>> allOptions() {
        List<Option<?>> all = new ArrayList<>(options);
        all.add(help);
        all.add(version);
        return all;
    }
}
