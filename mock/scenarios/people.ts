import { PEOPLE_OF_ENDINGS } from './endings'
import { PEOPLE_OF_OTHER_SCENARIOS } from './otherScenarios'
import { values, type DemoPersonRecord } from './person'
import { DEMO_OTHERS, type DemoOther } from './others'

export type { DemoPersonRecord } from './person'

export const DEMO_PEOPLE: readonly DemoPersonRecord[] = [
  {
    id: 'wangJianguo',
    name: '王建国',
    sex: 'male',
    birthDate: '1965-03-12',
    idNumber: '13000019650312001X',
    phone: '13800000417',
    bankCard: '6200000000000000109',
    story:
      '男，1965年3月生，廊坊的工人；法定 2025年4月退休，和单位约定延迟到 2026年11月（弹性延迟期满）；材料齐全，三家都能办成。',
    records: {
      pension: {
        insurance: 'employee',
        workStart: '1984-07',
        paidSince: '1993-01',
        missedMonths: 0,
        deemedMonths: 102,
        arrears: false,
      },
      medical: {
        kind: 'employee',
        paidSince: '2001-07',
        missedMonths: 0,
        deemedMonths: 204,
        localSince: '2001-07',
      },
      fund: { sealed: true },
      values: values({
        unit: { name: '廊坊市第一机械厂', creditCode: '911310000000000003' },
        pensionNumber: '13100000427',
        workStart: '1984-07',
        city: '131000',
        area: '131003',
        household: '河北省廊坊市广阳区新华路样例小区1号楼',
        fundCity: '131000',
      }),
    },
    unreachable: [],
  },
  {
    id: 'liXiulan',
    name: '李秀兰',
    sex: 'female',
    birthDate: '1972-02-18',
    idNumber: '130000197202180021',
    phone: '13800000155',
    bankCard: '6200000000000000208',
    story:
      '女，1972年2月生，保定一家公司的会计（管理岗，原 55 岁）；法定 2027年9月退休，现在正好可以申请；公积金单位没缴足，贷款也没还清：结果里早早说了找谁办。',
    records: {
      pension: {
        insurance: 'employee',
        workStart: '1992-08',
        paidSince: '1996-01',
        missedMonths: 0,
        deemedMonths: 41,
        arrears: false,
      },
      medical: {
        kind: 'employee',
        paidSince: '2001-07',
        missedMonths: 0,
        deemedMonths: 107,
        localSince: '2001-07',
      },
      fund: { sealed: false, owed: true, loan: true },
      values: values({
        unit: { name: '保定样例纺织有限公司', creditCode: '91130600000000001Q' },
        pensionNumber: '13060000155',
        workStart: '1992-08',
        city: '130600',
        area: '130602',
        household: '河北省保定市竞秀区朝阳大街样例家园2号楼',
        fundCity: '130600',
      }),
    },
    unreachable: [],
  },
  {
    id: 'zhangGuifang',
    name: '张桂芳',
    sex: 'female',
    birthDate: '1976-10-09',
    idNumber: '130000197610090041',
    phone: '13800000250',
    bankCard: '6200000000000000307',
    story: '女，1976年10月生，唐山陶瓷厂的工人（工人岗，原 50 岁）；法定 2027年9月退休，现在正好可以申请。',
    records: {
      pension: {
        insurance: 'employee',
        workStart: '1994-09',
        paidSince: '1996-01',
        missedMonths: 14,
        deemedMonths: 16,
        arrears: false,
      },
      medical: {
        kind: 'employee',
        paidSince: '2001-07',
        missedMonths: 0,
        deemedMonths: 68,
        localSince: '2001-07',
      },
      fund: { sealed: true },
      values: values({
        unit: { name: '唐山样例陶瓷厂', creditCode: '911302000000000027' },
        pensionNumber: '13020000250',
        workStart: '1994-09',
        city: '130200',
        area: '130203',
        household: '河北省唐山市路北区建设路样例小区3号楼',
        fundCity: '130200',
      }),
    },
    unreachable: [],
  },
  {
    id: 'zhaoGuoqing',
    name: '赵国庆',
    sex: 'male',
    birthDate: '1966-12-05',
    idNumber: '130000196612050030',
    phone: '13800000366',
    bankCard: '6200000000000000406',
    story:
      '男，1966年12月生，沧州；法定 2027年6月退休，可以申请；但公积金还没有封存，医保年限不满 30 年，能看到还差什么、退休前怎么补。',
    records: {
      pension: {
        insurance: 'employee',
        workStart: '1986-11',
        paidSince: '1996-01',
        missedMonths: 0,
        deemedMonths: 110,
        arrears: false,
      },
      medical: {
        kind: 'employee',
        paidSince: '2005-01',
        missedMonths: 0,
        deemedMonths: 60,
        localSince: '2005-01',
      },
      fund: { sealed: false },
      values: values({
        unit: { name: '沧州样例化工有限公司', creditCode: '91130900000000003E' },
        pensionNumber: '13090000366',
        workStart: '1986-11',
        city: '130900',
        area: '130903',
        household: '河北省沧州市运河区解放路样例小区4号楼',
        fundCity: '130900',
      }),
    },
    unreachable: [],
  },
  {
    id: 'liuZhiqiang',
    name: '刘志强',
    sex: 'male',
    birthDate: '1967-02-20',
    idNumber: '130000196702200055',
    phone: '13800000467',
    bankCard: '6200000000000000505',
    story:
      '男，1967年2月生，邯郸钢铁厂；法定 2027年9月退休，可以申请；医保的数据这时连不上，其他部门的照常带出来。',
    records: {
      pension: {
        insurance: 'employee',
        workStart: '1987-12',
        paidSince: '1996-01',
        missedMonths: 0,
        deemedMonths: 97,
        arrears: false,
      },
      medical: {
        kind: 'employee',
        paidSince: '2001-07',
        missedMonths: 0,
        deemedMonths: 163,
        localSince: '2001-07',
      },
      fund: { sealed: true },
      values: values({
        unit: { name: '邯郸样例钢铁厂', creditCode: '91130400000000004P' },
        pensionNumber: '13040000467',
        workStart: '1987-12',
        city: '130400',
        area: '130404',
        household: '河北省邯郸市复兴区人民路样例小区5号楼',
        fundCity: '130400',
      }),
    },
    unreachable: ['medicalInsurance'],
  },
  {
    id: 'chenFusheng',
    name: '陈福生',
    sex: 'male',
    birthDate: '1966-06-16',
    idNumber: '130000196606160073',
    phone: '13800000566',
    bankCard: '6200000000000000604',
    story:
      '男，1966年6月生，承德；法定 2026年11月退休，退休当月已经到了、过了建议的申办期：人社一通过，马上送社保、医保、公积金。',
    records: {
      pension: {
        insurance: 'employee',
        workStart: '1985-03',
        paidSince: '1996-01',
        missedMonths: 0,
        deemedMonths: 130,
        arrears: false,
      },
      medical: {
        kind: 'employee',
        paidSince: '2001-07',
        missedMonths: 0,
        deemedMonths: 196,
        localSince: '2001-07',
      },
      fund: { sealed: true },
      values: values({
        unit: { name: '承德样例林场', creditCode: '91130800000000005F' },
        pensionNumber: '13080000566',
        workStart: '1985-03',
        city: '130800',
        area: '130802',
        household: '河北省承德市双桥区武烈路样例小区6号楼',
        fundCity: '130800',
      }),
    },
    unreachable: [],
  },
  {
    id: 'sunLihua',
    name: '孙丽华',
    sex: 'female',
    birthDate: '1972-01-27',
    idNumber: '130000197201270068',
    phone: '13800000672',
    bankCard: '6200000000000000703',
    story:
      '女，1972年1月生，秦皇岛，灵活就业（原 55 岁），没有单位，也没有公积金账户；法定 2027年8月退休，现在可以自己申请。',
    records: {
      pension: {
        insurance: 'flexible',
        workStart: '1991-09',
        paidSince: '1996-01',
        missedMonths: 96,
        deemedMonths: 52,
        arrears: false,
      },
      medical: {
        kind: 'employee',
        paidSince: '2004-05',
        missedMonths: 0,
        deemedMonths: 60,
        localSince: '2004-05',
      },
      fund: null,
      values: values({
        unit: null,
        pensionNumber: '13030000672',
        workStart: '1991-09',
        city: '130300',
        area: '130302',
        household: '河北省秦皇岛市海港区河北大街样例小区7号楼',
        fundCity: null,
      }),
    },
    unreachable: [],
  },
  ...PEOPLE_OF_OTHER_SCENARIOS,
  ...PEOPLE_OF_ENDINGS,
]

/** Anybody of the demonstration, who retires or who helps. */
export const demoAnybodyById = (id: string): DemoPersonRecord | DemoOther | null =>
  demoPersonById(id) ?? DEMO_OTHERS.find((relative) => relative.id === id) ?? null

export const demoAnybodyByIdNumber = (idNumber: string): DemoPersonRecord | DemoOther | null =>
  demoPersonByIdNumber(idNumber) ?? DEMO_OTHERS.find((other) => other.idNumber === idNumber) ?? null

/** Nobody but the demonstration's own people has records here. */
export function demoPersonByIdNumber(idNumber: string): DemoPersonRecord | null {
  return DEMO_PEOPLE.find((person) => person.idNumber === idNumber) ?? null
}

export function demoPersonById(id: string): DemoPersonRecord | null {
  return DEMO_PEOPLE.find((person) => person.id === id) ?? null
}
