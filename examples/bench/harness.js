'use strict';
// Times the benchmarks of this folder, in any engine that has require and console.log:
//
//     node examples/bench/harness.js [name ...]
//     ./vm examples/bench/harness.js
//
// Each benchmark module exports { name, group, run, expected }. run() does the work once and returns its result. It is
// run for a second first, and then timed for another (measure.js says how); one line a benchmark goes to standard
// output:
//
//     bench <name> median_ns=<n> min_ns=<n> iterations=<n> group=<name>
//
// The group "numbers" is about arithmetic, calls and elements, the group "objects" about properties, methods,
// allocation and strings. --list prints names and groups and runs nothing.
//
// A wrong result ends the program with an error.

const { measure, report } = require('./measure.js');

const benchmarks = [
    require('./fib.js'),
    require('./int_loop.js'),
    require('./double_loop.js'),
    require('./property_1_shape.js'),
    require('./property_4_shapes.js'),
    require('./property_20_shapes.js'),
    require('./nbody.js'),
    require('./spectral_norm.js'),
    require('./fannkuch.js'),
    require('./mandelbrot.js'),
    require('./binary_trees.js'),
    require('./sieve.js'),
    require('./matmul.js'),
    require('./strings.js'),
    require('./closures.js'),
    require('./points.js'),
    require('./pipeline.js'),
];

function runOnce(benchmark) {
    const result = benchmark.run();
    if (result !== benchmark.expected) {
        throw new Error(benchmark.name + ' returned ' + result + ' instead of ' + benchmark.expected);
    }
}

function main(names) {
    if (names[0] === '--list') {
        for (const benchmark of benchmarks) console.log(benchmark.name + ' ' + benchmark.group);
        return;
    }
    for (const name of names) {
        if (!benchmarks.some((benchmark) => benchmark.name === name)) {
            throw new Error('no benchmark is called ' + name);
        }
    }
    for (const benchmark of benchmarks) {
        if (names.length === 0 || names.includes(benchmark.name)) {
            report(benchmark.name, benchmark.group, measure(() => runOnce(benchmark)));
        }
    }
}

if (require.main === module) main(process.argv.slice(2));

module.exports = { benchmarks, runOnce };
