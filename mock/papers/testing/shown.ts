import { createCanvas } from '@napi-rs/canvas'
import type { Certificate } from '@contract/certificate'
import { documentRows } from '@bff/documents/rows'
import type { FiledForm } from '../jointForm'
import type { Printing, Shown } from '../draw'

/** As long as the contract lets a value be. */
export const LONG = {
  unit: '中国石油天然气股份有限公司华北油田分公司第一采油厂井下作业大队物资供应站退休职工服务管理中心（任丘）',
  address:
    '河北省廊坊市广阳区新华路与爱民东道交叉口东北角样例小区二期北院12号楼3单元2701室（原棉纺厂家属院老干部活动中心对面）',
  code: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
} as const

export const printing: Printing = {
  code: { link: `https://demo.example/verify#${'a'.repeat(290)}`, onlyHere: true, years: 2 },
  madeAt: '2026-11-09T02:24:00.000Z',
}

/** A name that was drawn: a stroke. */
export function aDrawnName(stroke = 'black'): string {
  const canvas = createCanvas(300, 120)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, 300, 120)
  pen.strokeStyle = stroke
  pen.lineWidth = 6
  pen.beginPath()
  pen.moveTo(20, 60)
  pen.bezierCurveTo(60, 20, 90, 100, 130, 50)
  pen.bezierCurveTo(170, 0, 220, 90, 280, 40)
  pen.stroke()
  return canvas.toBuffer('image/png').toString('base64')
}

export const filedForm = (over: Partial<FiledForm> = {}): FiledForm => ({
  values: {
    unitName: '廊坊市第一机械厂',
    unitCreditCode: '911310000000000000',
    pensionNumber: '1310000012345678',
    name: '王建国',
    idNumber: '13000019650312001X',
    sex: 'male',
    birthDate: '1965-03-12',
    householdAddress: '河北省廊坊市广阳区爱民东道1号',
    contactAddress: '河北省廊坊市广阳区新华路样例小区1号楼2单元301室',
    postcode: '065000',
    phone: '13800000417',
    workStart: '1984-07',
    retirementCategory: 'flexibleDelayCompleted',
    retirementMonth: '2026-11',
    benefitStart: '2026-12',
    needsQualification: 'yes',
    accountHolder: '王建国',
    accountBank: '中国农业银行',
    accountNumber: '6200000000000000109',
    archiveBirthMonth: '1965-03',
    insuredCity: '131000',
    classOneCard: 'yes',
  },
  items: [
    'benefitQualification',
    'pensionPayment',
    'medicalContribution',
    'housingFundWithdrawal',
    'householdConfirmation',
  ],
  submittedAt: '2026-05-11T02:24:00.000Z',
  signature: { kind: 'drawn', image: null, device: '测试手机' },
  unit: null,
  ...over,
})

export const certificate: Certificate = {
  number: '样例2026000001',
  version: 1,
  caseId: '00000000-0000-4000-8000-000000000001',
  status: 'valid',
  sample: true,
  name: '王建国',
  sex: 'male',
  idNumberMasked: '130***********001X',
  birthDate: '1965-03-12',
  workStart: '1984-07',
  retirementMonth: '2026-11',
  category: '弹性延迟期满',
  formerUnit: '廊坊市第一机械厂',
  placeOfBenefits: '河北省廊坊市',
  issuer: '廊坊市社会保险经办机构',
  issuedOn: '2026-11-09',
  checkedAt: '2026-11-09T02:24:00.000Z',
}

/** One of every kind of layout. */
export const everyPaper = (): readonly Shown[] => [
  { kind: 'jointForm', number: '202605110037', round: 1, form: filedForm() },
  {
    kind: 'receipt',
    receipt: {
      number: '202605110037',
      submittedAt: '2026-05-11T02:24:00.000Z',
      round: 1,
      applicantName: '王建国',
      items: ['benefitQualification', 'pensionPayment', 'medicalContribution', 'housingFundWithdrawal'],
      materialCount: 5,
      confirmationAskedOn: null,
      firstSteps: [
        {
          department: 'hrss',
          items: ['benefitQualification'],
          receivedOn: '2026-05-11',
          due: '2026-05-18',
          provisional: false,
        },
      ],
      retirementMonth: '2026-11',
    },
  },
  { kind: 'certificate', certificate },
  {
    kind: 'recognitionForm',
    document: {
      name: 'recognitionForm',
      title: '企业养老保险正常退休人员待遇条件认定表',
      number: '样例2026000002',
      issuer: '人力资源和社会保障行政部门',
      issuedOn: '2026-05-14',
      sample: true,
      rows: [
        { label: '姓名', value: '王建国' },
        { label: '证件号码', value: '130***********001X' },
        { label: '单位名称', value: '廊坊市第一机械厂' },
        { label: '建立个人账户前视同缴费年限', value: '11年6个月' },
        { label: '核增比例', value: '样例不载明，以审批机关认定为准' },
      ],
    },
  },
  {
    kind: 'paymentSheet',
    document: {
      name: 'paymentSheet',
      title: '企业养老保险参保人员待遇计发表',
      number: '样例2026000003',
      issuer: '廊坊市社会保险经办机构',
      issuedOn: '2026-11-06',
      sample: true,
      rows: documentRows('paymentSheet', filedForm().values, {
        contributions: null,
        arrearsArrived: undefined,
      }),
    },
  },
]
