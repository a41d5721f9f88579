import type { LocalDate } from '@/domain/scheme/ids'

/** Somebody of the demonstration who retires nobody but helps: what the identity provider knows of them. */
export interface DemoRelative {
  readonly id: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birthDate: LocalDate
  /** Division 130000, which no real card has. */
  readonly idNumber: string
  readonly phone: string
  /** Whom they help. */
  readonly story: string
}

export const DEMO_RELATIVES: readonly DemoRelative[] = [
  {
    id: 'wangMin',
    name: '王敏',
    sex: 'female',
    birthDate: '1992-05-20',
    idNumber: '130000199205200621',
    phone: '13800006620',
    story: '女，1992年5月生，王建国的女儿，在外地上班；父亲同意以后，她在自己的手机上看他办到哪一步。',
  },
]
