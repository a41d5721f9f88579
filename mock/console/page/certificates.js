import { ask } from './ask.js'
import { element } from './element.js'

const ENDS = { death: '参保人去世', benefitEnded: '停发养老金' }

function typed(form, name, label, value, type = 'text') {
  const line = element('label', `${label} `)
  const field = element('input')
  Object.assign(field, { name, value, type, required: true, maxLength: 60 })
  line.append(field)
  form.append(line)
  return field
}

/** One certificate: what stands on it that may be wrong, and why it may end. */
export function drawCertificate({ caseId, number, name, version, ended, formerUnit, workStart }, act) {
  const row = element('li')
  const state = ended === null ? `第 ${version} 版，有效` : `已失效（${ENDS[ended]}）`
  row.append(element('strong', `${name}：${number}`), element('p', state, 'hint'))
  if (ended !== null) return row
  const put = (change) => act(() => ask(`/certificates/${caseId}`, 'POST', change))
  const correction = element('details')
  const form = element('form')
  const unit = typed(form, 'formerUnit', '原单位', formerUnit)
  const start = typed(form, 'workStart', '参加工作', workStart, 'month')
  form.append(element('button', '更正'))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    put({ kind: 'correct', version, formerUnit: unit.value, workStart: start.value })
  })
  correction.append(element('summary', '更正…'), form)
  row.append(correction)
  for (const [reason, text] of Object.entries(ENDS)) {
    const end = element('button', `失效：${text}`, 'danger')
    end.type = 'button'
    end.addEventListener('click', () => put({ kind: 'end', reason }))
    row.append(end, ' ')
  }
  return row
}
