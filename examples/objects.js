'use strict';
// Two objects that get the same properties in the same order share one hidden class; a third one diverges, and
// becomes a dictionary.

const user1 = {};
user1.name = 'Alice';
user1.age = 30;
user1.city = 'London';

const user2 = {};
user2.name = 'Bob';
user2.age = 25;
user2.city = 'Paris';

const user3 = {};
user3.age = 41;
user3.name = 'Carol';

function describe(user) {
    return user.name + ', ' + user.age + (user.city === undefined ? '' : ', ' + user.city);
}

for (const user of [user1, user2, user3]) console.log(describe(user));

delete user3.age;
user3.age = 42;
console.log(describe(user3), '-', Object.keys(user3).join(' '));
