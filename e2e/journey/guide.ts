import type { Walk } from './walk'

/** Comes to the app for the first time and begins. */
export async function beginsAtHome({ person, looksAround }: Walk): Promise<void> {
  await person.sees('本应用不是官方入口')
  await person.sees('河北政务服务平台')
  await looksAround()
  await person.presses('开始办理')
  await person.sees('开始前，先看三件事')
  await looksAround()
  await person.presses('下一步：回答问题')
}

/** Answers every question as 王建国 would. Each can be answered by «I do not know». */
export async function answersGuide(walk: Walk): Promise<void> {
  const { person } = walk
  const answers = async (title: string, answer: string, next: string) => {
    await isAsked(walk, title)
    await person.answers(title, answer)
    await person.presses(next)
  }
  const types = async (title: string, year: string, month: string, next: string) => {
    await isAsked(walk, title)
    await person.types('年', year)
    await person.types('月', month)
    await person.presses(next)
  }
  await answers('您的养老保险是怎么交的？', '单位替我交', '下一题：出生年月')
  await types('您身份证上的出生年月？', '1965', '3', '下一题：档案里的出生年月')
  await answers('档案里的出生年月，和身份证一样吗？', '一样，是 1965年3月', '下一题：职工类别')
  await answers('您是男职工还是女职工？', '男', '下一题：特别情况')
  await answers('有没有下面的特别情况？', '都没有', '下一题：工龄和档案')
  await answers(
    '工龄和档案，有没有要人社部门确认的？',
    '1996 年以前参加工作，工龄还没认定',
    '下一题：退休月份',
  )
  await types('您想从哪个月开始退休？', '2026', '11', '下一题：公积金')
  await answers('您有住房公积金账户吗？', '有', '下一题：医保')
  await answers('您交的是哪种医保？', '职工医保', '下一步：看结果')
}

async function isAsked({ person, looksAround }: Walk, title: string): Promise<void> {
  await person.sees(title)
  await person.sees(/不清楚|还没想好/)
  await looksAround()
}

/** Reads the outcome before anybody knows who they are, and wants to go on. */
export async function readsOutcome({ person, looksAround }: Walk): Promise<void> {
  await person.sees('您可以办：企业职工正常退休')
  await person.sees('一共六种情形，您是第 1 种。')
  await person.sees('替您勾好 4 项')
  await person.sees('要拍的材料')
  await looksAround()
  await person.presses('下一步：填写申请表')
}
