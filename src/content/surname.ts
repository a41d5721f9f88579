/** 复姓 that people of today bear, by 《现代汉语词典》 and the census's lists. */
const COMPOUND: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 令狐 慕容 宇文 长孙 夏侯 端木 轩辕 百里 东郭 南宫 西门 独孤 呼延 闻人 申屠 太史 澹台 濮阳 公羊 赫连 钟离 淳于 单于'.split(
    ' ',
  ),
)

/**
 * The surname of a name: two characters of a 复姓, where a given name follows it; else the first. A name with a dot in
 * it (a minority's) has none that could be told, and is called by its first character.
 */
export function surnameOf(name: string): string {
  const characters = Array.from(name.trim())
  const two = characters.slice(0, 2).join('')
  return characters.length > 2 && COMPOUND.has(two) ? two : (characters[0] ?? '')
}
