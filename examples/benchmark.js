'use strict';
// The main job: a program of object manipulation and mathematical loops that checks its own results.
// Each part returns a number that is known; the program prints "ok", or throws at the first wrong result.

// ---- Part 1: arithmetic. The hottest pair of functions of the program. ----

function add(a, b) {
    return a + b;
}

function compute_sum(n) {
    let total = 0;
    for (let i = 0; i < n; i++) {
        total = add(total, i);
    }
    return total;
}

function sumOfSums(rounds) {
    let checksum = 0;
    for (let round = 0; round < rounds; round++) {
        checksum = (checksum + compute_sum(500 + round % 7)) % 1000003;
    }
    return checksum;
}

// ---- Part 2: particles that bounce in a box. Objects whose properties hold doubles. ----

class Vector {
    constructor(x, y) {
        this.x = x;
        this.y = y;
    }

    plus(other) {
        return new Vector(this.x + other.x, this.y + other.y);
    }

    times(factor) {
        return new Vector(this.x * factor, this.y * factor);
    }

    lengthSquared() {
        return this.x * this.x + this.y * this.y;
    }
}

class Particle {
    constructor(position, velocity, mass) {
        this.position = position;
        this.velocity = velocity;
        this.mass = mass;
        this.bounces = 0;
    }

    step(dt, gravity) {
        this.velocity = this.velocity.plus(gravity.times(dt));
        this.position = this.position.plus(this.velocity.times(dt));
        if (this.position.y < 0) {
            this.position.y = -this.position.y;
            this.velocity.y = -this.velocity.y * 0.875;
            this.bounces++;
        }
        if (this.position.x < 0 || this.position.x > 100) {
            this.velocity.x = -this.velocity.x;
            this.bounces++;
        }
    }

    energy() {
        return 0.5 * this.mass * this.velocity.lengthSquared() + this.mass * 9.75 * this.position.y;
    }
}

function simulateParticles(count, steps) {
    const particles = [];
    for (let i = 0; i < count; i++) {
        particles.push(new Particle(new Vector(i * 5, 10 + i), new Vector(3 - i, 0), 1 + i % 3));
    }
    const gravity = new Vector(0, -9.75);
    for (let s = 0; s < steps; s++) {
        for (let i = 0; i < particles.length; i++) particles[i].step(0.015625, gravity);
    }
    let energy = 0;
    let bounces = 0;
    for (const particle of particles) {
        energy += particle.energy();
        bounces += particle.bounces;
    }
    return Math.floor(energy) * 10000 + bounces;
}

// ---- Part 3: a bank ledger. Property updates, classes that override methods, exceptions. ----

class InsufficientFunds extends Error {
    constructor(account, amount) {
        super(account.owner + ' cannot pay ' + amount);
        this.name = 'InsufficientFunds';
        this.missing = amount - account.balance;
    }
}

class Account {
    constructor(owner, balance) {
        this.owner = owner;
        this.balance = balance;
        this.transactions = 0;
    }

    limit() {
        return 0;
    }

    withdraw(amount) {
        if (this.balance - amount < this.limit()) throw new InsufficientFunds(this, amount);
        this.balance -= amount;
        this.transactions++;
    }

    deposit(amount) {
        this.balance += amount;
        this.transactions++;
    }
}

class CreditAccount extends Account {
    constructor(owner, balance, credit) {
        super(owner, balance);
        this.credit = credit;
    }

    limit() {
        return -this.credit;
    }
}

function runBank(transfers) {
    const accounts = [];
    for (let i = 0; i < 10; i++) {
        accounts.push(i % 3 === 0 ? new CreditAccount('c' + i, 500, 300) : new Account('a' + i, 500));
    }
    let refused = 0;
    let missing = 0;
    for (let i = 0; i < transfers; i++) {
        const from = accounts[i * 7 % 10];
        const to = accounts[(i * 3 + 1) % 10];
        const amount = i * 37 % 211;
        try {
            from.withdraw(amount);
            to.deposit(amount);
        } catch (error) {
            if (!(error instanceof InsufficientFunds)) throw error;
            refused++;
            missing += error.missing;
        }
    }
    let total = 0;
    for (const account of accounts) total += account.balance;
    if (total !== 5000) throw new Error('money was made or lost: ' + total);
    return refused * 100000 + missing % 100000;
}

// ---- Part 4: primes, matrices, words. Arrays and strings. ----

function countPrimes(limit) {
    const composite = [];
    for (let i = 0; i <= limit; i++) composite.push(false);
    let count = 0;
    for (let i = 2; i <= limit; i++) {
        if (composite[i]) continue;
        count++;
        for (let j = i * i; j <= limit; j += i) composite[j] = true;
    }
    return count;
}

function multiplyMatrices(n) {
    const create = (cell) => {
        const rows = [];
        for (let i = 0; i < n; i++) {
            const row = [];
            for (let j = 0; j < n; j++) row.push(cell(i, j));
            rows.push(row);
        }
        return rows;
    };
    const a = create((i, j) => (i * j) % 7 + 0.5);
    const b = create((i, j) => i - j / 4);
    let trace = 0;
    for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
            let sum = 0;
            for (let k = 0; k < n; k++) sum += a[i][k] * b[k][j];
            if (i === j) trace += sum;
        }
    }
    return trace;
}

function countWords(rounds) {
    const words = 'the quick brown fox jumps over the lazy dog and the cat'.split(' ');
    const counts = {};
    for (let i = 0; i < rounds; i++) {
        const word = words[i * 5 % words.length];
        counts[word] = (counts[word] || 0) + 1;
    }
    let checksum = 0;
    for (const word in counts) {
        for (const letter of word) checksum = (checksum * 31 + letter.charCodeAt(0)) % 65521;
        checksum = (checksum + counts[word]) % 65521;
    }
    return checksum;
}

// ---- The checks. ----

function check(name, actual, expected) {
    const verdict = actual === expected ? 'as expected' : 'WRONG, expected ' + expected;
    console.log(name + ': ' + actual + ' (' + verdict + ')');
    if (actual !== expected) throw new Error(name + ' gave ' + actual + ' instead of ' + expected);
}

check('sums', sumOfSums(4000), 15471);
check('particles', simulateParticles(20, 2000), 15031669);
check('bank', runBank(40000), 13902941);
check('primes', countPrimes(100000), 9592);
check('matrices', multiplyMatrices(60), 243047.25);
check('words', countWords(60000), 10934);

// What was compiled for integers is now called with a string: the gamble is lost, the result must be right.
check('compute_sum of a string', compute_sum('1000'), 499500);
check('add of strings', add('just ', 'in time'), 'just in time');
check('compute_sum afterwards', compute_sum(1000), 499500);
console.log('ok');
