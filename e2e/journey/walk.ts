import { caseNumberText } from '@/content/caseNumber'
import { DEMO_PEOPLE, type DemoPersonRecord } from '@bff/scenarios/people'
import type { Person } from '../person'
import type { Desk } from './desk'
import type { Pictures } from './pictures'

/** Somebody on their way to a pension, and everything around them. */
export interface Walk {
  readonly person: Person
  readonly desk: Desk
  readonly pictures: Pictures
  /** Who in the demonstration they are. */
  readonly who: DemoPersonRecord
  /** Looks over the page that stands there now: what holds of every page is checked on each. */
  looksAround(): Promise<void>
}

/** Somebody who signs in and proves who they are: whoever retires, or helps. */
export type Newcomer = Pick<Walk, 'person' | 'desk' | 'looksAround'> & {
  readonly who: Pick<DemoPersonRecord, 'name' | 'phone'>
}

/** The morning of the day on which the story begins: May 6th, 2026, in China. */
export const MAY_6 = '2026-05-06T01:24:00.000Z'
/** 00:00 in China on the first of 王建国's retirement month. */
export const NOVEMBER = '2026-10-31T16:00:00.000Z'

export function demoPerson(name: string): DemoPersonRecord {
  const found = DEMO_PEOPLE.find((one) => one.name === name)
  if (!found) throw new Error(`Nobody in the demonstration is called ${name}`)
  return found
}

/** A case's number as every page writes it. */
export const written = caseNumberText
