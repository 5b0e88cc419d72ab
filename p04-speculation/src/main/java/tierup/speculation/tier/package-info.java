/** The tier above the template JIT: which functions are optimized, what becomes of guards that fail, and of facts that do. */
package tierup.speculation.tier;
