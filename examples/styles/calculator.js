// A scanner that is a table of states, and a parser whose rules are functions in a table of operators.
const isDigit = c => c >= '0' && c <= '9';
const isLetter = c => (c >= 'a' && c <= 'z') || c === '_';

const states = {
  start(scanner, c) {
    if (c === ' ') return states.start;
    if (isDigit(c)) return scanner.begin(states.number);
    if (isLetter(c)) return scanner.begin(states.word);
    return scanner.single(c);
  },
  number(scanner, c) {
    return isDigit(c) || c === '.' ? states.number : scanner.finish('number', c);
  },
  word(scanner, c) {
    return isLetter(c) || isDigit(c) ? states.word : scanner.finish('word', c);
  }
};

function scan(text) {
  const tokens = [];
  let position = 0;
  let from = 0;
  const scanner = {
    begin(state) {
      from = position;
      return state;
    },
    single(c) {
      tokens.push({ kind: c, text: c, at: position });
      return states.start;
    },
    finish(kind, c) {
      tokens.push({ kind, text: text.slice(from, position), at: from });
      return states.start(scanner, c);
    }
  };
  let state = states.start;
  for (position = 0; position < text.length; position++) state = state(scanner, text[position]);
  state(scanner, ' ');
  tokens.push({ kind: 'end', text: '', at: text.length });
  return tokens;
}

const prefix = {};
const infix = {};
prefix.number = (parser, token) => ({ op: 'constant', value: Number(token.text) });
prefix.word = (parser, token) => ({ op: 'variable', name: token.text });
prefix['('] = function (parser) {
  const inner = parser.expression(0);
  parser.expect(')');
  return inner;
};
prefix['-'] = parser => ({ op: 'negate', operand: parser.expression(30) });
for (const [kind, power] of [['+', 10], ['-', 10], ['*', 20], ['/', 20]]) {
  infix[kind] = {
    power,
    build: (left, parser) => ({ op: kind, left, right: parser.expression(power) })
  };
}

function parse(text) {
  const tokens = scan(text);
  let next = 0;
  const parser = {
    expect(kind) {
      const token = tokens[next++];
      if (token.kind !== kind) throw new SyntaxError(`expected ${kind} at ${token.at}, found ${token.kind}`);
      return token;
    },
    expression(power) {
      const token = tokens[next++];
      const rule = prefix[token.kind];
      if (rule === undefined) throw new SyntaxError(`nothing begins with ${token.kind} at ${token.at}`);
      let left = rule(parser, token);
      while (infix[tokens[next].kind] !== undefined && infix[tokens[next].kind].power > power) {
        left = infix[tokens[next++].kind].build(left, parser);
      }
      return left;
    }
  };
  const tree = parser.expression(0);
  parser.expect('end');
  return tree;
}

const operators = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b
};

function evaluate(tree, variables) {
  switch (tree.op) {
    case 'constant': return tree.value;
    case 'variable': return variables[tree.name];
    case 'negate': return -evaluate(tree.operand, variables);
    default: return operators[tree.op](evaluate(tree.left, variables), evaluate(tree.right, variables));
  }
}

let total = 0;
for (let x = 0; x < 300; x++) {
  total += evaluate(parse('3 * (x + 4) - -x / (2 + rate * 8)'), { x, rate: 0.25 });
}
console.log(total.toFixed(3));
try {
  parse('2 * (3 + )');
} catch (e) {
  console.log(e.message);
}
