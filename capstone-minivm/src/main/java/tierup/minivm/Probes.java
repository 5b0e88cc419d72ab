package tierup.minivm;

import java.util.List;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Probe;

/** Several observers of one engine. Those that do not count hear of samples alone. */
final class Probes implements Probe {
    private final Probe[] counting;
    private final Probe[] all;

    Probes(List<Probe> probes) {
        this.all = probes.toArray(Probe[]::new);
        this.counting = probes.stream().filter(Probe::counting).toArray(Probe[]::new);
    }

    @Override
    public boolean counting() {
        return counting.length > 0;
    }

    @Override
    public void onInstruction(FunctionInfo function, int pc) {
        for (Probe probe : counting) {
            probe.onInstruction(function, pc);
        }
    }

    @Override
    public void onCall(FunctionInfo function) {
        for (Probe probe : counting) {
            probe.onCall(function);
        }
    }

    @Override
    public void onBackEdge(FunctionInfo function, int pc) {
        for (Probe probe : counting) {
            probe.onBackEdge(function, pc);
        }
    }

    @Override
    public void onSample(FunctionInfo function, int pc) {
        for (Probe probe : all) {
            probe.onSample(function, pc);
        }
    }
}
