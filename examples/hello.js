'use strict';

const name = 'world';
console.log(`Hello, ${name}!`);
