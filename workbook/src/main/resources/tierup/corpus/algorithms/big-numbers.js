'use strict';
// Addition and multiplication of decimal texts; 100! and the 1000th Fibonacci number.
function add(a, b) {
    let result = '';
    let carry = 0;
    for (let i = a.length - 1, j = b.length - 1; i >= 0 || j >= 0 || carry > 0; i--, j--) {
        const sum = (i >= 0 ? a.charCodeAt(i) - 48 : 0) + (j >= 0 ? b.charCodeAt(j) - 48 : 0) + carry;
        result = String.fromCharCode(48 + sum % 10) + result;
        carry = sum > 9 ? 1 : 0;
    }
    return result === '' ? '0' : result;
}
console.log(add('99999999999999999999', '1'), add('0', '0'), add('123', '98765432109876543210'));
// expect: 100000000000000000000 0 98765432109876543333
class BigNatural {
    constructor(limbs) { this.limbs = limbs; }
    static of(n) {
        const limbs = [];
        do {
            limbs.push(n % 10000);
            n = Math.floor(n / 10000);
        } while (n > 0);
        return new BigNatural(limbs);
    }
    plus(other) {
        const result = [];
        let carry = 0;
        for (let i = 0; i < Math.max(this.limbs.length, other.limbs.length) || carry; i++) {
            const sum = (this.limbs[i] || 0) + (other.limbs[i] || 0) + carry;
            result.push(sum % 10000);
            carry = sum >= 10000 ? 1 : 0;
        }
        return new BigNatural(result);
    }
    timesSmall(n) {
        const result = [];
        let carry = 0;
        for (let i = 0; i < this.limbs.length || carry > 0; i++) {
            const product = (this.limbs[i] || 0) * n + carry;
            result.push(product % 10000);
            carry = Math.floor(product / 10000);
        }
        return new BigNatural(result);
    }
    toString() {
        let text = String(this.limbs[this.limbs.length - 1]);
        for (let i = this.limbs.length - 2; i >= 0; i--) {
            const limb = String(this.limbs[i]);
            text += '0000'.slice(limb.length) + limb;
        }
        return text;
    }
}
let factorial = BigNatural.of(1);
for (let i = 2; i <= 100; i++) factorial = factorial.timesSmall(i);
console.log(String(factorial));
// expect: 93326215443944152681699238856266700490715968264381621468592963895217599993229915608941463976156518286253697920827223758251185210916864000000000000000000000000
let a = BigNatural.of(0);
let b = BigNatural.of(1);
for (let i = 0; i < 1000; i++) {
    const sum = a.plus(b);
    a = b;
    b = sum;
}
console.log(`${a}`);
// expect: 43466557686937456435688527675040625802564660517371780402481729089536555417949051890403879840079255169295922593080322634775209689623239873322471161642996440906533187938298969649928516003704476137795166849228875
let digitSum = 0;
for (const digit of String(factorial)) digitSum += Number(digit);
console.log(digitSum, String(a).length); // expect: 648 209
