'use strict';
// Constructor, methods, static methods, instances with their own state.
class Account {
    constructor(owner, balance = 0) {
        this.owner = owner;
        this.balance = balance;
    }
    deposit(amount) {
        if (amount <= 0) throw new RangeError('amount must be positive');
        this.balance += amount;
        return this;
    }
    toString() {
        return `${this.owner}: ${this.balance}`;
    }
    static open(owner) {
        return new this(owner, 10);
    }
    static richer(a, b) {
        return a.balance > b.balance ? a : b;
    }
}
const ann = new Account('Ann');
const bob = Account.open('Bob');
ann.deposit(5).deposit(20);
console.log(String(ann), '' + bob, `${Account.richer(ann, bob)}`); // expect: Ann: 25 Bob: 10 Ann: 25
try {
    ann.deposit(-1);
} catch (error) {
    console.log(error.message); // expect: amount must be positive
}
console.log(typeof Account, Account.name, ann.constructor === Account, Account.length);
// expect: function Account true 1
console.log(Object.keys(ann).join(), ann.hasOwnProperty('deposit'), 'deposit' in ann);
// expect: owner,balance false true
try {
    Account('called');
} catch (error) {
    console.log(error.name + ': ' + error.message);
}
// expect: TypeError: Class constructor Account cannot be invoked without 'new'
class Empty {}
console.log(new Empty() instanceof Empty, Object.keys(new Empty()).length); // expect: true 0
const Named = class Inner {
    self() { return Inner; }
};
console.log(new Named().self() === Named, typeof Inner); // expect: true undefined
const factory = (base) => class extends base { extra() { return 'extra ' + this.owner; } };
const Extended = factory(Account);
console.log(new Extended('Eve').extra(), String(new Extended('Eve', 3))); // expect: extra Eve Eve: 3
console.log(ann.open, Account.deposit); // expect: undefined undefined
