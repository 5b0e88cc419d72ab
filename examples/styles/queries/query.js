// A query is built step by step; each step returns another query.
const steps = module.exports = {
  from: table => make(table.rows),
  above: limit => function (value) { return value > limit; }
};

steps.below = limit => value => value < limit;

function make(rows) {
  return {
    where(column, test) {
      return make(rows.filter(row => test(row[column])));
    },
    orderBy(column) {
      return make([...rows].sort((a, b) => a[column] - b[column]));
    },
    groupBy(column) {
      const groups = {};
      for (const row of rows) (groups[row[column]] ||= []).push(row);
      return { groups, count: Object.keys(groups).length };
    },
    first: () => rows[0]
  };
}
