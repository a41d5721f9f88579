import { ask } from './ask.js'
import { element } from './element.js'

const drawPerson = (act, { id, name, phone, bankCard, story, performance }) => {
  const row = element('li')
  if (performance === null) {
    row.append(element('strong', name), element('span', story), element('span', `手机 ${phone}`, 'hint'))
    return row
  }
  const said = element('span', '', 'hint')
  said.setAttribute('role', 'status')
  const { endsWith, movesClock } = performance
  const perform = async () => {
    start.disabled = true
    said.textContent = '正在演，几秒钟…'
    try {
      const { number } = await ask(`/people/${id}/performance`, 'POST')
      said.textContent = `演好了${number ? `，${number}` : ''}。用 ${phone} 登录看。`
    } catch (error) {
      start.disabled = false
      said.textContent = ''
      throw error
    }
  }
  const start = element('button', `演到：${endsWith}${movesClock ? '（时钟往前调）' : ''}`)
  start.type = 'button'
  start.addEventListener('click', () => act(perform))
  row.append(
    element('strong', name),
    element('span', story),
    element('span', bankCard === null ? `手机 ${phone}` : `手机 ${phone} · 银行卡 ${bankCard}`, 'hint'),
    start,
    said,
  )
  return row
}

/**
 * The demonstration's people, each with the press that leads them to what they show.
 * @param act does something and shows what came of it
 */
export const drawPeople = (people, act) => people.map((one) => drawPerson(act, one))
