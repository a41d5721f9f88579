import { RETIREMENT_CATEGORIES } from '@/domain/retirement/category'
import { BIRTH_DOCUMENTS } from '@/domain/scheme/birthDocuments'
import { CONDITION_IDS, CONDITIONS } from '@/domain/scheme/conditions'
import { DOCUMENTS, ITEMS, MATERIALS, SCENARIOS } from '@/domain/scheme/ids'
import { ITEM_INFO } from '@/domain/scheme/items'
import { ITEM_WORDS, SCENARIO_WORDS } from '@/domain/scheme/officialWords'
import { SCHEME_POINTS, SCHEME_TEXT } from '@/domain/scheme/schemeText'
import { certificatePage } from '../../certificate'
import { documentLabels, documentTitles, documentWords } from '../../documents'
import { choiceTexts } from '../../form/choices'
import { fieldLabels } from '../../form/labels'
import { documentTexts } from '../../know/birthDate'
import { materialNames } from '../../materials/names'
import { documentNames, documentPage } from '../../progress'

const ofScheme = (part: string) =>
  SCHEME_POINTS.filter((point) => point.startsWith(part)).map((point) => SCHEME_TEXT[point])

const { issuer, issuedOn, number } = documentPage
const { noUnit, notInSample, noAmount } = documentWords

/**
 * Everything of the scheme that is read as it is written there, and the papers that come of it: out of the tables that
 * the app draws them from, so that what is added to a table is among them.
 */
export const OFFICIAL_TEXTS = {
  'the names of the nine items: in the list, on the form, for short, at their old counters': ITEMS.flatMap(
    (item) => {
      const { shortName, formName, originalNames } = ITEM_INFO[item]
      return [ITEM_WORDS[item].officialName, shortName, ...(formName ? [formName] : []), ...originalNames]
    },
  ),
  'what the scheme says of the items': ofScheme('二'),
  'the six scenarios': SCENARIOS.map((scenario) => SCENARIO_WORDS[scenario].officialName),
  'the cells of the joint form, and what can be chosen there': [
    ...Object.values(fieldLabels),
    ...Object.values(choiceTexts).flatMap((choices) => Object.values(choices)),
    ...Object.values(RETIREMENT_CATEGORIES),
  ],
  'the materials, by our names': MATERIALS.map((kind) => materialNames[kind]),
  'the materials, by the scheme’s': ofScheme('六'),
  'the conditions, as they stand today': CONDITION_IDS.map((id) => CONDITIONS[id].sentence),
  'the conditions, as the scheme has them': ofScheme('三'),
  'the papers that departments issue: their titles, their cells and what a sample says there': [
    ...DOCUMENTS.flatMap((name) => [documentTitles[name], documentNames[name]]),
    ...Object.values(documentLabels),
    ...[noUnit, notInSample, noAmount, issuer, issuedOn, number],
  ],
  'the cells of the certificate': Object.values(certificatePage.labels),
  'the papers that a birth date is taken from': BIRTH_DOCUMENTS.map((id) => documentTexts[id]),
} as const satisfies Readonly<Record<string, readonly string[]>>
