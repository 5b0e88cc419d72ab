package tierup.workbook.classroom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * What the code of a region may name. An exercise computes; it needs collections and the engine, and no files, processes, threads,
 * class loaders or reflection. So this is a list of what is allowed, not of what is forbidden:
 *
 * <ul>
 *   <li>of the JDK: {@code java.util} with {@code function}, {@code stream}, {@code regex} and atomic variables, {@code java.math},
 *       buffers and charsets of {@code java.nio}, and {@code java.lang}, each without the types and members that reach out of the program;
 *       {@code System.out} to print to; not the stack, by which code could tell which test calls it;
 *   <li>of the workbook, the engine and the modules: {@code tierup}, without the workbook's own classes but {@code Todo}, and without
 *       what opens files, manages memory outside of Java's heap, calls the C library, or is a program ({@code main});
 *   <li>whatever else the module's reference solutions name, and the given code of their files of {@code tierup};
 *   <li>what the instructor adds.
 * </ul>
 *
 * <p>Names are looked at where javac has resolved them: it does not matter how they are spelled, imported or inherited.
 */
final class RegionPolicy {
    private static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.math",
            "java.nio",
            "java.nio.charset",
            "java.text",
            "java.util",
            "java.util.concurrent.atomic",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    private static final Set<String> TYPES = Set.of(
            "java.io.IOException",
            "java.io.Serializable",
            "java.io.UncheckedIOException",
            "java.lang.annotation.Annotation",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.TimeUnit",
            "tierup.workbook.Todo");

    /** Types of which only some members may be used. */
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "java.lang.System",
            Set.of("arraycopy", "currentTimeMillis", "err", "identityHashCode", "lineSeparator", "nanoTime", "out"),
            "java.lang.Class",
            Set.of(
                    "cast",
                    "class",
                    "equals",
                    "getName",
                    "getSimpleName",
                    "hashCode",
                    "isArray",
                    "isAssignableFrom",
                    "isInstance",
                    "toString"),
            "java.io.PrintStream",
            Set.of("flush", "print", "printf", "println"),
            "tierup.workbook.Todo",
            Set.of("<init>", "standIn"));

    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.Boolean#getBoolean",
            "java.lang.ClassLoader",
            "java.lang.ClassValue",
            "java.lang.InheritableThreadLocal",
            "java.lang.Integer#getInteger",
            "java.lang.Long#getLong",
            "java.lang.Module",
            "java.lang.ModuleLayer",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.RuntimePermission",
            "java.lang.SecurityManager",
            "java.lang.StackTraceElement",
            "java.lang.StackWalker",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.Throwable#getStackTrace",
            "java.nio.MappedByteBuffer",
            "java.util.Formatter",
            "java.util.Locale#setDefault",
            "java.util.PropertyResourceBundle",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.TimeZone#setDefault",
            "tierup.vm.memory.Memory#free",
            "tierup.vm.memory.Memory#giveBack",
            "tierup.vm.memory.Memory#register",
            "tierup.vm.memory.Memory#reserve",
            "tierup.vm.memory.Memory#unregister");

    /** Packages of ours with classes that reach out of the program; what the module's own files use of them is allowed. */
    private static final Set<String> RESERVED =
            Set.of("tierup.workbook", "tierup.machine", "tierup.launch", "tierup.vm.builtins");

    private final Set<String> allowed = new TreeSet<>();
    private final Set<String> learnt = new TreeSet<>();
    private final Set<String> own = new TreeSet<>();

    /** @param extra packages, types or members ({@code java.lang.System#exit}) that the instructor allows */
    RegionPolicy(List<String> extra) {
        allowed.addAll(extra);
    }

    /** Takes a class with regions as allowed, and what is declared in it. */
    void ownClass(String qualifiedName) {
        own.add(qualifiedName);
    }

    /** What has been added to the usual, for the fingerprint of a grade. */
    String description() {
        return allowed + " " + learnt;
    }

    /**
     * Takes as allowed what the reference names.
     *
     * @param isRegion whether a reference solution names it, not the given code of its file
     */
    void learn(Element element, boolean isRegion) {
        TypeElement type = type(element);
        if (type != null && (isRegion || packageOf(type).startsWith("tierup."))) {
            learnt.add(name(type));
            if (type != element) {
                learnt.add(name(type) + "#" + element.getSimpleName());
            }
        }
    }

    /** Whether a region may name something that javac has resolved. */
    boolean allows(Element element) {
        TypeElement type = type(element);
        if (type == null) {
            return true; // A package, a variable of a method, a type parameter.
        }
        String name = name(type);
        String member = element == type ? "" : element.getSimpleName().toString();
        if (isIn(allowed, type, member)) {
            return true;
        }
        if (packageOf(type).isEmpty()) {
            return name.equals("Array"); // Where javac keeps the length of arrays.
        }
        if (!member.isEmpty() && learnt.contains(name + "#" + member)) {
            return true;
        }
        if (FORBIDDEN.contains(name + "#" + member) || member.equals("main") && !own.contains(name)) {
            return false; // Programs of ours end the process when they are done.
        }
        if (MEMBERS.containsKey(name)) {
            return member.isEmpty() || MEMBERS.get(name).contains(member);
        }
        return allowsType(type);
    }

    private boolean allowsType(TypeElement type) {
        for (TypeElement next = type; next != null; next = enclosing(next)) {
            if (FORBIDDEN.contains(name(next))) {
                return learnt.contains(name(type));
            }
        }
        if (own.contains(name(outermost(type)))) {
            return true;
        }
        String place = packageOf(type);
        if (place.startsWith("tierup.")) {
            boolean isReserved =
                    RESERVED.stream().anyMatch(reserved -> place.equals(reserved) || place.startsWith(reserved + "."));
            return !isReserved || TYPES.contains(name(type)) || learnt.contains(name(type));
        }
        return PACKAGES.contains(place) || TYPES.contains(name(type)) || learnt.contains(name(type));
    }

    private static boolean isIn(Set<String> names, TypeElement type, String member) {
        return names.contains(packageOf(type))
                || names.contains(name(type))
                || names.contains(name(type) + "#" + member);
    }

    /** Whether something has a name beyond the method that it is declared in: it is no variable, parameter or package. */
    static boolean isDeclaration(Element element) {
        return type(element) != null;
    }

    /** The type that something is, or a member of. */
    private static TypeElement type(Element element) {
        if (element instanceof TypeElement type) {
            return type;
        }
        boolean isMember = element.getKind().isField()
                || element.getKind() == ElementKind.METHOD
                || element.getKind() == ElementKind.CONSTRUCTOR;
        return isMember ? (TypeElement) element.getEnclosingElement() : null;
    }

    private static TypeElement enclosing(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
    }

    private static TypeElement outermost(TypeElement type) {
        TypeElement outermost = type;
        for (Element next = type;
                next != null && !(next instanceof PackageElement);
                next = next.getEnclosingElement()) {
            outermost = next instanceof TypeElement outer ? outer : outermost;
        }
        return outermost;
    }

    private static String name(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    private static String packageOf(Element element) {
        Element next = element;
        while (next != null && !(next instanceof PackageElement)) {
            next = next.getEnclosingElement();
        }
        return next == null ? "" : ((PackageElement) next).getQualifiedName().toString();
    }

    /** How an element is called in messages. */
    static String describe(Element element) {
        TypeElement type = type(element);
        return type == null || type == element
                ? element.toString()
                : name(type) + "." + (element.getKind() == ElementKind.CONSTRUCTOR ? "new" : element.getSimpleName());
    }
}
