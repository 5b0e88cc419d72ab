'use strict';
// A least-recently-used cache: a doubly linked list with sentinels and an object as table.
class LruCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.size = 0;
        this.table = {};
        this.newest = { older: null };
        this.oldest = { newer: this.newest };
        this.newest.older = this.oldest;
    }
    unlink(entry) {
        entry.newer.older = entry.older;
        entry.older.newer = entry.newer;
    }
    linkNewest(entry) {
        entry.newer = this.newest;
        entry.older = this.newest.older;
        entry.older.newer = entry;
        this.newest.older = entry;
    }
    get(key) {
        const entry = this.table[key];
        if (entry === undefined) return -1;
        this.unlink(entry);
        this.linkNewest(entry);
        return entry.value;
    }
    put(key, value) {
        let entry = this.table[key];
        if (entry !== undefined) {
            this.unlink(entry);
            entry.value = value;
        } else {
            if (this.size === this.capacity) {
                const victim = this.oldest.newer;
                this.unlink(victim);
                delete this.table[victim.key];
                this.size--;
            }
            entry = { key, value, newer: null, older: null };
            this.table[key] = entry;
            this.size++;
        }
        this.linkNewest(entry);
    }
    keys() {
        const result = [];
        for (let at = this.newest.older; at !== this.oldest; at = at.older) result.push(at.key);
        return result.join();
    }
}
const cache = new LruCache(3);
for (const key of ['a', 'b', 'c']) cache.put(key, key.charCodeAt(0));
console.log(cache.keys(), cache.get('a'), cache.keys()); // expect: c,b,a 97 a,c,b
cache.put('d', 4);
console.log(cache.get('b'), cache.keys(), cache.size); // expect: -1 d,a,c 3
cache.put('c', 33);
console.log(cache.get('c'), cache.keys()); // expect: 33 c,d,a
const large = new LruCache(50);
let hits = 0;
let seed = 7;
for (let i = 0; i < 10000; i++) {
    seed = seed * 1664525 + 1013904223 | 0;
    const key = 'k' + (seed >>> 24) % 70;
    if (large.get(key) !== -1) hits++;
    else large.put(key, i);
}
console.log(hits, large.size, Object.keys(large.table).length); // expect: 7193 50 50
