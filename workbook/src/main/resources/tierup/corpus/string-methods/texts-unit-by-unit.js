'use strict';
// Texts made of other texts, unit by unit: URIs, JSON, and numbers with a chosen count of digits.
const hash = texts => {
    let h = 7;
    for (const c of texts.join(' ')) h = (h * 31 + c.charCodeAt(0)) | 0;
    return h;
};
const attempt = f => { try { return f(); } catch (e) { return e.name + ': ' + e.message; } };
let ascii = '';
for (let i = 0; i < 128; i++) ascii += String.fromCharCode(i);
for (let i = 0; i < 128; i += 32) console.log(encodeURIComponent(ascii.slice(i, i + 32)));
// expect: %00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F
// expect: %20!%22%23%24%25%26'()*%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F
// expect: %40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_
// expect: %60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F
for (let i = 32; i < 128; i += 32) console.log(encodeURI(ascii.slice(i, i + 32)));
// expect: %20!%22#$%25&'()*+,-./0123456789:;%3C=%3E?
// expect: @ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_
// expect: %60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F
const wide = '\u0080\u07ff\u0800\uffff\ud800\udc00\udbff\udfff';
console.log(encodeURIComponent(wide), decodeURIComponent(encodeURIComponent(wide)) === wide);
// expect: %C2%80%DF%BF%E0%A0%80%EF%BF%BF%F0%90%80%80%F4%8F%BF%BF true
for (const bad of ['\ud800', '\udc00', 'a\ud800b', '\ud800\ud800', '\udc00\ud800']) {
    console.log(attempt(() => encodeURI(bad)));
}
// expect: URIError: URI malformed
// expect: URIError: URI malformed
// expect: URIError: URI malformed
// expect: URIError: URI malformed
// expect: URIError: URI malformed
console.log(decodeURI('%41%2F%3f%23%24%e2%82%ac%F0%9F%98%80'), decodeURIComponent('%41%2F%3f%23%24'));
// expect: A%2F%3f%23%24€😀 A/?#$
console.log(decodeURI('%C2%80').length); // expect: 1
const malformed = ['%', '%4', '%4g', '%80', '%C2', '%C2%', '%C2%41', '%C0%80', '%C1%BF', '%E0%80%80',
    '%E0%9F%BF', '%ED%A0%80', '%ED%BF%BF', '%F0%80%80%80', '%F0%8F%BF%BF', '%F4%90%80%80',
    '%F8%88%80%80%80', '%FF', '%E2%82', '%e2%82%', '%F0%9F%98'];
const refused = f => malformed.filter(text => attempt(() => f(text)) === 'URIError: URI malformed').length;
console.log(malformed.length, refused(decodeURIComponent), refused(text => decodeURI('a' + text + 'b')));
// expect: 21 21 20

for (let i = 0; i < 128; i += 8) console.log(encodeURI(JSON.stringify(ascii.slice(i, i + 8))));
// expect: %22%5Cu0000%5Cu0001%5Cu0002%5Cu0003%5Cu0004%5Cu0005%5Cu0006%5Cu0007%22
// expect: %22%5Cb%5Ct%5Cn%5Cu000b%5Cf%5Cr%5Cu000e%5Cu000f%22
// expect: %22%5Cu0010%5Cu0011%5Cu0012%5Cu0013%5Cu0014%5Cu0015%5Cu0016%5Cu0017%22
// expect: %22%5Cu0018%5Cu0019%5Cu001a%5Cu001b%5Cu001c%5Cu001d%5Cu001e%5Cu001f%22
// expect: %22%20!%5C%22#$%25&'%22
// expect: %22()*+,-./%22
// expect: %2201234567%22
// expect: %2289:;%3C=%3E?%22
// expect: %22@ABCDEFG%22
// expect: %22HIJKLMNO%22
// expect: %22PQRSTUVW%22
// expect: %22XYZ%5B%5C%5C%5D%5E_%22
// expect: %22%60abcdefg%22
// expect: %22hijklmno%22
// expect: %22pqrstuvw%22
// expect: %22xyz%7B%7C%7D~%7F%22
console.log(encodeURI(JSON.stringify('\ud800 \udc00 \ud800\udc00 \udc00\ud800 \u2028 \x7f \xe9 \uffff')));
// expect: %22%5Cud800%20%5Cudc00%20%F0%90%80%80%20%5Cudc00%5Cud800%20%E2%80%A8%20%7F%20%C3%A9%20%EF%BF%BF%22
console.log(JSON.stringify({ 'a"b\n': '\\', '\u0000': ['\t\t', '""', ''] }));
// expect: {"a\"b\n":"\\","\u0000":["\t\t","\"\"",""]}
console.log(JSON.parse(JSON.stringify(ascii)) === ascii, [ascii.slice(0, 12) + '\u0085\u009f']);
// expect: true [ '\x00\x01\x02\x03\x04\x05\x06\x07\b\t\n\x0B\x85\x9F' ]

const numbers = [0, -0, 1, 0.5, 1.5, 2.5, 1.005, 1.45, 8.345, 0.000001, 1e-7, 123.456, 99.995, 9.995,
    0.0000005, 4.35, 1e15, 123456789012345680, 9007199254740993, 1e20, 1.1e20, 0.1 + 0.2, 1 / 3, 2 / 3,
    5e-324, 9.999999999999998, 10.000000000000002, 0.00001, 1234.5678];
for (const x of numbers) {
    const fixed = [0, 1, 2, 3, 7, 17, 18, 20, 25].map(d => x.toFixed(d));
    const scientific = [0, 1, 2, 5, 15, 16, 17, 19].map(d => x.toExponential(d));
    const digits = [1, 2, 3, 6, 15, 16, 17, 18, 21].map(d => x.toPrecision(d));
    console.log(fixed[2], (-x).toFixed(1), scientific[2], digits[2], digits[4]);
    console.log(hash(fixed), hash(scientific), hash(digits));
}
// expect: 0.00 0.0 0.00e+0 0.00 0.00000000000000
// expect: -1537729493 1219460111 736937545
// expect: 0.00 0.0 0.00e+0 0.00 0.00000000000000
// expect: -1537729493 1219460111 736937545
// expect: 1.00 -1.0 1.00e+0 1.00 1.00000000000000
// expect: -552037332 572966193 -748594230
// expect: 0.50 -0.5 5.00e-1 0.500 0.500000000000000
// expect: 2131954740 259694167 -1779159088
// expect: 1.50 -1.5 1.50e+0 1.50 1.50000000000000
// expect: -1177320395 298390551 1646698571
// expect: 2.50 -2.5 2.50e+0 2.50 2.50000000000000
// expect: -191628234 -348103367 161166796
// expect: 1.00 -1.0 1.00e+0 1.00 1.00500000000000
// expect: 1347506054 1975546891 216187351
// expect: 1.45 -1.4 1.45e+0 1.45 1.45000000000000
// expect: -594579957 956221739 -86691541
// expect: 8.35 -8.3 8.35e+0 8.35 8.34500000000000
// expect: -1514290529 1281873404 -1551685928
// expect: 0.00 -0.0 1.00e-6 0.00000100 0.00000100000000000000
// expect: 1698130705 1892988105 1924995373
// expect: 0.00 -0.0 1.00e-7 1.00e-7 1.00000000000000e-7
// expect: 921957741 -1343293269 2097775950
// expect: 123.46 -123.5 1.23e+2 123 123.456000000000
// expect: -561215122 -989237297 -1160749686
// expect: 100.00 -100.0 1.00e+2 100 99.9950000000000
// expect: -466005033 -240705000 582096817
// expect: 9.99 -10.0 9.99e+0 9.99 9.99500000000000
// expect: 2110806968 607832713 2062277628
// expect: 0.00 -0.0 5.00e-7 5.00e-7 5.00000000000000e-7
// expect: -1911737420 -412598049 849581761
// expect: 4.35 -4.3 4.35e+0 4.35 4.35000000000000
// expect: 1734188278 -187102287 -1035133018
// expect: 1000000000000000.00 -1000000000000000.0 1.00e+15 1.00e+15 1.00000000000000e+15
// expect: 1797737868 -1851073135 1763399708
// expect: 123456789012345680.00 -123456789012345680.0 1.23e+17 1.23e+17 1.23456789012346e+17
// expect: -1524760413 -1584433368 1164732955
// expect: 9007199254740992.00 -9007199254740992.0 9.01e+15 9.01e+15 9.00719925474099e+15
// expect: -792167190 166790363 727795322
// expect: 100000000000000000000.00 -100000000000000000000.0 1.00e+20 1.00e+20 1.00000000000000e+20
// expect: 174552108 1777232005 -672455964
// expect: 110000000000000000000.00 -110000000000000000000.0 1.10e+20 1.10e+20 1.10000000000000e+20
// expect: 1773584011 -854776858 -1251454014
// expect: 0.30 -0.3 3.00e-1 0.300 0.300000000000000
// expect: 906950742 -1769613326 1554674263
// expect: 0.33 -0.3 3.33e-1 0.333 0.333333333333333
// expect: -1410643347 -797721416 -1113414573
// expect: 0.67 -0.7 6.67e-1 0.667 0.666666666666667
// expect: -1301565242 1127693260 1840928719
// expect: 0.00 -0.0 4.94e-324 4.94e-324 4.94065645841247e-324
// expect: -1537729493 1828851476 1232608894
// expect: 10.00 -10.0 1.00e+1 10.0 10.0000000000000
// expect: 660564218 909826604 -2145657394
// expect: 10.00 -10.0 1.00e+1 10.0 10.0000000000000
// expect: -1813384782 1230738387 -1540749979
// expect: 0.00 -0.0 1.00e-5 0.0000100 0.0000100000000000000
// expect: -1579988865 739690287 1073746596
// expect: 1234.57 -1234.6 1.23e+3 1.23e+3 1234.56780000000
// expect: 1588502093 49436308 538432232
let all = 0;
for (let i = 1; i < 3000; i++) {
    const x = i * 1.37 / (i % 7 + 1);
    all = all * 31 + hash([x.toFixed(i % 5), (-x).toFixed(2), x.toExponential(i % 9), x.toPrecision(i % 17 + 1)]) | 0;
}
console.log(all); // expect: 1902131666
