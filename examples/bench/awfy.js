'use strict';
// Times one benchmark of a checkout of Are-We-Fast-Yet (https://github.com/smarr/are-we-fast-yet):
//
//     node examples/bench/awfy.js FOLDER NAME INNER-ITERATIONS [--once]
//
// FOLDER is the absolute path of its benchmarks/JavaScript. The benchmark's module exports newInstance(), and
// innerBenchmarkLoop(n) of an instance does the work n times, or at size n, and tells whether the result was right.
// Prints what harness.js prints; with --once the work is done one time only, for whoever times the process.

const { measure, report } = require('./measure.js');

const [folder, name, inner, once] = process.argv.slice(2);
const benchmark = require(folder + '/' + name.toLowerCase() + '.js').newInstance();

function runOnce() {
    if (!benchmark.innerBenchmarkLoop(Number(inner))) throw new Error(name + ' gives a wrong result');
}

if (once === '--once') {
    runOnce();
} else {
    report(name, 'awfy', measure(runOnce));
}
