import { caseNumberText } from '@/content/caseNumber'
import { momentText, monthText } from '@/content/dates'
import { receipt as screen } from '@/content/progress/receipt'
import { onPaper } from '@/content/papers/onPaper'
import { DEPARTMENT_INFO, ITEM_INFO } from '@/domain/scheme'
import type { Receipt } from '@contract/case'
import { pairs, type Part } from './table'

const words = onPaper.receipt

/** 收件回执: what was received, and who has it until when. */
export function receiptParts(receipt: Receipt): readonly Part[] {
  const { number, round, submittedAt, applicantName, agentName, items, materialCount } = receipt
  return [
    pairs([
      { label: words.number, value: caseNumberText(number) },
      { label: words.at, value: momentText(submittedAt) },
      { label: words.round, value: words.nth(round) },
      {
        label: words.applicant,
        value:
          agentName === undefined ? screen.self(applicantName) : screen.byAgent(applicantName, agentName),
      },
      { label: words.items, value: items.map((item) => ITEM_INFO[item].shortName).join('、') },
      { label: words.materials, value: words.pictures(materialCount) },
      { label: words.month, value: monthText(receipt.retirementMonth) },
      { label: words.next, value: nextOf(receipt) },
    ]),
  ]
}

function nextOf({ confirmationAskedOn, firstSteps }: Receipt): string {
  const { unit, afterUnit, day, received, latest, firstStep, dueUnknown, provisional } = screen
  if (confirmationAskedOn !== null)
    return `${unit.title}。${day(confirmationAskedOn)}${unit.asked}。${afterUnit}`
  return firstSteps
    .map(({ department, receivedOn, due, provisional: isProvisional }) => {
      const name = DEPARTMENT_INFO[department].shortName
      const until =
        due === null ? dueUnknown : `${latest} ${day(due, receivedOn)}。${isProvisional ? provisional : ''}`
      return `${firstStep(name)}：${received} ${day(receivedOn)}，${until}`
    })
    .join('\n')
}
