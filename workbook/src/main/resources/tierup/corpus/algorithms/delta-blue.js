'use strict';
// One-way constraints with strengths, in the manner of DeltaBlue: a chain that propagates edits.
class Variable {
    constructor(name, value) {
        this.name = name;
        this.value = value;
        this.constraints = [];
        this.determinedBy = null;
        this.mark = 0;
    }
}
class Constraint {
    constructor(strength) { this.strength = strength; }
    inputs() { return []; }
    execute() {}
}
class EditConstraint extends Constraint {
    constructor(variable, strength) {
        super(strength);
        this.output = variable;
        this.value = variable.value;
    }
    execute() { this.output.value = this.value; }
}
class EqualConstraint extends Constraint {
    constructor(from, to, strength) {
        super(strength);
        this.from = from;
        this.output = to;
        from.constraints.push(this);
    }
    inputs() { return [this.from]; }
    execute() { this.output.value = this.from.value; }
}
class ScaleConstraint extends EqualConstraint {
    constructor(from, to, factor, offset, strength) {
        super(from, to, strength);
        this.factor = factor;
        this.offset = offset;
    }
    execute() { this.output.value = this.from.value * this.factor + this.offset; }
}
class Planner {
    constructor() {
        this.mark = 0;
        this.executed = 0;
    }
    add(constraint) {
        const current = constraint.output.determinedBy;
        if (current !== null && current.strength >= constraint.strength) return false;
        constraint.output.determinedBy = constraint;
        return true;
    }
    propagate(variable) {
        this.mark++;
        const todo = [variable];
        while (todo.length > 0) {
            const source = todo.shift();
            if (source.mark === this.mark) continue;
            source.mark = this.mark;
            for (const constraint of source.constraints) {
                if (constraint.output.determinedBy !== constraint) continue;
                constraint.execute();
                this.executed++;
                todo.push(constraint.output);
            }
        }
    }
    edit(variable, value) {
        variable.value = value;
        this.propagate(variable);
    }
}
const planner = new Planner();
const chain = [];
for (let i = 0; i < 50; i++) chain.push(new Variable('v' + i, 0));
for (let i = 1; i < 50; i++) planner.add(new EqualConstraint(chain[i - 1], chain[i], 1));
for (let i = 0; i < 100; i++) planner.edit(chain[0], i);
console.log(chain[49].value, planner.executed); // expect: 99 4900
const source = new Variable('source', 10);
const scaled = [];
for (let i = 0; i < 30; i++) {
    const v = new Variable('s' + i, 0);
    planner.add(new ScaleConstraint(source, v, i, 1000, 2));
    scaled.push(v);
}
planner.edit(source, 17);
console.log(scaled.map((v) => v.value).slice(0, 4).join(), scaled[29].value); // expect: 1000,1017,1034,1051 1493
console.log(planner.add(new EditConstraint(scaled[0], 1)), planner.add(new EditConstraint(scaled[0], 3)));
// expect: false true
planner.edit(source, 20);
console.log(scaled[0].value, scaled[1].value, planner.executed, scaled[1].determinedBy.inputs()[0].name);
// expect: 1000 1020 4959 source
