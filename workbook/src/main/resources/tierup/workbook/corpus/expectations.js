'use strict';
// Writes and checks the expectations of corpus programs, with Node as the authority.
//
//     node expectations.js write FILE...     run each program, put `// expect: ...` comments where its output arises
//     node expectations.js check FILE...     run each program in a Node process of its own, compare with the comments
//
// The convention is the one of the "Crafting Interpreters" test suite: the `// expect:` comments, read from top to
// bottom, are the lines that the program prints; `// expect error:` is the uncaught error that ends it.
//
// Where to write a comment. Every printed line belongs to the top-level statement that was running. If each line of
// that statement prints at most once, and in source order, the comment goes at the end of the line that printed;
// otherwise (a loop, a function called several times) all comments follow the statement as a block. Either way the
// comments stay in output order, because top-level statements run in source order.

const childProcess = require('child_process');
const fs = require('fs');
const path = require('path');
const util = require('util');
const vm = require('vm');

const EXPECTATION = /(^|\s)\/\/ expect( error| report)?:( ?)(.*)$/;
const MAXIMUM_WIDTH = 120;

function stripExpectations(source) {
    const kept = [];
    for (const line of source.split('\n')) {
        const match = EXPECTATION.exec(line);
        if (match === null) kept.push(line);
        else if (line.slice(0, match.index).trim() !== '') kept.push(line.slice(0, match.index).trimEnd());
    }
    return kept.join('\n').trimEnd() + '\n';
}

/** The line that a stack frame of V8's textual form, `at name (file:line:column)`, is at; 1 if there is no frame. */
function lineOf(frame) {
    const position = /:(\d+):\d+\)?$/.exec(frame);
    return position === null ? 1 : Number(position[1]);
}

/**
 * Runs the program in a fresh context. Returns what it printed, each text with the line of the top-level statement that
 * was running (the outermost frame but one, as the very outermost is the call of the wrapper), and the error.
 */
function runInContext(source, fileName) {
    const printed = [];
    function log(...values) {
        const frames = new Error().stack.split('\n').filter((frame) => frame.includes(fileName + ':'));
        const line = lineOf(frames[frames.length - 2]);
        for (const text of util.format(...values).split('\n')) printed.push({ text, line });
    }
    const context = vm.createContext({ console: { log }, performance: { now: () => 0 } });
    const wrapped = '(function (exports, require, module) {' + source + '\n})({}, undefined, {});';
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 100;
    try {
        vm.runInContext(wrapped, context, { filename: fileName, timeout: 20000 });
        return { printed, error: null };
    } catch (error) {
        const frames = String(Object(error).stack).split('\n').filter((frame) => frame.includes(fileName + ':'));
        return { printed, error: { text: String(error), line: lineOf(frames[frames.length - 2]) } };
    } finally {
        Error.stackTraceLimit = limit;
    }
}

/** Index of the last line of the top-level statement that contains line `index` (both from 0). */
function statementEnd(lines, index) {
    for (let end = index; ; end++) {
        if (lines[end].trim() === '') continue;
        let next = end + 1;
        while (next < lines.length && lines[next].trim() === '') next++;
        if (next >= lines.length || !/^[\s})\]]/.test(lines[next])) return end;
    }
}

/** What Node writes to standard error when it runs the program, the file named by its last part, as lines. */
function report(fileName) {
    const run = childProcess.spawnSync(process.execPath, [fileName], { encoding: 'utf8', timeout: 30000 });
    const lines = run.stderr.replaceAll(path.resolve(fileName), path.basename(fileName)).trimEnd().split('\n');
    const end = lines.findLastIndex((line) => line.startsWith('Node.js v'));
    const ours = lines.slice(0, end).filter((line) => !/^    at .*node:internal|^\(Use `node /.test(line));
    return ours.join('\n').trimEnd().split('\n');
}

function writeReport(fileName) {
    const comments = report(fileName).map((line) => ('// expect report: ' + line).trimEnd() + '\n');
    fs.appendFileSync(fileName, comments.join(''));
}

function writeExpectations(fileName) {
    const original = fs.readFileSync(fileName, 'utf8');
    const reported = original.includes('// expect report:');
    const source = stripExpectations(original);
    const { printed, error } = runInContext(source, fileName);
    const lines = source.trimEnd().split('\n');
    const inline = new Map();
    const blocks = new Map();

    const groups = new Map();
    for (const { text, line } of printed) {
        const end = statementEnd(lines, line - 1);
        if (!groups.has(end)) groups.set(end, []);
        groups.get(end).push({ text, index: line - 1 });
    }
    for (const [end, group] of groups) {
        const fits = group.every(({ text, index }, i) => (i === 0 || index > group[i - 1].index)
            && /[;}]$/.test(lines[index]) && !lines[index].includes('//') && lines[index].length + text.length + 12 <= MAXIMUM_WIDTH);
        if (fits) for (const { text, index } of group) inline.set(index, '// expect: ' + text);
        else blocks.set(end, group.map(({ text }) => '// expect: ' + text));
    }
    if (error !== null) {
        const end = reported ? lines.length - 1 : statementEnd(lines, error.line - 1);
        if (!blocks.has(end)) blocks.set(end, []);
        blocks.get(end).push('// expect error: ' + error.text);
    }
    const result = [];
    lines.forEach((line, index) => {
        result.push(inline.has(index) ? line + ' ' + inline.get(index).trimEnd() : line);
        for (const comment of blocks.get(index) || []) result.push(comment.trimEnd());
    });
    fs.writeFileSync(fileName, result.join('\n') + '\n');
    if (reported) writeReport(fileName);
}

/** Returns null if a Node process prints what the comments say, else a description of the difference. */
function checkExpectations(fileName) {
    const source = fs.readFileSync(fileName, 'utf8');
    if (!source.startsWith("'use strict';\n")) return 'does not begin with \'use strict\';';
    let expectedOutput = '';
    let expectedError = null;
    const expectedReport = [];
    for (const line of source.split('\n')) {
        const match = EXPECTATION.exec(line);
        if (match === null) continue;
        if (match[2] === ' report') expectedReport.push(match[4]);
        else if (match[2]) expectedError = match[4];
        else expectedOutput += match[4] + '\n';
    }
    const run = childProcess.spawnSync(process.execPath, [fileName], { encoding: 'utf8', timeout: 30000 });
    if (run.stdout !== expectedOutput) {
        const actual = run.stdout.split('\n');
        const expected = expectedOutput.split('\n');
        const at = expected.findIndex((text, i) => text !== actual[i]);
        return `output line ${at + 1}: expected ${JSON.stringify(expected[at])}, got ${JSON.stringify(actual[at])}`
            + (run.stderr ? '\n' + run.stderr : '');
    }
    if (run.status !== (expectedError === null ? 0 : 1)) return `exit code ${run.status}\n${run.stderr}`;
    if (expectedError !== null && expectedReport.length === 0 && !run.stderr.split('\n').includes(expectedError)) {
        return `expected the error ${JSON.stringify(expectedError)}, got\n${run.stderr}`;
    }
    if (expectedReport.length > 0 && expectedReport.join('\n') !== report(fileName).join('\n')) {
        return `expected the report\n${expectedReport.join('\n')}\ngot\n${report(fileName).join('\n')}`;
    }
    return null;
}

function main([command, ...fileNames]) {
    if (command !== 'write' && command !== 'check') {
        console.error('usage: node expectations.js write|check FILE...');
        process.exit(2);
    }
    let failures = 0;
    for (const fileName of fileNames) {
        if (command === 'write') writeExpectations(fileName);
        const difference = checkExpectations(fileName);
        if (difference !== null) {
            failures++;
            console.error(`${fileName}: ${difference}`);
        }
    }
    console.log(`${fileNames.length - failures} of ${fileNames.length} programs agree with Node ${process.version}`);
    process.exit(failures === 0 ? 0 : 1);
}

main(process.argv.slice(2));
