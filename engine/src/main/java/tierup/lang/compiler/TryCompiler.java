package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.List;
import tierup.bytecode.CodeBuilder.Label;
import tierup.lang.ast.Statement;
import tierup.lang.ast.Statement.*;

/** try, catch and finally. */
final class TryCompiler {
    private final FunctionCompiler compiler;

    TryCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    void visit(Try node) {
        if (node.finalizer() == null) {
            tryCatch(node);
        } else {
            tryFinally(node);
        }
    }

    private void tryFinally(Try node) {
        FinallyBlock block = new FinallyBlock(compiler);
        ProtectedRegion region = new ProtectedRegion(compiler, compiler.code.depth());
        compiler.control.push(new ControlStack.FinallyEntry(block));
        region.open();
        if (node.handler() != null) {
            tryCatch(node);
        } else {
            compiler.visit(node.block());
        }
        region.close();
        compiler.control.pop();
        if (compiler.code.isReachable()) {
            block.enterNormally();
        }
        if (!region.isEmpty()) {
            region.bindHandler();
            block.enterFromHandler();
        }
        block.compile(() -> compiler.visit((Statement) node.finalizer()));
    }

    private void tryCatch(Try node) {
        ProtectedRegion region = new ProtectedRegion(compiler, compiler.code.depth());
        compiler.control.push(new ControlStack.RegionEntry(region));
        region.open();
        compiler.visit((Statement) node.block());
        region.close();
        compiler.control.pop();
        if (region.isEmpty()) {
            return;
        }
        Label end = new Label();
        compiler.jump(JUMP, end);
        region.bindHandler();
        Catch handler = node.handler();
        compiler.inScope(compiler.scopes.scopeOf(handler), List.of(), () -> {
            if (handler.parameter() == null) {
                compiler.emit(POP);
            } else {
                compiler.patterns.store(handler.parameter(), true, null);
            }
            compiler.visit((Statement) handler.body());
        });
        compiler.bind(end);
    }
}
