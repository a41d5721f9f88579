import { monthText } from '../dates'

/**
 * 承诺: the scheme's own sentence (冀人社字〔2024〕108号 附件1 五) and the line on custody, which is declared and never
 * asked (三.5). Whoever changes a word changes the version: each signature is kept with the version that was read.
 * A version is its month and which of that month's it is.
 */
export const promise = {
  version: '2026-11-1',
  text: '申办人承诺上传材料和填报内容完整、真实、准确。如有不实，愿承担相应法律责任。',
  custody: '本人不在服刑、羁押期间。',
} as const

/** The same by an agent, who gives it in the person's name (民法典 162, 165) and answers for what they did themselves. */
export const agentPromise = {
  version: 'agent-2026-11-1',
  text: '本人受申办人书面委托代为办理，承诺上传材料和填报内容完整、真实、准确，授权委托书由申办人本人签名。如有不实，愿承担相应法律责任。',
  custody: '申办人不在服刑、羁押期间。',
} as const

/** 「承诺文本，2026年11月第 1 版」 */
export function promiseVersionText(version: string): string {
  const [, agent, month = '', edition] = /^(agent-)?(\d{4}-\d{2})-(\d+)$/.exec(version) ?? []
  return `${agent ? '代办人承诺文本' : '承诺文本'}，${monthText(month)}第 ${edition} 版`
}
