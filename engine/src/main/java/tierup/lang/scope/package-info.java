/**
 * What names mean: {@link tierup.lang.scope.ScopeAnalyzer} walks a tree once and writes its findings into a {@link
 * tierup.lang.scope.ScopeTree}, where the compiler looks them up.
 */
package tierup.lang.scope;
