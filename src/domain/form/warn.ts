import { parseCardNumber, parseIdNumber } from '../identity'
import { addMonths, monthOf, parseLocalDate, parseYearMonth } from '../retirement/months'
import { checkField } from './check'
import { fields } from './fields'
import type { FieldId, FieldWarning } from './ids'
import { normalizeValue } from './normalize'
import type { CheckContext } from './types'

/** Every province but Hebei as an address begins with it. */
const OTHER_PROVINCE =
  /^(北京|天津|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门)(省|市|壮族|回族|维吾尔|自治区|特别行政区)/

/** 禁止使用童工: nobody was hired below sixteen, but soldiers, artists and athletes were; the archive decides. */
const WORKING_AGE_MONTHS = 16 * 12

function workedBeforeSixteen(workStart: string, birth: string): boolean {
  const [start, born] = [parseYearMonth(workStart), parseYearMonth(birth.slice(0, 7))]
  return start !== null && born !== null && start < addMonths(born, WORKING_AGE_MONTHS)
}

/** 「农业银行廊坊分行」 and 「农业银行」 are both 中国农业银行. */
function isSameBank(typed: string, known: string): boolean {
  const core = known.replace(/^中国/, '')
  return typed.includes(core) || known.includes(typed)
}

/**
 * What a person should be told of a value that may stand: shown at the cell, blocks nothing. Undefined for an
 * empty cell, for one that is not on this form, and for a value that cannot stand: its error says what to do.
 */
export function warnField(id: FieldId, value: string, context: CheckContext): FieldWarning | undefined {
  const { facts, values, bankOf } = context
  const plain = normalizeValue(id, value)
  if (plain === '' || !fields[id].applies(facts, values)) return undefined
  if (checkField(id, plain, context) !== undefined) return undefined
  switch (id) {
    case 'idNumber': {
      const read = parseIdNumber(plain)
      return read.ok && !read.divisionKnown && !context.identityProved ? 'divisionUnknown' : undefined
    }
    case 'householdAddress':
      return OTHER_PROVINCE.test(plain) ? 'householdOutsideHebei' : undefined
    case 'archiveBirthMonth': {
      const onCard = parseLocalDate(values.birthDate ?? '')
      return onCard !== null && plain !== monthOf(onCard) ? 'archiveBirthDiffers' : undefined
    }
    case 'workStart':
      return workedBeforeSixteen(plain, values.archiveBirthMonth || values.birthDate || '')
        ? 'workedBeforeSixteen'
        : undefined
    case 'accountNumber':
    case 'fundAccount': {
      const read = parseCardNumber(plain)
      return read.ok && !read.checkDigitHolds ? 'cardCheckDigit' : undefined
    }
    case 'accountBank':
    case 'fundBank': {
      const known = bankOf?.((id === 'accountBank' ? values.accountNumber : values.fundAccount) ?? '')?.bank
      return known !== undefined && !isSameBank(plain, known) ? 'bankDiffersFromCard' : undefined
    }
    default:
      return undefined
  }
}
