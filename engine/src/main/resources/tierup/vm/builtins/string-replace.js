// String.prototype.replace and replaceAll for string patterns (ECMA-262, 22.1.3.19). A replacement function is called
// once per match; a replacement text may name parts of the match by $-patterns and is expanded in Java. An object as
// pattern may bring its own Symbol.replace.

const { replacerOf, replaceText, toText } = require("intrinsics");

function replaceWith(text, pattern, replacer, all) {
  let at = text.indexOf(pattern);
  if (at < 0) return text;
  let result = "";
  let end = 0;
  while (at >= 0) {
    result += text.slice(end, at) + toText(replacer(pattern, at, text));
    end = at + pattern.length;
    if (!all) break;
    at = pattern.length > 0 ? text.indexOf(pattern, end) : at < text.length ? at + 1 : -1;
  }
  return result + text.slice(end);
}

module.exports = {
  replace(pattern, replacement) {
    if (typeof pattern === "object" || typeof pattern === "function") {
      const replacer = replacerOf(this, pattern, "replace");
      if (replacer !== undefined) return replacer(this, replacement);
    }
    const text = toText(this, "String.prototype.replace");
    const sought = toText(pattern);
    if (typeof replacement === "function") return replaceWith(text, sought, replacement, false);
    return replaceText(text, sought, toText(replacement), false);
  },

  replaceAll(pattern, replacement) {
    if (typeof pattern === "object" || typeof pattern === "function") {
      const replacer = replacerOf(this, pattern, "replaceAll");
      if (replacer !== undefined) return replacer(this, replacement);
    }
    const text = toText(this, "String.prototype.replaceAll");
    const sought = toText(pattern);
    if (typeof replacement === "function") return replaceWith(text, sought, replacement, true);
    return replaceText(text, sought, toText(replacement), true);
  },
};
