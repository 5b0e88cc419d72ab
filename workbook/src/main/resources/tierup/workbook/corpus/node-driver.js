'use strict';
// Runs many programs in one Node process, each in a context of its own. See NodeEngine.java for the other end.
//
// Request, a line on standard input:  base64(program)
// Reply, a line on standard output:   status base64(output) base64(detail), status one of finished, threw, timed-out

const util = require('util');
const vm = require('vm');

const TIME_LIMIT_MILLISECONDS = Number(process.env.TIERUP_NODE_TIME_LIMIT || 10000);
const MAXIMUM_OUTPUT = 16 * 1024 * 1024;

function run(source) {
    const output = [];
    let size = 0;
    const write = (text) => {
        size += text.length;
        if (size <= MAXIMUM_OUTPUT) output.push(text);
    };
    const log = (...values) => write(util.format(...values) + '\n');
    const context = vm.createContext({ console: { log }, performance: { now: () => performance.now() } });
    // As in a CommonJS module: a function, so that top-level declarations are its locals and `this` is the exports.
    const wrapped = '(function (exports, require, module) {' + source
        + '\n}).call(module.exports, module.exports, require, module);';
    context.module = { exports: {} };
    context.require = (name) => {
        throw new Error('a program that is run as text cannot require ' + name);
    };
    try {
        vm.runInContext(wrapped, context, { filename: 'program.js', timeout: TIME_LIMIT_MILLISECONDS });
        return ['finished', output.join(''), ''];
    } catch (error) {
        if (error !== null && typeof error === 'object' && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
            return ['timed-out', output.join(''), ''];
        }
        return ['threw', output.join(''), describe(error)];
    }
}

function describe(error) {
    try {
        return String(error);
    } catch {
        return 'a value that cannot be shown';
    }
}

const encode = (text) => Buffer.from(text, 'utf8').toString('base64');

let pending = '';
process.stdin.setEncoding('latin1');
process.stdin.on('data', (chunk) => {
    const lines = (pending + chunk).split('\n');
    pending = lines.pop();
    for (const line of lines) {
        const [status, output, detail] = run(Buffer.from(line, 'base64').toString('utf8'));
        process.stdout.write(`${status} ${encode(output)} ${encode(detail)}\n`);
    }
});
