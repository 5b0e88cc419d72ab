'use strict';
// requires: spread
// Texts of values, and texts of texts, as machine code: String, toString, valueOf, concat, the case of letters,
// white space at both
// ends; with receivers and arguments of other kinds, of two bytes, short and long, and with what only looks like
// white space.
const texts = ['', 'a', 'Z', ' ', 'Hello, World', 'MiXeD 123 @[`{', '\t\n\v\f\r x \r\n', '   ', ' both ', 'start ',
    ' end', '\u00a0nbsp\u00a0',
    '\u0085next', '\u00c9t\u00c9', '\u4e2d\u6587', '\ufeffbom ', '\u1e9e', '\u0130', 'a\u00df',
        'x'.repeat(63) + 'Y', 'Y'.repeat(64), 'y'.repeat(65),
    ('  ' + 'padded with a long text in the middle' + '\n').slice(1),
        'rope ' + ' that is long enough to be one '.repeat(2), 'LATER'.slice(1, 3)];
const values = [0, -0, 1, -1, 9, 10, 2147483647, -2147483648, 2147483648, 0.5, NaN, Infinity, 1e21, true, false,
    null, undefined, 'text',
    [1, 2], { toString() { return 'own'; } }, Symbol('s')];
const code = (s) => [...s].map((c) => (c > '~' || c < ' ' ? c.codePointAt(0).toString(16) + '.' : c)).join('');

const ofTexts = {
    lower: (s) => s.toLowerCase(),
    upper: (s) => s.toUpperCase(),
    trim: (s) => s.trim(),
    trimStart: (s) => s.trimStart(),
    trimEnd: (s) => s.trimEnd(),
    toString: (s) => s.toString(),
    valueOf: (s) => s.valueOf(),
    string: (s) => String(s),
    concat: (s) => s.concat('!'),
    concatThree: (s) => s.concat('!', 1, null),
};
for (const name of Object.keys(ofTexts)) {
    const f = ofTexts[name];
    let last;
    for (let round = 0; round < 20; round++) last = texts.map((s) => code(f(s)) + '|' + f(s).length).join(' ');
    console.log(name, last);
}
// expect: lower |0 a|1 z|1  |1 hello, world|12 mixed 123 @[`{|14 9.a.b.c.d. x d.a.|10    |3  both |6 start |6  end|4 a0.nbspa0.|6 85.next|5 e9.te9.|3 4e2d.6587.|2 feff.bom |5 df.|1 i307.|2 adf.|2 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy|64 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy|64 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy|65  padded with a long text in the middlea.|39 rope  that is long enough to be one  that is long enough to be one |67 at|2
// expect: upper |0 A|1 Z|1  |1 HELLO, WORLD|12 MIXED 123 @[`{|14 9.a.b.c.d. X d.a.|10    |3  BOTH |6 START |6  END|4 a0.NBSPa0.|6 85.NEXT|5 c9.Tc9.|3 4e2d.6587.|2 feff.BOM |5 1e9e.|1 130.|1 ASS|3 XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXY|64 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY|64 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY|65  PADDED WITH A LONG TEXT IN THE MIDDLEa.|39 ROPE  THAT IS LONG ENOUGH TO BE ONE  THAT IS LONG ENOUGH TO BE ONE |67 AT|2
// expect: trim |0 a|1 Z|1 |0 Hello, World|12 MiXeD 123 @[`{|14 x|1 |0 both|4 start|5 end|3 nbsp|4 85.next|5 c9.tc9.|3 4e2d.6587.|2 bom|3 1e9e.|1 130.|1 adf.|2 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxY|64 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY|64 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy|65 padded with a long text in the middle|37 rope  that is long enough to be one  that is long enough to be one|66 AT|2
// expect: trimStart |0 a|1 Z|1 |0 Hello, World|12 MiXeD 123 @[`{|14 x d.a.|4 |0 both |5 start |6 end|3 nbspa0.|5 85.next|5 c9.tc9.|3 4e2d.6587.|2 bom |4 1e9e.|1 130.|1 adf.|2 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxY|64 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY|64 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy|65 padded with a long text in the middlea.|38 rope  that is long enough to be one  that is long enough to be one |67 AT|2
// expect: trimEnd |0 a|1 Z|1 |0 Hello, World|12 MiXeD 123 @[`{|14 9.a.b.c.d. x|7 |0  both|5 start|5  end|4 a0.nbsp|5 85.next|5 c9.tc9.|3 4e2d.6587.|2 feff.bom|4 1e9e.|1 130.|1 adf.|2 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxY|64 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY|64 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy|65  padded with a long text in the middle|38 rope  that is long enough to be one  that is long enough to be one|66 AT|2
// expect: toString |0 a|1 Z|1  |1 Hello, World|12 MiXeD 123 @[`{|14 9.a.b.c.d. x d.a.|10    |3  both |6 start |6  end|4 a0.nbspa0.|6 85.next|5 c9.tc9.|3 4e2d.6587.|2 feff.bom |5 1e9e.|1 130.|1 adf.|2 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxY|64 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY|64 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy|65  padded with a long text in the middlea.|39 rope  that is long enough to be one  that is long enough to be one |67 AT|2
// expect: valueOf |0 a|1 Z|1  |1 Hello, World|12 MiXeD 123 @[`{|14 9.a.b.c.d. x d.a.|10    |3  both |6 start |6  end|4 a0.nbspa0.|6 85.next|5 c9.tc9.|3 4e2d.6587.|2 feff.bom |5 1e9e.|1 130.|1 adf.|2 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxY|64 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY|64 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy|65  padded with a long text in the middlea.|39 rope  that is long enough to be one  that is long enough to be one |67 AT|2
// expect: string |0 a|1 Z|1  |1 Hello, World|12 MiXeD 123 @[`{|14 9.a.b.c.d. x d.a.|10    |3  both |6 start |6  end|4 a0.nbspa0.|6 85.next|5 c9.tc9.|3 4e2d.6587.|2 feff.bom |5 1e9e.|1 130.|1 adf.|2 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxY|64 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY|64 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy|65  padded with a long text in the middlea.|39 rope  that is long enough to be one  that is long enough to be one |67 AT|2
// expect: concat !|1 a!|2 Z!|2  !|2 Hello, World!|13 MiXeD 123 @[`{!|15 9.a.b.c.d. x d.a.!|11    !|4  both !|7 start !|7  end!|5 a0.nbspa0.!|7 85.next!|6 c9.tc9.!|4 4e2d.6587.!|3 feff.bom !|6 1e9e.!|2 130.!|2 adf.!|3 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxY!|65 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY!|65 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy!|66  padded with a long text in the middlea.!|40 rope  that is long enough to be one  that is long enough to be one !|68 AT!|3
// expect: concatThree !1null|6 a!1null|7 Z!1null|7  !1null|7 Hello, World!1null|18 MiXeD 123 @[`{!1null|20 9.a.b.c.d. x d.a.!1null|16    !1null|9  both !1null|12 start !1null|12  end!1null|10 a0.nbspa0.!1null|12 85.next!1null|11 c9.tc9.!1null|9 4e2d.6587.!1null|8 feff.bom !1null|11 1e9e.!1null|7 130.!1null|7 adf.!1null|8 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxY!1null|70 YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY!1null|70 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy!1null|71  padded with a long text in the middlea.!1null|45 rope  that is long enough to be one  that is long enough to be one !1null|73 AT!1null|8
const ofValues = {
    string: (x) => String(x),
    toString: (x) => x.toString(),
    valueOf: (x) => String(x.valueOf()),
    concat: (x) => 'a text of more than twenty-four units '.concat(x),
    radix: (x) => x.toString(16),
    boolean: (x) => Boolean(x),
    no: () => [String(), String(1, 2), 'a'.concat(), 'A'.toLowerCase(1)].join(),
};
for (const name of Object.keys(ofValues)) {
    const f = ofValues[name];
    const show = (x) => {
        try {
            return String(f(x));
        } catch (e) {
            return e.message;
        }
    };
    let last;
    for (let round = 0; round < 20; round++) last = values.map(show).join(' ');
    console.log(name, last);
}
// expect: string 0 0 1 -1 9 10 2147483647 -2147483648 2147483648 0.5 NaN Infinity 1e+21 true false null undefined text 1,2 own Symbol(s)
// expect: toString 0 0 1 -1 9 10 2147483647 -2147483648 2147483648 0.5 NaN Infinity 1e+21 true false Cannot read properties of null (reading 'toString') Cannot read properties of undefined (reading 'toString') text 1,2 own Symbol(s)
// expect: valueOf 0 0 1 -1 9 10 2147483647 -2147483648 2147483648 0.5 NaN Infinity 1e+21 true false Cannot read properties of null (reading 'valueOf') Cannot read properties of undefined (reading 'valueOf') text 1,2 own Symbol(s)
// expect: concat a text of more than twenty-four units 0 a text of more than twenty-four units 0 a text of more than twenty-four units 1 a text of more than twenty-four units -1 a text of more than twenty-four units 9 a text of more than twenty-four units 10 a text of more than twenty-four units 2147483647 a text of more than twenty-four units -2147483648 a text of more than twenty-four units 2147483648 a text of more than twenty-four units 0.5 a text of more than twenty-four units NaN a text of more than twenty-four units Infinity a text of more than twenty-four units 1e+21 a text of more than twenty-four units true a text of more than twenty-four units false a text of more than twenty-four units null a text of more than twenty-four units undefined a text of more than twenty-four units text a text of more than twenty-four units 1,2 a text of more than twenty-four units own Cannot convert a Symbol value to a string
// expect: radix 0 0 1 -1 9 a 7fffffff -80000000 80000000 0.8 NaN Infinity 3635c9adc5dea00000 true false Cannot read properties of null (reading 'toString') Cannot read properties of undefined (reading 'toString') text 1,2 own Symbol(s)
// expect: boolean false false true true true true true true true true false true true true false false false true true true true
// expect: no ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a ,1,a,a
for (let i = 0; i < 3; i++) {
    for (const receiver of [5, 'text', null, new String('wrapped'), new Number(7), {}]) {
        for (const method of [String.prototype.toString, Number.prototype.toString, Number.prototype.valueOf,
            String.prototype.trim, String.prototype.toUpperCase]) {
            let last;
            try {
                last = method.call(receiver);
            } catch (e) {
                last = e.message;
            }
            if (i === 2) console.log(String(last));
        }
    }
}
// expect: String.prototype.toString requires that 'this' be a String
// expect: 5
// expect: 5
// expect: 5
// expect: 5
// expect: text
// expect: Number.prototype.toString requires that 'this' be a Number
// expect: Number.prototype.valueOf requires that 'this' be a Number
// expect: text
// expect: TEXT
// expect: String.prototype.toString requires that 'this' be a String
// expect: Number.prototype.toString requires that 'this' be a Number
// expect: Number.prototype.valueOf requires that 'this' be a Number
// expect: String.prototype.trim called on null or undefined
// expect: String.prototype.toUpperCase called on null or undefined
// expect: wrapped
// expect: Number.prototype.toString requires that 'this' be a Number
// expect: Number.prototype.valueOf requires that 'this' be a Number
// expect: wrapped
// expect: WRAPPED
// expect: String.prototype.toString requires that 'this' be a String
// expect: 7
// expect: 7
// expect: 7
// expect: 7
// expect: String.prototype.toString requires that 'this' be a String
// expect: Number.prototype.toString requires that 'this' be a Number
// expect: Number.prototype.valueOf requires that 'this' be a Number
// expect: [object Object]
// expect: [OBJECT OBJECT]
console.log(typeof new String(5), new String(5).length, typeof new String('x'), new String('x') == 'x');
// expect: object 1 object true
let sum = 0;
const keys = { 10: 'ten', key1: 'one', up: 'UP' };
for (let i = 0; i < 2000; i++) {
    sum += String(i).length + (i * 7).toString().length + (keys[String(i)] === 'ten' ? 1000 : 0);
    sum += keys['KEY'.toLowerCase() + (i % 3)] === 'one' ? 1 : 0;
    sum += keys[' up '.trim()].toLowerCase() === 'up' ? 1 : 0;
}
console.log(sum); // expect: 18968
Number.prototype.toString = () => 'replaced';
console.log((5).toString(), String(5), `${5}`, 5 + ''); // expect: replaced 5 5 5
