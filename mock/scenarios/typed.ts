import type { FieldId } from '@/domain/form/ids'
import type { DemoPersonRecord } from './person'

/** By the division of the city where somebody is insured. */
const POSTCODES: Readonly<Record<string, string>> = {
  '130100': '050000',
  '130200': '063000',
  '130300': '066000',
  '130400': '056000',
  '130500': '054000',
  '130600': '071000',
  '130700': '075000',
  '130800': '067000',
  '130900': '061000',
  '131000': '065000',
  '131100': '053000',
}

/** What nobody's records hold and somebody of the demonstration types. */
export function typedBy({ bankCard, records }: DemoPersonRecord): Readonly<Partial<Record<FieldId, string>>> {
  const { householdAddress, insuredCity } = records.values
  return {
    contactAddress: `${householdAddress?.value ?? ''}2单元301室`,
    postcode: POSTCODES[insuredCity?.value ?? ''] ?? '',
    accountNumber: bankCard,
    accountBank: '中国农业银行',
    ...(records.fund && { classOneCard: 'yes', closeFundAccount: 'keep' }),
  }
}
