/**
 * Words that anybody of sixty knows: what stands in an official text and is no entry of the glossary is one of these.
 * Data to be reviewed: a new word comes here only where nobody would have to ask what it means there, and goes into the
 * glossary else. Words stay whole: 「实际缴纳」 and not 「实际」, so that no official word can be put together of them.
 */
const GROUPS = {
  'people, and what stands on anybody’s card':
    '个人 本人 人员 职工 工人 女性 女 男 身份 人事 身份证 居民身份证 姓名 性别 出生 日期 年龄 法定年龄 证件 号码 照片 国徽 地址 联系 电话 邮政编码',
  'places and offices':
    '企业 国有 集体 单位 部门 经办部门 机关 机构 人社 社保 医保 国家 省 市 县 区 城镇 城乡',
  'money and cards':
    '养老 养老保险 养老保险费 社会保险 社会保险费 基本养老金 缴费 缴纳 实际缴纳 最低实际缴纳 账户 银行账号 卡 收款 打到 到账 金额 住房 提取',
  work: '工作 连续工作 工种 岗位 管理 劳动 体力 劳动合同书 临时工 再就业 破产 解除 职务 升降 井下 高空 高温 特别 繁重 有害 身体 健康 入伍 入学 毕业生',
  'illness and custody': '因病 伤残 负伤 致残 丧失 程度 鉴定 标准 试行 服刑 在押',
  'to retire and to apply':
    '退休 退休证 一件事 提前 申请 申办 申领 办理 办好 业务 手续 信息 确认 规定 政策 条件 批准 承诺 委托书 获取 得到 提供 提出 取得 领取 享受 发放 新增',
  'what somebody does': '建立 参加 进行 计算 核算 实现 完成 选择 选 拿到 留着 拍 填 签',
  papers: '名称 名称和类别 编号 登记表 体检表 表 证书 出具 签发 样例 载明',
  'how the number of a law begins and ends': '劳社部发 号',
  'time and measure':
    '年 月 日 个月 当月 每月 按月算 年限 累计 时间 期间 同期 当时 首次 最后 一次 第一次 一个 一面 任一 几份 多重 这张 十 四十五 五十 五十五',
  'what holds a sentence together':
    '不能 必须 应当 需要 无需 须 需 应 可 要不要 请 是 否 不 没有 有 存在 符合 达到 满 不超过 距 离 包括 含 其中 其他 以外 之间 至 从事 曾在 原 原来 现 后来 到了 算到 前 后 时 已 未 完 先 再 又 在 上 向 由 为 为准 以 按 按照 经 因 的 了 好 等 其 本 该 我 或 或者 和 及 且 并',
} as const

export const EVERYDAY: readonly string[] = Object.values(GROUPS).flatMap((words) => words.split(' '))
