import '@testing-library/jest-dom'

// jsdom has no object URLs: a test that shows a picture names its own, and giving one back does nothing.
URL.revokeObjectURL ??= () => undefined

// jsdom draws nothing, so it has nothing to scroll; a test without a document has no element either.
if (typeof Element !== 'undefined') Element.prototype.scrollIntoView = () => undefined
