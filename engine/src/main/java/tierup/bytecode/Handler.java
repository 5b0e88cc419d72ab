package tierup.bytecode;

/**
 * A row of a function's exception table; earlier rows are inner ones.
 *
 * @param start first covered offset
 * @param end first offset no longer covered
 * @param target where execution goes on, with the exception pushed
 * @param depth operands kept on the stack below the exception
 */
public record Handler(int start, int end, int target, int depth) {
    public boolean covers(int pc) {
        return start <= pc && pc < end;
    }
}
