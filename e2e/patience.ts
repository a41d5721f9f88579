/**
 * How long a test waits for something to come, in milliseconds, before it says that it never will. A test that passes
 * never waits so long; a busy machine with few cores may take ten seconds for a picture.
 */
export const patienceMs = 40_000
