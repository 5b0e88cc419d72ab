package tierup.vm.builtins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tierup.vm.code.GuestException;

/**
 * The tables {@code exports} and {@code imports} of a package: which file a name stands for (the algorithms
 * PACKAGE_EXPORTS_RESOLVE and PACKAGE_IMPORTS_RESOLVE of Node's documentation, "Modules: ECMAScript modules").
 *
 * <p>A target is a path in the package, a table of conditions of which the first that holds counts, a list of which the
 * first valid one counts, or null for what is not to be had. A key may have one {@code *}, which the target repeats.
 */
final class PackageTable {
    /** What holds for {@code require}. */
    private static final Set<String> CONDITIONS = Set.of("node", "require", "default");

    private static final Set<String> FORBIDDEN_PARTS = Set.of("", ".", "..", "node_modules");

    private static final Pattern ENCODED_SEPARATOR = Pattern.compile("%2f|%5c", Pattern.CASE_INSENSITIVE);

    private final PackageFile owner;
    private final ModuleErrors errors;
    private final boolean isImport;
    private final String asker;

    /**
     * What a target leads to.
     *
     * @param found null if no condition holds: then another target may be tried
     * @param isNull it is not to be had, whatever else holds
     */
    private record Target(String found, boolean isNull) {
        static final Target NONE = new Target(null, false);
        static final Target NULL = new Target(null, true);
    }

    /** @param asker the file that requires, for messages; may be empty */
    private PackageTable(PackageFile owner, ModuleErrors errors, boolean isImport, String asker) {
        this.owner = owner;
        this.errors = errors;
        this.isImport = isImport;
        this.asker = asker;
    }

    /** Whether a package has a table of exports: then nothing else of it can be required by its name. */
    static boolean hasExports(PackageFile owner) {
        return owner != null && owner.exports() != PackageFile.ABSENT && owner.exports() != null;
    }

    /**
     * The file that a package offers under a name.
     *
     * @param subpath "." for the package itself, or "./..."
     * @return an absolute path; whether there is such a file is not known
     * @throws GuestException if there is none under the name, or the table is wrong
     */
    static String exported(PackageFile owner, String subpath, ModuleErrors errors, String asker) {
        PackageTable table = new PackageTable(owner, errors, false, asker);
        Target target = table.resolve(table.byName(owner.exports()), subpath);
        if (target.found == null) {
            throw errors.notExported(owner, subpath, asker);
        }
        return target.found;
    }

    /**
     * What a package's own files mean by a name with "#".
     *
     * @return an absolute path, or the name of another package
     */
    static String imported(PackageFile owner, String name, ModuleErrors errors, String asker) {
        PackageTable table = new PackageTable(owner, errors, true, asker);
        if (name.equals("#") || name.startsWith("#/")) {
            throw errors.invalidSpecifier(name, "is not a valid internal imports specifier name", asker);
        }
        Target target = owner.imports() instanceof Map<?, ?> names ? table.resolve(names, name) : Target.NONE;
        if (target.found == null) {
            throw errors.notImported(owner, name, asker);
        }
        return target.found;
    }

    /** Exports by name: where no key begins with a dot, the whole is the target of the package itself. */
    private Map<?, ?> byName(Object exports) {
        if (!(exports instanceof Map<?, ?> table)) {
            return Map.of(".", exports);
        }
        long dotted = table.keySet().stream()
                .filter(key -> ((String) key).startsWith("."))
                .count();
        if (dotted != 0 && dotted != table.size()) {
            throw errors.invalidConfig(
                    owner,
                    "\"exports\" cannot contain some keys starting with '.' and some not. The exports object must either be"
                            + " an object of package subpath keys or an object of main entry condition name keys only.");
        }
        return dotted == 0 ? Map.of(".", table) : table;
    }

    private Target resolve(Map<?, ?> names, String name) {
        if (names.containsKey(name) && name.indexOf('*') < 0 && !name.endsWith("/")) {
            return target(names.get(name), name, null);
        }
        String best = null;
        for (Object key : names.keySet()) {
            String pattern = (String) key;
            if (matches(pattern, name) && (best == null || isMoreSpecific(pattern, best))) {
                best = pattern;
            }
        }
        if (best == null) {
            return Target.NONE;
        }
        int star = best.indexOf('*');
        String match = name.substring(star, name.length() - (best.length() - star - 1));
        return target(names.get(best), best, match);
    }

    private static boolean matches(String pattern, String name) {
        int star = pattern.indexOf('*');
        return star >= 0
                && pattern.indexOf('*', star + 1) < 0
                && name.length() >= pattern.length()
                && name.startsWith(pattern.substring(0, star))
                && name.endsWith(pattern.substring(star + 1));
    }

    /** The longer part before the star wins, then the longer pattern. */
    private static boolean isMoreSpecific(String pattern, String other) {
        int difference = pattern.indexOf('*') - other.indexOf('*');
        return difference != 0 ? difference > 0 : pattern.length() > other.length();
    }

    /** @param match what the star stands for; null where the key has none */
    private Target target(Object target, String key, String match) {
        if (target instanceof String path) {
            return new Target(file(path, key, match), false);
        } else if (target instanceof List<?> list) {
            return firstValid(list, key, match);
        } else if (target instanceof Map<?, ?> conditions) {
            return firstCondition(conditions, key, match);
        } else if (target == null) {
            return Target.NULL;
        }
        throw errors.invalidTarget(owner, key, ((PackageFile.Other) target).text(), isImport, asker);
    }

    private Target firstCondition(Map<?, ?> conditions, String key, String match) {
        for (Map.Entry<?, ?> condition : conditions.entrySet()) {
            if (CONDITIONS.contains(condition.getKey())) {
                Target target = target(condition.getValue(), key, match);
                if (target != Target.NONE) {
                    return target;
                }
            }
        }
        return Target.NONE;
    }

    private Target firstValid(List<?> list, String key, String match) {
        Target last = Target.NULL;
        GuestException invalid = null;
        for (Object each : list) {
            try {
                last = target(each, key, match);
                invalid = null;
            } catch (GuestException e) {
                invalid = e;
                continue;
            }
            if (last.found != null) {
                return last;
            }
        }
        if (invalid != null) {
            throw invalid;
        }
        return last;
    }

    private String file(String path, String key, String match) {
        if (!path.startsWith("./")) {
            if (isImport && !path.startsWith("../") && !path.startsWith("/")) {
                return match == null ? path : path.replace("*", match);
            }
            throw errors.invalidTarget(owner, key, path, isImport, asker);
        }
        if (isForbidden(path.substring(2))) {
            throw errors.invalidTarget(owner, key, path, isImport, asker);
        }
        if (match != null && isForbidden(match)) {
            throw errors.invalidMatch(owner, key.replace("*", match), key, isImport, asker);
        }
        String file = FilePaths.resolve(owner.folder(), match == null ? path : path.replace("*", match));
        if (ENCODED_SEPARATOR.matcher(file).find()) {
            throw errors.invalidSpecifier(
                    "file://" + file, "must not include encoded \"/\" or \"\\\" characters", asker);
        }
        return file;
    }

    private static boolean isForbidden(String path) {
        for (String part : path.split("[/\\\\]")) {
            if (FORBIDDEN_PARTS.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
