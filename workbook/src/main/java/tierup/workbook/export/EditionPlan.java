package tierup.workbook.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of each module in a student edition.
 *
 * <p>The problem: exercises of a module are tested on top of the modules below it, and those have exercises themselves. So a module below comes as classes
 * of its reference in a jar: alone, where its exercises are not handed out; beside its stubs, on the shelf, where they are, so that whoever
 * begins in the middle finds everything working. A module that nothing in the edition stands on has no jar, and no class of its reference
 * goes out. What has no exercises and stands on some that have, as the capstone does, is in an edition of the whole workbook alone: it would have the reference of
 * everything go out with it.
 *
 * @param roles by the names of the modules, in the order in which they are built; what is left out is missing
 * @param jars the modules whose reference goes out as classes
 */
record EditionPlan(Map<String, Role> roles, Set<String> jars) {
    /** What a module is in an edition. */
    enum Role {
        /** No exercises: sources as they are. */
        GIVEN,
        /** Stubs, tests, chapter and pages. */
        EXERCISES,
        /** A jar, and what its tests share with those of others. */
        CLASSES
    }

    /**
     * @param modules all modules
     * @param withExercises those with exercises
     * @param selected those whose exercises are handed out
     * @param withheld those of them of which no class may go out: what stands on them is built on the learner's own
     */
    static EditionPlan of(Modules modules, Set<String> withExercises, Set<String> selected, Set<String> withheld) {
        Set<String> wanted = new TreeSet<>(selected);
        selected.forEach(name -> wanted.addAll(modules.below().get(name)));
        Map<String, Role> roles = new LinkedHashMap<>();
        Set<String> jars = new TreeSet<>();
        for (String name : modules.names()) {
            Set<String> below = modules.below().get(name);
            boolean isAbove = !withExercises.contains(name) && selected.containsAll(withExercises);
            if (wanted.contains(name) || isAbove) {
                roles.put(
                        name,
                        !withExercises.contains(name)
                                ? Role.GIVEN
                                : selected.contains(name) ? Role.EXERCISES : Role.CLASSES);
                below.stream().filter(withExercises::contains).forEach(jars::add);
            }
        }
        jars.removeAll(withheld);
        return new EditionPlan(roles, jars);
    }

    boolean has(String module, Role role) {
        return roles.get(module) == role;
    }
}
