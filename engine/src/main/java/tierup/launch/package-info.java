/**
 * What the command lines that run programs share: {@link tierup.launch.EngineOptions} to set an engine's limits,
 * {@link tierup.launch.CommandLines} for exit codes and messages, {@link tierup.launch.ProgramRun} to run a program to
 * its end, or to the moment when time, fuel or Ctrl-C stop it.
 */
package tierup.launch;
