import '@testing-library/jest-dom'

// jsdom has no object URLs: a test that shows a picture names its own, and giving one back does nothing.
URL.revokeObjectURL ??= () => undefined

// jsdom draws nothing, so it has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined
