function show(value, level) {
    if (typeof value === 'number') return value === 0 && 1 / value < 0 ? '-0' : '' + value;
    if (typeof value === 'string') return "'" + value + "'";
    if (typeof value === 'function') return 'function';
    if (value === null || typeof value !== 'object') return '' + value;
    const depth = level === undefined ? 0 : level;
    if (depth === 3) return '...';
    if (Array.isArray(value)) {
        let text = '[';
        for (let i = 0; i < value.length && i < 20; i++) text += (i in value ? show(value[i], depth + 1) : '_') + ', ';
        return text + value.length + ']';
    }
    let text = '{';
    const keys = Object.keys(value);
    for (const key of keys.slice(0, 12)) text += key + ': ' + show(value[key], depth + 1) + ', ';
    return text + (keys.length > 12 ? keys.length : '') + '}';
}
function clip(value) {
    if (typeof value === 'string') return value.length > 40 ? value.slice(0, 40) : value;
    if (!Array.isArray(value)) return value;
    return value.slice(0, 50).map((element) => (Array.isArray(element) ? element.length : element));
}
function slot(value) {
    const text = '' + value;
    return text.length > 2 ? text[0] + text[text.length - 1] : text;
}
let checksum = 0;
function note(value) {
    if (typeof value === 'number') {
        checksum = checksum * 31 + (value === value ? value % 65536 * 257 : 7) | 0;
        if (value === 0 && 1 / value < 0) checksum = checksum + 1 | 0;
    } else {
        const text = typeof value === 'object' ? show(value, 2) : typeof value === 'function' ? 'f' : '' + value;
        for (let i = 0; i < text.length && i < 24; i++) checksum = checksum * 31 + text.charCodeAt(i) | 0;
    }
}
function kind(error) {
    if (error instanceof TypeError) return 'TypeError';
    if (error instanceof RangeError) return 'RangeError';
    if (error instanceof ReferenceError) return 'ReferenceError';
    if (error instanceof Error) return 'Error';
    return typeof error;
}
function report(error) {
    console.log('caught ' + kind(error) + ' ' + (error instanceof Error ? '' : show(error)));
}
function tag(strings, ...values) {
    let text = strings.raw.join('|') + strings.length;
    for (const value of values) text += typeof value === 'object' ? show(value, 2) : typeof value;
    return clip(text + strings[0]);
}
function describe(object) {
    if (object === null || typeof object !== 'object') return show(object);
    const vague = Array.isArray(object) && Object.keys(object).length === 0;
    let text = vague ? 'empty' : Object.isFrozen(object) ? 'frozen' : Object.isSealed(object) ? 'sealed' : Object.isExtensible(object) ? '' : 'fixed';
    for (const key of Object.getOwnPropertyNames(object).slice(0, 20)) {
        if (key === 'stack' || key === 'message') continue;
        const d = Object.getOwnPropertyDescriptor(object, key);
        text += ' ' + key + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '');
        text += 'value' in d ? '=' + show(d.value, 2) : (d.get ? 'get' : '') + (d.set ? 'set' : '');
    }
    return text;
}
function plain(value, level) {
    if (value === null || typeof value !== 'object') return typeof value === 'function' ? undefined : value;
    const depth = level === undefined ? 0 : level;
    if (depth === 2) return null;
    if (Array.isArray(value)) return value.slice(0, 8).map((element) => plain(element, depth + 1));
    const copy = {};
    for (const key of Object.keys(value).slice(0, 8)) copy[key] = plain(value[key], depth + 1);
    return copy;
}
