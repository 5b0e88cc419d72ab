'use strict';
// Dense, sparse, string and mixed switches in hot loops, with a type of subject that turns up late.
function dense(n) {
    switch (n) {
        case 0: return 'zero';
        case 1: return 'one';
        case 2: return 'two';
        case 3: return 'three';
        case 4: return 'four';
        default: return 'many';
    }
}
function sparse(n) {
    switch (n) {
        case -2147483648: return 1;
        case -1: return 2;
        case 1000000: return 3;
        case 2147483647: return 4;
        case 2147483648: return 5;
        case 0.5: return 6;
    }
    return 0;
}
let letters = 0;
for (let i = 0; i < 15000; i++) letters += dense(i % 6).length;
console.log(letters); // expect: 57500
console.log(dense(1.0), dense(-0), dense(1.5), dense('1'), dense(undefined), dense(true));
// expect: one zero many many many many
let codes = 0;
const subjects = [-2147483648, -1, 1000000, 2147483647, 2147483648, 0.5, 7];
for (let i = 0; i < 14000; i++) codes = (codes * 3 + sparse(subjects[i % 7])) % 65521;
console.log(codes, sparse(2147483647 + 1), sparse(NaN), sparse('-1')); // expect: 20763 5 0 0
function machine(program, rounds) {
    let accumulator = 0;
    for (let round = 0; round < rounds; round++) {
        for (let pc = 0; pc < program.length; pc++) {
            switch (program[pc]) {
                case 'inc': accumulator++; continue;
                case 'dec': accumulator--; break;
                case 'dbl': accumulator *= 2; break;
                case 'mod': accumulator %= 1009; break;
                case 'skip': pc++; break;
                default: accumulator += program[pc];
            }
            accumulator |= 0;
        }
    }
    return accumulator;
}
console.log(machine(['inc', 'dbl', 'skip', 'dec', 'mod', 7, 0.5, 'dec'], 3000)); // expect: 353
