package tierup.workbook.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The names that can be used at a place of the program: its own and those of all scopes around it. */
final class Scope {

    /**
     * A variable or parameter.
     *
     * @param name its name, unique in the program
     * @param type the type of everything that is ever assigned to it
     * @param assignable false for constants, loop counters and whatever keeps a program terminating
     */
    record Variable(String name, Type type, boolean assignable) {}

    /**
     * A function that can be called by name.
     *
     * @param name its name
     * @param arity number of its formal parameters, without the depth
     * @param cost upper estimate of the statements that a call executes
     * @param depth if positive, the first argument bounds the recursion and must be a whole number up to this
     */
    record Callable(String name, int arity, long cost, int depth) {}

    /**
     * A class.
     *
     * @param name its name
     * @param parent the class it extends, or null
     * @param methods names of its methods, inherited ones included
     * @param cost upper estimate of the statements that its constructor or any of its methods executes
     */
    record ClassModel(String name, ClassModel parent, List<String> methods, long cost) {}

    /** A variable that always holds an instance of a class (or of one of its subclasses). */
    record Instance(String name, ClassModel type) {}

    private final Scope outer;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Callable> callables = new ArrayList<>();
    private final List<ClassModel> classes = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();

    Scope(Scope outer) {
        this.outer = outer;
    }

    void add(Variable variable) {
        variables.add(variable);
    }

    void add(Callable callable) {
        callables.add(callable);
    }

    void add(ClassModel type) {
        classes.add(type);
    }

    void add(Instance instance) {
        instances.add(instance);
    }

    /** The visible variables of a type, innermost scope first. */
    List<Variable> variables(Type type) {
        return variables(variable -> variable.type() == type);
    }

    /** The visible variables that satisfy a condition, innermost scope first. */
    List<Variable> variables(Predicate<Variable> condition) {
        List<Variable> visible = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            scope.variables.stream().filter(condition).forEach(visible::add);
        }
        return visible;
    }

    /** The visible functions whose calls cost no more than {@code limit}. */
    List<Callable> callables(long limit) {
        List<Callable> visible = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            scope.callables.stream().filter(f -> f.cost() <= limit).forEach(visible::add);
        }
        return visible;
    }

    /** The visible classes. */
    List<ClassModel> classes() {
        List<ClassModel> visible = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            visible.addAll(scope.classes);
        }
        return visible;
    }

    /** The visible variables that hold instances of generated classes. */
    List<Instance> instances() {
        List<Instance> visible = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            visible.addAll(scope.instances);
        }
        return visible;
    }
}
