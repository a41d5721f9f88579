import type { OrganisationKind } from '@/domain/people'
import { DEMO_OTHERS, type DemoOther } from './others'

/** A unit or archive keeper of the demonstration, as the legal-person sign-in knows it. */
export interface DemoOrganisation {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  /** Right by its check digit, and nobody's: the digits before it are zeros and a count. */
  readonly creditCode: string
  /** Who may speak for it, by their ids in `DEMO_OTHERS`. */
  readonly clerks: readonly string[]
}

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    id: 'ironWorks',
    kind: 'employer',
    name: '唐山样例炼铁厂',
    creditCode: '91130200000000006K',
    clerks: ['sunLi'],
  },
  {
    id: 'hydrology',
    kind: 'employer',
    name: '沧州样例水文站',
    creditCode: '12130900000000010B',
    clerks: ['maQiang'],
  },
  {
    id: 'talentCentre',
    kind: 'archiveKeeper',
    name: '廊坊市样例人才服务中心',
    creditCode: '12131000000000021D',
    clerks: ['gaoJie'],
  },
]

export const demoOrganisationById = (id: string): DemoOrganisation | null =>
  DEMO_ORGANISATIONS.find((one) => one.id === id) ?? null

export const clerksOf = ({ clerks }: DemoOrganisation): readonly DemoOther[] =>
  DEMO_OTHERS.filter(({ id }) => clerks.includes(id))
