package tierup.bytecode;

import java.util.Arrays;
import java.util.List;

/** Constant of a tagged template: the cooked strings (null where an escape is invalid) and the raw ones. */
public record TemplateStrings(List<String> cooked, List<String> raw) {
    public TemplateStrings(String[] cooked, String[] raw) {
        this(Arrays.asList(cooked), List.of(raw));
    }
}
