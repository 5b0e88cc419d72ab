'use strict';
// How the benchmarks are timed, in any engine that has require and console.log.
//
// Times are CPU time of the executing thread where the engine tells it, so that compilers and collectors on other
// threads, and other programs, do not count. A batch is long because Linux, asked through a file as Node has to, brings
// that time up to date every four milliseconds only.

// All in milliseconds of that time.
const WARM_UP = 1000;
const BATCH = 200;
/** A run that takes so long needs no warm-up: an interpreter at work. */
const LONG = 5000;

const BATCHES = 5;

/** A clock of the executing thread's CPU time in nanoseconds; of time, where the engine has none. */
function threadClock() {
    if (typeof process !== 'undefined' && typeof process.threadCpuUsage === 'function') {
        return () => {
            const { user, system } = process.threadCpuUsage();
            return (user + system) * 1000;
        };
    }
    try {
        // Linux: Node executes programs on the thread by which the process is known.
        const { readFileSync } = require('fs');
        const read = () => Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]);
        if (read() > 0) return read;
    } catch {
        // Neither the one nor the other.
    }
    return () => performance.now() * 1e6;
}

const clock = threadClock();

/** Whether there is room for a call that takes as much as these calls took each, where memory is never freed. */
function hasRoom(usedBefore, calls) {
    if (typeof process === 'undefined' || process.versions.v8 !== undefined) return true;
    const { heapUsed, heapTotal } = process.memoryUsage();
    return heapTotal - heapUsed > 1.5 * (heapUsed - usedBefore) / calls;
}

function heapUsed() {
    return typeof process === 'undefined' ? 0 : process.memoryUsage().heapUsed;
}

/** Calls `work` for so long, by the clock, at least once, as long as memory lasts. */
function runFor(milliseconds, work) {
    const used = heapUsed();
    const start = clock();
    const end = start + milliseconds * 1e6;
    let now = start;
    let runs = 0;
    while (now < end && (runs === 0 || hasRoom(used, runs))) {
        work();
        runs++;
        now = clock();
    }
    return { runs, nanoseconds: Math.round((now - start) / runs), isLast: !hasRoom(used, runs) };
}

/**
 * Times `work`, which throws if its result is wrong, after a warm-up. Returns nanoseconds of one call, in the median
 * batch and in the fastest, and how many calls were timed.
 */
function measure(work) {
    const warmUp = runFor(WARM_UP, work);
    const batches = [];
    if (warmUp.nanoseconds > LONG * 1e6 || warmUp.isLast) batches.push(warmUp);
    while (batches.length < BATCHES && !batches.some((batch) => batch === warmUp || batch.isLast)) {
        batches.push(runFor(BATCH, work));
    }
    batches.sort((a, b) => a.nanoseconds - b.nanoseconds);
    return {
        median: batches[batches.length >> 1].nanoseconds,
        min: batches[0].nanoseconds,
        iterations: batches.reduce((sum, batch) => sum + batch.runs, 0),
    };
}

/** The line of a benchmark's result. */
function report(name, group, { median, min, iterations }) {
    console.log('bench ' + name + ' median_ns=' + median + ' min_ns=' + min + ' iterations=' + iterations
        + ' group=' + group);
}

module.exports = { clock, measure, report };
