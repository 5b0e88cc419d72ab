package tierup.template;

import tierup.launch.FunctionPlace;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionInfo;

/**
 * Which functions somebody has asked for, in one word: a name ({@code run}, or more exactly {@code Task.run}), a place ({@code
 * scheduler.js:35}, and with a column), or {@code *} for all. The name of a {@link SharedStub} ({@code lookUp}) is one as well.
 */
public record WantedFunctions(String word) {
    public boolean contains(CallTarget function) {
        return word.equals("*") || isNamed(function) || isAt(function);
    }

    /** Whether a stub's name begins with the word: the rest says what it is specialised by. */
    boolean containsStub(String name) {
        return name.startsWith(word + "(");
    }

    private boolean isNamed(CallTarget function) {
        return word.equals(function.displayName())
                || word.equals(function.label())
                || function.label().endsWith("." + word);
    }

    private boolean isAt(CallTarget function) {
        if (word.indexOf(':') < 0 || !(function instanceof FunctionInfo info)) {
            return false;
        }
        String place = "/" + FunctionPlace.of(info.code()) + ":";
        return place.contains("/" + word + ":");
    }
}
