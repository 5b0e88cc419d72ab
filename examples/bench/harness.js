'use strict';
// Times the benchmarks of this folder, in any engine that has require, console.log and performance.now:
//
//     node examples/bench/harness.js [name ...]
//     ./vm examples/bench/harness.js
//
// Each benchmark module exports { name, group, run, expected, iterations }. run() does the work once and returns its
// result. After WARM_UP untimed runs, `iterations` runs are timed; one line a benchmark goes to standard output:
//
//     bench <name> median_ns=<n> min_ns=<n> iterations=<n> group=<name>
//
// The group "numbers" is about arithmetic, calls and elements, the group "objects" about properties and methods.
//
// A wrong result ends the program with an error.

const WARM_UP = 4;

const benchmarks = [
    require('./fib.js'),
    require('./int_loop.js'),
    require('./double_loop.js'),
    require('./mandelbrot.js'),
    require('./sieve.js'),
    require('./property_1_shape.js'),
    require('./property_4_shapes.js'),
    require('./property_20_shapes.js'),
    require('./pipeline.js'),
];

function runOnce(benchmark) {
    const start = performance.now();
    const result = benchmark.run();
    const milliseconds = performance.now() - start;
    if (result !== benchmark.expected) {
        throw new Error(benchmark.name + ' returned ' + result + ' instead of ' + benchmark.expected);
    }
    return Math.round(milliseconds * 1e6);
}

function measure(benchmark) {
    for (let i = 0; i < WARM_UP; i++) runOnce(benchmark);
    const times = [];
    for (let i = 0; i < benchmark.iterations; i++) times.push(runOnce(benchmark));
    times.sort((a, b) => a - b);
    const median = times[times.length >> 1];
    console.log('bench ' + benchmark.name + ' median_ns=' + median + ' min_ns=' + times[0]
        + ' iterations=' + benchmark.iterations + ' group=' + benchmark.group);
}

function requestedNames() {
    if (typeof process === 'undefined' || process.argv === undefined) return [];
    return process.argv.slice(2);
}

const names = requestedNames();
for (const benchmark of benchmarks) {
    if (names.length === 0 || names.includes(benchmark.name)) measure(benchmark);
}

module.exports = { benchmarks, measure };
