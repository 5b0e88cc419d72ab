'use strict';
// Time values and their fields in universal time: carrying over, leap years, the limits, ISO texts, conversions.
const show = (date) => (Number.isNaN(+date) ? 'invalid' : date.toISOString());
console.log(show(new Date(0)), show(new Date(951782400000)), show(new Date(-1)), show(new Date(NaN)));
// expect: 1970-01-01T00:00:00.000Z 2000-02-29T00:00:00.000Z 1969-12-31T23:59:59.999Z invalid
console.log(show(new Date(8.64e15)), show(new Date(-8.64e15)), show(new Date(8.64e15 + 1)));
// expect: +275760-09-13T00:00:00.000Z -271821-04-20T00:00:00.000Z invalid
console.log(Date.UTC(2000), Date.UTC(2000, 1, 29, 12, 30, 59, 999), Date.UTC(99, 0), Date.UTC(100, 0), Date.UTC());
// expect: 946684800000 951827459999 915148800000 -59011459200000 NaN
console.log(Date.UTC(2024, 14), Date.UTC(2024, -1, 0), Date.UTC(1970, 0, 1, 0, 0, 0, 1e12));
// expect: 1740787200000 1701302400000 1000000000000
console.log(Date.UTC(2024, 0, NaN), Date.UTC(1e9)); // expect: NaN NaN
const date = new Date(Date.UTC(2024, 1, 29, 23, 59, 58, 7));
console.log(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCDay(), date.getUTCHours());
// expect: 2024 1 29 4 23
console.log(date.getUTCMinutes(), date.getUTCSeconds(), date.getUTCMilliseconds()); // expect: 59 58 7
console.log(date.getTime(), date.valueOf() === +date); // expect: 1709251198007 true
console.log(date.toUTCString(), JSON.stringify({ date }), date.toGMTString === date.toUTCString);
// expect: Thu, 29 Feb 2024 23:59:58 GMT {"date":"2024-02-29T23:59:58.007Z"} true
console.log(date.setUTCFullYear(2023), show(date)); // expect: 1677715198007 2023-03-01T23:59:58.007Z
console.log(date.setUTCMonth(0, 31), date.setUTCMonth(1), show(date));
// expect: 1675209598007 1677887998007 2023-03-03T23:59:58.007Z
console.log(date.setUTCDate(0), date.setUTCHours(25, -1, 61, 1000), show(date));
// expect: 1677628798007 1677632402000 2023-03-01T01:00:02.000Z
console.log(date.setUTCMinutes(90), date.setUTCSeconds(-1), date.setUTCMilliseconds(1.9), show(date));
// expect: 1677637802000 1677637799000 1677637799001 2023-03-01T02:29:59.001Z
console.log(date.setTime(5.9), date.setUTCHours(), show(date)); // expect: 5 NaN invalid
console.log(date.setUTCDate(1), date.setUTCFullYear(1999), show(date));
// expect: NaN 915148800000 1999-01-01T00:00:00.000Z
const texts = ['2000', '2000-02', '2000-02-03', '2000-02-03T04:05Z', '2000-02-03T04:05:06+01:30',
  '2000-02-03T04:05:06.789123Z',
  '+012345-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '-000000-01-01T00:00:00Z', '2000-01-01T24:00:00Z',
  '2000-01-01T24:00:01Z',
  '2000-13-01', '2000-01-32', '2000-1-01T00:00Z', 'Thu, 01 Jan 1970 00:00:00 GMT',
  '1 January 1970 10:00 PM UTC',
  'Jan 5, 2000 00:00 EST', 'Tue Mar 01 2022 10:00:00 GMT+0100 (CET)', 'tomorrow', '12:00', '', '2000-01-01T10'];
for (const text of texts) {
  console.log(text, Date.parse(text));
}
// expect: 2000 946684800000
// expect: 2000-02 949363200000
// expect: 2000-02-03 949536000000
// expect: 2000-02-03T04:05Z 949550700000
// expect: 2000-02-03T04:05:06+01:30 949545306000
// expect: 2000-02-03T04:05:06.789123Z 949550706789
// expect: +012345-01-01T00:00:00Z 327403382400000
// expect: -000001-01-01T00:00:00Z -62198755200000
// expect: -000000-01-01T00:00:00Z NaN
// expect: 2000-01-01T24:00:00Z 946771200000
// expect: 2000-01-01T24:00:01Z NaN
// expect: 2000-13-01 NaN
// expect: 2000-01-32 NaN
// expect: 2000-1-01T00:00Z NaN
// expect: Thu, 01 Jan 1970 00:00:00 GMT 0
// expect: 1 January 1970 10:00 PM UTC 79200000
// expect: Jan 5, 2000 00:00 EST 947048400000
// expect: Tue Mar 01 2022 10:00:00 GMT+0100 (CET) 1646125200000
// expect: tomorrow NaN
// expect: 12:00 NaN
// expect:  NaN
// expect: 2000-01-01T10 NaN
const copy = new Date(date);
copy.setTime(1);
console.log(+date, +copy, new Date('2000-01-01T00:00Z').getTime()); // expect: 915148800000 1 946684800000
console.log(new Date(true).getTime(), new Date(null).getTime(), +new Date(undefined)); // expect: 1 0 NaN
console.log(typeof (copy + 1), copy - 1, copy > 0, copy == copy.toString()); // expect: string 0 true true
console.log(Object.prototype.toString.call(copy)); // expect: [object Date]
console.log(copy[Symbol.toPrimitive]('number'), typeof copy[Symbol.toPrimitive]('default')); // expect: 1 string
console.log(Date.length, Date.UTC.length, copy.setUTCHours.length); // expect: 7 7 4
class Moment extends Date {
  get year() { return this.getUTCFullYear(); }
}
console.log(new Moment(0).year, new Moment(0) instanceof Date, typeof Date(), Date.now() >= 1.7e12);
// expect: 1970 true string true
const wrongs = [() => Date.prototype.getTime.call({}), () => new Date(NaN).toISOString(),
  () => copy[Symbol.toPrimitive]('x'), () => Date.UTC(Symbol())];
for (const wrong of wrongs) {
  try {
    wrong();
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
}
// expect: TypeError: this is not a Date object.
// expect: RangeError: Invalid time value
// expect: TypeError: Invalid hint: x
// expect: TypeError: Cannot convert a Symbol value to a number
let sum = 0;
for (let i = -3000; i < 3000; i++) {
  const moment = new Date(i * 86400000 * 37 + i * 7919);
  const fields = moment.getUTCFullYear() + moment.getUTCMonth() * 7 + moment.getUTCDate() * 13 + moment.getUTCDay();
  sum = (sum * 31 + fields) | 0;
  const day = Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate());
  if (day !== Math.floor(moment / 86400000) * 86400000) sum++;
}
console.log(sum); // expect: -2120850581
