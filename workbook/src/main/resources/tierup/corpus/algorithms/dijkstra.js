'use strict';
// Shortest paths in a grid graph, and breadth-first search through a maze.
const maze = [
    'S.#.......',
    '..#.####.#',
    '....#..#..',
    '.####.##..',
    '......#..E',
];
function bfs(rows) {
    const height = rows.length;
    const width = rows[0].length;
    const distance = {};
    const queue = [[0, 0]];
    distance['0,0'] = 0;
    for (let head = 0; head < queue.length; head++) {
        const x = queue[head][0];
        const y = queue[head][1];
        const d = distance[x + ',' + y];
        if (rows[y][x] === 'E') return d;
        for (const step of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
            const nx = x + step[0];
            const ny = y + step[1];
            if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
            if (rows[ny][nx] === '#' || `${nx},${ny}` in distance) continue;
            distance[`${nx},${ny}`] = d + 1;
            queue.push([nx, ny]);
        }
    }
    return -1;
}
console.log(bfs(maze), bfs(['S#', '#E'])); // expect: 17 -1

const graph = {};
function edge(from, to, weight) {
    (graph[from] = graph[from] || {})[to] = weight;
    (graph[to] = graph[to] || {})[from] = weight;
}
edge('a', 'b', 7);
edge('a', 'c', 9);
edge('a', 'f', 14);
edge('b', 'c', 10);
edge('b', 'd', 15);
edge('c', 'd', 11);
edge('c', 'f', 2);
edge('d', 'e', 6);
edge('e', 'f', 9);
function dijkstra(source) {
    const distance = {};
    const previous = {};
    const open = Object.keys(graph);
    for (const node of open) distance[node] = Infinity;
    distance[source] = 0;
    while (open.length > 0) {
        let best = 0;
        for (let i = 1; i < open.length; i++) if (distance[open[i]] < distance[open[best]]) best = i;
        const node = open.splice(best, 1)[0];
        for (const next in graph[node]) {
            const candidate = distance[node] + graph[node][next];
            if (candidate < distance[next]) {
                distance[next] = candidate;
                previous[next] = node;
            }
        }
    }
    return { distance, previous };
}
const result = dijkstra('a');
for (const node of Object.keys(graph).sort()) {
    let path = node;
    for (let at = node; at in result.previous; at = result.previous[at]) path = result.previous[at] + path;
    console.log(node, result.distance[node], path);
}
// expect: a 0 a
// expect: b 7 ab
// expect: c 9 ac
// expect: d 20 acd
// expect: e 20 acfe
// expect: f 11 acf
