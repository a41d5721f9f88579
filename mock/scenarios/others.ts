import type { LocalDate } from '@/domain/scheme/ids'

/** Somebody of the demonstration who retires nobody but has a part in it: what the identity provider knows of them. */
export interface DemoOther {
  readonly id: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birthDate: LocalDate
  /** Division 130000, which no real card has. */
  readonly idNumber: string
  readonly phone: string
  /** Whom they help, or whom they speak for. */
  readonly story: string
}

export const DEMO_OTHERS: readonly DemoOther[] = [
  {
    id: 'wangMin',
    name: '王敏',
    sex: 'female',
    birthDate: '1992-05-20',
    idNumber: '130000199205200621',
    phone: '13800006620',
    story:
      '女，1992年5月生，王建国的女儿，在外地上班；父亲同意以后，她在自己的手机上看他办到哪一步，也帮忙填表。',
  },
  {
    id: 'sunLi',
    name: '孙丽',
    sex: 'female',
    birthDate: '1985-03-12',
    idNumber: '130000198503120422',
    phone: '13800004420',
    story: '女，1985年3月生，唐山样例炼铁厂的人事经办人；给厂里退休的人交公示结果、档案页，替单位确认。',
  },
  {
    id: 'maQiang',
    name: '马强',
    sex: 'male',
    birthDate: '1979-11-02',
    idNumber: '130000197911020311',
    phone: '13900003110',
    story: '男，1979年11月生，沧州样例水文站的人事经办人；别的单位的办件，一件也看不到。',
  },
  {
    id: 'gaoJie',
    name: '高洁',
    sex: 'female',
    birthDate: '1988-07-25',
    idNumber: '130000198807250488',
    phone: '13800004820',
    story: '女，1988年7月生，廊坊市样例人才服务中心的档案经办人；没有单位的人，档案在她那里。',
  },
  {
    id: 'zhouHai',
    name: '周海',
    sex: 'male',
    birthDate: '1974-01-18',
    idNumber: '130000197401180534',
    phone: '13900005310',
    story: '男，1974年1月生，邻居；拿着书面委托，替只有老年机的韩玉兰办退休。',
  },
]
