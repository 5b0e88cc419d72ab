package tierup.machine;

import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.*;

import java.util.Locale;
import java.util.function.Consumer;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Registers;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/**
 * Every way we know for generated code to go wrong, the fault it must be recognized as, and words the report must
 * contain.
 */
enum PlantedFault {
    NULL_READ(FaultKind.NULL_ACCESS, "read of address 0x8: null", a -> {
        a.mov(eax, 0);
        a.mov(rcx, mem(rax, 8));
        a.ret();
    }),
    NULL_WRITE(FaultKind.NULL_ACCESS, "write to address 0x0: null", a -> {
        a.mov(eax, 0);
        a.mov(mem(rax), rcx);
        a.ret();
    }),
    READ_THROUGH_UNDEFINED(FaultKind.CONSTANT_ACCESS, "undefined used as a pointer", a -> {
        a.mov(rdx, Value.UNDEFINED);
        a.mov(rcx, mem(rdx, 16));
        a.ret();
    }),
    WILD_READ(FaultKind.WILD_READ, "read of address 0x123456789000", a -> {
        a.mov(rax, 0x1234_5678_9000L);
        a.mov(rcx, mem(rax));
        a.ret();
    }),
    WILD_WRITE(FaultKind.WILD_WRITE, "write to address 0x123456789008", a -> {
        a.mov(rax, 0x1234_5678_9000L);
        a.mov(mem(rax, 8), rcx);
        a.ret();
    }),
    WRITE_INTO_STUBS(FaultKind.WILD_WRITE, "the page does not allow it (memory of this process, r-x)", a -> {
        a.mov(rax, mem(r13, StateBlock.RETURN_STUB));
        a.mov(mem(rax), rcx);
        a.ret();
    }),
    WRITE_INTO_CODE(FaultKind.CODE_WRITE, "which is machine code", a -> {
        Label self = a.here();
        a.lea(rax, mem(self));
        a.mov(mem(rax), rcx);
        a.ret();
    }),
    NUMBER_AS_POINTER(FaultKind.NON_CANONICAL, "NaN-boxed number was used as a pointer", a -> {
        a.mov(rax, Value.fromDouble(1.5));
        a.mov(rcx, mem(rax, 8));
        a.ret();
    }),
    UNDEFINED_INSTRUCTION(FaultKind.ILLEGAL_INSTRUCTION, "illegal instruction: ud2", Assembler::ud2),
    JUMP_INTO_AN_INSTRUCTION(FaultKind.ILLEGAL_INSTRUCTION, "was entered in its middle, at byte 1", a -> {
        Label hidden = new Label();
        a.lea(rcx, mem(hidden));
        a.add(rcx, 1);
        a.jmp(rcx);
        a.bind(hidden);
        a.mov(eax, 0x0B0F); // its immediate is the encoding of ud2
        a.ret();
    }),
    BREAKPOINT(FaultKind.BREAKPOINT, "int3", Assembler::int3),
    FALLS_OFF_THE_END(FaultKind.END_OF_CODE, "ran past the last instruction", a -> a.mov(eax, 1)),
    DIVISION_BY_ZERO(FaultKind.DIVISION, "with divisor 0", a -> {
        a.mov(eax, 7);
        a.mov(ecx, 0);
        a.cdq();
        a.idiv(ecx);
        a.ret();
    }),
    DIVISION_OVERFLOW(FaultKind.DIVISION, "with divisor -1", a -> {
        a.mov(eax, Integer.MIN_VALUE);
        a.mov(ecx, -1);
        a.cdq();
        a.idiv(ecx);
        a.ret();
    }),
    STACK_POINTER_ZERO(FaultKind.STACK_POINTER, "rsp = 0x0", a -> {
        a.mov(esp, 0);
        a.push(rax);
        a.ret();
    }),
    STACK_POINTER_WILD(FaultKind.STACK_POINTER, "stack pointer is not in the VM stack", a -> {
        a.mov(rsp, 0x7777_0000_0000L);
        a.pop(rax);
        a.ret();
    }),
    STACK_POINTER_TAGGED(FaultKind.STACK_POINTER, "stack pointer is not in the VM stack", a -> {
        a.mov(rsp, Value.fromInt(5));
        a.push(rax);
        a.ret();
    }),
    NON_CANONICAL_JUMP(FaultKind.WILD_JUMP, "jump to an address that cannot exist: jmp rax", a -> {
        a.mov(rax, Value.fromInt(42));
        a.jmp(rax);
    }),
    WILD_JUMP(FaultKind.WILD_JUMP, "jump to an address outside generated code: 0x123456789000", a -> {
        a.pop(rcx);
        a.mov(rax, 0x1234_5678_9000L);
        a.jmp(rax);
    }),
    WILD_CALL(FaultKind.WILD_JUMP, "call of an address outside generated code: 0x123456789000", a -> {
        a.mov(rax, 0x1234_5678_9000L);
        a.call(rax);
        a.ret();
    }),
    JUMP_TO_DATA(FaultKind.WILD_JUMP, "(state block)", a -> {
        a.pop(rcx);
        a.jmp(r13);
    }),
    WILD_RETURN(FaultKind.WILD_RETURN, "ret to an address outside generated code: 0x123456789000", a -> {
        a.mov(rax, 0x1234_5678_9000L);
        a.mov(mem(rsp), rax);
        a.ret();
    }),
    UNBALANCED_PUSH(FaultKind.WILD_RETURN, "lies 1 word higher on the stack", a -> {
        a.mov(rax, 77);
        a.push(rax);
        a.ret();
    }),
    UNBALANCED_PUSH_OF_A_VALUE(FaultKind.WILD_RETURN, "(int 42)", a -> {
        a.mov(rax, Value.fromInt(42));
        a.push(rax);
        a.ret();
    }),
    UNBALANCED_POP(FaultKind.STACK_UNDERFLOW, "underflow", a -> {
        a.pop(rcx);
        a.pop(rcx);
        a.ret();
    }),
    ENDLESS_RECURSION(FaultKind.STACK_EXHAUSTED, "VM stack exhausted: hit the guard page", a -> {
        Label self = a.here();
        a.sub(rsp, 504);
        a.call(self);
        a.ret();
    }),
    LOST_STATE_BLOCK(FaultKind.PINNED_REGISTER, "r13 is not the state block any more", a -> {
        a.mov(r13, 0x1234_5678_9000L);
        a.mov(rax, mem(r13, VmBlock.STACK_LIMIT));
        a.ret();
    }),
    ALL_REGISTERS_DESTROYED(FaultKind.PINNED_REGISTER, "r13 is not the state block any more", a -> {
        a.pop(rcx);
        for (int number = 0; number < 16; number++) {
            if (number != rsp.number() && number != rcx.number()) {
                a.mov(Registers.reg64(number), 0x5555_5555_5555_5555L + number);
            }
        }
        a.push(rcx);
        a.ret();
    }),
    UNALIGNED_VECTOR(FaultKind.NON_CANONICAL, "no multiple of 16", a -> {
        a.lea(rax, mem(rsp, -7));
        a.movaps(xmm0, mem(rax));
        a.ret();
    }),
    TRAP_FLAG(FaultKind.OTHER, "single step", a -> {
        a.pushfq();
        a.mov(rax, mem(rsp));
        a.or(rax, 1 << 8);
        a.mov(mem(rsp), rax);
        a.popfq();
        a.ret();
    });

    final FaultKind kind;
    final String words;
    final Consumer<Assembler> code;

    PlantedFault(FaultKind kind, String words, Consumer<Assembler> code) {
        this.kind = kind;
        this.words = words;
        this.code = code;
    }

    CodeObject publish(TestGuest guest) {
        return guest.publish(name().toLowerCase(Locale.ROOT), code);
    }
}
