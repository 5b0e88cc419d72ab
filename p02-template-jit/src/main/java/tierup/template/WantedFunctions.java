package tierup.template;

import tierup.launch.FunctionPlace;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionInfo;

/**
 * Which functions somebody has asked for, in one word: a name ({@code run}, or more exactly {@code Task.run}), a place ({@code
 * scheduler.js:35}, and with a column), or {@code *} for all.
 */
record WantedFunctions(String word) {
    boolean contains(CallTarget function) {
        return word.equals("*") || isNamed(function) || isAt(function);
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
