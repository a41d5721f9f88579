/** Official words of the guide and its outcome, each with its plain meaning. */
export const glossary = {
  archive: {
    term: '档案',
    meaning: '单位替您保管的一袋材料，写着您哪年出生、哪年参加工作、在哪儿干过。想看，找单位人事。',
  },
  archiveKeeper: {
    term: '档案托管机构',
    meaning: '没有单位的人，档案存在这里。一般是当地的人才中心或者人社部门的服务窗口。',
  },
  archivePages: {
    term: '档案关键页',
    meaning: '档案里写着出生时间、参加工作时间和工作经历的那几页。比如招工登记表、工资调整审批表。',
  },
  deemedYears: {
    term: '视同缴费年限',
    meaning: '参加社保以前、国家承认的工龄。没交过钱，也算数。',
  },
  minimumYears: {
    term: '最低缴费年限',
    meaning: '每月领养老金，至少要交够的年数。现在是 15 年，2030 年起每年加半年，加到 20 年。',
  },
  contributionYears: {
    term: '累计缴费',
    meaning: '交过社保的月份加在一起，中间断过也接着算。国家承认的工龄也算在里面。',
  },
  backPayment: { term: '补缴', meaning: '以前该交没交的社保费，后来补上。' },
  arrears: { term: '欠费', meaning: '该交还没交的社保费。' },
  statutoryAge: {
    term: '法定退休',
    meaning: '国家规定的退休时间，按出生年月一个月一个月查出来，每个人可能不一样。',
  },
  normal: { term: '正常退休', meaning: '到了国家规定的月份退休，不提前，也不推后。' },
  flexibleEarly: {
    term: '弹性提前退休',
    meaning:
      '比国家规定的月份早退休，自己愿意就行。最多早 3 年，要交够最低年限，提前 3 个月书面告诉单位；灵活就业的告诉社保经办机构。',
  },
  flexibleDelay: {
    term: '弹性延迟',
    meaning: '和单位书面说好，比国家规定的月份晚退休，最多晚 3 年。约定的日子到了，就叫「期满」。',
  },
  flexibleWorker: { term: '灵活就业', meaning: '没有单位替您交社保，自己交。比如做小生意、打零工。' },
  institution: { term: '机关事业单位', meaning: '政府机关，还有学校、公立医院这样的单位。' },
  residentPension: {
    term: '城乡居民养老保险',
    meaning: '在村里或者社区交的养老保险，一年交一次。和职工养老保险不是一回事。',
  },
  managementPost: {
    term: '管理岗',
    meaning: '坐办公室管事的岗位，比如车间主任、会计主管。以前叫「干部岗」。',
  },
  technicalPost: { term: '技术岗', meaning: '评了技术职称的岗位，比如工程师、会计师。' },
  workerPost: { term: '工人岗', meaning: '在车间、班组、柜台、食堂这样的一线干活的岗位。' },
  specialWork: {
    term: '特殊工种',
    meaning: '井下、高空、高温、特别繁重体力，或者其他伤身体的工作，国家有名录。',
  },
  approvalForm: {
    term: '核准表',
    meaning: '《企业养老保险参保人员因病提前退休核准表》。2025 年以前病退批下来，省人社厅给的那张表。',
  },
  illnessBenefit: {
    term: '病残津贴',
    meaning: '因病不能干活、还没到退休年龄的人，每月领的钱。2025 年起代替企业职工病退。',
  },
  recognitionForm: {
    term: '认定表',
    meaning: '人社部门审核以后给的表，写着您的退休时间和国家承认的工龄。',
  },
  paymentSheet: { term: '待遇计发表', meaning: '社保经办机构算好养老金以后给的表，写着每月领多少。' },
  qualification: { term: '待遇资格确认', meaning: '人社部门看档案，确认您哪个月能退休、工龄有多长。' },
  pensionPayment: { term: '待遇核定', meaning: '社保经办机构算出您每月领多少养老金。' },
  retirementApproval: { term: '退休审批', meaning: '机关事业单位按干部管理权限，批准您退休的手续。' },
  employeeMedical: {
    term: '职工医保',
    meaning: '和单位一起交、或者自己按月交的医保。交够年限，退休以后不用再交。',
  },
  residentMedical: { term: '居民医保', meaning: '在村里或者社区交的医保，一年交一次。' },
  poolingArea: { term: '统筹区', meaning: '医保一起管钱的地方，一般是一个市。' },
  housingFund: { term: '公积金', meaning: '单位和您一起存的住房钱。退休以后可以全部取出来。' },
  sealing: { term: '封存', meaning: '停止缴存公积金。没封存，公积金取不出来。' },
  classOneCard: {
    term: 'Ⅰ类银行卡',
    meaning: '功能最全的储蓄卡。手机银行里的「账户类别」写着，社保卡的银行账户一般也是。',
  },
  household: { term: '户籍信息', meaning: '户口本上的登记。部门之间自己核对，不用您办。' },
} as const satisfies Record<string, { readonly term: string; readonly meaning: string }>

export type TermId = keyof typeof glossary

/** The official words that stand in these texts, in the glossary's order: each is explained where it is read. */
export function termsIn(...texts: readonly string[]): TermId[] {
  const text = texts.join('\n')
  return (Object.keys(glossary) as TermId[]).filter((id) => text.includes(glossary[id].term))
}
