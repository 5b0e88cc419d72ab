// The require function of each module. A module runs as an ordinary call from here, on the program's own stack.

const { findModule, startModule, forgetModule } = require("intrinsics");

module.exports = {
  makeRequire(parent) {
    return {
      require(name) {
        const found = findModule(name, parent);
        let finished = false;
        try {
          startModule(found);
          finished = true;
        } finally {
          if (!finished) forgetModule(found);
        }
        return found.exports;
      },
    }.require;
  },
};
