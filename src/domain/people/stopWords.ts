/** Characters that a feature phone's input, or a careful writer, puts around a word. */
const AROUND = /[\s"'「」『』“”‘’【】[\]()（）。．.，,、！!？?：:；;~～-]/g

const STOPS = new RegExp(
  '^(我|请|我要|要|快|马上|立刻|立即|赶紧|先)*' +
    '(停|停止|停掉|停了|停用|停办|不同意|不让|不办|别办|不要|取消|退订|撤销|终止)' +
    '(我的|他|她|代|办|办理|代办|委托|授权|了|吧|掉)*$',
)
/** What text message services have taught people to answer. */
const SHORT = /^(T|TD|N|NO|STOP|0000)$/

/** Full-width letters and digits, as Chinese keyboards write them. */
const halfWidth = (text: string) =>
  text.replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))

/**
 * Whether an answered text message says that it is to end. 「不要停」 does not.
 */
export function saysStop(text: string): boolean {
  const said = halfWidth(text).replace(AROUND, '').toUpperCase()
  return SHORT.test(said) || STOPS.test(said)
}
