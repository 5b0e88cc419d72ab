'use strict';
// String building: a table of numbers is written piece by piece, and read again character by character.

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function cell(row, column) {
    return LETTERS[(row + column * 7) % 26] + (row * column) % 97;
}

function writeTable(rows, columns) {
    let text = '';
    for (let row = 0; row < rows; row++) {
        let line = 'row ' + row + ': ';
        for (let column = 0; column < columns; column++) line += cell(row, column) + ' ';
        text += line + '\n';
    }
    return text;
}

function hash(text) {
    let result = 0;
    for (let i = 0; i < text.length; i++) result = (result * 31 + text.charCodeAt(i)) & 0xffffff;
    return result;
}

function run() {
    return hash(writeTable(5000, 20));
}

module.exports = { name: 'strings', group: 'objects', run, expected: 16573458 };
