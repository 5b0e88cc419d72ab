package tierup.lang.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tierup.lang.ast.FreeName;

/**
 * The scopes of a text that is pre-parsed: which names they declare, and which names remain that nothing in the text
 * declares. A name is used before it is declared often enough (functions call each other), so uses wait until their scope ends, and
 * those that it does not declare go on to the scope around it.
 *
 * <p>Everything is arrays of ints: for each name the innermost open scope that declares it, with what it hides behind it.
 */
final class PreScopes {
    /** Kinds of declarations; 0 is none. */
    static final byte VAR = 1;

    static final byte LEXICAL = 2;
    static final byte PARAMETER = 3;
    static final byte CATCH_PARAMETER = 4;

    /** Of uses: the name is assigned to, or what is assigned may be an object. */
    static final int ASSIGNED = FreeName.ASSIGNED;

    static final int HOLDS_OBJECT = FreeName.HOLDS_OBJECT;
    private static final int USE_BITS = 2;

    /** Names that a function declares at most: each needs a local in its frame. */
    private static final int MOST_DECLARATIONS = 20_000;

    private final PreNames names;

    /** For each name the number of the innermost scope that declares it, and as what. */
    private int[] declaredIn = new int[256];

    private byte[] declaredAs = new byte[256];

    /** For each name the index of a use in {@link #uses}, if it still stands there. */
    private int[] lastUse = new int[256];

    /** Declarations, chained by scope: the name, and what it was before. */
    private int[] declarationName = new int[256];

    private int[] declarationHidden = new int[256];
    private byte[] declarationHiddenAs = new byte[256];
    private int[] declarationNext = new int[256];
    private int declarations;

    /** Open scopes, the outermost first: number, first declaration, first use, and whether it is that of a catch clause. */
    private int[] number = new int[64];

    private int[] firstDeclaration = new int[64];
    private int[] firstUse = new int[64];
    private boolean[] isCatch = new boolean[64];
    private int depth;
    private int lastNumber;

    private int[] uses = new int[256];
    private int useCount;

    PreScopes(PreNames names) {
        this.names = names;
    }

    /** Forgets everything: another text begins. */
    void clear() {
        for (int i = 0; i < declarations; i++) {
            declaredIn[declarationName[i]] = 0;
        }
        depth = 0;
        declarations = 0;
        useCount = 0;
        lastNumber = 0;
    }

    private void room(int name) {
        if (name >= declaredIn.length) {
            int larger = Math.max(2 * declaredIn.length, names.count());
            declaredIn = Arrays.copyOf(declaredIn, larger);
            declaredAs = Arrays.copyOf(declaredAs, larger);
            lastUse = Arrays.copyOf(lastUse, larger);
        }
    }

    // -- scopes -------------------------------------------------------------------------------------

    /** Opens a scope and yields its depth, which says later where a var belongs. */
    int open(boolean ofCatch) {
        if (depth == number.length) {
            number = Arrays.copyOf(number, 2 * depth);
            firstDeclaration = Arrays.copyOf(firstDeclaration, 2 * depth);
            firstUse = Arrays.copyOf(firstUse, 2 * depth);
            isCatch = Arrays.copyOf(isCatch, 2 * depth);
        }
        number[depth] = ++lastNumber;
        firstDeclaration[depth] = -1;
        firstUse[depth] = useCount;
        isCatch[depth] = ofCatch;
        return depth++;
    }

    /** Ends the innermost scope: uses of what it declares are settled, the others belong to the scope around it. */
    void close() {
        depth--;
        int kept = firstUse[depth];
        for (int i = kept; i < useCount; i++) {
            int name = uses[i] >> USE_BITS;
            if (declaredIn[name] != number[depth]) {
                lastUse[name] = kept;
                uses[kept++] = uses[i];
            }
        }
        useCount = kept;
        for (int i = firstDeclaration[depth]; i >= 0; i = declarationNext[i]) {
            declaredIn[declarationName[i]] = declarationHidden[i];
            declaredAs[declarationName[i]] = declarationHiddenAs[i];
        }
    }

    /** Drops the innermost scope's uses of a name that its function has by itself. */
    void settle(int name) {
        int kept = firstUse[depth - 1];
        for (int i = kept; i < useCount; i++) {
            if (uses[i] >> USE_BITS != name) {
                lastUse[uses[i] >> USE_BITS] = kept;
                uses[kept++] = uses[i];
            }
        }
        useCount = kept;
    }

    /** Whether the scope at a depth is the innermost. */
    boolean isInnermost(int scope) {
        return scope == depth - 1;
    }

    // -- declarations -------------------------------------------------------------------------------

    /** Declares a parameter of the innermost scope. */
    void declareParameter(int name, byte as) {
        room(name);
        if (declaredIn[name] == number[depth - 1]) {
            throw Unsure.unsure();
        }
        add(depth - 1, name, as);
    }

    /**
     * Declares a let, const, class or function of a block.
     *
     * @param parameters depth of the function's parameters, which its body may not repeat
     * @param body depth of the function's body
     */
    void declareLexical(int name, int parameters, int body) {
        room(name);
        int known = declaredIn[name];
        int innermost = depth - 1;
        boolean clash = known != 0
                && (known == number[innermost]
                        || innermost == body && known >= number[parameters]
                        || known >= number[parameters] && declaredAs[name] == VAR
                        || innermost > 0 && isCatch[innermost - 1] && known == number[innermost - 1]);
        if (clash) {
            throw Unsure.unsure();
        }
        add(innermost, name, LEXICAL);
    }

    /**
     * Declares a var, or a function at the top of a body.
     *
     * @param body depth of the function's body
     */
    void declareVar(int name, int body) {
        room(name);
        int known = declaredIn[name];
        if (known > number[body] || known == number[body] && declaredAs[name] == LEXICAL) {
            throw Unsure.unsure();
        } else if (known != number[body]) {
            add(body, name, VAR);
        }
    }

    private void add(int scope, int name, byte as) {
        if (declarations == MOST_DECLARATIONS) {
            throw Unsure.unsure();
        } else if (declarations == declarationName.length) {
            int larger = 2 * declarations;
            declarationName = Arrays.copyOf(declarationName, larger);
            declarationHidden = Arrays.copyOf(declarationHidden, larger);
            declarationHiddenAs = Arrays.copyOf(declarationHiddenAs, larger);
            declarationNext = Arrays.copyOf(declarationNext, larger);
        }
        declarationName[declarations] = name;
        declarationHidden[declarations] = declaredIn[name];
        declarationHiddenAs[declarations] = declaredAs[name];
        declarationNext[declarations] = firstDeclaration[scope];
        firstDeclaration[scope] = declarations++;
        declaredIn[name] = number[scope];
        declaredAs[name] = as;
    }

    // -- uses ---------------------------------------------------------------------------------------

    /** Notes that a name is used in the innermost scope. */
    void use(int name, int how) {
        if (name >= lastUse.length) {
            room(name);
        }
        int last = lastUse[name];
        if (last >= firstUse[depth - 1] && last < useCount && uses[last] >> USE_BITS == name) {
            uses[last] |= how;
            return;
        }
        if (useCount == uses.length) {
            uses = Arrays.copyOf(uses, 2 * useCount);
        }
        lastUse[name] = useCount;
        uses[useCount++] = name << USE_BITS | how;
    }

    /** The names that the scope closed last uses and does not declare, some of them more than once. */
    int[] usesOfClosed() {
        return Arrays.copyOfRange(uses, firstUse[depth], useCount);
    }

    /** The number of the name of such a use. */
    static int nameOf(int use) {
        return use >> USE_BITS;
    }

    /** Such a use in words. */
    FreeName freeName(int use) {
        return new FreeName(names.text(nameOf(use)), use & (1 << USE_BITS) - 1);
    }

    /** What is left when all scopes are closed: the names that the text uses and does not declare. */
    List<FreeName> free() {
        int[] found = new int[useCount];
        int count = 0;
        for (int i = 0; i < useCount; i++) {
            int name = uses[i] >> USE_BITS;
            int place = lastUse[name];
            boolean known = place >= 0 && place < count && found[place] >> USE_BITS == name;
            if (known) {
                found[place] |= uses[i];
            } else {
                lastUse[name] = count;
                found[count++] = uses[i];
            }
        }
        List<FreeName> free = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            free.add(freeName(found[i]));
        }
        return free;
    }
}
