/**
 * Writes docs/rules.md out of src/domain: at each numbered point of the scheme what it said and what holds now, since when,
 * on which law and how surely; then the item list and the tables that are counted by.
 * Run after a rule changes: `npm run rules`; `rules.test.ts` fails while they differ.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CONTINUOUS_SERVICE_RULES,
  DELAY_RULES,
  FLEXIBLE_RULE,
  ILLNESS_PAYMENT_RULES,
  MINIMUM_CONTRIBUTION,
  NOTICE_RULE,
  SPECIAL_TRADE_RULES,
  WINDOW_RULE,
} from '../src/domain/retirement'
import {
  DEPARTMENT_INFO,
  ITEM_INFO,
  ITEM_WORDS,
  ITEMS,
  MEDICAL_MINIMUM,
  type Rule,
} from '../src/domain/scheme'
import { BIRTH_DOCUMENT_RULES } from '../src/domain/scheme/birthDocuments'
import { schemeRules, type SchemeRule } from '../src/domain/scheme/schemeRules'

export const RULES_FILE = join(__dirname, '../docs/rules.md')

/** The day on which the laws were last gone through (docs/policy.md). */
const AS_OF = '2026-11-23'

const SECTIONS = [
  ['一', '一、服务对象'],
  ['二', '二、事项清单'],
  ['三', '三、受理条件'],
  ['四', '四、政策依据'],
  ['六', '六、申报材料'],
  ['七', '七、办理流程'],
] as const

const LEVELS = { province: '省', city: '市', county: '县' } as const
const APPLICANTS = { self: '本人', agent: '代办人', employer: '单位', archiveKeeper: '档案托管机构' } as const

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const period = ({ effectiveFrom, effectiveTo }: Rule) =>
  effectiveTo === undefined ? effectiveFrom : `${effectiveFrom} – ${effectiveTo}`

function points(section: string, rules: readonly SchemeRule[]): string {
  return table(
    ['point', 'the scheme said', 'holds now', 'in force', 'source', ''],
    rules
      .filter(({ point }) => point.startsWith(section))
      .map((rule) => [
        `${rule.point}<br>\`${rule.id}\``,
        rule.said,
        rule.sentence,
        period(rule),
        rule.source,
        rule.confidence,
      ]),
  )
}

const items = () =>
  table(
    ['item', '办理部门', '实施层级', '申办', '审核要点', '原名称'],
    ITEMS.map((item) => {
      const { department, levels, filedBy, originalNames } = ITEM_INFO[item]
      const { officialName, reviewPoints } = ITEM_WORDS[item]
      return [
        `${officialName}<br>\`${item}\``,
        DEPARTMENT_INFO[department].shortName,
        levels.map((level) => LEVELS[level]).join('、'),
        filedBy.map((applicant) => APPLICANTS[applicant]).join('、') || '—',
        reviewPoints.join('、') || '—',
        originalNames.join('；') || '—',
      ]
    }),
  )

const numbers = () =>
  table(
    ['rule', 'holds', 'in force', 'source', ''],
    [
      ...Object.values(DELAY_RULES),
      FLEXIBLE_RULE,
      NOTICE_RULE,
      WINDOW_RULE,
      ...Object.values(SPECIAL_TRADE_RULES),
      ...Object.values(CONTINUOUS_SERVICE_RULES),
      ...Object.values(ILLNESS_PAYMENT_RULES),
    ].map((rule) => [`\`${rule.id}\``, rule.sentence, period(rule), rule.source, rule.confidence]),
  )

const years = (months: number) =>
  `${Math.floor(months / 12)} 年${months % 12 === 0 ? '' : ` ${months % 12} 个月`}`

const minimum = () =>
  table(
    ['退休年份', '最低缴费年限'],
    MINIMUM_CONTRIBUTION.map(({ from, to, months }) => [
      to === undefined ? `${from} 起` : from === to ? String(from) : `${from}–${to}`,
      years(months),
    ]),
  )

const birthDocuments = () =>
  table(
    ['rule', 'holds', 'in force', 'source', ''],
    Object.values(BIRTH_DOCUMENT_RULES).map((rule) => [
      `\`${rule.id}\``,
      rule.sentence,
      period(rule),
      rule.source,
      rule.confidence,
    ]),
  )

export function rulesText(): string {
  const rules = schemeRules(AS_OF)
  return `# The scheme's rules, point by point

Written by \`npm run rules\` out of \`src/domain\`; not to be edited by hand. As of ${AS_OF}. "The scheme" is 冀人社字〔2024〕108号 附件1, of 26 June 2024. A rule is in force from the day on which the last of its laws began, until the first of them ends; A, B and C say how surely it is known ([policy](policy.md)). Where scheme and law leave room, see [rulings](rulings.md).

${SECTIONS.map(([section, title]) => `## ${title}\n\n${points(section, rules)}`).join('\n\n')}

## The nine items

${items()}

## Which paper says when somebody was born

${birthDocuments()}

## What is counted by

${numbers()}

${minimum()}

Where a rule has no answer (a year outside its dates, something nobody knows) it says its own id and the year, here \`minimumContribution\`; the app shows「以经办机构核定为准」.

职工医保 at retirement: 男 ${years(MEDICAL_MINIMUM.male)}, 女 ${years(MEDICAL_MINIMUM.female)}, of them ${years(MEDICAL_MINIMUM.local)} paid in 本统筹区.
`
}

if (require.main === module) writeFileSync(RULES_FILE, rulesText())
