// Rows, and indexes over them that are built on first need.
function Index(column) {
  this.column = column;
  this.entries = new Map();
}

Index.prototype.add = function (row) {
  const key = row[this.column];
  const rows = this.entries.get(key);
  if (rows === undefined) this.entries.set(key, [row]);
  else rows.push(row);
};

Index.prototype.get = function (key) {
  return this.entries.get(key) || [];
};

exports.Table = class {
  indexes = {};
  constructor(columns) {
    this.columns = columns;
    this.rows = [];
  }
  insert(row) {
    for (const column of this.columns) {
      if (!(column in row)) throw new TypeError('no ' + column);
    }
    this.rows.push(row);
  }
  indexOn(column) {
    return this.indexes[column] || (this.indexes[column] = this.rows.reduce((index, row) => {
      index.add(row);
      return index;
    }, new Index(column)));
  }
};
