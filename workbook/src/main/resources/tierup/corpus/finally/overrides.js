'use strict';
// What finally itself does (return, throw, break, continue) replaces the pending outcome.
function returnWins() {
    try {
        return 'try';
    } finally {
        return 'finally';
    }
}
function swallows() {
    try {
        throw new Error('lost');
    } finally {
        return 'swallowed';
    }
}
function throwWins() {
    try {
        return 1;
    } finally {
        throw new Error('from finally');
    }
}
function breakCancelsReturn() {
    for (;;) {
        try {
            return 'never';
        } finally {
            break;
        }
    }
    return 'after the loop';
}
function continueCancelsThrow() {
    let rounds = 0;
    for (let i = 0; i < 3; i++) {
        try {
            throw i;
        } finally {
            rounds++;
            continue;
        }
    }
    return rounds;
}
function valueIsFixed() {
    let x = 1;
    try {
        return x;
    } finally {
        x = 2;
    }
}
function labelled() {
    outer: for (let i = 0; i < 3; i++) {
        for (;;) {
            try {
                return 'no';
            } finally {
                if (i < 2) continue outer;
                break outer;
            }
        }
    }
    return 'left by label';
}
console.log(returnWins(), swallows()); // expect: finally swallowed
try {
    throwWins();
} catch (error) {
    console.log(error.message); // expect: from finally
}
console.log(breakCancelsReturn(), continueCancelsThrow(), valueIsFixed(), labelled());
// expect: after the loop 3 1 left by label
