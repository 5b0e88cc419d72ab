package tierup.vm.builtins;

import java.io.FileDescriptor;
import java.util.Optional;
import tierup.bytecode.ErrorKind;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.Intrinsics;
import tierup.vm.running.Vm;
import tierup.vm.running.World;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * The world of built-in objects of one engine: the prototypes and the global variables that a program finds.
 *
 * <p>The bare prototype objects are older than the realm ({@link Intrinsics}), because nothing can be made without
 * them. The realm makes Function.prototype first of all functions, and then fills each prototype from the tables of its
 * class.
 */
public final class Realm implements World {
    public final long objectPrototype;
    public final long functionPrototype;
    public final long arrayPrototype;
    public final long stringPrototype;
    public final long numberPrototype;
    public final long booleanPrototype;
    public final long symbolPrototype;
    public final long mapPrototype;
    public final long setPrototype;
    public final long datePrototype;
    public final long globalObject;
    /** The constructor Array. */
    public final long arrayConstructor;
    /** The Error constructor, whatever the global variable holds now. */
    public final long errorConstructor;

    final long arrayBufferConstructor;

    /** Where console.log and process.stdout write; flushed when the program ends. */
    public TextOutput output = TextOutput.to(FileDescriptor.out);
    /** Where console.error writes. */
    public TextOutput errorOutput = TextOutput.to(FileDescriptor.err);

    /** Compiles and keeps the built-ins written in JavaScript. */
    final SelfHosting selfHosting;

    /** Shows values as console.log does. */
    public final Inspector inspector;

    /** Finds, runs and keeps modules. */
    public final ModuleLoader modules;

    /** Makes bound functions. */
    public final BoundFunctions boundFunctions;

    final SymbolRegistry symbolRegistry;
    final ArrayJoiner joiner;
    final ConcatSpreading concatSpreading;

    final Iterators iterators;

    /** Tells whether for-of must call the methods of built-in iterables and iterators. */
    public final IterationGuard iterationGuard;

    private final Vm vm;
    private final Intrinsics intrinsics;
    private final long[] typedArrayConstructors;

    /** Fills the world. The engine's other parts must stand, but nothing can run before this returns. */
    public Realm(Vm vm) {
        this.vm = vm;
        this.intrinsics = vm.objects.intrinsics;
        this.functionPrototype = FunctionBuiltins.newPrototype(vm);
        this.objectPrototype = intrinsics.objectPrototype;
        this.arrayPrototype = intrinsics.arrayPrototype;
        this.stringPrototype = intrinsics.stringPrototype;
        this.numberPrototype = intrinsics.numberPrototype;
        this.booleanPrototype = intrinsics.booleanPrototype;
        this.symbolPrototype = intrinsics.symbolPrototype;
        this.globalObject = intrinsics.globalObject;
        this.mapPrototype = vm.factory.newObject();
        this.setPrototype = vm.factory.newObject();
        this.datePrototype = vm.factory.newObject();
        this.selfHosting = new SelfHosting(vm);
        this.inspector = new Inspector(vm);
        this.modules = new ModuleLoader(vm);
        this.boundFunctions = new BoundFunctions(vm);
        this.symbolRegistry = new SymbolRegistry(vm);
        this.joiner = new ArrayJoiner(vm);
        this.concatSpreading = new ConcatSpreading(vm);
        this.iterators = new Iterators(vm);

        Installer installer = new Installer(vm);
        ObjectBuiltins.install(installer, vm);
        FunctionBuiltins.install(installer, vm, functionPrototype);
        this.arrayConstructor = ArrayBuiltins.install(installer, arrayPrototype);
        iterators.install(installer);
        StringBuiltins.install(installer, stringPrototype);
        NumberBuiltins.install(installer, numberPrototype);
        BooleanBuiltins.install(installer, booleanPrototype);
        SymbolBuiltins.install(installer, vm, symbolPrototype);
        CollectionBuiltins.install(installer, vm, mapPrototype, setPrototype);
        this.arrayBufferConstructor = ArrayBufferBuiltins.install(installer, vm.objects.typedArrays.bufferPrototype());
        this.typedArrayConstructors = TypedArrayBuiltins.install(installer, vm, arrayPrototype);
        this.errorConstructor = ErrorBuiltins.install(installer, vm);
        MathBuiltins.install(installer);
        JsonBuiltins.install(installer);
        ReflectBuiltins.install(installer);
        DateBuiltins.install(installer, vm, datePrototype);
        GlobalFunctions.install(installer, vm);
        ConsoleBuiltins.install(installer);
        ProcessBuiltins.install(installer, vm);
        this.iterationGuard = new IterationGuard(vm, this);
    }

    /**
     * What must not have changed for copies of plain arrays to be plain arrays.
     *
     * @param constructor that of Array.prototype, which is Array
     * @param species {@code Array[Symbol.species]}, an accessor
     * @param getter its getter
     */
    public record ArraySpecies(KnownSlot constructor, KnownSlot species, long getter) {}

    /** Likewise, unless it has changed already, or can change unseen. */
    public Optional<ArraySpecies> arraySpecies() {
        Optional<KnownSlot> constructor =
                KnownSlot.of(vm, arrayPrototype, Names.CONSTRUCTOR).filter(slot -> slot.content() == arrayConstructor);
        Optional<KnownSlot> species = KnownSlot.of(vm, arrayConstructor, Names.SYMBOL_SPECIES)
                .filter(slot -> Species.isItself(vm, slot.content()));
        return constructor.flatMap(made -> species.map(
                asked -> new ArraySpecies(made, asked, Memory.getLong(asked.content() + Cell.ACCESSOR_GETTER))));
    }

    /** The built-in objects of an engine. */
    public static Realm of(Vm vm) {
        return (Realm) vm.world;
    }

    /** The prototype of one class of errors. */
    public long errorPrototype(ErrorKind kind) {
        return intrinsics.errorPrototype(kind);
    }

    /** The constructor of typed arrays with one type of elements. */
    long typedArrayConstructor(ElementKind kind) {
        return typedArrayConstructors[kind.ordinal()];
    }

    @Override
    public long boundTarget(long function) {
        return boundFunctions.targetOf(function);
    }

    @Override
    public boolean showsInTraces(long builtin) {
        return builtin != arrayConstructor;
    }

    @Override
    public int directMode(long iterable, long method) {
        return iterationGuard.directMode(iterable, method);
    }

    @Override
    public boolean hasReturn(int mode) {
        return iterationGuard.hasReturn(mode);
    }

    @Override
    public long newIterator(long walk) {
        return iterationGuard.newIterator(walk);
    }

    /** Whether a function's code is a built-in: written in Java, or in JavaScript by us. */
    public boolean isNative(CallTarget target) {
        return target instanceof BuiltinFunction || SelfHosting.isSelfHosted(target);
    }

    @Override
    public String receiverName(long receiver) {
        return inspector.names().receiverName(receiver);
    }

    @Override
    public String methodName(long receiver, long function, String name) {
        return inspector.names().methodName(receiver, function, name);
    }

    /**
     * The prototype for the object that a built-in constructor makes: new.target's, so that {@code class Stack extends
     * Array} works.
     *
     * @param newTarget the constructor that {@code new} was applied to, or undefined
     * @param ordinary what the constructor's own prototype is
     */
    long prototypeFor(long newTarget, long ordinary) {
        if (newTarget == Value.UNDEFINED) {
            return ordinary;
        }
        long prototype = vm.objects.get(newTarget, Names.PROTOTYPE);
        return Cell.isObject(prototype) ? prototype : ordinary;
    }

    /** Defines a global variable: what a host adds to the language. */
    public void defineGlobal(String name, long value) {
        vm.objects.defineOwn(globalObject, vm.names.id(name), value, PropertyAttributes.HIDDEN);
    }

    /** Writes out everything that the program has printed. */
    public void flush() {
        output.flush();
        errorOutput.flush();
    }
}
