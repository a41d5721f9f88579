/** A stroke of a finger, in CSS px from the upper left corner of the box it is drawn in. */
export type Stroke = readonly { readonly x: number; readonly y: number }[]

/**
 * What a person can do with the app, by the words they see, whatever the app runs on. Journeys are written in these
 * words alone, so that the same sentences walk through the browser, WeChat and Alipay.
 *
 * Each waits until what it is about is there, and fails with what is there instead.
 */
export interface Person {
  /** Finds these words on the screen. */
  sees(words: string | RegExp): Promise<void>
  /** Finds that these words have gone. */
  seesNoMore(words: string | RegExp): Promise<void>
  /** Presses what is called so: a button, a link, a card. */
  presses(name: string): Promise<void>
  /** Presses it and presses it again at once, before anything has come of the first. */
  pressesTwice(name: string): Promise<void>
  /** Types into the field with this label, in place of what stood there, and leaves it. */
  types(label: string, value: string): Promise<void>
  /** Finds this in the field with this label. */
  holds(label: string, value: string): Promise<void>
  /** Takes one of the answers to a question, or ticks a box under a heading. */
  answers(question: string, answer: string): Promise<void>
  /** Picks a line from the list with this label. */
  picks(label: string, line: string): Promise<void>
  /** Presses what opens the camera and takes this picture. */
  photographs(name: string, picture: string): Promise<void>
  /** Draws in the box for the signature. */
  signs(stroke?: Stroke): Promise<void>
  goesBack(): Promise<void>
  /** Opens the app at its first page, after the phone has ended it in the middle of whatever it was. */
  restarts(): Promise<void>
}

/** A wave, such as stands for a name. */
export const signature: Stroke = Array.from({ length: 12 }, (_, i) => ({
  x: 20 + i * 18,
  y: 60 + 25 * Math.sin(i),
}))
