/**
 * A file of text, read; `tooLarge`; `unreadable`: in letters that this platform cannot read; or `null` where none was
 * chosen or it could not be opened.
 */
export type TextFile = { readonly name: string; readonly text: string } | 'tooLarge' | 'unreadable' | null

/** How somebody chooses a file of text, and where it lies: on the device, or in a chat. */
export interface TextFileChoice {
  readonly from: 'device' | 'chat'
  /** To be called in the press itself. */
  choose(): Promise<TextFile>
}

/** More is no list of 500 people, bytes. */
export const LARGEST = 1024 * 1024
