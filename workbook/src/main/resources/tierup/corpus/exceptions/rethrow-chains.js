'use strict';
// Errors wrapped on their way up, identity kept by rethrowing, state restored by finally.
const resources = [];
function withResource(name, action) {
    resources.push(name);
    try {
        return action();
    } catch (error) {
        error.trail = (error.trail || '') + name + ' ';
        throw error;
    } finally {
        resources.pop();
    }
}
const original = new Error('original');
try {
    withResource('a', () => withResource('b', () => withResource('c', () => { throw original; })));
} catch (error) {
    console.log(error === original, error.trail.trim(), resources.length); // expect: true c b a 0
}
console.log(withResource('x', () => withResource('y', () => resources.join('+'))), resources.length); // expect: x+y 0
function retry(times, action) {
    for (let attempt = 1; ; attempt++) {
        try {
            return action(attempt);
        } catch (error) {
            if (attempt === times) throw new Error(`failed after ${attempt}: ${error.message}`);
        }
    }
}
console.log(retry(5, (n) => { if (n < 3) throw new Error('not yet'); return 'done at ' + n; })); // expect: done at 3
try {
    retry(2, () => { throw new Error('always'); });
} catch (error) {
    console.log(error.message); // expect: failed after 2: always
}
function first(actions) {
    const failures = [];
    for (const action of actions) {
        try {
            return action() + ' after ' + failures.join();
        } catch (error) {
            failures.push('x');
        }
    }
    return 'all failed';
}
console.log(first([() => null.x, () => undefined(), () => 'third'])); // expect: third after x,x
let depth = 0;
function dive(n) {
    depth++;
    try {
        if (n === 0) throw { depth };
        dive(n - 1);
    } finally {
        depth--;
    }
}
let deepest = 0;
for (let i = 0; i < 300; i++) {
    try {
        dive(i % 50);
    } catch (reached) {
        deepest = Math.max(deepest, reached.depth);
    }
}
console.log(deepest, depth); // expect: 50 0
