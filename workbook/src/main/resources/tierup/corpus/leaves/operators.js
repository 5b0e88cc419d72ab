'use strict';
// requires: exponentiation, spread
// Operators whose operands are what their sites have not seen first: remainders of any two numbers, negatives,
// steps beyond int32,
// squares, strings compared and concatenated with strings and ints. Every function is hot with ints, then sees all
// the others.
const numbers = [0, -0, 1, -1, 2, 3, -3, 7, 0.5, -0.5, 1.5, -2.5, 2147483647, -2147483648, 2147483648, -2147483649,
    4294967295,
    1e-7, 9007199254740991, -9007199254740993, 1e15, 1.7e19, 1e300, -1e300, 1.7976931348623157e308, 5e-324,
        -5e-324, 1e-310,
    2.2250738585072014e-308, 4.4e-308, 1 / 3, Math.PI, NaN, Infinity, -Infinity];
const others = ['', '5', 'text', true, null, undefined, { valueOf() { return 6.5; } }, [4]];
const show = (x) => (Object.is(x, -0) ? '-0' : String(x));
const hash = (text) => [...text].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, 7);

const unary = {
    negate: (x) => -x,
    increment: (x) => { let y = x; y++; return y; },
    decrement: (x) => { let y = x; --y; return y; },
    plus: (x) => +x,
    square: (x) => x ** 2,
    fifth: (x) => x % 5,
    eighth: (x) => x % 8,
    half: (x) => x % 0.5,
    negativeDivisor: (x) => x % -7,
    byZero: (x) => x % 0,
    ofSeven: (x) => 7 % x,
    ofFraction: (x) => -7.25 % x,
    text: (x) => `<${x}>`,
    append: (x) => 'n' + x,
    prepend: (x) => x + 'n',
    appendToLong: (x) => 'a text of more than twenty-four units: ' + x,
    prependToLong: (x) => x + ' is what this text of more than twenty-four units is about',
    appendToNothing: (x) => '' + x,
};
for (const name of Object.keys(unary)) {
    const f = unary[name];
    for (let i = 0; i < 600; i++) f(i);
    let last;
    for (let round = 0; round < 12; round++) last = numbers.map((x) => show(f(x))).join();
    console.log(name, last, others.map((x) => show(f(x))).join());
}
// expect: negate -0,0,-1,1,-2,-3,3,-7,-0.5,0.5,-1.5,2.5,-2147483647,2147483648,-2147483648,2147483649,-4294967295,-1e-7,-9007199254740991,9007199254740992,-1000000000000000,-17000000000000000000,-1e+300,1e+300,-1.7976931348623157e+308,-5e-324,5e-324,-1e-310,-2.2250738585072014e-308,-4.4e-308,-0.3333333333333333,-3.141592653589793,NaN,-Infinity,Infinity -0,-5,NaN,-1,-0,NaN,-6.5,-4
// expect: increment 1,1,2,0,3,4,-2,8,1.5,0.5,2.5,-1.5,2147483648,-2147483647,2147483649,-2147483648,4294967296,1.0000001,9007199254740992,-9007199254740991,1000000000000001,17000000000000000000,1e+300,-1e+300,1.7976931348623157e+308,1,1,1,1,1,1.3333333333333333,4.141592653589793,NaN,Infinity,-Infinity 1,6,NaN,2,1,NaN,7.5,5
// expect: decrement -1,-1,0,-2,1,2,-4,6,-0.5,-1.5,0.5,-3.5,2147483646,-2147483649,2147483647,-2147483650,4294967294,-0.9999999,9007199254740990,-9007199254740992,999999999999999,17000000000000000000,1e+300,-1e+300,1.7976931348623157e+308,-1,-1,-1,-1,-1,-0.6666666666666667,2.141592653589793,NaN,Infinity,-Infinity -1,4,NaN,0,-1,NaN,5.5,3
// expect: plus 0,-0,1,-1,2,3,-3,7,0.5,-0.5,1.5,-2.5,2147483647,-2147483648,2147483648,-2147483649,4294967295,1e-7,9007199254740991,-9007199254740992,1000000000000000,17000000000000000000,1e+300,-1e+300,1.7976931348623157e+308,5e-324,-5e-324,1e-310,2.2250738585072014e-308,4.4e-308,0.3333333333333333,3.141592653589793,NaN,Infinity,-Infinity 0,5,NaN,1,0,NaN,6.5,4
// expect: square 0,0,1,1,4,9,9,49,0.25,0.25,2.25,6.25,4611686014132420600,4611686018427388000,4611686018427388000,4611686022722355000,18446744065119617000,9.999999999999998e-15,8.112963841460666e+31,8.112963841460668e+31,1e+30,2.89e+38,Infinity,Infinity,Infinity,0,0,0,0,0,0.1111111111111111,9.869604401089358,NaN,Infinity,Infinity 0,25,NaN,1,0,NaN,42.25,16
// expect: fifth 0,-0,1,-1,2,3,-3,2,0.5,-0.5,1.5,-2.5,2,-3,3,-4,0,1e-7,1,-2,0,0,0,-0,3,5e-324,-5e-324,1e-310,2.2250738585072014e-308,4.4e-308,0.3333333333333333,3.141592653589793,NaN,NaN,NaN 0,0,NaN,1,0,NaN,1.5,4
// expect: eighth 0,-0,1,-1,2,3,-3,7,0.5,-0.5,1.5,-2.5,7,-0,0,-1,7,1e-7,7,-0,0,0,0,-0,0,5e-324,-5e-324,1e-310,2.2250738585072014e-308,4.4e-308,0.3333333333333333,3.141592653589793,NaN,NaN,NaN 0,5,NaN,1,0,NaN,6.5,4
// expect: half 0,-0,0,-0,0,0,-0,0,0,-0,0,-0,0,-0,0,-0,0,1e-7,0,-0,0,0,0,-0,0,5e-324,-5e-324,1e-310,2.2250738585072014e-308,4.4e-308,0.3333333333333333,0.14159265358979312,NaN,NaN,NaN 0,0,NaN,0,0,NaN,0,0
// expect: negativeDivisor 0,-0,1,-1,2,3,-3,0,0.5,-0.5,1.5,-2.5,1,-2,2,-3,3,1e-7,3,-4,6,3,1,-1,5,5e-324,-5e-324,1e-310,2.2250738585072014e-308,4.4e-308,0.3333333333333333,3.141592653589793,NaN,NaN,NaN 0,5,NaN,1,0,NaN,6.5,4
// expect: byZero NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN
// expect: ofSeven NaN,NaN,0,0,1,1,1,0,0,0,1,2,7,7,7,7,7,3.167632172187962e-16,7,7,7,7,7,7,7,0,0,4.5520223273034e-311,0,6.557287885737635e-309,3.885780586188048e-16,0.7168146928204138,NaN,7,7 NaN,2,NaN,0,NaN,NaN,0.5,3
// expect: ofFraction NaN,NaN,-0.25,-0.25,-1.25,-1.25,-1.25,-0.25,-0.25,-0.25,-1.25,-2.25,-7.25,-7.25,-7.25,-7.25,-7.25,-3.280761892623246e-16,-7.25,-7.25,-7.25,-7.25,-7.25,-7.25,-7.25,-0,-0,-5.4288802675643e-311,-0,-1.9362905310228264e-308,-0.2500000000000004,-0.9668146928204138,NaN,-7.25,-7.25 NaN,-2.25,NaN,-0.25,NaN,NaN,-0.75,-3.25
// expect: text <0>,<0>,<1>,<-1>,<2>,<3>,<-3>,<7>,<0.5>,<-0.5>,<1.5>,<-2.5>,<2147483647>,<-2147483648>,<2147483648>,<-2147483649>,<4294967295>,<1e-7>,<9007199254740991>,<-9007199254740992>,<1000000000000000>,<17000000000000000000>,<1e+300>,<-1e+300>,<1.7976931348623157e+308>,<5e-324>,<-5e-324>,<1e-310>,<2.2250738585072014e-308>,<4.4e-308>,<0.3333333333333333>,<3.141592653589793>,<NaN>,<Infinity>,<-Infinity> <>,<5>,<text>,<true>,<null>,<undefined>,<[object Object]>,<4>
// expect: append n0,n0,n1,n-1,n2,n3,n-3,n7,n0.5,n-0.5,n1.5,n-2.5,n2147483647,n-2147483648,n2147483648,n-2147483649,n4294967295,n1e-7,n9007199254740991,n-9007199254740992,n1000000000000000,n17000000000000000000,n1e+300,n-1e+300,n1.7976931348623157e+308,n5e-324,n-5e-324,n1e-310,n2.2250738585072014e-308,n4.4e-308,n0.3333333333333333,n3.141592653589793,nNaN,nInfinity,n-Infinity n,n5,ntext,ntrue,nnull,nundefined,n6.5,n4
// expect: prepend 0n,0n,1n,-1n,2n,3n,-3n,7n,0.5n,-0.5n,1.5n,-2.5n,2147483647n,-2147483648n,2147483648n,-2147483649n,4294967295n,1e-7n,9007199254740991n,-9007199254740992n,1000000000000000n,17000000000000000000n,1e+300n,-1e+300n,1.7976931348623157e+308n,5e-324n,-5e-324n,1e-310n,2.2250738585072014e-308n,4.4e-308n,0.3333333333333333n,3.141592653589793n,NaNn,Infinityn,-Infinityn n,5n,textn,truen,nulln,undefinedn,6.5n,4n
// expect: appendToLong a text of more than twenty-four units: 0,a text of more than twenty-four units: 0,a text of more than twenty-four units: 1,a text of more than twenty-four units: -1,a text of more than twenty-four units: 2,a text of more than twenty-four units: 3,a text of more than twenty-four units: -3,a text of more than twenty-four units: 7,a text of more than twenty-four units: 0.5,a text of more than twenty-four units: -0.5,a text of more than twenty-four units: 1.5,a text of more than twenty-four units: -2.5,a text of more than twenty-four units: 2147483647,a text of more than twenty-four units: -2147483648,a text of more than twenty-four units: 2147483648,a text of more than twenty-four units: -2147483649,a text of more than twenty-four units: 4294967295,a text of more than twenty-four units: 1e-7,a text of more than twenty-four units: 9007199254740991,a text of more than twenty-four units: -9007199254740992,a text of more than twenty-four units: 1000000000000000,a text of more than twenty-four units: 17000000000000000000,a text of more than twenty-four units: 1e+300,a text of more than twenty-four units: -1e+300,a text of more than twenty-four units: 1.7976931348623157e+308,a text of more than twenty-four units: 5e-324,a text of more than twenty-four units: -5e-324,a text of more than twenty-four units: 1e-310,a text of more than twenty-four units: 2.2250738585072014e-308,a text of more than twenty-four units: 4.4e-308,a text of more than twenty-four units: 0.3333333333333333,a text of more than twenty-four units: 3.141592653589793,a text of more than twenty-four units: NaN,a text of more than twenty-four units: Infinity,a text of more than twenty-four units: -Infinity a text of more than twenty-four units: ,a text of more than twenty-four units: 5,a text of more than twenty-four units: text,a text of more than twenty-four units: true,a text of more than twenty-four units: null,a text of more than twenty-four units: undefined,a text of more than twenty-four units: 6.5,a text of more than twenty-four units: 4
// expect: prependToLong 0 is what this text of more than twenty-four units is about,0 is what this text of more than twenty-four units is about,1 is what this text of more than twenty-four units is about,-1 is what this text of more than twenty-four units is about,2 is what this text of more than twenty-four units is about,3 is what this text of more than twenty-four units is about,-3 is what this text of more than twenty-four units is about,7 is what this text of more than twenty-four units is about,0.5 is what this text of more than twenty-four units is about,-0.5 is what this text of more than twenty-four units is about,1.5 is what this text of more than twenty-four units is about,-2.5 is what this text of more than twenty-four units is about,2147483647 is what this text of more than twenty-four units is about,-2147483648 is what this text of more than twenty-four units is about,2147483648 is what this text of more than twenty-four units is about,-2147483649 is what this text of more than twenty-four units is about,4294967295 is what this text of more than twenty-four units is about,1e-7 is what this text of more than twenty-four units is about,9007199254740991 is what this text of more than twenty-four units is about,-9007199254740992 is what this text of more than twenty-four units is about,1000000000000000 is what this text of more than twenty-four units is about,17000000000000000000 is what this text of more than twenty-four units is about,1e+300 is what this text of more than twenty-four units is about,-1e+300 is what this text of more than twenty-four units is about,1.7976931348623157e+308 is what this text of more than twenty-four units is about,5e-324 is what this text of more than twenty-four units is about,-5e-324 is what this text of more than twenty-four units is about,1e-310 is what this text of more than twenty-four units is about,2.2250738585072014e-308 is what this text of more than twenty-four units is about,4.4e-308 is what this text of more than twenty-four units is about,0.3333333333333333 is what this text of more than twenty-four units is about,3.141592653589793 is what this text of more than twenty-four units is about,NaN is what this text of more than twenty-four units is about,Infinity is what this text of more than twenty-four units is about,-Infinity is what this text of more than twenty-four units is about  is what this text of more than twenty-four units is about,5 is what this text of more than twenty-four units is about,text is what this text of more than twenty-four units is about,true is what this text of more than twenty-four units is about,null is what this text of more than twenty-four units is about,undefined is what this text of more than twenty-four units is about,6.5 is what this text of more than twenty-four units is about,4 is what this text of more than twenty-four units is about
// expect: appendToNothing 0,0,1,-1,2,3,-3,7,0.5,-0.5,1.5,-2.5,2147483647,-2147483648,2147483648,-2147483649,4294967295,1e-7,9007199254740991,-9007199254740992,1000000000000000,17000000000000000000,1e+300,-1e+300,1.7976931348623157e+308,5e-324,-5e-324,1e-310,2.2250738585072014e-308,4.4e-308,0.3333333333333333,3.141592653589793,NaN,Infinity,-Infinity ,5,text,true,null,undefined,6.5,4

const binary = {
    remainder: (a, b) => a % b,
    sum: (a, b) => a + b,
    less: (a, b) => a < b,
    atMost: (a, b) => (a <= b ? 1 : 0),
    greater: (a, b) => a > b,
    atLeast: (a, b) => { if (a >= b) return 'yes'; return 'no'; },
    same: (a, b) => a === b,
    different: (a, b) => { if (a !== b) return 1; return 2; },
    loose: (a, b) => a == b,
};
for (const name of Object.keys(binary)) {
    const f = binary[name];
    for (let i = 0; i < 600; i++) f(i, 3);
    let last;
    for (let round = 0; round < 4; round++) last = numbers.map((a) => numbers.map((b) => show(f(a,
        b))).join()).join(';');
    console.log(name, hash(last), last.slice(0, 200));
}
// expect: remainder -1624280735 NaN,NaN,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NaN,0,0;NaN,NaN,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,NaN,-0,-0;NaN,NaN,0,0,1,1,
// expect: sum 331847713 0,0,1,-1,2,3,-3,7,0.5,-0.5,1.5,-2.5,2147483647,-2147483648,2147483648,-2147483649,4294967295,1e-7,9007199254740991,-9007199254740992,1000000000000000,17000000000000000000,1e+300,-1e+300,1.797693134862
// expect: less 1195436056 false,false,true,false,true,true,false,true,true,false,true,false,true,false,true,false,true,true,true,false,true,true,true,false,true,true,false,true,true,true,true,true,false,true,false;false,false,
// expect: atMost -1490642305 1,1,1,0,1,1,0,1,1,0,1,0,1,0,1,0,1,1,1,0,1,1,1,0,1,1,0,1,1,1,1,1,0,1,0;1,1,1,0,1,1,0,1,1,0,1,0,1,0,1,0,1,1,1,0,1,1,1,0,1,1,0,1,1,1,1,1,0,1,0;0,0,1,0,1,1,0,1,0,0,1,0,1,0,1,0,1,0,1,0,1,1,1,0,1,0,0,0,0,0,
// expect: greater -1058027692 false,false,false,true,false,false,true,false,false,true,false,true,false,true,false,true,false,false,false,true,false,false,false,true,false,false,true,false,false,false,false,false,false,false,true;
// expect: atLeast -202212234 yes,yes,no,yes,no,no,yes,no,no,yes,no,yes,no,yes,no,yes,no,no,no,yes,no,no,no,yes,no,no,yes,no,no,no,no,no,no,no,yes;yes,yes,no,yes,no,no,yes,no,no,yes,no,yes,no,yes,no,yes,no,no,no,yes,no,no,no,yes,n
// expect: same 803966266 true,true,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,fals
// expect: different 513073688 2,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1;2,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1;1,1,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
// expect: loose 803966266 true,true,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,fals

// Remainders against their definition, where it is exact.
let wrong = 0;
for (let i = 1; i < 3000; i++) {
    const a = (i * 7919) % 100003 + (i % 4) / 4;
    const b = (i % 97) / 8 + 0.125;
    const r = a % b;
    if (!(r >= 0 && r < b && Number.isInteger((a - r) / b)) || -a % b !== -r || a % -b !== r) wrong++;
}
console.log('wrong', wrong, 1e300 % 3, 2 ** 1000 % 7, (2 ** 60 + 2 ** 10) % 1000, 5e-324 % 3, -3 % 3,
    2147483647 % -1);
// expect: wrong 0 0 2 0 5e-324 -0 0

// Strings: equal without being one, of both widths, parts, concatenations carried out and not.
const long = 'a string of more than twenty-four units';
const twins = (s) => [s, (s + '!').slice(0, -1), [...s].join(''), ('<' + s + '>').slice(1, -1), s + '', '' + s];
const texts = ['', 'a', 'b', 'ab', 'abc', 'abd', 'B', '\u00e9', '\u00e9a', '\u4e2d', 'a\u4e2d', long, long + '.',
    long.slice(2), '10', '9'];
const all = texts.concat(...texts.map(twins));
for (const name of Object.keys(binary)) {
    if (name === 'remainder') continue;
    const f = binary[name];
    for (let i = 0; i < 600; i++) f(texts[i % 5], texts[i % 7]);
    let last = '';
    for (let round = 0; round < 2; round++) last = all.map((a) => all.map((b) => show(f(a, b))).join()).join(';');
    console.log(name, hash(last), last.length);
}
// expect: sum -1749607844 225791
// expect: less 882363312 69383
// expect: atMost 59560556 25087
// expect: greater 1472006476 69383
// expect: atLeast 2128199928 44295
// expect: same -1647479740 74479
// expect: different 1235548212 25087
// expect: loose -1647479740 74479
const f = binary.sum;
for (const b of [...others, Symbol.iterator, 5, -2147483648, 1.5]) {
    let last;
    for (let i = 0; i < 20; i++) {
        try {
            last = [f('x', b), f(b, 'x'), `${b}`, f(long, b)].join('|');
        } catch (e) {
            last = e.message;
        }
    }
    console.log(last);
}
// expect: x|x||a string of more than twenty-four units
// expect: x5|5x|5|a string of more than twenty-four units5
// expect: xtext|textx|text|a string of more than twenty-four unitstext
// expect: xtrue|truex|true|a string of more than twenty-four unitstrue
// expect: xnull|nullx|null|a string of more than twenty-four unitsnull
// expect: xundefined|undefinedx|undefined|a string of more than twenty-four unitsundefined
// expect: x6.5|6.5x|[object Object]|a string of more than twenty-four units6.5
// expect: x4|4x|4|a string of more than twenty-four units4
// expect: Cannot convert a Symbol value to a string
// expect: x5|5x|5|a string of more than twenty-four units5
// expect: x-2147483648|-2147483648x|-2147483648|a string of more than twenty-four units-2147483648
// expect: x1.5|1.5x|1.5|a string of more than twenty-four units1.5

// Building by appending and prepending; what has been built is read, and is a key.
let built = '';
let front = '';
for (let i = 0; i < 3000; i++) {
    built += i % 13;
    front = (i % 10) + front;
    built += i % 7 ? 'x' : '\u00e9';
}
console.log(built.length, hash(built), front.length, hash(front)); // expect: 6690 -743545121 3000 -1782240981
const counts = {};
for (let i = 0; i < 2000; i++) {
    const key = 'key' + (i % 50);
    counts[key] = (counts[key] || 0) + 1;
}
console.log(Object.keys(counts).length, counts.key7, counts['ke' + 'y' + 49]); // expect: 50 40 40

// Steps over the border of int32, in loops.
let up = 2147483600;
let down = -2147483600;
for (let i = 0; i < 500; i++) { up++; --down; }
console.log(up, down, up % 1000, -up, down ** 2); // expect: 2147484100 -2147484100 100 -2147484100 4611687959752810000
let balance = 0;
for (let i = 0; i < 3000; i++) balance = -balance + (i % 3);
console.log(balance, 1 / -(balance * 0)); // expect: 0 -Infinity
const order = [];
const tell = (name, value) => ({ valueOf() { order.push(name); return value; },
    toString() { order.push(name + '!'); return 't'; } });
for (let i = 0; i < 3; i++) console.log(tell('a', 7) % tell('b', 4), tell('c', 1) + 'x', `${tell('d', 1)}`,
    tell('e', 'k') < 'l');
// expect: 3 1x t true
// expect: 3 1x t true
// expect: 3 1x t true
console.log(order.join()); // expect: a,b,c,d!,e,a,b,c,d!,e,a,b,c,d!,e
