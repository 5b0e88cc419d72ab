package tierup.speculation.codegen;

import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.ir.Representation;
import tierup.speculation.codegen.Allocation.Move;
import tierup.speculation.codegen.Location.FloatRegister;
import tierup.speculation.codegen.Location.Register;
import tierup.speculation.codegen.Location.Rematerialized;
import tierup.speculation.codegen.Location.Slot;
import tierup.template.Conventions;

/** Emits moves. From memory to memory they go through the scratch register. */
final class MoveEmitter {
    private final Assembler a;

    MoveEmitter(Assembler a) {
        this.a = a;
    }

    /** A slot as an operand of the size that its value has. */
    static Mem memory(Slot slot, Representation representation) {
        Mem place = mem(Conventions.FRAME, slot.offset());
        return isHalf(representation) ? dwordPtr(place) : qwordPtr(place);
    }

    /** Whether the lower half of a word is all there is to a value. */
    static boolean isHalf(Representation representation) {
        return representation == Representation.INT32 || representation == Representation.BOOL;
    }

    /** Emits moves that are meant to happen at once. */
    void emit(List<Move> moves) {
        for (Move move : moves.size() < 2 ? moves : ParallelMoves.inOrder(moves)) {
            emit(move);
        }
    }

    private void emit(Move move) {
        Location to = move.to();
        if (move.from() instanceof Rematerialized constant) {
            materialize(Constants.word(constant.constant()), to, move.representation());
        } else if (to instanceof Register register) {
            toRegister(register.register(), move);
        } else if (to instanceof FloatRegister register) {
            toXmm(register.register(), move);
        } else {
            toSlot((Slot) to, move);
        }
    }

    private void toRegister(Reg64 target, Move move) {
        boolean half = isHalf(move.representation());
        if (move.from() instanceof Register source) {
            if (half) {
                a.mov(target.r32(), source.register().r32());
            } else {
                a.mov(target, source.register());
            }
        } else if (move.from() instanceof FloatRegister source) {
            a.movq(target, source.register());
        } else {
            Mem source = memory((Slot) move.from(), move.representation());
            a.mov(half ? target.r32() : target, source);
        }
    }

    private void toXmm(Xmm target, Move move) {
        if (move.from() instanceof Register source) {
            a.movq(target, source.register());
        } else if (move.from() instanceof FloatRegister source) {
            a.movaps(target, source.register());
        } else {
            a.movsd(target, mem(Conventions.FRAME, ((Slot) move.from()).offset()));
        }
    }

    private void toSlot(Slot target, Move move) {
        boolean half = isHalf(move.representation());
        Mem place = mem(Conventions.FRAME, target.offset());
        if (move.from() instanceof FloatRegister source) {
            a.movsd(place, source.register());
            return;
        }
        Reg64 source = Conventions.SCRATCH;
        if (move.from() instanceof Register register) {
            source = register.register();
        } else {
            toRegister(source, move);
        }
        if (half) {
            a.mov(place, source.r32());
        } else {
            a.mov(place, source);
        }
    }

    private void materialize(long word, Location to, Representation representation) {
        if (to instanceof Register register) {
            materialize(word, register.register(), representation);
        } else if (to instanceof FloatRegister register) {
            if (word == 0) {
                a.xorps(register.register(), register.register());
            } else {
                a.movsd(register.register(), a.constant(word));
            }
        } else {
            Mem place = memory((Slot) to, representation);
            if (word == (int) word) {
                a.mov(place, word);
            } else {
                a.mov(Conventions.SCRATCH, word);
                a.mov(place, Conventions.SCRATCH);
            }
        }
    }

    private void materialize(long word, Reg64 target, Representation representation) {
        if (word == 0) {
            a.xor(target.r32(), target.r32());
        } else if (isHalf(representation)) {
            a.mov(target.r32(), word);
        } else {
            a.mov(target, word);
        }
    }
}
