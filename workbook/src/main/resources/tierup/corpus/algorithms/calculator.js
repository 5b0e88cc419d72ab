'use strict';
// A tokenizer, a precedence-climbing parser and an evaluator for arithmetic with variables.
function tokenize(text) {
    const tokens = [];
    let at = 0;
    const isDigit = (c) => c >= '0' && c <= '9';
    const isLetter = (c) => c >= 'a' && c <= 'z';
    while (at < text.length) {
        const c = text[at];
        if (c === ' ') {
            at++;
        } else if (isDigit(c)) {
            const start = at;
            while (at < text.length && (isDigit(text[at]) || text[at] === '.')) at++;
            tokens.push({ kind: 'number', value: Number(text.slice(start, at)) });
        } else if (isLetter(c)) {
            const start = at;
            while (at < text.length && isLetter(text[at])) at++;
            tokens.push({ kind: 'name', value: text.slice(start, at) });
        } else if ('+-*/^()=,'.includes(c)) {
            tokens.push({ kind: c });
            at++;
        } else {
            throw new SyntaxError(`unexpected '${c}' at ${at}`);
        }
    }
    tokens.push({ kind: 'end' });
    return tokens;
}
const BINARY = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
function parse(tokens) {
    let at = 0;
    const peek = () => tokens[at].kind;
    function expect(kind) {
        if (peek() !== kind) throw new SyntaxError(`expected ${kind}, found ${peek()}`);
        return tokens[at++];
    }
    function primary() {
        if (peek() === 'number') return { type: 'number', value: expect('number').value };
        if (peek() === '-') {
            at++;
            return { type: 'negate', operand: expression(3) };
        }
        if (peek() === '(') {
            at++;
            const inner = expression(1);
            expect(')');
            return inner;
        }
        const name = expect('name').value;
        if (peek() !== '(') return { type: 'variable', name };
        at++;
        const args = [expression(1)];
        while (peek() === ',') {
            at++;
            args.push(expression(1));
        }
        expect(')');
        return { type: 'call', name, args };
    }
    function expression(minimum) {
        let left = primary();
        while (BINARY[peek()] >= minimum) {
            const operator = tokens[at++].kind;
            const right = expression(operator === '^' ? BINARY[operator] : BINARY[operator] + 1);
            left = { type: 'binary', operator, left, right };
        }
        return left;
    }
    if (peek() === 'name' && tokens[1].kind === '=') {
        const name = expect('name').value;
        at++;
        const value = expression(1);
        expect('end');
        return { type: 'assign', name, value };
    }
    const result = expression(1);
    expect('end');
    return result;
}
const variables = { pi: 3 };
const functions = { max: (a, b) => (a > b ? a : b), sqrt: (x) => Math.sqrt(x) };
function evaluate(node) {
    switch (node.type) {
        case 'number': return node.value;
        case 'variable':
            if (!(node.name in variables)) throw new ReferenceError(`unknown variable ${node.name}`);
            return variables[node.name];
        case 'negate': return -evaluate(node.operand);
        case 'assign': return variables[node.name] = evaluate(node.value);
        case 'call': return functions[node.name].apply(null, node.args.map(evaluate));
        default: {
            const left = evaluate(node.left);
            const right = evaluate(node.right);
            switch (node.operator) {
                case '+': return left + right;
                case '-': return left - right;
                case '*': return left * right;
                case '/': return left / right;
                default: return Math.pow(left, right);
            }
        }
    }
}
const inputs = ['1 + 2 * 3', '(1 + 2) * 3', '-2 ^ 2', '2 ^ 3 ^ 2', 'x = 10 / 4', 'x * pi - -1', 'max(sqrt(16), x)',
    '1 +', '2 $ 3', 'unknown', '(1', '8 - 3 - 2', '100 / 10 / 2'];
for (const input of inputs) {
    try {
        console.log(input, '=>', evaluate(parse(tokenize(input))));
    } catch (error) {
        console.log(input, '=>', `${error}`);
    }
}
// expect: 1 + 2 * 3 => 7
// expect: (1 + 2) * 3 => 9
// expect: -2 ^ 2 => -4
// expect: 2 ^ 3 ^ 2 => 512
// expect: x = 10 / 4 => 2.5
// expect: x * pi - -1 => 8.5
// expect: max(sqrt(16), x) => 4
// expect: 1 + => SyntaxError: expected name, found end
// expect: 2 $ 3 => SyntaxError: unexpected '$' at 2
// expect: unknown => ReferenceError: unknown variable unknown
// expect: (1 => SyntaxError: expected ), found end
// expect: 8 - 3 - 2 => 3
// expect: 100 / 10 / 2 => 5
