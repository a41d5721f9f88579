import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'

// A busy machine is slow, not wrong: what is waited for may take its time, and no test fails by the clock alone.
const PATIENCE_MS = 20_000
configure({ asyncUtilTimeout: PATIENCE_MS })
jest.setTimeout(3 * PATIENCE_MS)

// jsdom has no object URLs: a test that shows a picture names its own, and giving one back does nothing.
URL.revokeObjectURL ??= () => undefined

// jsdom draws nothing, so it has nothing to scroll; a test without a document has no element either.
if (typeof Element !== 'undefined') Element.prototype.scrollIntoView = () => undefined
