// Functional style: functions that make functions, callbacks within callbacks, closures as objects, a module pattern.
const compose = (...functions) => value => functions.reduce((result, f) => f(result), value);
const map = f => list => list.map(x => f(x));
const filter = f => list => list.filter(x => f(x));
const curry = a => b => c => a * b + c;

const memoize = function (f) {
  const known = new Map();
  return function (n) {
    if (!known.has(n)) known.set(n, f(n));
    return known.get(n);
  };
};

const collatz = memoize(n => {
  let steps = 0;
  for (let k = n; k !== 1; k = k % 2 === 0 ? k / 2 : 3 * k + 1) steps++;
  return steps;
});

const counter = (function () {
  let count = 0;
  return {
    increment() { return ++count; },
    get value() { return count; },
    reset: () => { count = 0; }
  };
})();

function makeAccount(balance, log = message => { counter.increment(); }) {
  return {
    deposit(amount) {
      balance += amount;
      log('deposit');
      return this;
    },
    report: () => balance
  };
}

const range = n => Array.from({ length: n }, (_, i) => i + 1);
const run = compose(
  range,
  map(n => ({ n, steps: collatz(n) })),
  filter(({ steps }) => steps > 20),
  list => list.sort((a, b) => b.steps - a.steps || a.n - b.n)
);

const best = run(3000);
console.log(best.slice(0, 3).map(({ n, steps }) => `${n}:${steps}`).join(' '));

const accounts = [10, 20, 30].map(balance => makeAccount(balance));
range(900).forEach(i => {
  accounts.forEach(account => account.deposit(curry(i)(2)(1)));
});
console.log(accounts.map(account => account.report()).join(' '), counter.value);
