import type { Deed, FamilyScope, Told } from '@/domain/people'

/** What somebody in the family sees and does, and what never: told before the retiree says yes. */
export const may = {
  seen: { see: '家人看得到', fill: '家人看得到，也能做' },
  unseen: '家人看不到，也做不了',
  told: {
    course: '您的姓名，办到哪一步，哪个部门在办，最晚哪天有结果',
    waits: '要您补什么、做什么',
    form: '申请表里填的：生日、住址、电话、单位、退休时间',
    scenario: '按哪种情形退休，是不是因病',
    pictureList: '哪些照片已经拍好',
    ownPictures: '家人自己拍的照片，能打开看',
    pictures: '您的照片',
    othersPictures: '您拍的照片，打不开',
    numbers: '证件号、银行账号',
    healthAndArrears: '您回答的病情、欠费，和没通过的这类原因',
  } satisfies Readonly<Record<Told, string>>,
  deeds: {
    fillIn: '替您填表、改表',
    photograph: '替您拍材料',
    card: '填银行卡',
    change: '替您填、替您改',
    decide: '签名、提交、撤回，都是您来',
  } satisfies Readonly<Record<Deed, string>>,
  /** 敏感个人信息 (个人信息保护法 28, 29): said by itself, with the way to withhold it. */
  health: {
    see: null,
    fill: '因病退休的，家人从申请表里看得出来。这是健康方面的敏感信息：不想让家人知道，就选「只看进度」。',
  } satisfies Readonly<Record<FamilyScope, string | null>>,
} as const
