'use strict';
// Objects that send each other objects, in the manner of the Richards benchmark: tasks of five classes with inboxes, run
// by a scheduler in the order of their priorities. Method calls, loads and stores, few allocations.

class Packet {
    constructor(number) {
        this.next = null;
        this.number = number;
        this.value = 0;
        this.hops = 0;
    }
}

class Queue {
    constructor() {
        this.first = null;
        this.last = null;
    }

    isEmpty() { return this.first === null; }

    add(packet) {
        packet.next = null;
        if (this.last === null) {
            this.first = packet;
        } else {
            this.last.next = packet;
        }
        this.last = packet;
    }

    take() {
        const packet = this.first;
        this.first = packet.next;
        if (this.first === null) this.last = null;
        return packet;
    }
}

class Task {
    constructor(priority) {
        this.priority = priority;
        this.inbox = new Queue();
        this.target = null;
        this.following = null;
        this.steps = 0;
    }

    isReady() { return !this.inbox.isEmpty(); }

    receive(packet) {
        packet.hops++;
        this.inbox.add(packet);
    }

    step() {
        this.steps++;
        const packet = this.inbox.take();
        this.handle(packet);
        if (this.target !== null) this.target.receive(packet);
    }
}

class Source extends Task {
    constructor(rounds) {
        super(1);
        this.rounds = rounds;
        this.seed = 1;
    }

    isReady() { return this.rounds > 0 && !this.inbox.isEmpty(); }

    handle(packet) {
        this.rounds--;
        this.seed = (this.seed * 1103 + 12345) & 0xffff;
        packet.value = this.seed;
    }
}

class Scaler extends Task {
    constructor(factor) {
        super(3);
        this.factor = factor;
    }

    handle(packet) { packet.value = (packet.value * this.factor) & 0xfffff; }
}

class Mixer extends Task {
    constructor() {
        super(4);
        this.last = 0;
    }

    handle(packet) {
        packet.value ^= this.last;
        this.last = packet.value >> 3;
    }
}

class Router extends Task {
    constructor(even, odd) {
        super(5);
        this.even = even;
        this.odd = odd;
    }

    handle(packet) { this.target = (packet.value & 1) === 0 ? this.even : this.odd; }
}

class Sink extends Task {
    constructor(source) {
        super(9);
        this.target = source;
        this.checksum = 0;
    }

    handle(packet) { this.checksum = (this.checksum * 31 + packet.value + packet.hops) & 0xffffff; }
}

class Scheduler {
    constructor() {
        this.tasks = null;
    }

    /** Tasks of higher priority come first. */
    add(task) {
        if (this.tasks === null || this.tasks.priority < task.priority) {
            task.following = this.tasks;
            this.tasks = task;
            return;
        }
        let before = this.tasks;
        while (before.following !== null && before.following.priority >= task.priority) before = before.following;
        task.following = before.following;
        before.following = task;
    }

    run() {
        let task = this.tasks;
        while (task !== null) {
            if (task.isReady()) {
                task.step();
                task = this.tasks;
            } else {
                task = task.following;
            }
        }
    }
}

function run() {
    const source = new Source(100000);
    const sink = new Sink(source);
    const scalers = [new Scaler(3), new Scaler(7)];
    const mixer = new Mixer();
    const router = new Router(scalers[0], scalers[1]);
    const scheduler = new Scheduler();
    source.target = mixer;
    mixer.target = router;
    for (const scaler of scalers) scaler.target = sink;
    for (const task of [source, sink, mixer, router, scalers[0], scalers[1]]) scheduler.add(task);
    for (let i = 0; i < 8; i++) source.inbox.add(new Packet(i));
    scheduler.run();
    return sink.checksum + source.steps + mixer.steps + router.steps;
}

module.exports = { name: 'pipeline', group: 'objects', run, expected: 1449020 };
