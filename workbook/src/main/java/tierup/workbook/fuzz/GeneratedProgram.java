package tierup.workbook.fuzz;

import java.util.Map;

/** A program that {@link ProgramGenerator} wrote. */
public final class GeneratedProgram {

    private final long seed;
    private final Tree tree;
    private final Map<String, Integer> features;

    GeneratedProgram(long seed, Tree tree, Map<String, Integer> features) {
        this.seed = seed;
        this.tree = tree;
        this.features = Map.copyOf(features);
    }

    /** The seed that names this program. */
    public long seed() {
        return seed;
    }

    /** The program's text: a strict-mode script. */
    public String source() {
        return tree.program();
    }

    /** How often the program uses each feature, by the names that {@link ProgramGenerator#featureNames()} lists. */
    public Map<String, Integer> features() {
        return features;
    }

    /** The program as the shrinker sees it. */
    Tree tree() {
        return tree;
    }
}
