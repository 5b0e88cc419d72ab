package tierup.workbook.check;

/** A change to a module's sources that the compiler refuses. */
final class DoesNotCompile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param errors what the compiler said */
    DoesNotCompile(String errors) {
        super("does not compile:\n" + errors);
    }
}
