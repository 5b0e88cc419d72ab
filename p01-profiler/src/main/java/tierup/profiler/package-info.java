/**
 * The first project: a profiler for the bytecode interpreter, {@code ./vm --profile program.js}.
 *
 * <pre>
 *   interpreter --Probe--> Profiler --> FunctionProfile: counters by pc, TripCounter, DecayingHeat, call sites
 *   InterruptTimer --poll--> Profiler --> SampleTable
 *                                 finish() --> Profile --> ProfileReport: heat map, blocks, calls, advisory
 *   FunctionCode --> Leaders --> BasicBlock --> ControlFlowGraph --> NaturalLoop
 * </pre>
 *
 * <p>What a learner writes lies between markers in TripCounter, FunctionProfile, HeatBar, Advisor, Leaders, ControlFlowGraph, DecayingHeat and
 * SampleTable; without {@code --profile} none of it is reached.
 */
package tierup.profiler;
