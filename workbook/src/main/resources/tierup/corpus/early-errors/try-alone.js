'use strict';
// try needs a handler or a finalizer.
try {
    f();
}
f();
// expect error: SyntaxError: Missing catch or finally after try
// expect report: try-alone.js:5
// expect report: }
// expect report: ^
// expect report:
// expect report: SyntaxError: Missing catch or finally after try
