'use strict';
// A let or const exists from the start of its block but must not be touched before its declaration.
function attempt(action) {
    try {
        return action();
    } catch (error) {
        return error.name + ': ' + error.message;
    }
}
console.log(attempt(() => { // expect: ReferenceError: Cannot access 'x' before initialization
    const value = x;
    let x = 1;
    return value;
}));
console.log(attempt(() => { // expect: ReferenceError: Cannot access 'x' before initialization
    x = 5;
    let x = 1;
    return x;
}));
console.log(attempt(() => typeof later + (() => { let later; })())); // expect: undefinedundefined
console.log(attempt(() => { // expect: ReferenceError: Cannot access 'x' before initialization
    const t = typeof x;
    const x = 1;
    return t;
}));
let shadow = 'outer';
console.log(attempt(() => { // expect: ReferenceError: Cannot access 'shadow' before initialization
    {
        shadow += '!';
        let shadow = 'inner';
    }
    return shadow;
}));
console.log(attempt(() => { // expect: ReferenceError: Cannot access 'x' before initialization
    let x = x + 1;
    return x;
}));
console.log(attempt(() => { // expect: ReferenceError: Cannot access 'value' before initialization / now
    const use = () => value;
    const early = attempt(use);
    let value = 'now';
    return early + ' / ' + use();
}));
console.log(attempt(() => { // expect: undefined
    let unset;
    return unset;
}));
console.log(attempt(() => { // expect: TypeError: Assignment to constant variable.
    const c = 1;
    c = 2;
    return c;
}));
console.log(attempt(() => { // expect: TypeError: Assignment to constant variable.
    const c = 1;
    c++;
}));
console.log(attempt(() => { // expect: TypeError: Assignment to constant variable.
    for (const i = 0; i < 2; i++);
}));
console.log(attempt(() => new Late())); // expect: ReferenceError: Cannot access 'Late' before initialization
class Late {}
console.log(attempt(() => typeof new Late())); // expect: object
