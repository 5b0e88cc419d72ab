// A ray tracer with classes: fields, accessors, static factories, inheritance, and an arrow function kept in a field.
class Vector {
  constructor(x, y, z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }
  static ZERO = new Vector(0, 0, 0);
  static between(a, b) { return b.minus(a); }
  plus(v) { return new Vector(this.x + v.x, this.y + v.y, this.z + v.z); }
  minus(v) { return new Vector(this.x - v.x, this.y - v.y, this.z - v.z); }
  times(k) { return new Vector(this.x * k, this.y * k, this.z * k); }
  dot(v) { return this.x * v.x + this.y * v.y + this.z * v.z; }
  get length() { return Math.sqrt(this.dot(this)); }
  get unit() { return this.times(1 / this.length); }
}

class Thing {
  colour = '.';
  shine = (light, normal) => Math.max(0, light.dot(normal));
  hit(origin, direction) { throw new Error('a thing without a shape'); }
}

class Sphere extends Thing {
  constructor(centre, radius, colour) {
    super();
    this.centre = centre;
    this.radius = radius;
    this.colour = colour;
  }
  hit(origin, direction) {
    const toCentre = Vector.between(origin, this.centre);
    const along = toCentre.dot(direction);
    const gap = this.radius * this.radius - (toCentre.dot(toCentre) - along * along);
    return gap < 0 || along < 0 ? Infinity : along - Math.sqrt(gap);
  }
  normalAt(point) { return Vector.between(this.centre, point).unit; }
}

class Floor extends Thing {
  floorHeight;
  constructor(height) {
    super();
    this.floorHeight = height;
  }
  hit(origin, direction) {
    const distance = (this.floorHeight - origin.y) / direction.y;
    return direction.y < 0 && distance > 0 ? distance : Infinity;
  }
  normalAt() { return new Vector(0, 1, 0); }
}

class Scene {
  things = [];
  light = new Vector(-1, 2, -1).unit;
  add(...things) {
    this.things.push(...things);
    return this;
  }
  nearest(origin, direction) {
    let found = null;
    let distance = Infinity;
    for (const thing of this.things) {
      const d = thing.hit(origin, direction);
      if (d < distance) {
        distance = d;
        found = thing;
      }
    }
    return { thing: found, distance };
  }
  shade(origin, direction) {
    const { thing, distance } = this.nearest(origin, direction);
    if (thing === null) return ' ';
    const point = origin.plus(direction.times(distance));
    const bright = thing.shine(this.light, thing.normalAt(point));
    return bright > 0.75 ? '#' : bright > 0.35 ? thing.colour : ':';
  }
  render(width, height) {
    const rows = [];
    for (let y = 0; y < height; y++) {
      let row = '';
      for (let x = 0; x < width; x++) {
        row += this.shade(Vector.ZERO, new Vector(x / width - 0.5, 0.5 - y / height, 0.6).unit);
      }
      rows.push(row);
    }
    return rows;
  }
}

const scene = new Scene().add(
  new Sphere(new Vector(0, 0, 3), 1, 'o'),
  new Sphere(new Vector(1.4, 0.6, 4), 0.8, '+'),
  new Floor(-1)
);
console.log(scene.render(64, 24).join('\n'));
