package tierup.workbook.options;

import java.util.ArrayList;
import java.util.List;

/** Reads one command line into the options and operands of a table, as getopt_long(3) does. */
final class ArgumentReader {
    private final OptionTable table;
    private final String[] arguments;
    private int next;
    private boolean onlyOperands;

    ArgumentReader(OptionTable table, String... arguments) {
        this.table = table;
        this.arguments = arguments;
    }

    void read() {
        while (next < arguments.length) {
            String argument = arguments[next++];
            if (onlyOperands || argument.length() < 2 || argument.charAt(0) != '-') {
                operand(argument);
            } else if (argument.equals("--")) {
                onlyOperands = true;
            } else if (argument.startsWith("--")) {
                longOption(argument);
            } else {
                shortOptions(argument);
            }
        }
    }

    private void operand(String word) {
        onlyOperands |= table.stopsAtOperand;
        for (Operand operand : table.operands) {
            if (operand.take(word)) {
                return;
            }
        }
        throw new WrongUsage("Unexpected argument: '" + word + "'");
    }

    private void longOption(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Option<?> option = table.find(name);
        if (option == null) {
            unknown(name, argument);
        } else if (equals >= 0) {
            option.take(argument.substring(equals + 1));
        } else {
            option.take(option.implied != null ? option.implied : following(option));
        }
    }

    /** {@code -q}, {@code -e1}, {@code -qe1}, {@code -e=1}. */
    private void shortOptions(String argument) {
        for (int i = 1; i < argument.length(); i++) {
            Option<?> option = table.find("-" + argument.charAt(i));
            if (option == null) {
                unknown("-" + argument.charAt(i), argument);
                return;
            }
            String rest = argument.substring(i + 1);
            if (rest.startsWith("=")) {
                option.take(rest.substring(1));
                return;
            }
            if (option.isFlag()) {
                option.take(option.implied);
            } else {
                option.take(rest.isEmpty() ? following(option) : rest);
                return;
            }
        }
    }

    /** The next argument as an option's value. The name of an option is none: somebody has forgotten the value. */
    private String following(Option<?> option) {
        if (next == arguments.length) {
            throw new WrongUsage(
                    "Missing required parameter for option '" + option.longName + "' (" + option.label + ")");
        }
        String value = arguments[next++];
        int equals = value.indexOf('=');
        if (table.find(equals < 0 ? value : value.substring(0, equals)) != null) {
            throw new WrongUsage("Expected parameter for option '" + option.longName + "' but found '" + value + "'");
        }
        return value;
    }

    private void unknown(String name, String argument) {
        if (table.unknownAreOperands) {
            operand(argument);
            return;
        }
        boolean isPart = name.length() == 2 && argument.length() > 2;
        List<String> known = new ArrayList<>();
        table.allOptions().forEach(option -> known.add(option.longName));
        throw WrongUsage.unknown(
                "Unknown option: '" + name + "'" + (isPart ? " in '" + argument + "'" : ""), name, known);
    }
}
