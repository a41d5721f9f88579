import type { NoteCode } from '@/domain/guidance'

/** What is worth knowing beside a result. */
export const notes: Readonly<Record<NoteCode, string>> = {
  birthByCard: '没看过档案，先按身份证上的出生年月算。档案写得不一样，以档案最先写的为准，结果会变。',
  birthByCardNoArchive: '没有档案，按身份证上的出生年月算。',
  birthDiffers: '档案和身份证的出生年月不一样，按档案算。人社部门会再核对。',
  fileWithEmployer:
    '请单位或者档案托管机构一起办：档案在他们那里，找材料、核对工龄都要他们帮忙。您自己也可以直接申请。',
  unitFiles: '这种情形要由单位申办，请先找单位人事。',
  archiveFromKeeper: '档案关键页请保管档案的单位拍给您；您手里有盖了章的复印件，也可以自己拍。',
  flexibleDelayNeedsUnit: '灵活就业推后退休没有明确规定，这里不提供，以经办机构核定为准。',
  illnessBenefit:
    '企业职工病退 2025 年起停办，改为病残津贴：先做劳动能力鉴定，符合的每月领津贴，到了年龄再退休。以经办机构核定为准，打 12333 问。',
  officialsByAuthority:
    '公务员、国有企事业单位的领导人员，到法定退休年龄就办退休，按干部管理权限定，不能自己选提前、推后。以经办机构核定为准。',
  earlyNoticeLate:
    '提前退休要提前 3 个月书面告诉单位，这个日子已经过了。告诉过的不受影响；没有的，请和单位商量，或者换个月份。以经办机构核定为准。',
  earlyNoticeLateNoUnit:
    '灵活就业提前退休，要提前 3 个月书面告诉社保经办机构，这个日子已经过了。告诉过的不受影响；没有的，打 12333 问清，或者换个月份。以经办机构核定为准。',
  delayToBeShown:
    '推后退休要有书面约定，在法定月份前 1 个月和单位签好。签过的请留好，部门可能要看；没有签过的，先打 12333 问清。以经办机构核定为准。',
  lateWindow: '已过建议的申办期，不影响申请，只是部门办理的时间紧。',
  pastRetirementMonth:
    '退休月份过了还可以申请。要是退休时还有欠费，养老金从补缴到账的下个月起发，中间的月份不补发。具体从哪个月起发，以社保经办机构核定为准。',
  medicalLawToBeConfirmed: '2027 年 1 月 1 日起施行《医疗保障法》，缴费年限怎么定，以医保部门核定为准。',
  housingFundMayStayOpen: '取出公积金以后，账户可以注销，也可以保留，由您选。',
  housingFundFraud: '用假材料提取公积金的，要退回，3 年内不能再提取，也不能用公积金贷款。',
  noMedicalItem: '您不在职工医保，不办医保这一项。',
  noHousingFundItem: '您没有公积金账户，不办公积金这一项。',
}
