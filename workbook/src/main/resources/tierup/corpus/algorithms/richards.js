'use strict';
// A small operating-system scheduler in the manner of Martin Richards' benchmark: classes, queues, states.
class Packet {
    constructor(kind, payload) {
        this.kind = kind;
        this.payload = payload;
        this.next = null;
    }
}
class Task {
    constructor(scheduler, name, priority) {
        this.scheduler = scheduler;
        this.name = name;
        this.priority = priority;
        this.queue = null;
        this.runs = 0;
        this.held = false;
    }
    enqueue(packet) {
        packet.next = null;
        if (this.queue === null) {
            this.queue = packet;
            return;
        }
        let last = this.queue;
        while (last.next !== null) last = last.next;
        last.next = packet;
    }
    take() {
        const packet = this.queue;
        if (packet !== null) this.queue = packet.next;
        return packet;
    }
    isReady() { return !this.held && this.queue !== null; }
    run() { throw new Error('abstract'); }
}
class IdleTask extends Task {
    constructor(scheduler, count) {
        super(scheduler, 'idle', 0);
        this.count = count;
        this.control = 1;
    }
    isReady() { return this.count > 0; }
    run() {
        this.count--;
        this.control = this.control & 1 ? this.control >> 1 ^ 0xd008 : this.control >> 1;
        this.scheduler.send(this.control & 2 ? 'worker' : 'device', new Packet('tick', this.control & 255));
    }
}
class WorkerTask extends Task {
    constructor(scheduler) {
        super(scheduler, 'worker', 10);
        this.sum = 0;
    }
    run() {
        const packet = this.take();
        this.sum = this.sum * 31 + packet.payload & 0xffff;
        if (packet.payload % 5 === 0) this.scheduler.send('device', packet);
    }
}
class DeviceTask extends Task {
    constructor(scheduler) {
        super(scheduler, 'device', 20);
        this.bytes = 0;
        this.pause = 0;
    }
    run() {
        const packet = this.take();
        this.bytes += packet.payload;
        packet.payload = packet.payload >> 1 | 1;
        if (++this.pause % 4 === 0) {
            this.held = true;
            this.scheduler.wake.push(this);
        } else if (packet.kind === 'tick') {
            packet.kind = 'echo';
            this.scheduler.send('worker', packet);
        }
    }
}
class Scheduler {
    constructor() {
        this.tasks = [];
        this.byName = {};
        this.wake = [];
        this.steps = 0;
    }
    add(task) {
        this.tasks.push(task);
        this.tasks.sort((a, b) => b.priority - a.priority);
        this.byName[task.name] = task;
    }
    send(name, packet) { this.byName[name].enqueue(packet); }
    run() {
        for (;;) {
            const task = this.tasks.find((t) => t.isReady());
            if (task === undefined) return;
            task.runs++;
            task.run();
            if (++this.steps % 3 === 0 && this.wake.length > 0) this.wake.shift().held = false;
        }
    }
}
const scheduler = new Scheduler();
scheduler.add(new IdleTask(scheduler, 2000));
scheduler.add(new WorkerTask(scheduler));
scheduler.add(new DeviceTask(scheduler));
scheduler.run();
for (const task of scheduler.tasks) console.log(task.name, task.runs);
// expect: device 1482
// expect: worker 1917
// expect: idle 2000
console.log(scheduler.steps, scheduler.byName.worker.sum, scheduler.byName.device.bytes); // expect: 5399 52717 171774
