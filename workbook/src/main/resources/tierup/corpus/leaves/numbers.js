'use strict';
// requires: exponentiation
// Questions about numbers, their rounding and conversion, each asked often enough to be machine code: at the
// borders of
// int32 and of 2^53, for both zeros, for NaN and infinities, for what is no number, and with too few or too many
// arguments.
const numbers = [0, -0, 1, -1, 0.5, -0.5, 1.5, 2.5, -1.5, -2.5, 0.49999999999999994, -0.49999999999999994, 2147483647,
    -2147483648, 2147483648, -2147483649, 2147483647.5, -2147483648.5, 4294967295, 4294967296, 4294967297.5, 1e-7,
        -1e-7,
    4503599627370495.5, 4503599627370496.5, 9007199254740991, 9007199254740992, -9007199254740991, -9007199254740992,
    9223372036854775807, -9223372036854775808, 1e19, -1e19, 1e300, -1e300, 5e-324, -5e-324, NaN, Infinity, -Infinity];
const texts = ['', '0', '7', '42', '007', '123456789', '1234567890', '12px', 'px', ' 12', '-5', '+5', '1.5', '1e3',
    '0x1F',
    '0X1F', '9x', '99999999999', '\u0661', '12\u4e2d', 'abcdefghijklmnopqrstuvwxyz42'.slice(26), '4' + 2];
const others = [undefined, null, true, false, [], [7], { valueOf() { return 3.5; } }];
const show = (x) => (Object.is(x, -0) ? '-0' : String(x));

const functions = {
    isNaN: (x) => isNaN(x),
    isFinite: (x) => isFinite(x),
    numberIsNaN: (x) => Number.isNaN(x),
    numberIsFinite: (x) => Number.isFinite(x),
    isInteger: (x) => Number.isInteger(x),
    isSafeInteger: (x) => Number.isSafeInteger(x),
    number: (x) => Number(x),
    parseInt: (x) => parseInt(x),
    parseIntDecimal: (x) => parseInt(x, 10),
    parseIntHexadecimal: (x) => parseInt(x, 16),
    parseIntZero: (x) => parseInt(x, 0),
    parseFloat: (x) => parseFloat(x),
    floor: (x) => Math.floor(x),
    ceil: (x) => Math.ceil(x),
    round: (x) => Math.round(x),
    trunc: (x) => Math.trunc(x),
    abs: (x) => Math.abs(x),
    sign: (x) => Math.sign(x),
    sqrt: (x) => Math.sqrt(x),
    clz32: (x) => Math.clz32(x),
    fround: (x) => Math.fround(x),
    imul: (x) => Math.imul(x, 3) ^ Math.imul(-5, x),
    square: (x) => Math.pow(x, 2),
    root: (x) => Math.pow(x, 0.5),
    cube: (x) => Math.pow(x, 3),
    noArgument: () => [isNaN(), Number(), Math.max(), Math.min(), Math.floor(), Math.abs()].join(),
    twoArguments: (x) => [isNaN(x, 1), Number.isInteger(x, 2), Math.round(x, 3), Number(x, 1)].map(show).join('/'),
};

for (const name of Object.keys(functions)) {
    const f = functions[name];
    let last;
    for (let round = 0; round < 40; round++) {
        last = numbers.map((x) => show(f(x))).join() + ' ' + texts.map((x) => show(f(x))).join();
    }
    console.log(name, last, others.map((x) => show(f(x))).join());
}
// expect: isNaN false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,true,false,false false,false,false,false,false,false,false,true,true,false,false,false,false,false,false,false,true,false,true,true,false,false true,false,false,false,false,false,false
// expect: isFinite true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,false,false,false true,true,true,true,true,true,true,false,false,true,true,true,true,true,true,true,false,true,false,false,true,true false,true,true,true,true,true,true
// expect: numberIsNaN false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,true,false,false false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false false,false,false,false,false,false,false
// expect: numberIsFinite true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,true,false,false,false false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false false,false,false,false,false,false,false
// expect: isInteger true,true,true,true,false,false,false,false,false,false,false,false,true,true,true,true,false,false,true,true,false,false,false,false,true,true,true,true,true,true,true,true,true,true,true,false,false,false,false,false false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false false,false,false,false,false,false,false
// expect: isSafeInteger true,true,true,true,false,false,false,false,false,false,false,false,true,true,true,true,false,false,true,true,false,false,false,false,true,true,false,true,false,false,false,false,false,false,false,false,false,false,false,false false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false,false false,false,false,false,false,false,false
// expect: number 0,-0,1,-1,0.5,-0.5,1.5,2.5,-1.5,-2.5,0.49999999999999994,-0.49999999999999994,2147483647,-2147483648,2147483648,-2147483649,2147483647.5,-2147483648.5,4294967295,4294967296,4294967297.5,1e-7,-1e-7,4503599627370495.5,4503599627370496,9007199254740991,9007199254740992,-9007199254740991,-9007199254740992,9223372036854776000,-9223372036854776000,10000000000000000000,-10000000000000000000,1e+300,-1e+300,5e-324,-5e-324,NaN,Infinity,-Infinity 0,0,7,42,7,123456789,1234567890,NaN,NaN,12,-5,5,1.5,1000,31,31,NaN,99999999999,NaN,NaN,42,42 NaN,0,1,0,0,7,3.5
// expect: parseInt 0,0,1,-1,0,-0,1,2,-1,-2,0,-0,2147483647,-2147483648,2147483648,-2147483649,2147483647,-2147483648,4294967295,4294967296,4294967297,1,-1,4503599627370495,4503599627370496,9007199254740991,9007199254740992,-9007199254740991,-9007199254740992,9223372036854776000,-9223372036854776000,10000000000000000000,-10000000000000000000,1,-1,5,-5,NaN,NaN,NaN NaN,0,7,42,7,123456789,1234567890,12,NaN,12,-5,5,1,1,31,31,9,99999999999,NaN,12,42,42 NaN,NaN,NaN,NaN,NaN,7,NaN
// expect: parseIntDecimal 0,0,1,-1,0,-0,1,2,-1,-2,0,-0,2147483647,-2147483648,2147483648,-2147483649,2147483647,-2147483648,4294967295,4294967296,4294967297,1,-1,4503599627370495,4503599627370496,9007199254740991,9007199254740992,-9007199254740991,-9007199254740992,9223372036854776000,-9223372036854776000,10000000000000000000,-10000000000000000000,1,-1,5,-5,NaN,NaN,NaN NaN,0,7,42,7,123456789,1234567890,12,NaN,12,-5,5,1,1,0,0,9,99999999999,NaN,12,42,42 NaN,NaN,NaN,NaN,NaN,7,NaN
// expect: parseIntHexadecimal 0,0,1,-1,0,-0,1,2,-1,-2,0,-0,142929835591,-142929835592,142929835592,-142929835593,142929835591,-142929835592,285960729237,285960729238,285960729239,30,-30,4972916914985043000,4972916914985043000,10378291982571407000,10378291982571407000,-10378291982571407000,-10378291982571407000,4.313219467352284e+22,-4.313219467352284e+22,7.555786372591432e+22,-7.555786372591432e+22,30,-30,94,-94,NaN,NaN,NaN NaN,0,7,66,7,4886718345,78187493520,18,NaN,18,-5,5,1,483,31,31,9,10555311626649,NaN,18,66,66 NaN,NaN,NaN,250,NaN,7,NaN
// expect: parseIntZero 0,0,1,-1,0,-0,1,2,-1,-2,0,-0,2147483647,-2147483648,2147483648,-2147483649,2147483647,-2147483648,4294967295,4294967296,4294967297,1,-1,4503599627370495,4503599627370496,9007199254740991,9007199254740992,-9007199254740991,-9007199254740992,9223372036854776000,-9223372036854776000,10000000000000000000,-10000000000000000000,1,-1,5,-5,NaN,NaN,NaN NaN,0,7,42,7,123456789,1234567890,12,NaN,12,-5,5,1,1,31,31,9,99999999999,NaN,12,42,42 NaN,NaN,NaN,NaN,NaN,7,NaN
// expect: parseFloat 0,0,1,-1,0.5,-0.5,1.5,2.5,-1.5,-2.5,0.49999999999999994,-0.49999999999999994,2147483647,-2147483648,2147483648,-2147483649,2147483647.5,-2147483648.5,4294967295,4294967296,4294967297.5,1e-7,-1e-7,4503599627370495.5,4503599627370496,9007199254740991,9007199254740992,-9007199254740991,-9007199254740992,9223372036854776000,-9223372036854776000,10000000000000000000,-10000000000000000000,1e+300,-1e+300,5e-324,-5e-324,NaN,Infinity,-Infinity NaN,0,7,42,7,123456789,1234567890,12,NaN,12,-5,5,1.5,1000,0,0,9,99999999999,NaN,12,42,42 NaN,NaN,NaN,NaN,NaN,7,NaN
// expect: floor 0,-0,1,-1,0,-1,1,2,-2,-3,0,-1,2147483647,-2147483648,2147483648,-2147483649,2147483647,-2147483649,4294967295,4294967296,4294967297,0,-1,4503599627370495,4503599627370496,9007199254740991,9007199254740992,-9007199254740991,-9007199254740992,9223372036854776000,-9223372036854776000,10000000000000000000,-10000000000000000000,1e+300,-1e+300,0,-1,NaN,Infinity,-Infinity 0,0,7,42,7,123456789,1234567890,NaN,NaN,12,-5,5,1,1000,31,31,NaN,99999999999,NaN,NaN,42,42 NaN,0,1,0,0,7,3
// expect: ceil 0,-0,1,-1,1,-0,2,3,-1,-2,1,-0,2147483647,-2147483648,2147483648,-2147483649,2147483648,-2147483648,4294967295,4294967296,4294967298,1,-0,4503599627370496,4503599627370496,9007199254740991,9007199254740992,-9007199254740991,-9007199254740992,9223372036854776000,-9223372036854776000,10000000000000000000,-10000000000000000000,1e+300,-1e+300,1,-0,NaN,Infinity,-Infinity 0,0,7,42,7,123456789,1234567890,NaN,NaN,12,-5,5,2,1000,31,31,NaN,99999999999,NaN,NaN,42,42 NaN,0,1,0,0,7,4
// expect: round 0,-0,1,-1,1,-0,2,3,-1,-2,0,-0,2147483647,-2147483648,2147483648,-2147483649,2147483648,-2147483648,4294967295,4294967296,4294967298,0,-0,4503599627370496,4503599627370496,9007199254740991,9007199254740992,-9007199254740991,-9007199254740992,9223372036854776000,-9223372036854776000,10000000000000000000,-10000000000000000000,1e+300,-1e+300,0,-0,NaN,Infinity,-Infinity 0,0,7,42,7,123456789,1234567890,NaN,NaN,12,-5,5,2,1000,31,31,NaN,99999999999,NaN,NaN,42,42 NaN,0,1,0,0,7,4
// expect: trunc 0,-0,1,-1,0,-0,1,2,-1,-2,0,-0,2147483647,-2147483648,2147483648,-2147483649,2147483647,-2147483648,4294967295,4294967296,4294967297,0,-0,4503599627370495,4503599627370496,9007199254740991,9007199254740992,-9007199254740991,-9007199254740992,9223372036854776000,-9223372036854776000,10000000000000000000,-10000000000000000000,1e+300,-1e+300,0,-0,NaN,Infinity,-Infinity 0,0,7,42,7,123456789,1234567890,NaN,NaN,12,-5,5,1,1000,31,31,NaN,99999999999,NaN,NaN,42,42 NaN,0,1,0,0,7,3
// expect: abs 0,0,1,1,0.5,0.5,1.5,2.5,1.5,2.5,0.49999999999999994,0.49999999999999994,2147483647,2147483648,2147483648,2147483649,2147483647.5,2147483648.5,4294967295,4294967296,4294967297.5,1e-7,1e-7,4503599627370495.5,4503599627370496,9007199254740991,9007199254740992,9007199254740991,9007199254740992,9223372036854776000,9223372036854776000,10000000000000000000,10000000000000000000,1e+300,1e+300,5e-324,5e-324,NaN,Infinity,Infinity 0,0,7,42,7,123456789,1234567890,NaN,NaN,12,5,5,1.5,1000,31,31,NaN,99999999999,NaN,NaN,42,42 NaN,0,1,0,0,7,3.5
// expect: sign 0,-0,1,-1,1,-1,1,1,-1,-1,1,-1,1,-1,1,-1,1,-1,1,1,1,1,-1,1,1,1,1,-1,-1,1,-1,1,-1,1,-1,1,-1,NaN,1,-1 0,0,1,1,1,1,1,NaN,NaN,1,-1,1,1,1,1,1,NaN,1,NaN,NaN,1,1 NaN,0,1,0,0,1,1
// expect: sqrt 0,-0,1,NaN,0.7071067811865476,NaN,1.224744871391589,1.5811388300841898,NaN,NaN,0.7071067811865475,NaN,46340.950001051984,NaN,46340.95001184158,NaN,46340.95000644678,NaN,65535.999992370605,65536,65536.00001144409,0.00031622776601683794,NaN,67108863.99999999,67108864,94906265.62425154,94906265.62425156,NaN,NaN,3037000499.97605,NaN,3162277660.1683793,NaN,1e+150,NaN,2.2227587494850775e-162,NaN,NaN,Infinity,NaN 0,0,2.6457513110645907,6.48074069840786,2.6457513110645907,11111.111060555555,35136.41828644462,NaN,NaN,3.4641016151377544,NaN,2.23606797749979,1.224744871391589,31.622776601683793,5.5677643628300215,5.5677643628300215,NaN,316227.7660152568,NaN,NaN,6.48074069840786,6.48074069840786 NaN,0,1,0,0,2.6457513110645907,1.8708286933869707
// expect: clz32 32,32,31,0,32,32,31,30,0,0,32,32,1,0,0,1,1,0,0,32,31,32,32,0,32,0,32,31,32,32,32,0,1,32,32,32,32,32,32,32 32,32,29,26,29,5,1,32,32,28,0,29,31,22,27,27,32,1,32,32,26,26 32,32,31,32,32,29,30
// expect: fround 0,-0,1,-1,0.5,-0.5,1.5,2.5,-1.5,-2.5,0.5,-0.5,2147483648,-2147483648,2147483648,-2147483648,2147483648,-2147483648,4294967296,4294967296,4294967296,1.0000000116860974e-7,-1.0000000116860974e-7,4503599627370496,4503599627370496,9007199254740992,9007199254740992,-9007199254740992,-9007199254740992,9223372036854776000,-9223372036854776000,9999999980506448000,-9999999980506448000,Infinity,-Infinity,0,-0,NaN,Infinity,-Infinity 0,0,7,42,7,123456792,1234567936,NaN,NaN,12,-5,5,1.5,1000,31,31,NaN,99999997952,NaN,NaN,42,42 NaN,0,1,0,0,7,3.5
// expect: imul 0,0,-8,-8,0,0,-8,-16,-8,-16,0,0,-8,0,0,-8,-8,0,-8,0,-8,0,0,-8,0,-8,0,-8,0,0,0,-742391808,-742391808,0,0,0,0,0,0,0 0,0,-56,-176,-56,-853042776,1288960400,0,0,-32,-24,-24,-8,-6208,-200,-200,0,1288294392,0,0,-176,-176 0,0,-8,0,0,-56,-8
// expect: square 0,0,1,1,0.25,0.25,2.25,6.25,2.25,6.25,0.24999999999999994,0.24999999999999994,4611686014132420600,4611686018427388000,4611686018427388000,4611686022722355000,4611686016279904000,4611686020574872000,18446744065119617000,18446744073709552000,18446744086594454000,9.999999999999998e-15,9.999999999999998e-15,2.0282409603651666e+31,2.028240960365167e+31,8.112963841460666e+31,8.112963841460668e+31,8.112963841460666e+31,8.112963841460668e+31,8.507059173023462e+37,8.507059173023462e+37,1e+38,1e+38,Infinity,Infinity,0,0,NaN,Infinity,Infinity 0,0,49,1764,49,15241578750190520,1524157875019052000,NaN,NaN,144,25,25,2.25,1000000,961,961,NaN,9.9999999998e+21,NaN,NaN,1764,1764 NaN,0,1,0,0,49,12.25
// expect: root 0,0,1,NaN,0.7071067811865476,NaN,1.224744871391589,1.5811388300841898,NaN,NaN,0.7071067811865475,NaN,46340.950001051984,NaN,46340.95001184158,NaN,46340.95000644678,NaN,65535.999992370605,65536,65536.00001144409,0.00031622776601683794,NaN,67108863.99999999,67108864,94906265.62425154,94906265.62425156,NaN,NaN,3037000499.97605,NaN,3162277660.1683793,NaN,1e+150,NaN,2.2227587494850775e-162,NaN,NaN,Infinity,Infinity 0,0,2.6457513110645907,6.48074069840786,2.6457513110645907,11111.111060555555,35136.41828644462,NaN,NaN,3.4641016151377544,NaN,2.23606797749979,1.224744871391589,31.622776601683793,5.5677643628300215,5.5677643628300215,NaN,316227.7660152568,NaN,NaN,6.48074069840786,6.48074069840786 NaN,0,1,0,0,2.6457513110645907,1.8708286933869707
// expect: cube 0,-0,1,-1,0.125,-0.125,3.375,15.625,-3.375,-15.625,0.12499999999999996,-0.12499999999999996,9.903520300447984e+27,-9.903520314283042e+27,9.903520314283042e+27,-9.9035203281181e+27,9.903520307365513e+27,-9.903520321200571e+27,7.9228162458924105e+28,7.922816251426434e+28,7.922816259727469e+28,1e-21,-1e-21,9.13438523331814e+46,9.134385233318143e+46,7.307508186654512e+47,7.307508186654515e+47,-7.307508186654512e+47,-7.307508186654515e+47,7.846377169233351e+56,-7.846377169233351e+56,1e+57,-1e+57,Infinity,-Infinity,0,-0,NaN,Infinity,-Infinity 0,0,343,74088,343,1.8816763717891548e+24,1.8816763717891548e+27,NaN,NaN,1728,-125,125,3.375,1000000000,29791,29791,NaN,9.9999999997e+32,NaN,NaN,74088,74088 NaN,0,1,0,0,343,42.875
// expect: noArgument true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN,true,0,-Infinity,Infinity,NaN,NaN
// expect: twoArguments false/true/0/0,false/true/-0/-0,false/true/1/1,false/true/-1/-1,false/false/1/0.5,false/false/-0/-0.5,false/false/2/1.5,false/false/3/2.5,false/false/-1/-1.5,false/false/-2/-2.5,false/false/0/0.49999999999999994,false/false/-0/-0.49999999999999994,false/true/2147483647/2147483647,false/true/-2147483648/-2147483648,false/true/2147483648/2147483648,false/true/-2147483649/-2147483649,false/false/2147483648/2147483647.5,false/false/-2147483648/-2147483648.5,false/true/4294967295/4294967295,false/true/4294967296/4294967296,false/false/4294967298/4294967297.5,false/false/0/1e-7,false/false/-0/-1e-7,false/false/4503599627370496/4503599627370495.5,false/true/4503599627370496/4503599627370496,false/true/9007199254740991/9007199254740991,false/true/9007199254740992/9007199254740992,false/true/-9007199254740991/-9007199254740991,false/true/-9007199254740992/-9007199254740992,false/true/9223372036854776000/9223372036854776000,false/true/-9223372036854776000/-9223372036854776000,false/true/10000000000000000000/10000000000000000000,false/true/-10000000000000000000/-10000000000000000000,false/true/1e+300/1e+300,false/true/-1e+300/-1e+300,false/false/0/5e-324,false/false/-0/-5e-324,true/false/NaN/NaN,false/false/Infinity/Infinity,false/false/-Infinity/-Infinity false/false/0/0,false/false/0/0,false/false/7/7,false/false/42/42,false/false/7/7,false/false/123456789/123456789,false/false/1234567890/1234567890,true/false/NaN/NaN,true/false/NaN/NaN,false/false/12/12,false/false/-5/-5,false/false/5/5,false/false/2/1.5,false/false/1000/1000,false/false/31/31,false/false/31/31,true/false/NaN/NaN,false/false/99999999999/99999999999,true/false/NaN/NaN,true/false/NaN/NaN,false/false/42/42,false/false/42/42 true/false/NaN/NaN,false/false/0/0,false/false/1/1,false/false/0/0,false/false/0/0,false/false/7/7,false/false/4/3.5

// The least and the greatest of two and of three, in every order.
const few = [0, -0, 1, -1, 2147483647, -2147483648, 0.5, -0.5, NaN, Infinity, -Infinity, '3', undefined, null];
let sum = '';
for (let round = 0; round < 20; round++) {
    sum = '';
    for (const a of few) {
        for (const b of few) {
            sum += show(Math.max(a, b)) + ' ' + show(Math.min(a, b)) + ' ' + show(Math.max(a, b, 0.25)) + ' '
                + show(Math.min(1, a, b)) + ';';
        }
        sum += '|';
    }
}
for (const line of sum.split('|')) console.log(line);
// expect: 0 0 0.25 0;0 -0 0.25 -0;1 0 1 0;0 -1 0.25 -1;2147483647 0 2147483647 0;0 -2147483648 0.25 -2147483648;0.5 0 0.5 0;0 -0.5 0.25 -0.5;NaN NaN NaN NaN;Infinity 0 Infinity 0;0 -Infinity 0.25 -Infinity;3 0 3 0;NaN NaN NaN NaN;0 0 0.25 0;
// expect: 0 -0 0.25 -0;-0 -0 0.25 -0;1 -0 1 -0;-0 -1 0.25 -1;2147483647 -0 2147483647 -0;-0 -2147483648 0.25 -2147483648;0.5 -0 0.5 -0;-0 -0.5 0.25 -0.5;NaN NaN NaN NaN;Infinity -0 Infinity -0;-0 -Infinity 0.25 -Infinity;3 -0 3 -0;NaN NaN NaN NaN;0 -0 0.25 -0;
// expect: 1 0 1 0;1 -0 1 -0;1 1 1 1;1 -1 1 -1;2147483647 1 2147483647 1;1 -2147483648 1 -2147483648;1 0.5 1 0.5;1 -0.5 1 -0.5;NaN NaN NaN NaN;Infinity 1 Infinity 1;1 -Infinity 1 -Infinity;3 1 3 1;NaN NaN NaN NaN;1 0 1 0;
// expect: 0 -1 0.25 -1;-0 -1 0.25 -1;1 -1 1 -1;-1 -1 0.25 -1;2147483647 -1 2147483647 -1;-1 -2147483648 0.25 -2147483648;0.5 -1 0.5 -1;-0.5 -1 0.25 -1;NaN NaN NaN NaN;Infinity -1 Infinity -1;-1 -Infinity 0.25 -Infinity;3 -1 3 -1;NaN NaN NaN NaN;0 -1 0.25 -1;
// expect: 2147483647 0 2147483647 0;2147483647 -0 2147483647 -0;2147483647 1 2147483647 1;2147483647 -1 2147483647 -1;2147483647 2147483647 2147483647 1;2147483647 -2147483648 2147483647 -2147483648;2147483647 0.5 2147483647 0.5;2147483647 -0.5 2147483647 -0.5;NaN NaN NaN NaN;Infinity 2147483647 Infinity 1;2147483647 -Infinity 2147483647 -Infinity;2147483647 3 2147483647 1;NaN NaN NaN NaN;2147483647 0 2147483647 0;
// expect: 0 -2147483648 0.25 -2147483648;-0 -2147483648 0.25 -2147483648;1 -2147483648 1 -2147483648;-1 -2147483648 0.25 -2147483648;2147483647 -2147483648 2147483647 -2147483648;-2147483648 -2147483648 0.25 -2147483648;0.5 -2147483648 0.5 -2147483648;-0.5 -2147483648 0.25 -2147483648;NaN NaN NaN NaN;Infinity -2147483648 Infinity -2147483648;-2147483648 -Infinity 0.25 -Infinity;3 -2147483648 3 -2147483648;NaN NaN NaN NaN;0 -2147483648 0.25 -2147483648;
// expect: 0.5 0 0.5 0;0.5 -0 0.5 -0;1 0.5 1 0.5;0.5 -1 0.5 -1;2147483647 0.5 2147483647 0.5;0.5 -2147483648 0.5 -2147483648;0.5 0.5 0.5 0.5;0.5 -0.5 0.5 -0.5;NaN NaN NaN NaN;Infinity 0.5 Infinity 0.5;0.5 -Infinity 0.5 -Infinity;3 0.5 3 0.5;NaN NaN NaN NaN;0.5 0 0.5 0;
// expect: 0 -0.5 0.25 -0.5;-0 -0.5 0.25 -0.5;1 -0.5 1 -0.5;-0.5 -1 0.25 -1;2147483647 -0.5 2147483647 -0.5;-0.5 -2147483648 0.25 -2147483648;0.5 -0.5 0.5 -0.5;-0.5 -0.5 0.25 -0.5;NaN NaN NaN NaN;Infinity -0.5 Infinity -0.5;-0.5 -Infinity 0.25 -Infinity;3 -0.5 3 -0.5;NaN NaN NaN NaN;0 -0.5 0.25 -0.5;
// expect: NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;
// expect: Infinity 0 Infinity 0;Infinity -0 Infinity -0;Infinity 1 Infinity 1;Infinity -1 Infinity -1;Infinity 2147483647 Infinity 1;Infinity -2147483648 Infinity -2147483648;Infinity 0.5 Infinity 0.5;Infinity -0.5 Infinity -0.5;NaN NaN NaN NaN;Infinity Infinity Infinity 1;Infinity -Infinity Infinity -Infinity;Infinity 3 Infinity 1;NaN NaN NaN NaN;Infinity 0 Infinity 0;
// expect: 0 -Infinity 0.25 -Infinity;-0 -Infinity 0.25 -Infinity;1 -Infinity 1 -Infinity;-1 -Infinity 0.25 -Infinity;2147483647 -Infinity 2147483647 -Infinity;-2147483648 -Infinity 0.25 -Infinity;0.5 -Infinity 0.5 -Infinity;-0.5 -Infinity 0.25 -Infinity;NaN NaN NaN NaN;Infinity -Infinity Infinity -Infinity;-Infinity -Infinity 0.25 -Infinity;3 -Infinity 3 -Infinity;NaN NaN NaN NaN;0 -Infinity 0.25 -Infinity;
// expect: 3 0 3 0;3 -0 3 -0;3 1 3 1;3 -1 3 -1;2147483647 3 2147483647 1;3 -2147483648 3 -2147483648;3 0.5 3 0.5;3 -0.5 3 -0.5;NaN NaN NaN NaN;Infinity 3 Infinity 1;3 -Infinity 3 -Infinity;3 3 3 1;NaN NaN NaN NaN;3 0 3 0;
// expect: NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;NaN NaN NaN NaN;
// expect: 0 0 0.25 0;0 -0 0.25 -0;1 0 1 0;0 -1 0.25 -1;2147483647 0 2147483647 0;0 -2147483648 0.25 -2147483648;0.5 0 0.5 0;0 -0.5 0.25 -0.5;NaN NaN NaN NaN;Infinity 0 Infinity 0;0 -Infinity 0.25 -Infinity;3 0 3 0;NaN NaN NaN NaN;0 0 0.25 0;
// expect:

// SameValue, of everything with everything.
const values = [...few, 'text', 'te' + 'xt', '', true, false, sum, [], Symbol.iterator, 2147483648, 1.0];
let same = '';
for (let round = 0; round < 20; round++) {
    same = values.map((a) => values.map((b) => (Object.is(a, b) ? 1 : 0)).join('')).join(' ');
}
console.log(same);
// expect: 100000000000000000000000 010000000000000000000000 001000000000000000000001 000100000000000000000000 000010000000000000000000 000001000000000000000000 000000100000000000000000 000000010000000000000000 000000001000000000000000 000000000100000000000000 000000000010000000000000 000000000001000000000000 000000000000100000000000 000000000000010000000000 000000000000001100000000 000000000000001100000000 000000000000000010000000 000000000000000001000000 000000000000000000100000 000000000000000000010000 000000000000000000001000 000000000000000000000100 000000000000000000000010 001000000000000000000001
console.log([[], {}, 'a', 1, null, undefined, new (class extends Array {})(), { length: 1 }, new Uint8Array(1)]
    .map((x) => Array.isArray(x)).join(), Array.isArray(), Array.isArray([], 1));
// expect: true,false,false,false,false,false,true,false,false false true

// A getter that runs while the arguments are made; a function that has been replaced; objects that are made.
const log = [];
const watched = { get x() { log.push('x'); return 2.5; } };
for (let i = 0; i < 300; i++) Math.floor(watched.x);
console.log(log.length, typeof new Number(5), new Number(5) + 1); // expect: 300 object 6
const floor = Math.floor;
Math.floor = (x) => 'replaced ' + x;
console.log(Math.floor(1.5), floor(1.5)); // expect: replaced 1.5 1
Math.floor = floor;
for (const bad of [Symbol.iterator, { valueOf() { throw new RangeError('no number'); } }]) {
    for (const f of [isNaN, Math.floor, Math.max, Number, parseInt, Math.imul]) {
        try {
            console.log(f(bad, 1));
        } catch (e) {
            console.log(e.name, e.message);
        }
    }
}
// expect: TypeError Cannot convert a Symbol value to a number
// expect: TypeError Cannot convert a Symbol value to a number
// expect: TypeError Cannot convert a Symbol value to a number
// expect: TypeError Cannot convert a Symbol value to a number
// expect: TypeError Cannot convert a Symbol value to a string
// expect: TypeError Cannot convert a Symbol value to a number
// expect: RangeError no number
// expect: RangeError no number
// expect: RangeError no number
// expect: RangeError no number
// expect: NaN
// expect: RangeError no number
for (let i = 0; i < 300; i++) {
    const r = Math.random();
    if (!(r >= 0 && r < 1)) console.log('out of range', r);
}
