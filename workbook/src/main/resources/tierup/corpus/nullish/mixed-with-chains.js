'use strict';
// requires: nullish, optional-chaining
// ?? looks only for null and undefined; with ?. it gives defaults to missing branches.
const config = { server: { port: 0, name: '', tags: null }, list: [null, 0] };
console.log(config.server?.port ?? 80, config.client?.port ?? 80, config.server?.name ?? 'none', '.');
// expect: 0 80  .
console.log(config.server.tags?.length ?? 'no tags', config.list?.[0] ?? 'hole', config.list?.[1] ?? 'hole');
// expect: no tags hole 0
console.log((config.missing ?? config.server).port, config.missing?.deep.deeper.still ?? 'cut'); // expect: 0 cut
console.log(null ?? undefined ?? 0 ?? 1, (null || undefined) ?? 'x', null ?? (0 || 'y')); // expect: 0 x y
let calls = 0;
const once = () => ++calls;
console.log(false ?? once(), NaN ?? once(), undefined ?? once(), calls); // expect: false NaN 1 1
console.log(config.server?.['port'], config?.list?.at?.(-1), config.none?.(), config.none?.[once()], calls);
// expect: 0 0 undefined undefined 1
console.log(delete config?.server.tags, delete config?.nothing?.at.all, 'tags' in config.server);
// expect: true true false
const method = { n: 3, get() { return this?.n; } };
console.log(method.get?.(), (method?.get)(), (0, method.get)?.()); // expect: 3 3 undefined
const text = 'abc';
console.log(text?.length, text?.[1], text?.missing?.(), (5)?.toFixed(1)); // expect: 3 b undefined 5.0
try {
    config.server?.missing.deeper;
} catch (error) {
    console.log(error.message); // expect: Cannot read properties of undefined (reading 'deeper')
}
try {
    config.server?.port?.();
} catch (error) {
    console.log(error.message); // expect: config.server?.port is not a function
}
let sum = 0;
const objects = [{ v: 1 }, null, { v: { w: 2 } }, undefined, { v: 0 }];
for (let i = 0; i < 4000; i++) sum += objects[i % 5]?.v?.w ?? objects[i % 5]?.v ?? 10;
console.log(sum); // expect: 18400
