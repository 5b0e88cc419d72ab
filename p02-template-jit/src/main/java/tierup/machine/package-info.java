/**
 * The machine: how a Java program gets memory that it can execute, runs code there, and survives when that code is
 * wrong.
 *
 * <p>A good order to read:
 * <ol>
 *   <li>{@link tierup.machine.PageProtection} and {@link tierup.machine.CodeCache}: memory for code, writable or
 *       executable but never both ({@link tierup.machine.FreeList} hands it out);
 *   <li>{@link tierup.machine.Guest}: the way in and out, as the run loop sees it; {@link tierup.machine.Exit} says why
 *       the guest came back, {@link tierup.machine.StateBlock} what both sides tell each other;
 *   <li>{@link tierup.machine.Transitions}: the same as machine code, and {@link tierup.machine.ExitSequences}: how
 *       compiled code gets there;
 *   <li>{@link tierup.machine.SignalHandlers} and {@link tierup.machine.GuestTable}: how a fault becomes one more exit;
 *   <li>{@link tierup.machine.FaultExplanation}: how the exit becomes an explanation.
 * </ol>
 *
 * <pre>
 *        Java                     |              machine code
 *                                 |
 *   run loop -> Guest.call -------+-> Transitions.call -> compiled function
 *      ^                          |                          |   |
 *      +---- Exit.SITE, ... <-----+--- exit stub <-----------+   | fault
 *      |                          |                              v
 *      +---- MachineCodeFault <---+--- fault exit <--- kernel <- signal handler
 * </pre>
 */
package tierup.machine;
