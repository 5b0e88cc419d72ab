package tierup.lang.ast;

import java.util.List;

/**
 * A class as it is written.
 *
 * <p>Fields are gathered into two pieces of code that run like methods: one defines the fields of each new instance, the
 * other defines static fields and runs static blocks, in the order of the text. The members list keeps every element in
 * its place, because computed keys are evaluated in that order, when the class is defined.
 *
 * @param name the name written after {@code class}, or null
 * @param nameStart offset of that name
 * @param superclass the expression after {@code extends}, or null
 * @param bodyStart offset of the opening brace
 * @param constructor never null: a class without one has the constructor that the language gives it
 * @param members methods and fields in the order of the text, without the constructor and static blocks
 * @param instanceInitializer its body is the {@link Statement.FieldDefinition}s of instances; null if there are none
 * @param staticInitializer its body is the static field definitions and static blocks; null if there are none
 */
public record ClassLiteral(
        int start,
        int end,
        String name,
        int nameStart,
        Expression superclass,
        int bodyStart,
        FunctionLiteral constructor,
        List<Member> members,
        FunctionLiteral instanceInitializer,
        FunctionLiteral staticInitializer)
        implements Node {

    /** A method, accessor or field. */
    public sealed interface Member extends Node {
        /** The name of the member. */
        PropertyKey key();

        /** Whether it belongs to the class itself rather than to its instances. */
        boolean isStatic();
    }

    /** A method, getter or setter; the function's kind tells which. */
    public record Method(int start, int end, PropertyKey key, FunctionLiteral function, boolean isStatic)
            implements Member {}

    /** A field; its value is computed by one of the two initializers. */
    public record Field(int start, int end, Statement.FieldDefinition definition, boolean isStatic) implements Member {
        @Override
        public PropertyKey key() {
            return definition.key();
        }
    }

    /** Whether the class has a static member of that name. */
    public boolean hasStaticMember(String memberName) {
        return members.stream()
                .anyMatch(m -> m.isStatic()
                        && m.key() instanceof PropertyKey.Named named
                        && named.name().equals(memberName));
    }

    /** Whether some key is computed, so that code of the program runs while the class is being defined. */
    public boolean hasComputedKeys() {
        return members.stream().anyMatch(m -> m.key() instanceof PropertyKey.Computed);
    }
}
