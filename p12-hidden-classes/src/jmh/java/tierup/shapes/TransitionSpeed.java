package tierup.shapes;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.FlatShapes;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;

/** A step that has been taken before, at the end of a line of so many properties: a link in the tree, a search in the flat table. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class TransitionSpeed {
    private static final int CHILDREN = 64;

    @Param({"4", "16", "56"})
    public int properties;

    @Param({"tree", "flat"})
    public String table;

    private ShapeTable shapes;
    private Shape shape;

    /** Takes all steps once. */
    @Setup
    public void start() {
        PrototypeValidity nobody = PrototypeValidity.NONE;
        shapes = table.equals("tree") ? new TransitionTree(nobody) : new FlatShapes(nobody);
        shape = shapes.root(Cell.OBJECT, Value.NULL, 8);
        for (int i = 0; i < properties; i++) {
            shape = shapes.add(shape, 1_000 + i, PropertyAttributes.DEFAULT);
        }
        severalChildren();
    }

    /** The same step each time. */
    @Benchmark
    public Shape oneChild() {
        return shapes.add(shape, 5_000, PropertyAttributes.DEFAULT);
    }

    /** One of 64 steps in turn. */
    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public int severalChildren() {
        int sum = 0;
        for (int i = 0; i < CHILDREN; i++) {
            sum += shapes.add(shape, 5_000 + i, PropertyAttributes.DEFAULT).id();
        }
        return sum;
    }

    /** Where a property is, in a shape whose index exists. */
    @Benchmark
    public int find() {
        return shape.find(1_000 + properties / 2);
    }
}
