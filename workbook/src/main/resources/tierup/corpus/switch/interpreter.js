'use strict';
// A tiny stack machine driven by a switch on strings: the shape of an interpreter loop.
function execute(program) {
    const stack = [];
    const output = [];
    let pc = 0;
    let fuel = 5000;
    while (pc < program.length && fuel-- > 0) {
        const instruction = program[pc++];
        switch (instruction[0]) {
            case 'push': stack.push(instruction[1]); break;
            case 'add': stack.push(stack.pop() + stack.pop()); break;
            case 'mul': stack.push(stack.pop() * stack.pop()); break;
            case 'sub': {
                const right = stack.pop();
                stack.push(stack.pop() - right);
                break;
            }
            case 'dup': stack.push(stack[stack.length - 1]); break;
            case 'swap': {
                const top = stack.pop();
                const below = stack.pop();
                stack.push(top, below);
                break;
            }
            case 'jump-if': if (stack.pop()) pc = instruction[1]; break;
            case 'print': output.push(stack.pop()); break;
            case 'halt': return output.join();
            default: throw new Error('unknown instruction ' + instruction[0]);
        }
    }
    return output.join() + ' (fell off the end)';
}
console.log(execute([['push', 2], ['push', 3], ['add'], ['push', 4], ['mul'], ['print'], ['halt']])); // expect: 20
const factorial = [
    ['push', 1], ['push', 10],
    ['dup'], ['push', -1], ['add'], ['swap'],
    ['push', 0], ['add'], ['print'],
    ['dup'], ['jump-if', 2],
];
console.log(execute(factorial)); // expect: 10,9,8,7,6,5,4,3,2,1 (fell off the end)
try {
    execute([['push', 1], ['explode']]);
} catch (error) {
    console.log(error.message); // expect: unknown instruction explode
}
