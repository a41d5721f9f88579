export type TextFile = { readonly name: string; readonly text: string } | 'tooLarge' | null

/** A phone has no table program's files: lines are pasted there. */
export const chooseTextFile: (() => Promise<TextFile>) | null = null
