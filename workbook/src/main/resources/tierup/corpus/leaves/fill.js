'use strict';
// requires: spread
// fill, and the elementary functions of Math, as machine code: arrays of every kind of elements, with holes,
// frozen, of a subclass,
// longer ones; functions at their borders, and of what is no number.
const show = (a) => a.length + ':' + a.map((x) => (Object.is(x,
    -0) ? '-0' : String(x))).join() + ':' + Object.keys(a).length;
class Stack extends Array {}
const makers = [() => [], () => [1, 2, 3], () => [0.5, 1.5], () => ['a', 'b'], () => [1, , 3], () => new Array(4),
    () => new Stack(3),
    () => Object.assign([1, 2], { own: 1 }), () => Array(20)];
const values = [7, 0.25, -0, NaN, 'text', null, undefined, true, {}];
let last;
for (const make of makers) {
    for (let round = 0; round < 30; round++) {
        last = values.map((value) => {
            const a = make();
            const same = a.fill(value) === a;
            a.push(1, 'x');
            return show(a) + same;
        }).join(' ');
    }
    console.log(last);
}
// expect: 2:1,x:2true 2:1,x:2true 2:1,x:2true 2:1,x:2true 2:1,x:2true 2:1,x:2true 2:1,x:2true 2:1,x:2true 2:1,x:2true
// expect: 5:7,7,7,1,x:5true 5:0.25,0.25,0.25,1,x:5true 5:-0,-0,-0,1,x:5true 5:NaN,NaN,NaN,1,x:5true 5:text,text,text,1,x:5true 5:null,null,null,1,x:5true 5:undefined,undefined,undefined,1,x:5true 5:true,true,true,1,x:5true 5:[object Object],[object Object],[object Object],1,x:5true
// expect: 4:7,7,1,x:4true 4:0.25,0.25,1,x:4true 4:-0,-0,1,x:4true 4:NaN,NaN,1,x:4true 4:text,text,1,x:4true 4:null,null,1,x:4true 4:undefined,undefined,1,x:4true 4:true,true,1,x:4true 4:[object Object],[object Object],1,x:4true
// expect: 4:7,7,1,x:4true 4:0.25,0.25,1,x:4true 4:-0,-0,1,x:4true 4:NaN,NaN,1,x:4true 4:text,text,1,x:4true 4:null,null,1,x:4true 4:undefined,undefined,1,x:4true 4:true,true,1,x:4true 4:[object Object],[object Object],1,x:4true
// expect: 5:7,7,7,1,x:5true 5:0.25,0.25,0.25,1,x:5true 5:-0,-0,-0,1,x:5true 5:NaN,NaN,NaN,1,x:5true 5:text,text,text,1,x:5true 5:null,null,null,1,x:5true 5:undefined,undefined,undefined,1,x:5true 5:true,true,true,1,x:5true 5:[object Object],[object Object],[object Object],1,x:5true
// expect: 6:7,7,7,7,1,x:6true 6:0.25,0.25,0.25,0.25,1,x:6true 6:-0,-0,-0,-0,1,x:6true 6:NaN,NaN,NaN,NaN,1,x:6true 6:text,text,text,text,1,x:6true 6:null,null,null,null,1,x:6true 6:undefined,undefined,undefined,undefined,1,x:6true 6:true,true,true,true,1,x:6true 6:[object Object],[object Object],[object Object],[object Object],1,x:6true
// expect: 5:7,7,7,1,x:5true 5:0.25,0.25,0.25,1,x:5true 5:-0,-0,-0,1,x:5true 5:NaN,NaN,NaN,1,x:5true 5:text,text,text,1,x:5true 5:null,null,null,1,x:5true 5:undefined,undefined,undefined,1,x:5true 5:true,true,true,1,x:5true 5:[object Object],[object Object],[object Object],1,x:5true
// expect: 4:7,7,1,x:5true 4:0.25,0.25,1,x:5true 4:-0,-0,1,x:5true 4:NaN,NaN,1,x:5true 4:text,text,1,x:5true 4:null,null,1,x:5true 4:undefined,undefined,1,x:5true 4:true,true,1,x:5true 4:[object Object],[object Object],1,x:5true
// expect: 22:7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,1,x:22true 22:0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,1,x:22true 22:-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,-0,1,x:22true 22:NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,1,x:22true 22:text,text,text,text,text,text,text,text,text,text,text,text,text,text,text,text,text,text,text,text,1,x:22true 22:null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,1,x:22true 22:undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,1,x:22true 22:true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,1,x:22true 22:[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],[object Object],1,x:22true
let sum = 0;
for (let i = 0; i < 500; i++) {
    const a = new Array(i % 40).fill(i);
    a[0] = 0.5;
    const b = a.fill(1).fill(0.5, 1).fill(2);
    sum += a.length + b.reduce((x, y) => x + y, 0) + (a.fill('t')[3] === 't' ? 1 : 0);
}
console.log(sum, new Array(5000).fill(3).reduce((x, y) => x + y), show([1, 2, 3, 4].fill(0, 1, 3)), show([1,
    2].fill()));
// expect: 29137 15000 4:1,0,0,4:4 2:undefined,undefined:2
for (let i = 0; i < 3; i++) {
    for (const receiver of [Object.freeze([1, 2]), Object.seal([1, 2]), { length: 2 }, 'text']) {
        try {
            last = JSON.stringify(Array.prototype.fill.call(receiver, 5));
        } catch (e) {
            last = e.message;
        }
        if (i === 2) console.log(last);
    }
}
// expect: Cannot assign to read only property '0' of object '[object Array]'
// expect: [5,5]
// expect: {"0":5,"1":5,"length":2}
// expect: Cannot assign to read only property '0' of object '[object String]'
const far = [1];
far[100000] = 2;
far.length = 20000;
console.log(far.fill(1).length, far[19999]); // expect: 20000 1

const numbers = [0, -0, 1, -1, 0.5, -0.5, 2, 3, 1e-10, 1e10, 123456789.123, 1e22, 1e300, -1e300, 5e-324, 0.1,
    Math.PI, Math.PI / 2, 710,
    -746, 2147483647, -2147483648, NaN, Infinity, -Infinity];
const others = ['2', null, undefined, true, [], [3], { valueOf() { return 0.5; } }];
const functions = {
    sin: (x) => Math.sin(x),
    cos: (x) => Math.cos(x),
    tan: (x) => Math.tan(x),
    asin: (x) => Math.asin(x),
    acos: (x) => Math.acos(x),
    atan: (x) => Math.atan(x),
    log: (x) => Math.log(x),
    log10: (x) => Math.log10(x),
    log1p: (x) => Math.log1p(x),
    expm1: (x) => Math.expm1(x),
    none: () => [Math.sin(), Math.cos(1, 2)].join(),
};
const text = (x) => (Object.is(x, -0) ? '-0' : String(x));
for (const name of Object.keys(functions)) {
    const f = functions[name];
    for (let round = 0; round < 30; round++) last = numbers.map((x) => text(f(x))).join();
    console.log(name, last, others.map((x) => text(f(x))).join());
}
// expect: sin 0,-0,0.8414709848078965,-0.8414709848078965,0.479425538604203,-0.479425538604203,0.9092974268256817,0.1411200080598672,1e-10,-0.4875060250875107,0.9998429395520451,-0.8522008497671888,-0.8178819121159085,0.8178819121159085,5e-324,0.09983341664682815,1.2246467991473532e-16,1,0.000060288706691585265,0.9917865664060436,-0.7249165551445564,0.9713101757929392,NaN,NaN,NaN 0.9092974268256817,0,NaN,0.8414709848078965,0,0.1411200080598672,0.479425538604203
// expect: cos 1,1,0.5403023058681398,0.5403023058681398,0.8775825618903728,0.8775825618903728,-0.4161468365471424,-0.9899924966004454,1,0.873119622676856,0.017722760166677856,0.523214785395139,-0.5753861119575491,-0.5753861119575491,1,0.9950041652780257,-1,6.123233995736766e-17,0.999999998182636,-0.1279038963304499,-0.6888366918779438,0.23781619457280337,NaN,NaN,NaN -0.4161468365471424,1,NaN,0.5403023058681398,1,-0.9899924966004454,0.8775825618903728
// expect: tan 0,-0,1.5574077246549023,-1.5574077246549023,0.5463024898437905,-0.5463024898437905,-2.185039863261519,-0.1425465430742778,1e-10,-0.5583496378112418,56.41575748635018,-1.628778225606899,1.4214488238747245,-1.4214488238747245,5e-324,0.10033467208545055,-1.2246467991473532e-16,16331239353195370,0.000060288706801151796,-7.754154446113853,1.0523779637351338,4.084289455298593,NaN,NaN,NaN -2.185039863261519,0,NaN,1.5574077246549023,0,-0.1425465430742778,0.5463024898437905
// expect: asin 0,-0,1.5707963267948966,-1.5707963267948966,0.5235987755982989,-0.5235987755982989,NaN,NaN,1e-10,NaN,NaN,NaN,NaN,NaN,5e-324,0.1001674211615598,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN NaN,0,NaN,1.5707963267948966,0,NaN,0.5235987755982989
// expect: acos 1.5707963267948966,1.5707963267948966,0,3.141592653589793,1.0471975511965979,2.0943951023931957,NaN,NaN,1.5707963266948965,NaN,NaN,NaN,NaN,NaN,1.5707963267948966,1.4706289056333368,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN NaN,1.5707963267948966,NaN,0,1.5707963267948966,NaN,1.0471975511965979
// expect: atan 0,-0,0.7853981633974483,-0.7853981633974483,0.4636476090008061,-0.4636476090008061,1.1071487177940904,1.2490457723982544,1e-10,1.5707963266948965,1.5707963186948966,1.5707963267948966,1.5707963267948966,-1.5707963267948966,5e-324,0.09966865249116204,1.2626272556789115,1.0038848218538872,1.5693878770220004,-1.5694558450240708,1.5707963263292353,-1.5707963263292353,NaN,1.5707963267948966,-1.5707963267948966 1.1071487177940904,0,NaN,0.7853981633974483,0,1.2490457723982544,0.4636476090008061
// expect: log -Infinity,-Infinity,0,NaN,-0.6931471805599453,NaN,0.6931471805599453,1.0986122886681096,-23.025850929940457,23.025850929940457,18.631401767164316,50.65687204586901,690.7755278982137,NaN,-744.4400719213812,-2.3025850929940455,1.1447298858494002,0.4515827052894548,6.565264970035361,NaN,21.487562596892644,NaN,NaN,Infinity,NaN 0.6931471805599453,-Infinity,NaN,0,-Infinity,1.0986122886681096,-0.6931471805599453
// expect: log10 -Infinity,-Infinity,0,NaN,-0.3010299956639812,NaN,0.3010299956639812,0.47712125471966244,-10,10,8.091514977601959,22,300,NaN,-323.3062153431158,-1,0.4971498726941338,0.19611987703015263,2.8512583487190755,NaN,9.331929865381182,NaN,NaN,Infinity,NaN 0.3010299956639812,-Infinity,NaN,0,-Infinity,0.47712125471966244,-0.3010299956639812
// expect: log1p 0,-0,0.6931471805599453,-Infinity,0.4054651081081644,-0.6931471805599453,1.0986122886681096,1.3862943611198906,9.999999999500001e-11,23.025850930040455,18.63140177526432,50.65687204586901,690.7755278982137,NaN,5e-324,0.09531017980432487,1.4210804127942926,0.9442157056960554,6.566672429803241,NaN,21.487562597358306,NaN,NaN,Infinity,NaN 1.0986122886681096,0,NaN,0.6931471805599453,0,1.3862943611198906,0.4054651081081644
// expect: expm1 0,-0,1.718281828459045,-0.6321205588285577,0.6487212707001282,-0.3934693402873666,6.38905609893065,19.085536923187668,1.00000000005e-10,Infinity,Infinity,Infinity,Infinity,-1,5e-324,0.10517091807564763,22.140692632779267,3.8104773809653514,Infinity,-1,Infinity,-1,NaN,Infinity,-1 6.38905609893065,0,NaN,1.718281828459045,0,19.085536923187668,0.6487212707001282
// expect: none NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398 NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398,NaN,0.5403023058681398
function deep(n) { return n === 0 ? 0 : Math.sin(n) + deep(n - 1); }
let total = 0;
for (let i = 0; i < 20; i++) total += deep(500);
console.log(total); // expect: 29.805911592507638
function endless(n) { return Math.cos(n) + endless(n + 1); }
try {
    endless(1e22);
} catch (e) {
    console.log(e instanceof RangeError); // expect: true
}
