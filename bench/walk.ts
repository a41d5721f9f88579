import type { BrowserContext, Page } from 'playwright-core'
import { fieldLabels } from '@/content/form'
import type { FieldId } from '@/domain/form'
import type { CaseList, CaseView } from '@contract/case'
import { API } from '@contract/routes'
import type { z } from 'zod'
import { launchChromium } from '../e2e/browser/chromium'
import { personAt } from '../e2e/browser/person'
import { Desk } from '../e2e/journey/desk'
import { drawPictures } from '../e2e/journey/pictures'
import { retires } from '../e2e/journey/retire'
import { demoPerson } from '../e2e/journey/walk'
import type { Person } from '../e2e/person'
import type { Server } from '../e2e/server'

/** What one person did from the first page to the certificate, mistakes that the journey makes on purpose included. */
export interface Effort {
  readonly questions: number
  readonly taps: number
  /** Different pages: the form's topics, the questions and the photos each count. */
  readonly screens: number
  /** Cells of the joint form that hold a value when all is done, … */
  readonly cells: number
  /** … and how many of these were last changed by the keyboard. */
  readonly typedCells: number
}

/** Walks the main journey in a browser, on a server with no data. */
export async function walkJourney(server: Server): Promise<Effort> {
  const browser = await launchChromium()
  const pictures = await drawPictures()
  try {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 375, height: 812 },
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    // tsx names every inner function by a call to `__name`, also in those that are sent into the page.
    await context.addInitScript({ content: 'globalThis.__name = (it) => it' })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const screens = screensOf(page)
    const done: Doings = { questions: new Set(), taps: 0, typed: new Set() }
    await page.goto('/')
    await retires({
      person: counted(personAt(page), page, done),
      desk: new Desk(server.url),
      pictures,
      who: demoPerson('王建国'),
      looksAround: () => Promise.resolve(),
    })
    const filled = await cellsOf(context)
    return {
      questions: done.questions.size,
      taps: done.taps,
      screens: screens.size,
      cells: filled.length,
      typedCells: filled.filter((cell) => isTyped(cell, done.typed)).length,
    }
  } finally {
    await browser.close()
    await pictures.dispose()
  }
}

interface Doings {
  readonly questions: Set<string>
  taps: number
  /** Labels that the keyboard was used under. */
  readonly typed: Set<string>
}

/** The same person, every touch counted. Where a picture is taken, the press on the shutter counts too. */
function counted(person: Person, page: Page, done: Doings): Person {
  const tapping =
    <Given extends readonly unknown[]>(taps: number, act: (...given: Given) => Promise<void>) =>
    (...given: Given) => {
      done.taps += taps
      return act(...given)
    }
  const atQuestion = () => {
    const { pathname, searchParams } = new URL(page.url())
    if (pathname.startsWith('/pages/guide/question')) done.questions.add(searchParams.get('id') ?? '')
  }
  return {
    ...person,
    presses: tapping(1, person.presses),
    pressesTwice: tapping(2, person.pressesTwice),
    picks: tapping(2, person.picks),
    photographs: tapping(2, person.photographs),
    goesBack: tapping(1, person.goesBack),
    async answers(question, answer) {
      atQuestion()
      done.taps += 1
      await person.answers(question, answer)
    },
    async types(label, value) {
      atQuestion()
      done.taps += 1
      done.typed.add(label)
      await person.types(label, value)
    },
  }
}

/** Addresses that were shown, by page and what it shows; where one came from makes no other page. */
function screensOf(page: Page): ReadonlySet<string> {
  const shown = new Set<string>()
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || !frame.url().startsWith('http')) return
    const { pathname, searchParams } = new URL(frame.url())
    const what = ['topic', 'kind', 'id', 'name', 'department'].map((key) => searchParams.get(key) ?? '')
    shown.add([pathname, ...what].join(' '))
  })
  return shown
}

type Cell = CaseView['fields'][number]

async function cellsOf({ request }: BrowserContext): Promise<readonly Cell[]> {
  const list = (await (await request.get(`${API}/cases`)).json()) as z.infer<typeof CaseList>
  const [{ id } = { id: '' }] = list.cases
  const view = (await (await request.get(`${API}/cases/${id}`)).json()) as CaseView
  return view.fields.filter(({ value }) => value !== '')
}

/**
 * Whether what stands in a cell came by the keyboard. The month of retirement is typed in the guide and derived on
 * the form; the bank may have been recognised by the card's number.
 */
function isTyped({ field, origin }: Cell, labels: ReadonlySet<string>): boolean {
  if (field === 'retirementMonth') return true
  return origin === 'typed' && labels.has(fieldLabels[field as FieldId])
}
