package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Instance;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * Statements without loops: declarations of variables, assignments, output, branches, exceptions.
 *
 * <p>Whatever is stored in a variable, a property or an element goes through the prelude's {@code clip}, unless it is a
 * number: clipping bounds the length of texts and arrays and the depth of nested arrays, so that a hot loop cannot build
 * something exponentially large.
 */
final class StatementForms extends Family {

    StatementForms(Grammar grammar) {
        super(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> statements = rows.statements();
        statements.add(Form.of("print", 30, this::print).when(Place::mayPrint));
        statements.add(Form.of("note", 10, this::note));
        statements.add(Form.of("variable declaration", 10, this::declareVariable));
        statements.add(Form.of("instance declaration", 4, this::declareInstance)
                .when(place ->
                        !place.frozen() && !ValueForms.affordableClasses(place).isEmpty()));
        statements.add(Form.of("number assignment statement", 14, this::assignNumber)
                .when(place -> !assignable(Type.NUMBER, place).isEmpty()));
        statements.add(Form.of("assignment statement", 10, this::assignAny)
                .when(place -> !otherAssignable(place).isEmpty()));
        statements.add(Form.of("property store", 9, this::storeProperty).when(StatementForms::mayStore));
        statements.add(Form.of("property update", 5, this::updateProperty).when(StatementForms::mayStore));
        statements.add(Form.of("element store", 6, this::storeElement).when(StatementForms::mayStoreElement));
        statements.add(Form.of("array method", 6, this::changeArray).when(StatementForms::mayStoreElement));
        statements.add(Form.of("delete", 2, this::delete).when(StatementForms::mayStore));
        statements.add(Form.of("this store", 8, this::storeThis).when(place -> place.home() != null));
        statements.add(Form.of("if", 9, this::branch).when(Place::mayNestStatements));
        statements.add(Form.of("switch", 4, this::selection).when(Place::mayNestStatements));
        statements.add(Form.of("try", 5, this::protect).when(Place::mayNestStatements));
        statements.add(Form.of("throw", 2, this::raise).when(place -> place.nesting() > 0));
        statements.add(Form.of("return", 3, this::leave).when(Place::inFunction));
        statements.add(Form.of("block with shadowing", 2, this::shadow).when(Place::mayNestStatements));
        statements.add(Form.of("temporal dead zone", 1, this::deadZone).when(Place::mayNestStatements));
        statements.add(
                Form.of("assignment to constant", 1, this::assignConstant).when(Place::mayNestStatements));
        statements.add(Form.of(
                "expression statement", 4, place -> statement(grammar.expression(Type.ANY, place), ";")));
    }

    private static List<Variable> assignable(Type type, Place place) {
        return place.scope().variables(v -> v.type() == type && v.assignable());
    }

    private static List<Variable> otherAssignable(Place place) {
        return place.scope()
                .variables(
                        v -> v.type() != Type.NUMBER && v.assignable() && !(place.frozen() && v.type() == Type.OBJECT));
    }

    private static boolean mayStore(Place place) {
        return !place.frozen() && ValueForms.has(Type.OBJECT, place);
    }

    private static boolean mayStoreElement(Place place) {
        return !place.frozen() && ValueForms.has(Type.ARRAY, place);
    }

    /** Output of one value in a form that all engines share. */
    Tree print(Place place) {
        return statement("console.log(", fixed("show(", grammar.anyOperand(place), ")"), ");");
    }

    /** Adds a value to a running checksum: for places that are executed too often to print. */
    Tree note(Place place) {
        return statement("note(", grammar.anyOperand(place), ");");
    }

    Tree declareVariable(Place place) {
        Type type = choices.oneOf(
                Type.NUMBER, Type.NUMBER, Type.ANY, Type.ANY, Type.TEXT, Type.BOOLEAN, Type.ARRAY, Type.OBJECT);
        boolean constant = choices.chance(20);
        Tree value = grammar.expression(type, place);
        Variable variable = new Variable(grammar.freshName(prefix(type)), type, !constant);
        place.scope().add(variable);
        return statement((constant ? "const " : "let ") + variable.name() + " = ", stored(type, value), ";");
    }

    /** The first letter of the names of variables of a type. */
    static String prefix(Type type) {
        return switch (type) {
            case NUMBER -> "n";
            case TEXT -> "s";
            case BOOLEAN -> "b";
            case ARRAY -> "a";
            case OBJECT -> "o";
            case ANY -> "v";
        };
    }

    private static Tree stored(Type type, Tree value) {
        boolean bounded = type == Type.NUMBER || type == Type.BOOLEAN || type == Type.OBJECT;
        return bounded ? value : expression("clip(", value, ")");
    }

    private Tree declareInstance(Place place) {
        Scope.ClassModel type = choices.oneOf(ValueForms.affordableClasses(place));
        place.charge(type.cost());
        Tree arguments = grammar.arguments(choices.between(0, 3), place);
        Instance instance = new Instance(grammar.freshName("i"), type);
        place.scope().add(instance);
        return statement("const " + instance.name() + " = new " + type.name() + "(", arguments, ");");
    }

    private Tree assignNumber(Place place) {
        String name = choices.oneOf(assignable(Type.NUMBER, place)).name();
        if (choices.chance(20)) {
            return statement(name + choices.oneOf("++;", "--;"));
        }
        String operator =
                choices.oneOf("=", "+=", "+=", "-=", "*=", "/=", "%=", "|=", "^=", "&=", "<<=", ">>=", ">>>=");
        boolean addition = operator.equals("+=") || operator.equals("=");
        Tree value = grammar.expression(addition ? Type.NUMBER : grammar.anyType(), place);
        return statement(name + " " + operator + " ", value, ";");
    }

    private Tree assignAny(Place place) {
        Variable variable = choices.oneOf(otherAssignable(place));
        return statement(
                variable.name() + " = ", stored(variable.type(), grammar.expression(variable.type(), place)), ";");
    }

    private String anyObject(Place place) {
        return choices.oneOf(place.scope().variables(Type.OBJECT)).name();
    }

    private Tree storeProperty(Place place) {
        if (choices.chance(15)) {
            return statement(anyObject(place) + "[", grammar.key(place), "] = ", grammar.clipped(place), ";");
        }
        return statement(anyObject(place) + "." + grammar.property() + " = ", grammar.clipped(place), ";");
    }

    private Tree updateProperty(Place place) {
        String target = anyObject(place) + "." + grammar.property();
        if (choices.chance(40)) {
            return statement(target + choices.oneOf("++;", "--;"));
        }
        String operator = choices.oneOf("-=", "*=", "|=", "&=", "%=", ">>>=");
        return statement(target + " " + operator + " ", grammar.anyOperand(place), ";");
    }

    private String anyArray(Place place) {
        return choices.oneOf(place.scope().variables(Type.ARRAY)).name();
    }

    private Tree storeElement(Place place) {
        Tree index = choices.chance(80)
                ? expression("(", grammar.operand(Type.NUMBER, place), " & " + choices.oneOf("3", "7", "15") + ")")
                : expression(choices.oneOf("-1", "'2'", "1.5", "'key'", "20"));
        return statement(anyArray(place) + "[", index, "] = ", grammar.clipped(place), ";");
    }

    private Tree changeArray(Place place) {
        String array = anyArray(place);
        return switch (choices.between(0, 6)) {
            case 0, 1, 2 ->
                statement("if (" + array + ".length < 50) " + array + ".push(", grammar.clipped(place), ");");
            case 3 -> statement("if (" + array + ".length < 50) " + array + ".unshift(", grammar.clipped(place), ");");
            case 4 ->
                statement(array + ".splice(", grammar.operand(Type.NUMBER, place), ", " + choices.between(0, 3) + ");");
            case 5 -> statement(array + choices.oneOf(".reverse();", ".sort();", ".length = 2;", ".length = 0;"));
            default -> statement(array + ".fill(", grammar.clipped(place), ", 1, 3);");
        };
    }

    private Tree delete(Place place) {
        String target = choices.chance(75) || !ValueForms.has(Type.ARRAY, place)
                ? anyObject(place) + "." + grammar.property()
                : anyArray(place) + "[" + choices.between(0, 3) + "]";
        return statement("note(delete " + target + ");");
    }

    private Tree storeThis(Place place) {
        return statement("this." + grammar.property() + " = ", grammar.clipped(place), ";");
    }

    private Tree branch(Place place) {
        Tree condition = grammar.expression(choices.oneOf(Type.BOOLEAN, Type.BOOLEAN, Type.ANY), place);
        Tree yes = grammar.block(place.block(), 3);
        return choices.chance(50)
                ? statement("if (", condition, ") ", yes)
                : statement("if (", condition, ") ", yes, " else ", grammar.block(place.block(), 3));
    }

    private Tree selection(Place place) {
        List<Tree> cases = new ArrayList<>();
        int count = choices.between(1, 4);
        int defaultAt = choices.chance(70) ? choices.between(0, count) : -1;
        Type type = choices.oneOf(Type.NUMBER, Type.TEXT, Type.ANY);
        for (int i = 0; i <= count; i++) {
            String end = choices.chance(70) ? " break;" : "";
            Tree body = grammar.block(place.inSwitch(), 2);
            if (i == defaultAt) {
                cases.add(statement("default: ", body, end));
            } else if (i < count) {
                cases.add(statement("case ", grammar.expression(type, place.shallow()), ": ", body, end));
            }
        }
        Tree subject = type == Type.NUMBER && choices.chance(60)
                ? expression("(", grammar.operand(Type.NUMBER, place), " & 3)")
                : grammar.expression(type, place);
        return statement("switch (", subject, ") ", fixed(Tree.block(cases)));
    }

    private Tree protect(Place place) {
        Tree body = grammar.block(place.block(), 3);
        String name = grammar.freshName("e");
        Tree handler = fixed(" catch (" + name + ") ", Tree.block(handlerStatements(place.block(), name)));
        Tree finalizer = grammar.block(place.block(), 2);
        return switch (choices.between(0, 3)) {
            case 0, 1 -> statement("try ", body, handler);
            case 2 -> statement("try ", body, handler, " finally ", finalizer);
            default -> statement("try ", body, " finally ", finalizer);
        };
    }

    private List<Tree> handlerStatements(Place place, String name) {
        List<Tree> handler = new ArrayList<>();
        handler.add(statement("note(kind(" + name + "));"));
        handler.addAll(grammar.statements(place, 2));
        if (choices.chance(10)) {
            handler.add(statement("throw " + name + ";"));
        }
        return handler;
    }

    private Tree raise(Place place) {
        Tree value = choices.chance(50)
                ? expression("new " + choices.oneOf("Error", "TypeError", "RangeError") + "('m" + choices.between(0, 9)
                        + "')")
                : grammar.anyOperand(place);
        return statement("if (", grammar.expression(Type.BOOLEAN, place), ") throw ", value, ";");
    }

    private Tree leave(Place place) {
        return statement("if (", grammar.expression(Type.BOOLEAN, place), ") return ", grammar.clipped(place), ";");
    }

    /** A block that declares a name of an enclosing scope anew. */
    private Tree shadow(Place place) {
        List<Variable> outer = place.scope().variables(v -> v.type() == Type.NUMBER || v.type() == Type.ANY);
        Place inner = place.block();
        List<Tree> statements = new ArrayList<>();
        if (!outer.isEmpty()) {
            String name = choices.oneOf(outer).name();
            statements.add(statement("let " + name + " = ", expression(choices.oneOf("0", "1.5", "-7", "65536")), ";"));
        }
        statements.addAll(grammar.statements(inner, 3));
        return statement(Tree.block(statements));
    }

    private Tree deadZone(Place place) {
        String name = grammar.freshName("z");
        String use = choices.oneOf(
                "note(" + name + ");",
                name + " = 1;",
                name + "++;",
                "note(typeof " + name + ");",
                "(() => note(" + name + "))();");
        Tree declaration =
                statement(choices.oneOf("let ", "const ") + name + " = ", grammar.expression(Type.NUMBER, place), ";");
        Tree body = Tree.block(List.of(statement(use), declaration));
        return statement("try ", body, " catch (e) { note(kind(e)); }");
    }

    private Tree assignConstant(Place place) {
        String name = grammar.freshName("c");
        Tree declaration = statement("const " + name + " = ", grammar.expression(Type.NUMBER, place), ";");
        Tree use = statement(name + choices.oneOf(" = 2;", " += 1;", "++;"));
        return statement("try ", Tree.block(List.of(declaration, use)), " catch (e) { note(kind(e)); }");
    }
}
