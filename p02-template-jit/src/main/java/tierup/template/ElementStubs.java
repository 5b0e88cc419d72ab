package tierup.template;

import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdi;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import tierup.asm.Assembler;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;

/**
 * {@code a[i]} for all that a site has not seen when its function is compiled: every kind of object with elements of its
 * own, holes, appending, keys that are doubles. Sites push the operands and bring the address of their feedback to the
 * scratch register; what is met is recorded there.
 */
final class ElementStubs {
    private ElementStubs() {}

    /** {@code object[key]}, to the scratch register. */
    record Load() implements SharedStub {
        @Override
        public String name() {
            return "loadElement()";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            StubFrame frame = new StubFrame(a, 2, rax, rcx, rdx, rbx, rsi);
            frame.enter();
            a.mov(rax, frame.operand(1));
            a.mov(rcx, frame.operand(0));
            a.mov(rsi, Conventions.SCRATCH);
            ElementSite site = new ElementSite(a, stubs, rax, rcx, rdx, SiteRecorder.behind(a, rsi), frame.miss);
            site.emitCases(ElementSite.allKinds(false), kind -> ElementTemplates.load(site, kind, rbx));
            a.mov(Conventions.SCRATCH, rbx);
            frame.leave();
        }
    }

    /** {@code object[key] = value}. */
    record Store() implements SharedStub {
        @Override
        public String name() {
            return "storeElement()";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            StubFrame frame = new StubFrame(a, 3, rax, rcx, rdx, rbx, rsi, rdi, r8);
            frame.enter();
            a.mov(rax, frame.operand(2));
            a.mov(rcx, frame.operand(1));
            a.mov(r8, frame.operand(0));
            a.mov(rsi, Conventions.SCRATCH);
            Operand value = Operand.register(r8, Operand.Type.ANY);
            ElementSite site = new ElementSite(a, stubs, rax, rcx, rdx, SiteRecorder.behind(a, rsi), frame.miss);
            site.emitCases(ElementSite.allKinds(true), kind -> {
                if (kind == Cell.ARRAY) {
                    ArrayElements.store(site, value, rbx, rdi);
                } else {
                    TypedElements.store(site, ElementKind.ofCellKind(kind), value, rbx, rdi);
                }
            });
            frame.leave();
        }
    }
}
