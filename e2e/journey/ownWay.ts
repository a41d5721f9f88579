import { about } from '@/content/address'
import { form } from '@/content/apply/form'
import { choiceTexts, fieldLabels, topicTexts } from '@/content/form'
import { guide, optionText, questionText, questionTopics } from '@/content/guide/questions'
import { materialNames } from '@/content/materials/names'
import { photos } from '@/content/photos'
import { slotTexts } from '@/content/photos/slots'
import { CHOICES, fields, fieldsOf, TOPICS, type FieldId, type FormFacts } from '@/domain/form'
import { nextQuestion, type Answers, type Known } from '@/domain/guidance'
import { SCENARIO_INFO } from '@/domain/scheme'
import type { MaterialKind, Scenario } from '@/domain/scheme/ids'
import { performanceOf } from '@bff/scenarios/performances'
import { typedBy } from '@bff/scenarios/typed'
import type { Walk } from './walk'

/*
 * The road of anybody of the demonstration, by what they answer, type and photograph in their performance. It is
 * walked by the words on the screen, as every other journey.
 */

/** All that the guide asks somebody of whom it knows nothing yet. */
function answersOf({ who }: Walk): Answers {
  const { sex, birthDate, records } = who
  return {
    insurance: records.pension.insurance,
    birthMonth: birthDate.slice(0, 7),
    retiree: sex === 'male' ? 'male' : 'womanFlexible',
    housingFund: records.fund === null ? 'none' : 'has',
    medicalInsurance: 'employee',
    ...performanceOf(who.id).answers,
  }
}

/**
 * Answers the guide as they would, one question after the other.
 * @param known what is known of them already, and not asked
 * @param whose the retiree's name, where somebody acts for them
 */
export async function answersAsTheyAre(
  walk: Walk,
  known: Known = {},
  whose: string | null = null,
): Promise<void> {
  const { person, looksAround } = walk
  const answers = answersOf(walk)
  let given: Answers = {}
  for (let asked = nextQuestion(given, known); asked !== null; asked = nextQuestion(given, known)) {
    const title = questionText(asked, whose).title.join('')
    const answer = answers[asked.id]
    if (answer === undefined) throw new Error(`${walk.who.name} has no answer to ${asked.id}`)
    await person.sees(title)
    await looksAround()
    if (asked.kind === 'month') {
      await person.types(guide.month.year, answer.slice(0, 4))
      await person.types(guide.month.month, String(Number(answer.slice(5))))
    } else {
      const option = asked.options.find((one) => one === answer)
      if (option === undefined) throw new Error(`«${title}» offers no ${answer}`)
      await person.answers(title, optionText(asked, option, whose).label)
    }
    given = { ...given, [asked.id]: answer }
    const following = nextQuestion(given, known)
    await person.presses(following ? guide.next(questionTopics[following.id]) : guide.last)
  }
}

export async function readsTheirOutcome(
  { person, looksAround }: Walk,
  scenario: Scenario,
  whose: string | null = null,
): Promise<void> {
  const reader = whose ?? '您'
  await person.sees(`${reader}可以办：${SCENARIO_INFO[scenario].shortName}`)
  await person.sees(`一共六种情形，${reader}是第 ${SCENARIO_INFO[scenario].number} 种。`)
  await looksAround()
  await person.presses('下一步：填写申请表')
}

const isChoice = (id: string): id is keyof typeof CHOICES => id in CHOICES

/**
 * Fills every cell that nobody's records fill, topic after topic.
 * @param whose the retiree's name, where somebody acts for them
 */
export async function fillsTheirForm(
  { person, who, looksAround }: Walk,
  facts: FormFacts,
  whose: string | null = null,
): Promise<void> {
  const typed: Readonly<Record<string, string>> = typedBy(who)
  const topics = TOPICS.filter((topic) => fieldsOf(topic, facts, {}).length > 0)
  for (const [at, topic] of topics.entries()) {
    await person.sees(topicTexts[topic].title.map((phrase) => about(phrase, whose)).join(''))
    for (const { id } of fieldsOf(topic, facts, typed)) await fill(id)
    await looksAround()
    const next = topics[at + 1]
    await person.presses(form.next(next ? about(topicTexts[next].step, whose) : '拍材料').join(''))
  }

  async function fill(id: FieldId): Promise<void> {
    const value = typed[id]
    if (value === undefined || fields[id].kind === 'bankCardAgain') return
    if (fields[id].kind === 'confirm') return person.presses(fieldLabels[id])
    if (!isChoice(id)) return person.types(fieldLabels[id], value)
    const texts: Readonly<Record<string, string>> = choiceTexts[id]
    await person.answers(fieldLabels[id], texts[value] ?? value)
  }
}

/** Takes each picture that is wanted, in the order in which it is asked for. */
export async function takesTheirPictures({ person, pictures, who, looksAround }: Walk): Promise<void> {
  const kinds = [...new Set(performanceOf(who.id).pictures)]
  const files: Readonly<Partial<Record<MaterialKind, string>>> = {
    idCardFront: pictures.idCardFront,
    idCardBack: pictures.idCardBack,
    bankCard: pictures.bankCard,
  }
  for (const [at, kind] of kinds.entries()) {
    await person.sees(materialNames[kind])
    await person.sees(photos.ordinal(at + 1, kinds.length))
    const file = files[kind] ?? pictures.archivePages[0]
    await person.photographs(slotTexts[kind].open.join(''), file)
    await person.sees(/收件号 \S+/)
    await looksAround()
    const next = kinds[at + 1]
    await person.presses(photos.next(next ? photos.nextSlot(materialNames[next]) : photos.nextList).join(''))
  }
  await person.sees('都收到了。')
  await person.presses('下一步：核对答案')
}
