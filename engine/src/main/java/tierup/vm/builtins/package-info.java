/**
 * The built-in objects: what a program finds when it starts, and what surrounds it.
 *
 * <ul>
 *   <li>{@link tierup.vm.builtins.Realm} fills the world; each {@code ...Builtins} class is one table of rows, {@code
 *       method("push", 1, ArrayMutation::push)}.
 *   <li>Whatever calls functions of the program for each element of something is JavaScript, in the resources beside
 *       this package; {@code SelfHosting} says why and how.
 *   <li>{@code Inspector} and its kin print values as Node does; {@code Ieee754} computes the bits that V8 computes.
 *   <li>{@link tierup.vm.builtins.ScriptRunner} runs a program from file to exit code, {@link
 *       tierup.vm.builtins.ModuleLoader} is {@code require}.
 * </ul>
 *
 * <p>A built-in has three ways to call guest code. It may <em>request</em> the call and return (call, apply, bind): no
 * Java stack is used. It may be JavaScript itself. Or it may call in a nested run loop, which is for conversions alone
 * (toString, valueOf, toJSON), because Java's stack limits how deep that goes.
 */
package tierup.vm.builtins;
