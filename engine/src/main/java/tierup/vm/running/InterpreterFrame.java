package tierup.vm.running;

import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;

/**
 * A physical frame that stands for one activation and has all values where {@link Frame} says: those of the interpreter
 * and of template code.
 */
record InterpreterFrame(FunctionInfo info, long fp) implements LogicalFrame {
    @Override
    public long function() {
        return Frame.function(fp);
    }

    @Override
    public int pc() {
        return Frame.pc(fp);
    }

    @Override
    public boolean isConstruct() {
        return Frame.isConstruct(fp);
    }

    @Override
    public long thisValue() {
        return Memory.getLong(Frame.thisAddress(fp));
    }

    @Override
    public int argc() {
        return Frame.argc(fp);
    }

    @Override
    public long argument(int index) {
        return Memory.getLong(Frame.argument(fp, index));
    }

    @Override
    public int locals() {
        return pc() < 0 ? 0 : info.code().locals();
    }

    @Override
    public long local(int index) {
        return Memory.getLong(Frame.local(fp, index));
    }
}
