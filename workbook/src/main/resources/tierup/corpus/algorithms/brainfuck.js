'use strict';
// An interpreter for a Turing tarpit, running two programs in it: nested loops over a tape.
function run(program, input = '') {
    const jumps = [];
    const open = [];
    for (let i = 0; i < program.length; i++) {
        if (program[i] === '[') open.push(i);
        if (program[i] === ']') {
            const start = open.pop();
            jumps[start] = i;
            jumps[i] = start;
        }
    }
    const tape = [0];
    let pointer = 0;
    let output = '';
    let read = 0;
    let steps = 0;
    for (let pc = 0; pc < program.length; pc++) {
        steps++;
        switch (program[pc]) {
            case '>': if (++pointer === tape.length) tape.push(0); break;
            case '<': pointer--; break;
            case '+': tape[pointer] = tape[pointer] + 1 & 255; break;
            case '-': tape[pointer] = tape[pointer] - 1 & 255; break;
            case '.': output += String.fromCharCode(tape[pointer]); break;
            case ',': tape[pointer] = read < input.length ? input.charCodeAt(read++) : 0; break;
            case '[': if (tape[pointer] === 0) pc = jumps[pc]; break;
            case ']': if (tape[pointer] !== 0) pc = jumps[pc]; break;
        }
    }
    return output.trim() + ' in ' + steps + ' steps';
}
const hello = '++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.';
console.log(run(hello)); // expect: Hello World! in 902 steps
console.log(run('>,[>,]<[.<]', 'reversed')); // expect: desrever in 53 steps
console.log(run('++++++++[>++++++++<-]>+.+.+.')); // expect: ABC in 112 steps
