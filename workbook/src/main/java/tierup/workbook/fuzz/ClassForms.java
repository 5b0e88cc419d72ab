package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tierup.workbook.fuzz.Scope.Callable;
import tierup.workbook.fuzz.Scope.ClassModel;
import tierup.workbook.fuzz.Scope.Instance;

/**
 * Classes with every kind of member: constructors, methods under plain and computed names, accessors, fields, static
 * members and blocks. Methods are called {@code m0} to {@code m2}, accessors {@code g0} and {@code g1}, so that
 * subclasses override them; what is static must not throw, or its class would not exist.
 */
final class ClassForms extends Family {

    private static final int MAXIMUM_CHAIN = 3;

    private final DeclarationForms declarations;

    ClassForms(Grammar grammar, DeclarationForms declarations) {
        super(grammar);
        this.declarations = declarations;
    }

    @Override
    void addTo(Rows rows) {
        rows.sections().add(Form.of("class", 12, this::classDeclaration));
        rows.sections()
                .add(Form.of("top-level instance", 8, this::instance)
                        .when(place -> !ValueForms.affordableClasses(place).isEmpty()));
        rows.expressions(Type.ANY).add(Form.nested("accessor read", 5, this::accessorRead));
        rows.expressions(Type.ANY)
                .add(Form.nested("super property", 6, place -> expression("super." + accessor()))
                        .when(place -> place.home() != null && place.home().parent() != null));
        rows.statements()
                .add(Form.of("accessor store", 3, this::accessorStore)
                        .when(place -> !place.frozen() && ValueForms.has(Type.OBJECT, place)));
        rows.statements()
                .add(Form.of("new.target", 2, place -> statement("note(new.target === undefined);"))
                        .when(place -> place.home() != null));
    }

    private String accessor() {
        return "g" + choices.between(0, 1);
    }

    private Tree accessorRead(Place place) {
        return expression("(", grammar.operand(Type.OBJECT, place), ")." + accessor());
    }

    private Tree accessorStore(Place place) {
        String object = choices.oneOf(place.scope().variables(Type.OBJECT)).name();
        return statement(object + "." + accessor() + choices.oneOf(" = ", " = ", " += "), grammar.clipped(place), ";");
    }

    Tree classDeclaration(Place place) {
        List<ClassModel> possible = place.scope().classes().stream()
                .filter(c -> chainLength(c) < MAXIMUM_CHAIN)
                .toList();
        ClassModel parent = possible.isEmpty() || choices.chance(35) ? null : choices.oneOf(possible);
        String name = grammar.freshName("C");
        TreeSet<String> own = new TreeSet<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            own.add("m" + choices.between(0, 2));
        }
        TreeSet<String> methods = new TreeSet<>(own);
        if (parent != null) {
            methods.addAll(parent.methods());
        }
        long inherited = parent == null ? 0 : parent.cost();
        ClassModel model = new ClassModel(name, parent, List.copyOf(methods), inherited);
        List<Tree> members = new ArrayList<>();
        long dearest = 0;
        Place fields = place.method(model, DeclarationForms.CHEAP);
        addFields(fields, members);
        if (parent == null || choices.chance(60)) {
            Place inside = place.method(model, DeclarationForms.CHEAP);
            members.add(constructor(inside));
            dearest = inside.meter().spent();
        }
        for (String method : own) {
            Place inside = place.method(model, DeclarationForms.CHEAP);
            members.add(method(inside, method));
            dearest = Math.max(dearest, inside.meter().spent());
        }
        addAccessors(place.method(model, DeclarationForms.CHEAP), members);
        addConversion(place, members);
        addStatic(place, model, members);
        place.scope()
                .add(new ClassModel(
                        name,
                        parent,
                        model.methods(),
                        inherited + dearest + fields.meter().spent() + 1));
        return declaration(
                "class " + name + (parent == null ? " " : " extends " + parent.name() + " "), Tree.block(members));
    }

    private static int chainLength(ClassModel type) {
        return type == null ? 0 : 1 + chainLength(type.parent());
    }

    private void addFields(Place inside, List<Tree> members) {
        for (int i = choices.oneOf(0, 0, 1, 2, 3); i > 0; i--) {
            String property = grammar.property();
            String name = choices.oneOf(property, property, "['p' + " + property.charAt(1) + "]", "'" + property + "'");
            inside.charge(1);
            members.add(
                    choices.chance(15)
                            ? declaration(name + ";")
                            : declaration(name + " = ", grammar.clipped(inside.shallow()), ";"));
        }
    }

    private Tree constructor(Place inside) {
        Tree parameters = declarations.parameters(inside, choices.between(0, 3));
        List<Tree> statements = new ArrayList<>();
        if (inside.home().parent() != null) {
            statements.add(superConstructor(inside));
        }
        for (int i = choices.between(1, 3); i > 0; i--) {
            statements.add(statement("this." + grammar.property() + " = ", declarations.clipped(inside), ";"));
        }
        if (choices.chance(20)) {
            statements.add(statement("note(new.target === " + inside.home().name() + "); note(new.target.name);"));
        }
        if (choices.chance(5)) {
            statements.add(statement("return { p0: ", grammar.leaf(inside), " };"));
        }
        return declaration("constructor(", parameters, ") ", Tree.block(statements));
    }

    private Tree superConstructor(Place inside) {
        Tree arguments =
                grammar.arguments(choices.between(0, 2), inside.shallow().withoutThis());
        return switch (choices.between(0, 9)) {
            case 0 -> declaration("(() => super(", arguments, "))();");
            case 1 -> declaration("super(...[", arguments, "]);");
            case 2 -> declaration("try { this.p0 = 1; } catch (e) { note(kind(e)); }\nsuper(", arguments, ");");
            default -> declaration("super(", arguments, ");");
        };
    }

    private Tree method(Place inside, String name) {
        Tree parameters = declarations.parameters(inside, choices.between(0, 2));
        String written = choices.oneOf(name, name, name, "['m' + " + name.charAt(1) + "]", "'" + name + "'");
        return declaration(written + "(", parameters, ") ", Tree.block(declarations.body(inside)));
    }

    private void addAccessors(Place inside, List<Tree> members) {
        for (int i = choices.oneOf(0, 0, 1, 2); i > 0; i--) {
            String name = accessor();
            Tree value = choices.chance(60) ? expression("this." + grammar.property()) : grammar.leaf(inside);
            if (choices.chance(80)) {
                members.add(declaration("get " + name + "() ", Tree.block(List.of(statement("return ", value, ";")))));
            }
            if (choices.chance(50)) {
                String parameter = grammar.freshName("v");
                Tree store = choices.chance(70)
                        ? statement("this." + grammar.property() + " = " + parameter + ";")
                        : statement("note(" + parameter + ");");
                members.add(declaration("set " + name + "(" + parameter + ") ", Tree.block(List.of(store))));
            }
        }
    }

    private void addConversion(Place place, List<Tree> members) {
        if (choices.chance(30)) {
            Tree value = grammar.expression(choices.oneOf(Type.NUMBER, Type.TEXT), place.shallow());
            members.add(declaration(
                    choices.oneOf("valueOf", "toString") + "() ",
                    Tree.block(List.of(statement("return ", value, ";")))));
        }
    }

    private void addStatic(Place place, ClassModel model, List<Tree> members) {
        if (choices.chance(40)) {
            members.add(staticMethod(place, model));
        }
        if (choices.chance(25)) {
            members.add(declaration("static s" + choices.between(0, 1) + " = ", grammar.leaf(place), ";"));
        }
        if (choices.chance(15)) {
            Tree first = statement("note(this.name);");
            Tree second = statement(
                    "this.s" + choices.between(0, 1) + choices.oneOf(" = ", " ??= "), grammar.leaf(place), ";");
            members.add(declaration("static ", Tree.block(List.of(first, second))));
        }
        if (choices.chance(15)) {
            members.add(declaration("static get g0() { return ", fixed(grammar.leaf(place)), "; }"));
        }
    }

    /** A static method becomes callable as a function whose name is qualified. */
    private Tree staticMethod(Place place, ClassModel model) {
        String name = grammar.freshName("st");
        Place inside = place.function(DeclarationForms.CHEAP);
        int arity = choices.between(0, 2);
        Tree parameters = declarations.parameters(inside, arity);
        Tree block = Tree.block(declarations.body(inside));
        place.scope()
                .add(new Callable(
                        model.name() + "." + name, arity, inside.meter().spent() + 1, 0));
        return declaration("static " + name + "(", parameters, ") ", block);
    }

    /** A global instance for the functions and loops that follow; undefined if its constructor throws. */
    private Tree instance(Place place) {
        ClassModel type = choices.oneOf(ValueForms.affordableClasses(place));
        place.charge(type.cost());
        String name = grammar.freshName("i");
        Tree arguments = grammar.arguments(choices.between(0, 3), place.shallow());
        place.scope().add(new Instance(name, type));
        return declaration(
                "let " + name + ";\ntry { " + name + " = new " + type.name() + "(",
                arguments,
                "); } catch (e) { report(e); }");
    }
}
