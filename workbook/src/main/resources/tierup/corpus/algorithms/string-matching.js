'use strict';
// Naive search, Knuth-Morris-Pratt and Rabin-Karp find the same places.
function naive(text, pattern) {
    const places = [];
    for (let i = 0; i + pattern.length <= text.length; i++) {
        let j = 0;
        while (j < pattern.length && text[i + j] === pattern[j]) j++;
        if (j === pattern.length) places.push(i);
    }
    return places;
}
function knuthMorrisPratt(text, pattern) {
    const fail = [0];
    for (let i = 1, k = 0; i < pattern.length; i++) {
        while (k > 0 && pattern[i] !== pattern[k]) k = fail[k - 1];
        if (pattern[i] === pattern[k]) k++;
        fail[i] = k;
    }
    const places = [];
    for (let i = 0, k = 0; i < text.length; i++) {
        while (k > 0 && text[i] !== pattern[k]) k = fail[k - 1];
        if (text[i] === pattern[k]) k++;
        if (k === pattern.length) {
            places.push(i - k + 1);
            k = fail[k - 1];
        }
    }
    return places;
}
function rabinKarp(text, pattern) {
    const PRIME = 1000003;
    let power = 1;
    let wanted = 0;
    let hash = 0;
    for (let i = 0; i < pattern.length; i++) {
        wanted = (wanted * 256 + pattern.charCodeAt(i)) % PRIME;
        hash = (hash * 256 + text.charCodeAt(i)) % PRIME;
        if (i > 0) power = power * 256 % PRIME;
    }
    const places = [];
    for (let i = 0; i + pattern.length <= text.length; i++) {
        if (hash === wanted && text.slice(i, i + pattern.length) === pattern) places.push(i);
        const rest = hash - text.charCodeAt(i) * power % PRIME + PRIME;
        hash = (rest * 256 + text.charCodeAt(i + pattern.length)) % PRIME;
    }
    return places;
}
let text = '';
let seed = 3;
for (let i = 0; i < 1500; i++) {
    seed = seed * 69069 + 1 >>> 0;
    text += 'ab'[seed >>> 30 & 1];
}
for (const pattern of ['abab', 'aabbaab', 'bbbbbbbbbbbbbbbb', 'a']) {
    const expected = naive(text, pattern).join();
    console.log(pattern, naive(text, pattern).length, knuthMorrisPratt(text, pattern).join() === expected,
        rabinKarp(text, pattern).join() === expected);
}
// expect: abab 88 true true
// expect: aabbaab 19 true true
// expect: bbbbbbbbbbbbbbbb 0 true true
// expect: a 783 true true
console.log(naive('aaaa', 'aa').join(), text.indexOf('abab') === naive(text, 'abab')[0]); // expect: 0,1,2 true
