/**
 * What the JavaScript of iOS 13, or of a cheap Android's mini-program engine, lacks and Node has: lint refuses it in
 * the app by name, and the harness takes it away before it runs the built mini-programs.
 */
export const TOO_NEW_GLOBALS = [
  'Intl',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'WeakRef',
  'FinalizationRegistry',
  'AggregateError',
  'structuredClone',
] as const

/** By owner, as an expression. */
export const TOO_NEW_METHODS: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': [
    'at',
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'toSpliced',
    'with',
    'group',
  ],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  Object: ['groupBy', 'hasOwn'],
  Map: ['groupBy'],
  Array: ['fromAsync'],
  Promise: ['any', 'withResolvers'],
}

/** Names that an object of the app's own may bear as well: only the harness can tell those apart. */
const ordinary = new Set(['at', 'with', 'group', 'any'])

/** For the app's lint: the methods that nothing but the platform has, by name. */
export const TOO_NEW_PROPERTIES = [...new Set(Object.values(TOO_NEW_METHODS).flat())]
  .filter((property) => !ordinary.has(property))
  .map((property) => ({ property, message: 'Cheap phones lack it.' }))
