'use strict';
// requires: spread
// Parts, units and searches of strings as machine code: empty ones, short and long ones, of one byte a unit and of
// two, parts of
// others and concatenations; with indices inside, at the borders and beyond, negative, fractions, and none.
const long = 'a string of a good sixty units, so that its parts refer to it: one, two, three';
const makers = [() => '', () => 'a', () => 'word', () => long, () => '\u00e9t\u00e9', () => '\u4e2d\u6587 text',
    () => 'x\ud83d\ude00y\ud83d',
    () => long.slice(9, 60), () => long + '!', () => long + '\u4e2d', () => (long + '\u4e2d').slice(2, 70),
        () => (long + '#').slice(3),
    () => ('\u4e2d' + long).slice(1, 50)];
const indices = [0, 1, 2, 3, 4, 5, 30, 60, 78, 79, 80, -1, -2, -5, -80, 1e9, -1e9, 2147483647, -2147483648, 1.5,
    -0, NaN, Infinity,
    undefined];
const show = (x) => (typeof x === 'string' ? [...x].map((c) => (c > '~' || c < ' ' ? c.codePointAt(0).toString(16)
    : c)).join('') : String(x));
const checksum = (list) => list.reduce((h, x) => (h * 31 + [...show(x)].reduce((a,
    c) => (a * 33 + c.codePointAt(0)) | 0, 7)) | 0, 0);

const byIndex = {
    charCodeAt: (s, i) => s.charCodeAt(i),
    codePointAt: (s, i) => s.codePointAt(i),
    charAt: (s, i) => s.charAt(i),
    at: (s, i) => s.at(i),
    slice: (s, i) => s.slice(i),
    substring: (s, i) => s.substring(i),
    substr: (s, i) => s.substr(i),
    fromCharCode: (s, i) => String.fromCharCode(i),
};
for (const name of Object.keys(byIndex)) {
    const f = byIndex[name];
    let last;
    for (let round = 0; round < 10; round++) last = makers.map((make) => indices.map((i) => f(make(), i)));
    console.log(name, last.map(checksum).join(), last.slice(1, 3).map((l) => l.map(show).join('|')).join(' '));
}
// expect: charCodeAt 1357817344,-842061056,702649511,810077601,916871163,74683086,395287032,613815070,-386040520,2086598984,1670958118,-537316833,-962370234 97|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|97|97|NaN|97 119|111|114|100|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN|111|119|119|NaN|119
// expect: codePointAt -710826624,-622282880,-1134850467,-172760553,238946150,1975102948,-451339753,660602825,-1402092413,1070547091,688119964,-1520154987,-915582479 97|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|97|97|undefined|97 119|111|114|100|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|111|119|119|undefined|119
// expect: charAt 660642432,636182912,-2053675376,1372622752,-1938977302,-1113818885,-1297997437,-1257985068,-985641857,271054865,681543525,-2032047742,808826444 a||||||||||||||||||||a|a||a w|o|r|d||||||||||||||||o|w|w||w
// expect: at -710826624,-2020278321,-364096034,-1446752130,1844121378,979363937,754749521,-726123975,-388344385,-215331073,-3410793,1716853778,-1362516681 a|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|a|undefined|undefined|undefined|undefined|undefined|undefined|undefined|undefined|a|a|undefined|a w|o|r|d|undefined|undefined|undefined|undefined|undefined|undefined|undefined|d|r|undefined|undefined|undefined|undefined|undefined|undefined|o|w|w|undefined|w
// expect: slice 660642432,1173275710,1155847598,897893205,-1489154382,-190906340,1731337147,-1090919832,133641376,-117839918,2090962333,2062044885,-2109569678 a|||||||||||a|a|a|a||a||a||a|a||a word|ord|rd|d||||||||d|rd|word|word||word||word|ord|word|word||word
// expect: substring 660642432,1173275710,49372544,292347776,-1125419194,1240957597,1126733684,-805912184,880529855,1562797201,-1739871489,1472395680,-1060271648 a|||||||||||a|a|a|a||a||a||a|a||a word|ord|rd|d||||||||word|word|word|word||word||word|ord|word|word||word
// expect: substr 660642432,1173275710,1155847598,897893205,-1489154382,-190906340,1731337147,-1090919832,133641376,-117839918,2090962333,2062044885,-2109569678 a|||||||||||a|a|a|a||a||a||a|a||a word|ord|rd|d||||||||d|rd|word|word||word||word|ord|word|word||word
// expect: fromCharCode -229041883,-229041883,-229041883,-229041883,-229041883,-229041883,-229041883,-229041883,-229041883,-229041883,-229041883,-229041883,-229041883 0|1|2|3|4|5|1e|<|N|O|P|ffff|fffe|fffb|ffb0|ca00|3600|ffff|0|1|0|0|0|0 0|1|2|3|4|5|1e|<|N|O|P|ffff|fffe|fffb|ffb0|ca00|3600|ffff|0|1|0|0|0|0
const byTwo = {
    slice: (s, i, j) => s.slice(i, j),
    substring: (s, i, j) => s.substring(i, j),
    substr: (s, i, j) => s.substr(i, j),
};
for (const name of Object.keys(byTwo)) {
    const f = byTwo[name];
    let last;
    for (let round = 0; round < 3; round++) {
        last = makers.map((make) => indices.map((i) => checksum(indices.map((j) => f(make(), i, j)))));
    }
    console.log(name, last.map(checksum).join());
}
// expect: slice 1644807168,868637866,-711220416,-919065620,-1040054570,1501560254,1626396660,-1441543629,-681899361,-1455473486,-469428030,-949480161,-131283561
// expect: substring 1644807168,-340002140,-966541810,415083678,-1478981694,-915213066,220921373,-1188527061,-713458463,-2083450121,-2095026925,-770385566,-49161873
// expect: substr 1644807168,868637866,-480889506,-2074840083,1582011132,-1773446950,212586333,1109788702,-1706973620,1480703847,550014259,856105962,-1307553214

// Parts are strings like others: equal to what they look like, keys, and parts again.
let joined = '';
for (let i = 0; i < 300; i++) joined += long.slice(i % 50, (i % 50) + 1 + (i % 30)).slice(1) + long.substr(i % 70, 2);
console.log(joined.length, checksum([joined]), { word: 1 }['a word'.slice(2)], long.slice(9,
    60) === long.substring(60, 9));
// expect: 4948 -802839111 1 true

// Searching.
const patterns = ['', 'a', 'o', 'of', 'word', 'words', 'three', long, long + '!', '\u00e9', '\u4e2d', ' t',
    'a string', long.slice(40), 'zz',
    'e', 'it: one', long.slice(0, 9)];
const searches = {
    indexOf: (s, p) => s.indexOf(p),
    includes: (s, p) => s.includes(p),
    startsWith: (s, p) => s.startsWith(p),
    endsWith: (s, p) => s.endsWith(p),
};
for (const name of Object.keys(searches)) {
    const f = searches[name];
    let last;
    for (let round = 0; round < 10; round++) last = makers.map((make) => patterns.map((p) => f(make(), p)));
    console.log(name, checksum(last.map(checksum)), last[3].join(), last[7].join());
}
// expect: indexOf 880267495 0,0,9,9,-1,-1,73,0,-1,-1,-1,34,0,40,-1,51,59,0 0,3,0,0,-1,-1,-1,-1,-1,-1,-1,25,-1,-1,-1,42,-1,-1
// expect: includes -940705553 true,true,true,true,false,false,true,true,false,false,false,true,true,true,false,true,true,true true,true,true,true,false,false,false,false,false,false,false,true,false,false,false,true,false,false
// expect: startsWith -1978236961 true,true,false,false,false,false,false,true,false,false,false,false,true,false,false,false,false,true true,false,true,true,false,false,false,false,false,false,false,false,false,false,false,false,false,false
// expect: endsWith -2045432445 true,false,false,false,false,false,true,true,false,false,false,false,false,true,false,true,false,false true,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false
for (let round = 0; round < 100; round++) {
    const last = [long.indexOf('t', 5), long.indexOf('t', -1), long.indexOf(), long.includes('two', 70),
        'null'.indexOf(null),
        '1,2'.includes([1, 2]), long.startsWith('string', 2), long.endsWith('a', 1), 'abc'.indexOf('', 9)];
    if (round === 99) console.log(last.join()); // expect: 22,3,-1,false,0,true,true,true,3
}

// Other receivers and arguments.
for (let i = 0; i < 3; i++) {
    for (const receiver of [5, true, null, { toString() { return 'text'; } }, ['a', 'b']]) {
        for (const method of ['charAt', 'charCodeAt', 'slice', 'indexOf', 'startsWith', 'at']) {
            let last;
            try {
                last = String.prototype[method].call(receiver, 1);
            } catch (e) {
                last = e.message;
            }
            if (i === 2) console.log(method, '<' + last + '>');
        }
    }
}
// expect: charAt <>
// expect: charCodeAt <NaN>
// expect: slice <>
// expect: indexOf <-1>
// expect: startsWith <false>
// expect: at <undefined>
// expect: charAt <r>
// expect: charCodeAt <114>
// expect: slice <rue>
// expect: indexOf <-1>
// expect: startsWith <false>
// expect: at <r>
// expect: charAt <String.prototype.charAt called on null or undefined>
// expect: charCodeAt <String.prototype.charCodeAt called on null or undefined>
// expect: slice <String.prototype.slice called on null or undefined>
// expect: indexOf <String.prototype.indexOf called on null or undefined>
// expect: startsWith <String.prototype.startsWith called on null or undefined>
// expect: at <String.prototype.at called on null or undefined>
// expect: charAt <e>
// expect: charCodeAt <101>
// expect: slice <ext>
// expect: indexOf <-1>
// expect: startsWith <false>
// expect: at <e>
// expect: charAt <,>
// expect: charCodeAt <44>
// expect: slice <,b>
// expect: indexOf <-1>
// expect: startsWith <false>
// expect: at <,>
const order = [];
for (let i = 0; i < 200; i++) {
    long.slice({ valueOf() { order.push(1); return 1; } }, { valueOf() { order.push(2); return 5; } });
}
console.log(order.length, order.slice(0, 4).join(), 'abc'.slice('1', null), 'abc'.substr('-2', '1'),
    String.fromCharCode(97, 98.7, '99'));
// expect: 400 1,2,1,2  b abc
console.log([65, 255, 256, 0x4e2d, 65536 + 66, -1, 66.9, '67',
    NaN].map((c) => String.fromCharCode(c).charCodeAt(0)).join());
// expect: 65,255,256,20013,66,65535,66,67,0
String.prototype.charAt = () => 'replaced';
console.log('abc'.charAt(1), 'abc'.at(1)); // expect: replaced b
