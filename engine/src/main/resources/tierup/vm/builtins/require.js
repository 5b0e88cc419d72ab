// How a module is required. Running one is an ordinary call from here, on the program's own stack.
//
// Whatever can be read from a module object may have been changed by the program, and is taken for what it is, as Node
// does: a wrong type becomes a TypeError here, and only texts reach the search for files.

const {
  addToList, callModule, compileModule, directoryOf, findImport, findInOwnPackage, findModule, hasScheme, indexInList,
  isArray, isJson, isNativeModule, moduleName, moduleNotFound, modulePaths, nativeModule, newModule, newRequire, parentOf,
  pathsFrom, readJson, removeFromList, requestText, requireCache, wrongPaths,
} = require("module-intrinsics");

const cache = requireCache();

// Which file a module has found under a name, by its folder and the name: the second time there is nothing to look for,
// until the file is deleted from the cache.
const found = { __proto__: null };

// A program can make a module its own parent.
const MOST_ASKERS = 10000;

const addChild = (parent, module, mayBeThere) => {
  const children = parent?.children;
  if (children && !(mayBeThere && indexInList(children, module) >= 0)) addToList(children, module);
};

const removeChild = (parent, module) => {
  const children = parent?.children;
  if (!isArray(children)) return;
  const index = indexInList(children, module);
  if (index >= 0) removeFromList(children, index);
};

// Also of a module that is running still, in a cycle: then its exports are those so far.
const exportsOfKnown = (module, parent) => {
  addChild(parent, module, true);
  return module.exports;
};

const isBare = (request) => request[0] !== "." || (request.length > 1 && request[1] !== "." && request[1] !== "/");

const lookupPaths = (request, parent) => {
  if (isBare(request)) return modulePaths(parent?.paths?.length ? parent.paths : []);
  return !parent || !parent.id || !parent.filename ? ["."] : [directoryOf(parent.filename)];
};

const chosenPaths = (request, parent, options) => {
  if (typeof options !== "object" || options === null) return lookupPaths(request, parent);
  const { paths } = options;
  if (paths === undefined) return lookupPaths(request, parent);
  if (!isArray(paths)) throw wrongPaths(paths);
  return isBare(request) ? pathsFrom(paths) : paths;
};

// A file, or the name of one of Node's modules.
const resolve = (request, parent, options) => {
  if (isNativeModule(request)) return request;
  const paths = chosenPaths(request, parent, options);
  const asker = parent?.filename ? `${parent.filename}` : "";
  const file = (asker && (findImport(request, asker) ?? findInOwnPackage(request, asker))) || findModule(request, paths);
  if (file) return file;
  const askers = [];
  for (let asking = parent; asking && askers.length < MOST_ASKERS; asking = parentOf(asking)) addToList(askers, asking.filename || asking.id);
  throw moduleNotFound(request, askers);
};

const run = (module, file) => {
  if (isJson(file)) {
    readJson(module, file);
  } else {
    const body = compileModule(file);
    callModule(body, module.exports, newRequire(module), module, file);
  }
  module.loaded = true;
};

const runNew = (file, parent, place) => {
  const module = newModule(file, parent);
  addChild(parent, module, false);
  cache[file] = module;
  if (parent !== undefined) found[place] = file;
  let finished = false;
  try {
    run(module, file);
    finished = true;
  } finally {
    if (!finished) {
      delete cache[file];
      if (parent !== undefined) {
        delete found[place];
        removeChild(parent, module);
      }
    }
  }
  return module.exports;
};

const load = (request, parent) => {
  let place;
  if (parent) {
    place = `${parent.path}\0${request}`;
    const file = found[place];
    if (file !== undefined) {
      const module = cache[file];
      if (module !== undefined) return exportsOfKnown(module, parent);
      delete found[place];
    }
  }
  if (hasScheme(request)) return nativeModule(request);
  const file = resolve(request, parent);
  const known = cache[file];
  if (known !== undefined) return exportsOfKnown(known, parent);
  return isNativeModule(file) ? nativeModule(file) : runNew(file, parent, place);
};

module.exports = {
  // Module.prototype.require
  require(id) {
    return load(moduleName(id), this);
  },

  // require.resolve of a module
  resolve(module, request, options) {
    return resolve(requestText(request), module, options);
  },

  // require.resolve.paths of a module
  paths(module, request) {
    return isNativeModule(requestText(request)) ? null : lookupPaths(request, module);
  },

  // new Module
  adopt(module, parent) {
    addChild(parent, module, false);
    return module;
  },
};
