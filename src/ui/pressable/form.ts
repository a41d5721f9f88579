import { createContext } from 'react'

/** What a `submits` button does on a mini-program, where no form element carries it. Set by the page. */
export const SubmitContext = createContext<(() => void) | undefined>(undefined)
