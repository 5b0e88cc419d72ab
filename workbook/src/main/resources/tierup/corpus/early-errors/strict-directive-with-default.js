'use strict';
// No directive below parameters that are not simple.
function f(a = 1) {
    'use strict';
    return a;
}
// expect error: SyntaxError: Illegal 'use strict' directive in function with non-simple parameter list
// expect report: strict-directive-with-default.js:4
// expect report:     'use strict';
// expect report:     ^^^^^^^^^^^^
// expect report:
// expect report: SyntaxError: Illegal 'use strict' directive in function with non-simple parameter list
