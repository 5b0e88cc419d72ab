package tierup.speculation.codegen;

import java.util.List;
import tierup.asm.MachineCode;
import tierup.ir.Node;
import tierup.machine.GuardExits;

/**
 * What came of a graph.
 *
 * @param code its entry is its first byte
 * @param guards which guard an exit belongs to
 * @param points the guards, by number
 * @param nodes which instructions belong to which node
 */
public record GeneratedCode(MachineCode code, GuardExits.Table guards, List<GuardPoint> points, NodeOffsets nodes) {
    /**
     * A guard that has an exit.
     *
     * @param node as printed
     * @param reason what was guessed, for people
     * @param pc the bytecode that it was made for; -1 if there is none
     */
    public record GuardPoint(String node, String reason, int pc) {
        static GuardPoint of(Node node) {
            return new GuardPoint(node.toString(), Reasons.of(node), node.pc());
        }
    }
}
