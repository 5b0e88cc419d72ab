'use strict';
// Each way by which a prototype gets an element, in a chain of its own: what hot code sees through a hole, beyond the
// end, by a store that a setter catches.
const rd = (a, i) => a[i];
const st = (a, i, v) => { a[i] = v; };
const add = (a, v) => a.push(v);
const walk = a => {
    let text = '';
    for (const x of a) text += x + ' ';
    return text;
};
for (let i = 0; i < 3000; i++) {
    rd([0, , 2], i % 5);
    st([0, , 2], i % 3, i);
    add([1], i);
    if (i % 30 === 0) walk([1, , 2]);
}
const caught = [];
const above = (p, o) => Object.setPrototypeOf(p, Object.setPrototypeOf(o, Array.prototype));
const ways = {
    pushes(p) { add(p, 'a'); add(p, 'b'); },
    stores(p) { st(p, 0, 'a'); st(p, 1, 'b'); },
    lengthens(p) { p.length = 2; st(p, 1, 'b'); },
    shortens(p) { p.length = 4; p.length = 1; st(p, 0, 'a'); st(p, 1, 'b'); },
    fills(p) { p.length = 2; p.fill('f'); },
    splices(p) { p.splice(0, 0, 'a', 'b'); },
    unshifts(p) { p.unshift('a', 'b'); },
    copies(p) { p.length = 2; Object.assign(p, ['a', 'b']); },
    defines(p) { Object.defineProperty(p, 1, { value: 'd', configurable: true }); },
    sets(p) {
        Object.defineProperty(p, 1, { set(v) { caught.push(v); }, get() { return 'got'; }, configurable: true });
    },
    far(p) { p[1] = 'near'; p[4000000] = 'far'; },
    array(p) { above(p, ['x', 'y', 'z']); },
    text(p) { above(p, new String('str')); },
    bytes(p) { above(p, new Uint8Array([7, 8, 9])); },
    passed(p) { above(p, (function () { return arguments; })('m', 'n')); },
    plain(p) { above(p, { 1: 'one' }); },
    frozen(p) { above(p, ['i', 'j']); Object.freeze(Object.getPrototypeOf(p)); },
    sorts(p) { p.push('b', 'a'); p.sort(); },
    reverses(p) { p.length = 2; p[0] = 'r'; p.reverse(); },
    moves(p) { p.length = 3; p[0] = 'm'; p.copyWithin(1, 0); },
};
for (const name of Object.keys(ways)) {
    const make = () => Object.setPrototypeOf([0, , 2], p);
    const p = [];
    const kid = make();
    const before = [rd(kid, 1), rd(kid, 3)].join();
    ways[name](p);
    const seen = [rd(kid, 0), rd(kid, 1), rd(kid, 3), 1 in kid, walk(kid)].join();
    let stored = 'stored';
    try {
        st(kid, 1, 'mine');
    } catch (error) {
        stored = error.constructor.name;
    }
    console.log(name, before, seen, stored, rd(kid, 1), Object.keys(kid).join(), add(make(), 4), rd(p, 1));
}
// expect: pushes , 0,b,,true,0 b 2  stored mine 0,1,2 4 b
// expect: stores , 0,b,,true,0 b 2  stored mine 0,1,2 4 b
// expect: lengthens , 0,b,,true,0 b 2  stored mine 0,1,2 4 b
// expect: shortens , 0,b,,true,0 b 2  stored mine 0,1,2 4 b
// expect: fills , 0,f,,true,0 f 2  stored mine 0,1,2 4 f
// expect: splices , 0,b,,true,0 b 2  stored mine 0,1,2 4 b
// expect: unshifts , 0,b,,true,0 b 2  stored mine 0,1,2 4 b
// expect: copies , 0,b,,true,0 b 2  stored mine 0,1,2 4 b
// expect: defines , 0,d,,true,0 d 2  TypeError d 0,2 4 d
// expect: sets , 0,got,,true,0 got 2  stored got 0,2 4 got
// expect: far , 0,near,,true,0 near 2  stored mine 0,1,2 4 near
// expect: array , 0,y,,true,0 y 2  stored mine 0,1,2 4 y
// expect: text , 0,t,,true,0 t 2  TypeError t 0,2 4 t
// expect: bytes , 0,8,,true,0 8 2  stored mine 0,1,2 4 8
// expect: passed , 0,n,,true,0 n 2  stored mine 0,1,2 4 n
// expect: plain , 0,one,,true,0 one 2  stored mine 0,1,2 4 one
// expect: frozen , 0,j,,true,0 j 2  TypeError j 0,2 4 j
// expect: sorts , 0,b,,true,0 b 2  stored mine 0,1,2 4 b
// expect: reverses , 0,r,,true,0 r 2  stored mine 0,1,2 4 r
// expect: moves , 0,m,,true,0 m 2  stored mine 0,1,2 4 m
console.log(caught.join()); // expect: mine
