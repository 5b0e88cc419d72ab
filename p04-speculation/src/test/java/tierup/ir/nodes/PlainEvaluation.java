package tierup.ir.nodes;

import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.vm.memory.Memory;

/** Evaluates a node on given words, over the process's memory. */
record PlainEvaluation(long... words) implements Evaluation {
    /** A guard has failed. */
    static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Left() {
            super("left", null, false, false);
        }
    }

    @Override
    public long word(Node node) {
        return node.evaluate(this);
    }

    @Override
    public RuntimeException exit(Node guard) {
        return new Left();
    }

    @Override
    public long argument(int number) {
        return words[number];
    }

    @Override
    public long receiver() {
        throw noCall();
    }

    @Override
    public long callee() {
        throw noCall();
    }

    @Override
    public long newTarget() {
        throw noCall();
    }

    @Override
    public int argumentCount() {
        throw noCall();
    }

    @Override
    public long block() {
        return NodeLab.BLOCK;
    }

    @Override
    public long load(long address, int bytes) {
        return switch (bytes) {
            case 1 -> Memory.getByte(address) & 0xFF;
            case 2 -> Memory.getChar(address);
            case 4 -> Memory.getInt(address) & 0xFFFF_FFFFL;
            default -> Memory.getLong(address);
        };
    }

    @Override
    public void store(long address, int bytes, long word) {
        switch (bytes) {
            case 1 -> Memory.putByte(address, (int) word);
            case 2 -> Memory.putChar(address, (char) word);
            case 4 -> Memory.putInt(address, (int) word);
            default -> Memory.putLong(address, word);
        }
    }

    @Override
    public long askRuntime(Node node, long... inputs) {
        throw noCall();
    }

    @Override
    public long allocate(int bytes) {
        throw noCall();
    }

    private static UnsupportedOperationException noCall() {
        return new UnsupportedOperationException("a node alone has neither caller nor engine");
    }
}
