import type { BasisId } from './legalBases'

/** How a legal basis is named, and what it says. */
export interface LegalText {
  /** Title with the document number, where it is known. */
  readonly law: string
  readonly article: string
  /** The date of this version, in words: 修正, 公布 or 施行. */
  readonly date: string
  /** What it says, in short and in plain words. */
  readonly text: string
}

/** A section of the scheme's 附件1. */
const scheme108 = (section: string, text: string): LegalText => ({
  law: '《河北省高效办成退休“一件事”工作方案》（冀人社字〔2024〕108号）',
  article: `附件1${section}`,
  date: '2024年6月26日印发',
  text,
})

/** The words of every basis. Apart from its dates (`legalBases`): the app fetches them when somebody wants to read them. */
export const LEGAL_TEXTS: Readonly<Record<BasisId, LegalText>> = {
  // --- the scheme ---
  scheme108Scope: scheme108('第一部分', '服务对象：河北省企业养老保险、机关事业单位养老保险参保人员。'),
  scheme108Items: scheme108('第二部分', '退休一件事的九个事项，各由哪个部门办，由谁申办。'),
  scheme108Qualification: scheme108(
    '第三部分第1项',
    '领取基本养老保险待遇资格确认：退休前 6 至 12 个月申请。年龄和最低缴费年限，按现在的规定执行。',
  ),
  scheme108SpecialWork: scheme108(
    '第三部分第2项',
    '男满五十五周岁、女满四十五周岁；高空、特别繁重体力劳动累计满 10 年，井下、高温满 9 年，其他有害身体健康工作满 8 年。',
  ),
  scheme108Illness: scheme108(
    '第三部分第3项',
    '男满五十周岁、女满四十五周岁，经劳动能力鉴定完全丧失劳动能力的，可以提前退休。企业职工2025年1月1日起不再办，改为病残津贴。',
  ),
  scheme108Deemed: scheme108(
    '第三部分第4项',
    '机关事业单位人员2014年9月30日前，符合国家和省工龄政策的连续工龄，可以视同缴费年限。',
  ),
  scheme108Payment: scheme108(
    '第三部分第5项',
    '没有养老保险欠费；多重养老关系已归并；达到退休年龄和最低缴费年限；视同缴费年限已认定；服刑期间不能申请。',
  ),
  scheme108Medical: scheme108(
    '第三部分第6项',
    '医保累计缴费（含视同）男满 30 年、女满 25 年，且在本统筹区实际缴费满 10 年。',
  ),
  scheme108HousingFund: scheme108(
    '第三部分第7项',
    '取得退休审批表或养老保险待遇计发表的职工，可以提取住房公积金。',
  ),
  scheme108Materials: scheme108('第六部分', '六种情形各要哪些材料，都用电子图片。'),
  scheme108Flow: scheme108('第七部分', '按不同群体、不同条件分六种情形办理；原来的办事渠道保留。'),

  // --- retirement age and minimum contributions ---
  retirementAge: {
    law: '《国务院关于渐进式延迟法定退休年龄的办法》',
    article: '第一条',
    date: '2025年1月1日起施行',
    text: '男职工和原 55 岁退休的女职工，每 4 个月延迟 1 个月，逐步到 63 岁、58 岁；原 50 岁退休的女职工，每 2 个月延迟 1 个月，逐步到 55 岁。',
  },
  minimumYears: {
    law: '《国务院关于渐进式延迟法定退休年龄的办法》',
    article: '第二条',
    date: '2025年1月1日起施行',
    text: '从 2030年1月1日起，最低缴费年限由 15 年逐步提高到 20 年，每年提高 6 个月。',
  },
  flexibleRetirement: {
    law: '《国务院关于渐进式延迟法定退休年龄的办法》',
    article: '第三条',
    date: '2025年1月1日起施行',
    text: '达到最低缴费年限，可以自愿提前退休，最多 3 年，不低于原来的 60 岁、55 岁、50 岁；和单位说好，可以延迟退休，最多 3 年。',
  },
  flexibleNotice: {
    law: '《实施弹性退休制度暂行办法》（人社部发〔2024〕94号）',
    article: '告知和约定的时间',
    date: '2025年1月1日起施行',
    text: '提前退休，至少提前 3 个月书面告知单位；延迟退休，提前 1 个月和单位书面约定。',
  },
  illnessBenefit: {
    law: '《企业职工基本养老保险病残津贴暂行办法》（人社部发〔2024〕72号）',
    article: '企业职工病退的衔接',
    date: '2025年1月1日起施行',
    text: '企业职工病退、退职停止办理，改为病残津贴。',
  },
  formerAges: {
    law: '《关于工人退休、退职的暂行办法》',
    article: '第一条',
    date: '1978年5月24日',
    text: '男年满六十周岁、女年满五十周岁，连续工龄满十年的，应该退休。',
  },
  specialWorkAges: {
    law: '《关于工人退休、退职的暂行办法》',
    article: '第一条第（二）项',
    date: '1978年5月24日',
    text: '从事特殊工种，男年满五十五周岁、女年满四十五周岁，连续工龄满十年的，应该退休。',
  },
  earlyFromOriginalAge: scheme108(
    '第三部分第5项第2点（三）',
    '提前退休的，离退休年龄不超过 5 年，因病的不超过 10 年。2025 年起退休年龄延迟了，没看到从哪个年龄算的条文；这里从原来的退休年龄算，否则男满 55 岁的特殊工种都不能办。',
  ),
  socialInsuranceLaw16: {
    law: '《中华人民共和国社会保险法》',
    article: '第十六条',
    date: '2018年12月29日修正',
    text: '达到法定退休年龄时累计缴费满最低年限的，按月领取基本养老金；不足的，可以缴费至满，也可以转入城乡居民养老保险。',
  },
  socialInsuranceRules2: {
    law: '实施《中华人民共和国社会保险法》若干规定',
    article: '第二条',
    date: '2011年7月1日',
    text: '缴费不足的可以延长缴费；2011年7月1日前参保、延长五年后仍不足的，可以一次性缴费。',
  },

  // --- birth date and archive ---
  archiveBirthNational: {
    law: '《关于制止和纠正违反国家规定办理企业职工提前退休有关问题的通知》（劳社部发〔1999〕8号）',
    article: '第二条',
    date: '1999年3月9日',
    text: '身份证与档案记载的出生时间不一致时，以本人档案最先记载的出生时间为准。',
  },
  archiveBirthHebei2007: {
    law: '《关于职工退休审批中有关问题处理意见的函》（河北省劳动和社会保障厅养老保险处）',
    article: '第一条',
    date: '2007年5月',
    text: '以本人档案最先记载的出生时间为准：军人看入伍登记表，招工的看招工手续，大中专毕业生看毕业登记表，临时工转正的看临时工登记表。',
  },
  archiveBirthHebei: {
    law: '《河北省企业和机关事业单位基本养老保险参保人员退休核准和待遇申领暂行办法》',
    article: '附件2',
    date: '2022年2月',
    text: '以首次参加工作批准手续等材料记载的出生日期为准；没有档案或者认定不了的，以身份证为准；有涂改的，调取原件或者鉴定。',
  },

  // --- pension ---
  handlingRegulation18: {
    law: '《社会保险经办条例》（国务院令第765号）',
    article: '第十八条',
    date: '2023年8月16日公布',
    text: '单位和个人应当向社保经办机构提出领取基本养老金的申请；经办机构自收到申请之日起 20 个工作日内办理完毕。',
  },
  hebeiArrears: {
    law: '《关于转发〈人力资源社会保障部 财政部关于进一步加强企业职工基本养老保险基金收支管理的通知〉的通知》（冀人社规〔2017〕10号）',
    article: '第四条',
    date: '2017年5月10日',
    text: '到退休年龄后自愿补缴欠费的，从补缴到账次月起发放养老金，退休到补缴到账之间的不补发。',
  },
  institutionPension: {
    law: '《关于机关事业单位养老保险制度改革有关问题的通知》（人社厅发〔2016〕38号）',
    article: '第五条',
    date: '2016年3月16日',
    text: '机关事业单位工作人员缴费到退休当月，从单位办理申领手续的次月起发放养老金。',
  },

  // --- medical insurance ---
  socialInsuranceLaw27: {
    law: '《中华人民共和国社会保险法》',
    article: '第二十七条',
    date: '2018年12月29日修正',
    text: '达到法定退休年龄时医保累计缴费达到规定年限的，退休后不再缴费；没达到的，可以缴费至规定年限。',
  },
  medicalSecurityLaw: {
    law: '《中华人民共和国医疗保障法》',
    article: '条文待确认',
    date: '2027年1月1日起施行',
    text: '从这天起，医保缴费年限的依据改为这部法律，具体条文待确认。',
  },
  hebeiMedicalYears: {
    law: '《关于规范全省职工基本医疗保险缴费年限和省内医保关系转移接续有关工作的通知》（河北省医保局、财政厅）',
    article: '第一部分',
    date: '2022年1月26日',
    text: '累计缴费（含视同）男满 30 年、女满 25 年，且在本统筹区实际缴费满 10 年，办完医保退休手续后享受退休人员待遇。',
  },
  medicalHandlingList: {
    law: '《全国医疗保障经办政务服务事项清单（2023年版）》',
    article: '主项一子项序号2',
    date: '2023年11月28日',
    text: '职工医保在职转退休，要《职工基本医疗保险参保登记表》、有效身份证件和退休审批材料。',
  },

  // --- housing fund: revised as of 2026-09-20 ---
  housingFund24Before: {
    law: '《住房公积金管理条例》',
    article: '第二十四条第一款第（二）项',
    date: '2019年3月24日修正',
    text: '离休、退休的，可以提取住房公积金，并应当同时注销账户。',
  },
  housingFund25Before: {
    law: '《住房公积金管理条例》',
    article: '第二十五条',
    date: '2019年3月24日修正',
    text: '职工持提取证明申请；公积金中心自受理之日起 3 日内作出决定。',
  },
  housingFund24: {
    law: '《住房公积金管理条例》（国务院令第844号）',
    article: '第二十四条第一款第（六）项、第二款',
    date: '2026年9月20日起施行',
    text: '离休、退休的，可以提取住房公积金，可以同时注销账户。',
  },
  housingFund25: {
    law: '《住房公积金管理条例》（国务院令第844号）',
    article: '第二十五条',
    date: '2026年9月20日起施行',
    text: '职工申请提取，公积金中心自受理之日起 3 日内作出决定，不用单位再开提取证明。',
  },
  housingFund41: {
    law: '《住房公积金管理条例》（国务院令第844号）',
    article: '第四十一条',
    date: '2026年9月20日起施行',
    text: '以欺诈、伪造材料等手段违法提取的，责令限期退回，3 年内不得提取，也不得使用公积金贷款。',
  },
}
