package tierup.vm.running;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.VerifiedCode;
import tierup.bytecode.Verifier;
import tierup.vm.code.Assumptions;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.Functions;
import tierup.vm.code.GuestException;
import tierup.vm.code.StackTrace;
import tierup.vm.memory.AddressSpaceExhausted;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.memory.VmOptions;
import tierup.vm.memory.VmStack;
import tierup.vm.objects.Conversions;
import tierup.vm.objects.Errors;
import tierup.vm.objects.GuestCalls;
import tierup.vm.objects.ObjectFactory;
import tierup.vm.objects.Objects;
import tierup.vm.objects.PropertyCaches;
import tierup.vm.objects.StackCapture;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Equality;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * One engine: a heap, a stack, a world of built-in objects, and the tiers that run code. The composition root of the
 * run time; everything else is handed its parts. Not thread-safe: an engine belongs to the thread that made it.
 */
public final class Vm implements GuestCalls, AutoCloseable {
    /** Address of the {@link VmBlock}. */
    public final long block;

    public final VmOptions options;
    public final Heap heap;
    public final Names names;
    public final Strings strings;
    public final Assumptions assumptions;
    public final PrototypeValidity validity;
    public final ShapeTable shapes;
    public final ObjectFactory factory;
    public final Objects objects;
    public final Conversions conversions;
    public final Equality equality;
    public final Operators operators;
    public final Errors errors;
    public final PropertyCaches caches;
    public final Functions functions;
    public final VmStack stack;
    public final Iteration iteration;
    public final ValueOperations values;
    public final Operations operations;
    public final CompiledTier compiled;
    public final RunLoop runLoop;
    public final World world;

    /** Makes an engine with the seams' implementations as given. */
    public Vm(VmOptions options, VmParts parts) {
        this.options = options;
        int blockBytes = VmBlock.SIZE + Assumptions.BYTES;
        this.block =
                AddressSpaceExhausted.reserving("the engine", blockBytes, "--heap", () -> Memory.allocate(blockBytes));
        this.heap = parts.heap().apply(block, options);
        this.names = new Names();
        this.strings = new Strings(heap, names, () -> rangeError("Invalid string length"));
        this.assumptions = new Assumptions(block);
        this.validity = parts.validity().apply(this);
        this.shapes = parts.shapes().apply(this);
        this.functions = new Functions(names);
        this.factory = new ObjectFactory(block, heap, names, strings, shapes, functions);
        this.errors = new Errors(heap, strings, shapes, new GuestStack());
        this.objects = new Objects(block, heap, names, strings, shapes, functions, factory, errors, this);
        this.conversions = objects.conversions;
        this.equality = new Equality(strings);
        this.operators = new Operators(strings, equality, objects, errors, this, this::builtInWorld);
        this.stack = parts.stack().apply(options);
        Memory.putLong(block + VmBlock.STACK_LIMIT, stack.softLimit());
        this.caches = parts.caches().apply(this);
        this.iteration = new Iteration(
                strings, factory, objects, errors, this, new IteratorResults(block, shapes), this::builtInWorld);
        this.values = new ValueOperations(this);
        this.operations = new Operations(this, values);
        this.compiled = parts.compiled().apply(this);
        this.runLoop = new RunLoop(this, compiled, parts.policy().apply(this, compiled), parts.probe());
        this.world = parts.world().apply(this);
        compiled.adoptBuiltins();
        OpenEngines.opened(this);
    }

    /**
     * Makes a closure of a function's code in the outermost scope.
     *
     * @throws tierup.bytecode.BytecodeVerifyException if the code is malformed
     */
    public long load(FunctionCode code) {
        VerifiedCode verified = Verifier.verify(code);
        return factory.newFunction(functions.link(verified), Value.UNDEFINED, Value.UNDEFINED);
    }

    /**
     * Calls a guest function from Java, in a nested run loop.
     *
     * @throws GuestException what the function throws
     */
    @Override
    public long call(long function, long thisValue, long... arguments) {
        return runLoop.javaCalls.call(function, thisValue, arguments);
    }

    /** {@code new constructor(arguments)} from Java; {@code newTarget} is usually the constructor itself. */
    public long construct(long constructor, long newTarget, long... arguments) {
        return runLoop.javaCalls.construct(constructor, newTarget, arguments);
    }

    /**
     * From a built-in or an operation: asks the run loop to call a guest function, whose result becomes the result of
     * the current operation. No Java recursion is involved.
     *
     * @return {@link Value#PENDING}, to be returned at once
     */
    @Override
    public long requestCall(long function, long thisValue, long... arguments) {
        return runLoop.requestCall(function, thisValue, arguments);
    }

    /** A TypeError to throw: {@code throw vm.typeError("...")}. */
    public GuestException typeError(String message) {
        return errors.typeError(message);
    }

    /** A RangeError to throw. */
    public GuestException rangeError(String message) {
        return errors.rangeError(message);
    }

    /** A ReferenceError to throw. */
    public GuestException referenceError(String message) {
        return errors.referenceError(message);
    }

    /**
     * A function written in Java, to make function objects of.
     *
     * @param length value of its {@code length} property
     * @param constructor whether {@code new} accepts it
     */
    public BuiltinFunction builtin(String name, int length, Builtin builtin, boolean constructor) {
        return functions.builtin(name, length, new Builtin.InEngine(this, builtin), constructor);
    }

    /** The built-in objects, once they have been made: parts that are older ask here. */
    private World builtInWorld() {
        return world;
    }

    /** Where the run loop is. */
    private final class GuestStack implements StackCapture {
        @Override
        public StackTrace complete(int limit) {
            return new StackWalk(Vm.this, runLoop, limit).complete();
        }

        @Override
        public StackTrace below(int limit, long function) {
            return new StackWalk(Vm.this, runLoop, limit).below(function);
        }
    }

    /** Frees all off-heap memory. Nothing of this engine may be used afterwards. */
    @Override
    public void close() {
        OpenEngines.closed(this);
        runLoop.close();
        stack.close();
        functions.close();
        heap.close();
        Memory.free(block);
    }
}
