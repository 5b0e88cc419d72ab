'use strict';
// The spectral norm of an infinite matrix, of the Benchmarks Game.
function a(i, j) {
    return 1 / ((i + j) * (i + j + 1) / 2 + i + 1);
}
function times(v, transposed) {
    const result = [];
    for (let i = 0; i < v.length; i++) {
        let sum = 0;
        for (let j = 0; j < v.length; j++) sum += (transposed ? a(j, i) : a(i, j)) * v[j];
        result[i] = sum;
    }
    return result;
}
const normalTimes = (v) => times(times(v, false), true);
function spectralNorm(n) {
    let u = [];
    for (let i = 0; i < n; i++) u[i] = 1;
    let v = u;
    for (let i = 0; i < 6; i++) {
        v = normalTimes(u);
        u = normalTimes(v);
    }
    let vBv = 0;
    let vv = 0;
    for (let i = 0; i < n; i++) {
        vBv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    return Math.sqrt(vBv / vv);
}
console.log(spectralNorm(10)); // expect: 1.2718440192507248
console.log(spectralNorm(30)); // expect: 1.2740973804270965
