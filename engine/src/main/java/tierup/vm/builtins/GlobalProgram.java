package tierup.vm.builtins;

import tierup.bytecode.ErrorKind;
import tierup.lang.GlobalCode;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;

/**
 * Runs a program in the global scope, as a browser runs a script and as test262 wants its tests to be run.
 *
 * <p>Before the first statement, GlobalDeclarationInstantiation (ECMA-262, 16.1.7): vars and functions become
 * properties of the global object, if it lets them; what let, const and class declare must not hide a property that
 * cannot be deleted. An engine runs one such program, so there are no lexical declarations of earlier ones to respect.
 */
public final class GlobalProgram {
    /** What a declaration creates: a property like any other, but there to stay. */
    private static final int DECLARED = PropertyAttributes.WRITABLE | PropertyAttributes.ENUMERABLE;

    private final Vm vm;
    private final long global;

    private GlobalProgram(Vm vm) {
        this.vm = vm;
        this.global = Realm.of(vm).globalObject;
    }

    /**
     * Declares what the program declares, and runs it.
     *
     * @throws GuestException what it throws and does not catch, a SyntaxError or TypeError for impossible declarations
     *     included
     */
    public static void run(Vm vm, GlobalCode program) {
        new GlobalProgram(vm).declare(program);
        vm.call(vm.load(program.code()), Realm.of(vm).globalObject);
    }

    private void declare(GlobalCode program) {
        for (String name : program.lexical()) {
            PropertyDescriptor known = vm.objects.getOwnProperty(global, key(name));
            if (known != null && !known.is(PropertyAttributes.CONFIGURABLE)) {
                throw vm.errors.make(ErrorKind.SYNTAX_ERROR, "Identifier '" + name + "' has already been declared");
            }
        }
        for (String name : program.functions()) {
            if (!canDeclareFunction(vm.objects.getOwnProperty(global, key(name)))) {
                throw vm.typeError("Identifier '" + name + "' has already been declared");
            }
        }
        for (String name : program.vars()) {
            if (!vm.objects.hasOwn(global, key(name)) && !vm.objects.isExtensible(global)) {
                throw vm.typeError("Cannot define global variable '" + name + "', object is not extensible");
            }
        }
        program.functions().forEach(this::declareFunction);
        program.vars().forEach(this::declareVar);
    }

    private boolean canDeclareFunction(PropertyDescriptor known) {
        if (known == null) {
            return vm.objects.isExtensible(global);
        }
        boolean assignable = known.is(PropertyAttributes.WRITABLE) && known.is(PropertyAttributes.ENUMERABLE);
        return known.is(PropertyAttributes.CONFIGURABLE) || (assignable && !known.isAccessor());
    }

    /** The code itself stores the function. */
    private void declareFunction(String name) {
        PropertyDescriptor known = vm.objects.getOwnProperty(global, key(name));
        if (known == null || known.is(PropertyAttributes.CONFIGURABLE)) {
            vm.objects.defineOwn(global, vm.names.id(name), Value.UNDEFINED, DECLARED);
        }
    }

    private void declareVar(String name) {
        if (!vm.objects.hasOwn(global, key(name))) {
            vm.objects.defineOwn(global, vm.names.id(name), Value.UNDEFINED, DECLARED);
        }
    }

    private long key(String name) {
        return vm.names.cell(vm.names.id(name));
    }
}
