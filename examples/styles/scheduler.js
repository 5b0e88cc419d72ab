// A scheduler of tasks in the style of the years before classes: constructors, methods put on prototypes one by one,
// inheritance by hand, and a namespace object around it all.
var Os = {};

Os.IDLE = 0;
Os.READY = 1;
Os.WAITING = 2;

Os.Packet = function (kind, payload) {
  this.kind = kind;
  this.payload = payload;
  this.next = null;
};

Os.Packet.prototype.appendTo = function (queue) {
  if (queue === null) return this;
  var last = queue;
  while (last.next !== null) last = last.next;
  last.next = this;
  return queue;
};

Os.Task = function (id, priority) {
  this.id = id;
  this.priority = priority;
  this.state = Os.IDLE;
  this.queue = null;
  this.steps = 0;
};

Os.Task.prototype.isRunnable = function () {
  return this.state === Os.READY || (this.state === Os.WAITING && this.queue !== null);
};

Os.Task.prototype.take = function () {
  var packet = this.queue;
  if (packet !== null) {
    this.queue = packet.next;
    packet.next = null;
  }
  return packet;
};

Os.Task.prototype.accept = function (packet) {
  this.queue = packet.appendTo(this.queue);
  if (this.state === Os.IDLE) this.state = Os.WAITING;
};

Os.inherit = function (child, parent) {
  child.prototype = Object.create(parent.prototype);
  child.prototype.constructor = child;
};

Os.Producer = function (id, count) {
  Os.Task.call(this, id, 1);
  this.left = count;
  this.state = Os.READY;
};
Os.inherit(Os.Producer, Os.Task);

Os.Producer.prototype.run = function (scheduler) {
  this.steps++;
  if (this.left-- === 0) {
    this.state = Os.IDLE;
    return;
  }
  scheduler.send(this.left % 2 === 0 ? 1 : 2, new Os.Packet('number', this.left));
};

Os.Worker = function (id, work) {
  Os.Task.call(this, id, 2);
  this.work = work;
  this.result = 0;
};
Os.inherit(Os.Worker, Os.Task);

Os.Worker.prototype.run = function () {
  this.steps++;
  var packet = this.take();
  if (packet === null) this.state = Os.IDLE;
  else this.result = this.work(this.result, packet.payload);
};

Os.Scheduler = function () {
  this.tasks = [];
  this.rounds = 0;
};

Os.Scheduler.prototype = {
  add: function (task) {
    this.tasks.push(task);
    return task;
  },
  send: function (id, packet) {
    this.tasks[id].accept(packet);
  },
  pick: function () {
    var best = null;
    for (var i = 0; i < this.tasks.length; i++) {
      var task = this.tasks[i];
      if (task.isRunnable() && (best === null || task.priority > best.priority)) best = task;
    }
    return best;
  },
  loop: function () {
    for (var task = this.pick(); task !== null; task = this.pick()) {
      this.rounds++;
      task.run(this);
    }
  }
};

var scheduler = new Os.Scheduler();
scheduler.add(new Os.Producer(0, 4000));
var sum = scheduler.add(new Os.Worker(1, function (result, n) { return result + n; }));
var mix = scheduler.add(new Os.Worker(2, function (result, n) { return (result * 31 + n) % 65521; }));
scheduler.loop();
console.log('rounds', scheduler.rounds, 'sum', sum.result, 'mix', mix.result);
