'use strict';
// Times the kernels in any engine that has require and console.log:
//
//     node examples/loops/harness.js [name ...]
//     ./mini_v8 --quiet examples/loops/harness.js
//
// One line a kernel: bench NAME median_ns=N min_ns=N iterations=N group=loops, of 1,000 calls of 2,000 rounds each. --list prints the
// names and runs nothing; --results prints what the kernels return, for comparing engines.

const { measure, report } = require('../bench/measure.js');
const kernels = require('./kernels.js');

const ROUNDS = 2000;
const CALLS = 1000;

function calls(kernel) {
    let last = 0;
    for (let i = 0; i < CALLS; i++) last = kernel(ROUNDS);
    return last;
}

function main(words) {
    const names = words.filter((word) => !word.startsWith('--'));
    for (const name of Object.keys(kernels)) {
        if (words.includes('--list')) console.log(name + ' loops');
        else if (words.includes('--results')) console.log(name, calls(kernels[name]));
        else if (names.length === 0 || names.includes(name)) report(name, 'loops', measure(() => calls(kernels[name])));
    }
}

main(process.argv.slice(2));
