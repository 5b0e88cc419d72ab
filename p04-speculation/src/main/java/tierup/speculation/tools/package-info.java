/** What people look at a compiler with: dumps, pages, listings side by side, the search for the pass that is wrong. */
package tierup.speculation.tools;
