import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { values, type DemoPersonRecord } from './person'

/** What tells one of these people from another; nothing is missing in their records but what is named. */
interface Told {
  readonly id: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birthDate: LocalDate
  readonly idNumber: string
  readonly phone: string
  readonly bankCard: string
  readonly story: string
  readonly unit: { readonly name: string; readonly creditCode: string }
  readonly city: string
  readonly area: string
  readonly street: string
  readonly workStart: YearMonth
  readonly insurance?: 'employee' | 'institution'
  readonly arrears?: boolean
}

/** Somebody whose years are enough everywhere and whose fund is sealed. */
const somebody = ({ unit, city, area, street, workStart, ...told }: Told): DemoPersonRecord => ({
  ...told,
  records: {
    pension: {
      insurance: told.insurance ?? 'employee',
      workStart,
      paidSince: '1994-01',
      missedMonths: 0,
      deemedMonths: 60,
      arrears: told.arrears ?? false,
    },
    medical: {
      kind: 'employee',
      paidSince: '2001-07',
      missedMonths: 0,
      deemedMonths: 120,
      localSince: '2001-07',
    },
    fund: { sealed: true },
    values: values({
      unit,
      pensionNumber: `${city.slice(0, 4)}000${told.phone.slice(-4)}`,
      workStart,
      city,
      area,
      household: `河北省${street}`,
      fundCity: city,
    }),
  },
  unreachable: [],
})

/** One person for each way that an application can go, besides those of the six scenarios. */
export const PEOPLE_OF_ENDINGS: readonly DemoPersonRecord[] = [
  somebody({
    id: 'heYongsheng',
    name: '何永胜',
    sex: 'male',
    birthDate: '1966-10-18',
    idNumber: '130000196610180130',
    phone: '13800001213',
    bankCard: '6200000000000001305',
    story: '男，1966年10月生，沧州；人社过了承诺的日子还没有答复：进度里说「超过承诺时间」，给出电话。',
    unit: { name: '沧州样例管道有限公司', creditCode: '911309000000000018' },
    city: '130900',
    area: '130902',
    street: '沧州市新华区清池大道样例小区13号楼',
    workStart: '1987-09',
  }),
  somebody({
    id: 'guoJianjun',
    name: '郭建军',
    sex: 'male',
    birthDate: '1966-07-15',
    idNumber: '13000019660715015X',
    phone: '13800001315',
    bankCard: '6200000000000001313',
    story: '男，1966年7月生，衡水；提交以后撤回，不办了：部门桌上的办件收回，填过的都还在。',
    unit: { name: '衡水样例橡胶厂', creditCode: '91131100000000001B' },
    city: '131100',
    area: '131102',
    street: '衡水市桃城区人民路样例小区15号楼',
    workStart: '1987-07',
  }),
  somebody({
    id: 'songGuilan',
    name: '宋桂兰',
    sex: 'female',
    birthDate: '1971-07-21',
    idNumber: '130000197107210181',
    phone: '13800001418',
    bankCard: '6200000000000001321',
    story:
      '女，1971年7月生，邢台（管理岗，原 55 岁）；人社通过以后取消了申请：认定表作废，退休的日子到了再申请。',
    unit: { name: '邢台样例轴承有限公司', creditCode: '91130500000000001K' },
    city: '130500',
    area: '130502',
    street: '邢台市襄都区新华路样例小区18号楼',
    workStart: '1992-07',
  }),
  somebody({
    id: 'maDefu',
    name: '马德福',
    sex: 'male',
    birthDate: '1966-12-24',
    idNumber: '130000196612240176',
    phone: '13800001517',
    bankCard: '6200000000000001339',
    story:
      '男，1966年12月生，保定；人社通过以后把退休的月份从 2027年6月改到 2027年8月：人社照新的月份再核准一次。',
    unit: { name: '保定样例变压器厂', creditCode: '91130600000000001Q' },
    city: '130600',
    area: '130602',
    street: '保定市竞秀区朝阳大街样例家园17号楼',
    workStart: '1988-08',
  }),
  somebody({
    id: 'xieChanglin',
    name: '谢长林',
    sex: 'male',
    birthDate: '1967-01-08',
    idNumber: '130000196701080194',
    phone: '13800001619',
    bankCard: '6200000000000001347',
    story: '男，1967年1月生，唐山；头一回没有通过（工作经历有一段对不上），补拍以后又交，第二次通过了。',
    unit: { name: '唐山样例水泥厂', creditCode: '911302000000000014' },
    city: '130200',
    area: '130203',
    street: '唐山市路北区建设路样例小区19号楼',
    workStart: '1988-03',
  }),
  somebody({
    id: 'xuZhiqiang',
    name: '许志强',
    sex: 'male',
    birthDate: '1966-11-05',
    idNumber: '130000196611050215',
    phone: '13800001721',
    bankCard: '6200000000000001354',
    story: '男，1966年11月生，石家庄；办理中养老保险关系转去了外省：人社终止办理，说明原因。',
    unit: { name: '石家庄样例制药有限公司', creditCode: '91130100000000001Y' },
    city: '130100',
    area: '130102',
    street: '石家庄市长安区中山路样例小区21号楼',
    workStart: '1988-07',
  }),
  somebody({
    id: 'jiaFulin',
    name: '贾福林',
    sex: 'male',
    birthDate: '1966-09-20',
    idNumber: '130000196609200237',
    phone: '13800001823',
    bankCard: '6200000000000001362',
    story:
      '男，1966年9月生，张家口；到了退休当月，社保查到欠费，养老金这一项没有通过；医保、公积金照常办成，先不发退休证。',
    unit: { name: '张家口样例煤机有限公司', creditCode: '91130700000000001X' },
    city: '130700',
    area: '130703',
    street: '张家口市桥西区清水河路样例小区23号楼',
    workStart: '1986-12',
    arrears: true,
  }),
  somebody({
    id: 'dengXiuying',
    name: '邓秀英',
    sex: 'female',
    birthDate: '1972-03-06',
    idNumber: '130000197203060240',
    phone: '13800001924',
    bankCard: '6200000000000001370',
    story:
      '女，1972年3月生，唐山（管理岗，原 55 岁）；人社要补一页档案，补好已经送回：期限从收到的第二天重新算。',
    unit: { name: '唐山样例陶瓷厂', creditCode: '911302000000000027' },
    city: '130200',
    area: '130203',
    street: '唐山市路北区建设路样例小区24号楼',
    workStart: '1993-07',
  }),
  somebody({
    id: 'gaoZhenhai',
    name: '高振海',
    sex: 'male',
    birthDate: '1971-11-18',
    idNumber: '130000197111180210',
    phone: '13800002021',
    bankCard: '6200000000000001388',
    story:
      '男，1971年11月生，邯郸的井下工（特殊工种），2026年12月退休：单位确认、人社核准、三家办成，退休证也领了。',
    unit: { name: '邯郸样例矿业有限公司', creditCode: '91130400000000001E' },
    city: '130400',
    area: '130404',
    street: '邯郸市复兴区人民路样例小区20号楼',
    workStart: '1991-11',
  }),
  somebody({
    id: 'tangYuguo',
    name: '唐玉国',
    sex: 'male',
    birthDate: '1967-03-11',
    idNumber: '130000196703110270',
    phone: '13800002127',
    bankCard: '6200000000000001396',
    story: '男，1967年3月生，承德；只填了一半、拍了身份证：换一部手机登录，接着填。',
    unit: { name: '承德样例钒钛有限公司', creditCode: '911308000000000013' },
    city: '130800',
    area: '130802',
    street: '承德市双桥区武烈路样例小区27号楼',
    workStart: '1988-12',
  }),
  somebody({
    id: 'luoWenbin',
    name: '罗文斌',
    sex: 'male',
    birthDate: '1966-12-09',
    idNumber: '130000196612090294',
    phone: '13800002229',
    bankCard: '6200000000000001404',
    story:
      '男，1966年12月生，廊坊一家事业单位的工程师，视同缴费年限还没有认定，退休审批到 2027年6月：单位不确认（审批还没办完），退回来等审批。',
    unit: { name: '廊坊市样例勘测院', creditCode: '911310000000000029' },
    city: '131000',
    area: '131003',
    street: '廊坊市广阳区新华路样例小区29号楼',
    workStart: '1988-07',
    insurance: 'institution',
  }),
]
