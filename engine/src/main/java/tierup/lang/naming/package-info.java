/**
 * What to call a function that has no name of its own: in stack traces, where V8's rules count, and in profiles and logs, where
 * a person has to find it again.
 */
package tierup.lang.naming;
