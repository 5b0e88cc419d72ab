/** What the engine's thread knows of a function, copied for a compiler: it may run beside the program and sees nothing else. */
package tierup.speculation.snapshot;
