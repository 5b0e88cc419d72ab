// A program in several files: this one makes the data, the others index and query it.
const { Table } = require('./queries/table.js');
const query = require('./queries/query.js');

const cities = new Table(['name', 'country', 'people']);
const syllables = ['ka', 'lo', 'mi', 'ra', 'ten', 'us'];
for (let i = 0; i < 600; i++) {
  const name = syllables[i % 6] + syllables[(i * 7) % 5] + syllables[(i * 3) % 4];
  cities.insert({ name, country: 'country' + (i % 12), people: (i * 7919) % 100000 });
}

const large = query.from(cities).where('people', query.above(30000)).orderBy('people');
let found = 0;
for (let round = 0; round < 20; round++) found += large.groupBy('country').count;
console.log(found, large.first().name, cities.indexOn('country').get('country3').length);
