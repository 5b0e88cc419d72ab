'use strict';
// In which order JSON.stringify converts its arguments.
const log = [];
const wrap = (o, n) =>
    Object.assign(o, {
        toString() {
            log.push(n + '.toString');
            return 'k';
        },
        valueOf() {
            log.push(n + '.valueOf');
            return 2;
        }
    });
class L extends Array {
    get length() {
        return 2;
    }
}
const list = [
    wrap(new String('a'), 'list0'),
    wrap(new Number(1), 'list1'),
    'b',
    3,
    3,
    new Boolean(true),
    {
        toString() {
            log.push('never');
        }
    }
];
Object.defineProperty(list, 2, {
    get() {
        log.push('list2');
        return 'b';
    }
});
const value = {
    toJSON(k) {
        log.push('toJSON ' + k);
        return this;
    },
    get k() {
        log.push('get k');
        return 1;
    },
    get b() {
        log.push('get b');
        return wrap(new Number(5), 'inner');
    },
    3: 'three'
};
console.log(JSON.stringify(value, list, wrap(new String('x'), 'space')), log.join());
log.length = 0;
console.log(JSON.stringify(value, list, wrap(new Number(1), 'space')), log.join());
log.length = 0;
try {
    JSON.stringify(
        value,
        [
            Object.assign(new String('q'), {
                toString() {
                    log.push('list');
                    throw new Error('list');
                }
            })
        ],
        { ...{} }
    );
} catch (e) {
    console.log(e.message, log.join());
}
log.length = 0;
try {
    JSON.stringify(
        value,
        [
            Object.assign(new String('q'), {
                toString() {
                    log.push('list');
                    throw new Error('list');
                }
            })
        ],
        Object.assign(new String('q'), {
            toString() {
                log.push('space');
                throw new Error('space');
            }
        })
    );
} catch (e) {
    console.log(e.message, log.join());
}
log.length = 0;
console.log(
    JSON.stringify({ a: [1] }, (k, v) => (log.push(k), v), wrap(new Number(1), 'space')),
    log.join()
);
