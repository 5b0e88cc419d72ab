'use strict';
// finally runs on every way out: normal end, return, throw, break, continue.
const log = [];
function leave(how) {
    for (let i = 0; i < 2; i++) {
        try {
            log.push(how + i);
            if (how === 'return') return 'returned';
            if (how === 'throw') throw 'thrown';
            if (how === 'break') break;
            if (how === 'continue') continue;
            log.push('end');
        } finally {
            log.push('finally');
        }
        log.push('after');
    }
    return 'fell through';
}
function show(how) {
    log.length = 0;
    let result;
    try {
        result = leave(how);
    } catch (e) {
        result = 'caught ' + e;
    }
    console.log(result + ': ' + log.join(' '));
}
show('normal'); // expect: fell through: normal0 end finally after normal1 end finally after
show('return'); // expect: returned: return0 finally
show('throw'); // expect: caught thrown: throw0 finally
show('break'); // expect: fell through: break0 finally
show('continue'); // expect: fell through: continue0 finally continue1 finally

function three() {
    const order = [];
    try {
        try {
            order.push('try');
            throw 'e';
        } catch (e) {
            order.push('catch ' + e);
            throw 'f';
        } finally {
            order.push('inner finally');
        }
    } catch (e) {
        order.push('outer ' + e);
    } finally {
        order.push('outer finally');
    }
    return order.join(', ');
}
console.log(three()); // expect: try, catch e, inner finally, outer f, outer finally
