// The demonstration console: asks the BFF what is going on, shows it, and answers for the departments.

import { ask, askPicture, Refused, SECRET } from './ask.js'
import { drawCertificate } from './certificates.js'
import { element } from './element.js'
import { drawPeople } from './people.js'

const POLL_MS = 2000
const CHINA = 8 * 3_600_000

const byId = (id) => document.getElementById(id)

function say(error) {
  const trouble = byId('trouble')
  trouble.hidden = !error
  trouble.textContent = error
    ? error instanceof Refused
      ? error.message
      : '连不上服务。它还在运行吗？连上后这里会自己恢复。'
    : ''
}

/** Does what was asked and shows what came of it. */
async function act(work) {
  try {
    await work()
    await refresh()
  } catch (error) {
    say(error)
  }
}

const china = (instant) => new Date(Date.parse(instant) + CHINA).toISOString()
const WEEKDAYS = '日一二三四五六'

function inWords(instant) {
  const at = china(instant)
  const [year, month, day] = at.slice(0, 10).split('-').map(Number)
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  return `${year}年${month}月${day}日 周${weekday} ${at.slice(11, 16)}`
}

function button(text, pressed, work) {
  const made = element('button', text)
  made.type = 'button'
  if (pressed !== null) made.setAttribute('aria-pressed', String(pressed))
  made.addEventListener('click', () => act(work))
  return made
}

let clock = null

const shown = new Map()

/** Whether something is to be drawn again: what stays as it is keeps the focus that is in it. */
function hasChanged(what, value) {
  const key = JSON.stringify(value)
  if (shown.get(what) === key) return false
  shown.set(what, key)
  return true
}

const setClock = (time) => ask('/clock', 'PUT', { now: new Date(time).toISOString() })

function showClock(state) {
  clock = state
  byId('now').textContent = inWords(state.now)
  byId('now').dateTime = state.now
  byId('clock-hint').textContent = state.backwardAllowed
    ? '还没有办件，可以往前调，也可以往回调。'
    : '已经有办件，只能往前调。'
  if (!hasChanged('waiting', state.waiting)) return
  byId('waiting').replaceChildren(
    ...state.waiting.map(({ number, month, opensAt }) => {
      const row = element('li', `${number} 在等退休当月（${month}）。`)
      row.append(button(`调到 ${month}-01`, null, () => setClock(opensAt)))
      return row
    }),
  )
}

function showDepartments(departments) {
  if (!hasChanged('departments', departments)) return
  byId('departments').replaceChildren(
    ...departments.map(({ department, name, down, decidesItself, fault }) => {
      const put = (change) => ask(`/departments/${department}`, 'PUT', change)
      const row = element('tr')
      const who = element('td')
      const up = element('td')
      const label = element('td', down ? `${name}（断网）` : name, down ? 'down' : '')
      // The platform that keeps the record decides nothing.
      if (department !== 'governmentService') {
        who.append(
          button('自动', decidesItself, () => put({ decidesItself: true })),
          ' ',
          button('手动', !decidesItself, () => put({ decidesItself: false })),
        )
      }
      // A unit answers in its own time: there is no line to it that could break.
      if (department !== 'employer')
        up.append(button(down ? '恢复' : '断网', down, () => put({ down: !down })))
      const answers = element('td')
      // Only who decides answers.
      if (department !== 'employer' && department !== 'governmentService')
        answers.append(faultOf(name, fault, put))
      row.append(label, who, up, answers)
      return row
    }),
  )
}

const FAULTS = { slow: '慢', duplicate: '重复', outOfOrder: '乱序', garbage: '乱码' }

/** How a department's answers go wrong. */
function faultOf(name, fault, put) {
  const choice = element('select')
  choice.setAttribute('aria-label', `${name}的答复`)
  choice.append(new Option('正常', ''))
  for (const [code, text] of Object.entries(FAULTS)) choice.append(new Option(text, code))
  choice.value = fault ?? ''
  choice.addEventListener('change', () => act(() => put({ fault: choice.value || null })))
  return choice
}

const STATES = {
  open: '等决定',
  supplement: '等申办人补材料',
  contribution: '等缴费到账',
  decided: '已决定',
  takenBack: '申办人已撤回',
}

function decide(task, answer) {
  return () => ask(`/tasks/${task.id}/decision`, 'POST', answer)
}

/** What a note says, if anything. */
const noteIn = (form) => {
  const note = form.elements.note.value.trim()
  return note ? { note } : {}
}

function onSubmit(form, answer) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    act(answer)
  })
}

/** Reasons to tick, and what becomes of them. */
function fillReasons(part, offered, refuse) {
  const list = part.querySelector('fieldset')
  for (const { code, text } of offered) {
    const label = element('label')
    const box = element('input')
    box.type = 'checkbox'
    box.value = code
    label.append(box, text)
    list.append(label)
  }
  const form = part.querySelector('form')
  onSubmit(form, async () => {
    const reasons = [...list.querySelectorAll('input:checked')].map((box) => box.value)
    if (reasons.length === 0) {
      list.querySelector('input').focus()
      throw new Refused(0, { title: '不通过要选原因，至少一条。' })
    }
    await refuse({ reasons, ...noteIn(form) })
  })
}

function fillSupplement(part, task) {
  const form = part.querySelector('form')
  const { material, reason } = form.elements
  const wanted = [
    ...task.materials.map((one) => ({ ...one, text: `${one.label} 第 ${one.page} 页` })),
    // Not among the materials: whoever signed by it is asked for a better one.
    ...(task.agencies.length > 0 ? [{ id: '', kind: 'authorisation', text: '代办的授权委托书' }] : []),
  ]
  for (const { id, text } of wanted) material.append(new Option(text, id))
  const offerReasons = () => {
    const chosen = wanted.find(({ id }) => id === material.value)
    const possible = task.supplementReasons.filter(({ materials }) => materials.includes(chosen?.kind))
    reason.replaceChildren(...possible.map(({ code, text }) => new Option(text, code)))
  }
  material.addEventListener('change', offerReasons)
  offerReasons()
  onSubmit(form, async () => {
    const { id, kind } = wanted.find((one) => one.id === material.value)
    const want = { material: kind, ...(id && { materialId: id }), reason: reason.value, ...noteIn(form) }
    await decide(task, { kind: 'supplement', wants: [want] })()
  })
}

/** What somebody was sent: cells, pictures, papers. */
function fillPackage(part, { fields, materials, documents = [] }) {
  const list = part.querySelector('dl')
  const add = (term, value) => list.append(element('dt', term), element('dd', value))
  for (const { label, value } of fields) add(label, value)
  for (const { label, page } of materials) add('照片', `${label} 第 ${page} 页`)
  for (const title of documents) add('文书', title)
}

/** 代办: who signed, by what, and the pictures of it; each look is one that the person reads of. */
function fillAgency(card, task) {
  const part = card.querySelector('.agency')
  part.hidden = task.agencies.length === 0
  for (const agency of task.agencies) fillPaper(part, task, agency)
}

function fillPaper(part, task, { did, name, idNumber, powers, until, papers }) {
  const list = element('dl')
  part.append(list)
  const add = (term, value) => list.append(element('dt', term), element('dd', value))
  add(did === 'signed' ? '代办人' : '补交材料的代办人', `${name}，${idNumber}`)
  add('权限', powers.join('；'))
  add('委托到', until)
  const shownHere = element('div')
  for (const { id, label } of papers) {
    const look = button(`看${label}`, null, async () => {
      const image = element('img')
      image.alt = label
      image.src = await askPicture(`/tasks/${task.id}/papers/${id}`)
      shownHere.replaceChildren(image)
    })
    part.append(look, ' ')
  }
  part.append(shownHere)
}

function drawTask(task) {
  const card = byId('task').content.cloneNode(true).querySelector('.task')
  const open = task.status === 'open'
  const refused = task.status === 'decided' && task.outcome !== 'approved'
  card.classList.add(task.status)
  card.classList.toggle('refused', refused)
  card.classList.toggle('over', task.status === 'decided' || task.status === 'takenBack')
  card.querySelector('h3').textContent = `${task.departmentName}：${task.itemNames.join('、')}`
  const facts = card.querySelector('.facts')
  const state = task.status === 'decided' ? (refused ? '没有通过' : '已通过') : STATES[task.status]
  facts.append(
    element('span', state, 'state'),
    ` · ${task.number}，第 ${task.round} 次提交 · ${inWords(task.receivedAt)} 收到`,
    task.due && open ? ` · 最晚 ${task.due}` : '',
  )
  if (task.remindedAt) facts.append(' · ', element('span', `催办 ${inWords(task.remindedAt)}`, 'reminded'))
  if (refused) {
    const given = task.reasons.filter(({ code }) => task.outcome.split(' ').includes(code))
    facts.after(...given.map(({ text }) => element('p', text)))
  }
  fillPackage(card, task)
  fillAgency(card, task)

  const parts = {
    approve: card.querySelector('.approve'),
    arrived: card.querySelector('.arrived'),
    refuse: card.querySelector('.refuse'),
    supplement: card.querySelector('.supplement'),
    contribution: card.querySelector('.contribution'),
    closing: card.querySelector('.closing'),
  }
  parts.approve.hidden = !open
  parts.arrived.hidden = task.status !== 'contribution'
  parts.refuse.hidden = !open || task.reasons.length === 0
  parts.supplement.hidden = !open || task.materials.length === 0
  parts.closing.hidden = !open || task.department === 'publicSecurity'
  parts.contribution.hidden = !open || !task.items.includes('pensionPayment')
  if (task.department === 'publicSecurity') parts.approve.textContent = '户籍一致'
  parts.approve.addEventListener('click', () => act(decide(task, { kind: 'approve' })))
  parts.arrived.addEventListener('click', () => act(decide(task, { kind: 'contributionArrived' })))
  fillReasons(parts.refuse, task.reasons, (said) => decide(task, { kind: 'refuse', ...said })())
  fillSupplement(parts.supplement, task)
  const waiting = parts.contribution.querySelector('form')
  onSubmit(waiting, () =>
    decide(task, { kind: 'contributionPending', reason: waiting.elements.reason.value })(),
  )
  const ending = parts.closing.querySelector('form')
  onSubmit(ending, () => decide(task, { kind: 'close', reason: ending.elements.reason.value })())
  return card
}

/** What a unit was asked, whether it has answered or not. */
function drawRequest(request) {
  const card = byId('unit').content.cloneNode(true).querySelector('.task')
  const { number, round, unitName, applicantName, itemName, askedOn } = request
  card.querySelector('h3').textContent = `${unitName}：${applicantName}，${itemName}`
  card.querySelector('.facts').textContent = `${number}，第 ${round} 次提交 · ${askedOn} 请单位确认`
  fillPackage(card, request)
  return card
}

function drawUnit(request) {
  const { id, round, reasons } = request
  const card = drawRequest(request)
  const answer = (said) => ask(`/confirmations/${id}`, 'POST', { ...said, round })
  card.querySelector('.approve').addEventListener('click', () => act(() => answer({ kind: 'confirm' })))
  fillReasons(card.querySelector('.refuse'), reasons, (said) => answer({ kind: 'decline', ...said }))
  return card
}

function drawAnswered(request) {
  const { outcome, reasons, answeredAt } = request
  const card = drawRequest(request)
  const declined = outcome === 'declined'
  card.classList.add('over', 'decided')
  card.classList.toggle('refused', declined)
  card.querySelector('.answer').remove()
  const facts = card.querySelector('.facts')
  facts.prepend(element('span', declined ? '没有确认' : '已确认', 'state'), ' · ')
  facts.append(` · ${inWords(answeredAt)} 答复`)
  facts.after(...reasons.map((text) => element('p', text)))
  return card
}

function showUnits({ confirmations, answered }) {
  byId('no-units').hidden = confirmations.length + answered.length > 0
  if (!hasChanged('units', [confirmations, answered])) return
  byId('units').replaceChildren(...confirmations.map(drawUnit), ...answered.map(drawAnswered))
}

/** The legal-person provider: who speaks for which unit. */
function showClerks(clerks) {
  if (!hasChanged('clerks', clerks)) return
  byId('clerks').replaceChildren(
    ...clerks.map(({ organisationId, organisation, personId, name, dismissed }) => {
      const row = element('li', `${organisation}：${name}${dismissed ? '（已收回）' : ''} `)
      const put = () => ask('/identity/clerks', 'PUT', { organisationId, personId, dismissed: !dismissed })
      row.append(button(dismissed ? '给回授权' : '收回授权', null, put))
      return row
    }),
  )
}

/** What social insurance issued, and may correct or end. */
function showCertificates(certificates) {
  byId('no-certificates').hidden = certificates.length > 0
  if (!hasChanged('certificates', certificates)) return
  byId('certificates').replaceChildren(...certificates.map((one) => drawCertificate(one, act)))
}

const FILING_STATES = { waiting: '等着备案', setAside: '放弃了，要人看', filed: '已备案' }

function showFilings(filings) {
  byId('no-filings').hidden = filings.length > 0
  if (!hasChanged('filings', filings)) return
  byId('filings').replaceChildren(
    ...filings.map(({ number, round, departmentName, itemName, outcome, state, ...times }) => {
      const { waitingSince, filedAt, attempts, lastError } = times
      const row = element('li')
      const result = outcome === 'approved' ? '已通过' : '没有通过'
      const when = filedAt ? `${inWords(filedAt)} 备案` : `${inWords(waitingSince)} 起`
      const failed = state === 'setAside' ? ` · 试过 ${attempts} 次：${lastError}` : ''
      row.append(
        element('strong', `${itemName}：${FILING_STATES[state]}`, state === 'filed' ? '' : state),
        element('p', `${number}，第 ${round} 次提交 · ${departmentName}${result} · ${when}${failed}`, 'hint'),
      )
      return row
    }),
  )
}

const drawn = new Map()

/** A card that has not changed stays as it is: what somebody is typing into it is not wiped by the next poll. */
function showTasks(tasks) {
  byId('no-tasks').hidden = tasks.length > 0
  const cards = tasks.map((task) => {
    const key = JSON.stringify(task)
    const before = drawn.get(task.id)
    if (before?.key === key) return before.card
    const card = drawTask(task)
    drawn.set(task.id, { key, card })
    return card
  })
  const list = byId('tasks')
  const same = cards.length === list.children.length && cards.every((card, at) => list.children[at] === card)
  if (!same) list.replaceChildren(...cards)
}

function showOdd(answers) {
  byId('odd-section').hidden = answers.length === 0
  if (!hasChanged('odd', answers)) return
  byId('odd').replaceChildren(
    ...answers.map(({ name, number, round, answer, why, receivedAt }) => {
      const row = element('li')
      const about = number === null ? '' : ` · ${number}，第 ${round} 次提交`
      row.append(
        element('strong', `${name}：${why}`),
        element('p', `${answer}${about} · ${inWords(receivedAt)}`, 'hint'),
      )
      return row
    }),
  )
}

function showSms(messages) {
  byId('no-sms').hidden = messages.length > 0
  if (!hasChanged('sms', messages)) return
  const answerable = new Set()
  const waiting = new Set()
  byId('sms').replaceChildren(
    ...messages.slice(0, 8).map(({ phone, text, code, sentAt }) => {
      const row = element('li')
      if (code) row.append(element('p', code, 'code'))
      row.append(element('p', `${phone} · ${inWords(sentAt)}`, 'hint'), element('p', text))
      if (code && !waiting.has(phone)) {
        waiting.add(phone)
        row.append(button('下一条不用等', null, () => ask('/sms/waits', 'POST', { phone })))
      }
      // A phone answers the last one it got that asks for an answer.
      if (text.includes('回复「停」') && !answerable.has(phone)) {
        answerable.add(phone)
        row.append(replyTo(phone))
      }
      return row
    }),
  )
}

/** As whoever has the phone: answers in text, or calls the hotline. */
function replyTo(phone) {
  const form = element('form')
  form.className = 'inline'
  const label = element('label', '回短信 ')
  const typed = element('input')
  typed.name = 'text'
  typed.value = '停'
  typed.maxLength = 70
  typed.setAttribute('aria-label', `${phone} 回短信`)
  label.append(typed)
  const send = element('button', '回复')
  form.append(
    label,
    send,
    button('来电停止代办', null, () => ask('/sms/replies', 'POST', { kind: 'call', phone })),
  )
  onSubmit(form, () => ask('/sms/replies', 'POST', { kind: 'sms', phone, text: typed.value }))
  return form
}

async function refresh() {
  const [
    clockNow,
    { departments },
    { tasks },
    { messages },
    requests,
    { filings },
    { answers },
    { clerks },
    { certificates },
  ] = await Promise.all([
    ask('/clock'),
    ask('/departments'),
    ask('/tasks'),
    ask('/sms'),
    ask('/confirmations'),
    ask('/filings'),
    ask('/odd-answers'),
    ask('/identity/clerks'),
    ask('/certificates'),
  ])
  showClock(clockNow)
  showDepartments(departments)
  showTasks(tasks)
  showUnits(requests)
  showFilings(filings)
  showSms(messages)
  showOdd(answers)
  showClerks(clerks)
  showCertificates(certificates)
  say(null)
}

async function begin() {
  try {
    await refresh()
  } catch (error) {
    // Without its secret the console answers as if it were not there.
    const locked = error instanceof Refused && error.status === 404
    byId('secret').hidden = !locked
    if (!locked || sessionStorage.getItem(SECRET))
      say(locked ? new Refused(404, { title: '口令不对。' }) : error)
    if (locked) return
  }
  byId('secret').hidden = true
  byId('console').hidden = false
  await ask('/identity/people').then(
    ({ people }) => byId('people').replaceChildren(...drawPeople(people, act)),
    say,
  )
  setInterval(() => refresh().catch(say), POLL_MS)
}

byId('secret').addEventListener('submit', (event) => {
  event.preventDefault()
  sessionStorage.setItem(SECRET, event.target.elements.secret.value)
  begin()
})
for (const step of document.querySelectorAll('[data-days]')) {
  step.addEventListener('click', () =>
    act(() => setClock(Date.parse(clock.now) + Number(step.dataset.days) * 86_400_000)),
  )
}
byId('set-clock').addEventListener('submit', (event) => {
  event.preventDefault()
  act(() => setClock(`${event.target.elements.at.value}:00+08:00`))
})
begin()
