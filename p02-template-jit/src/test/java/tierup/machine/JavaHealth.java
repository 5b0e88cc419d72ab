package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the JVM's own use of faults still works on the calling thread. */
final class JavaHealth {
    private static final int WARM = 20_000;

    private JavaHealth() {}

    private static final class Node {
        int value = 1;
        Node next;
    }

    /** Null checks in compiled code are page faults; a StackOverflowError is one in the stack's guard. */
    static void check() {
        assertThat(nullChecks()).isEqualTo(1);
        assertThat(overflowDepth()).isGreaterThan(100);
    }

    private static int nullChecks() {
        Node node = new Node();
        long sum = 0;
        for (int i = 0; i < WARM; i++) {
            sum += valueOf(node);
        }
        assertThat(sum).isEqualTo(WARM);
        try {
            return valueOf(node.next);
        } catch (NullPointerException e) {
            return 1;
        }
    }

    private static int valueOf(Node node) {
        return node.value;
    }

    private static int overflowDepth() {
        int[] depth = new int[1];
        try {
            recurse(depth);
        } catch (StackOverflowError e) {
            return depth[0];
        }
        throw new AssertionError("the recursion ended");
    }

    private static void recurse(int[] depth) {
        depth[0]++;
        recurse(depth);
    }
}
