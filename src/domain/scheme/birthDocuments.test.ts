import {
  BIRTH_DOCUMENT_RULES,
  BIRTH_DOCUMENTS,
  birthEvidence,
  WAYS_TO_WORK,
  type BirthDocument,
  type Finding,
  type WayToWork,
} from './birthDocuments'

const TODAY = '2026-11-29'
const evidence = (way: WayToWork, ...findings: Finding[]) => birthEvidence(way, findings, TODAY)

/** 108 四.6, 附件2 1–4: what counts first, what stands in for it, and the ID card for whoever has neither. */
const ROWS: Readonly<Record<WayToWork, readonly BirthDocument[]>> = {
  soldier: ['enlistmentForm', 'enlistmentScreening', 'idCard'],
  hired: ['hiringPapers', 'employeeRegister', 'idCard'],
  graduate: ['graduateForm', 'admissionForm', 'idCard'],
  temporaryWorker: ['temporaryWorkerForm', 'idCard'],
  hiredByFirm: ['firstContract', 'idCard'],
  leader: ['cadreArchiveReview', 'idCard'],
  otherwise: ['firstWorkApproval', 'idCard'],
  noArchive: ['idCard'],
}

test.each(WAYS_TO_WORK)('%s: the papers are looked for in the order of the scheme', (way) => {
  const order: BirthDocument[] = []
  for (;;) {
    const { state, document } = evidence(way, ...order.map((): Finding => 'absent'))
    order.push(document)
    if (state === 'counts') break
  }
  expect(order).toEqual(ROWS[way])
})

test('each paper belongs to somebody, and each rule has a name of its own', () => {
  expect(new Set(Object.values(ROWS).flat())).toEqual(new Set(BIRTH_DOCUMENTS))
  const ids = Object.values(BIRTH_DOCUMENT_RULES).map(({ id }) => id)
  expect(new Set(ids).size).toBe(WAYS_TO_WORK.length)
})

test('a paper that says it clearly counts, also the one that stands in', () => {
  expect(evidence('soldier', 'clear')).toMatchObject({ state: 'counts', document: 'enlistmentForm' })
  expect(evidence('soldier', 'absent', 'clear')).toMatchObject({
    state: 'counts',
    document: 'enlistmentScreening',
  })
})

test('an altered paper is put right: another does not take its place', () => {
  expect(evidence('hired', 'altered', 'clear')).toMatchObject({ state: 'altered', document: 'hiringPapers' })
})

test('a paper that nobody has looked at leaves it open', () => {
  expect(evidence('graduate')).toMatchObject({ state: 'open', document: 'graduateForm' })
  expect(evidence('graduate', 'notLooked')).toMatchObject({ state: 'open', document: 'graduateForm' })
  expect(evidence('graduate', 'absent')).toMatchObject({ state: 'open', document: 'admissionForm' })
})

test('before its first day the rule says nothing', () => {
  expect(birthEvidence('noArchive', [], '2022-01-31').state).toBe('unknown')
  expect(birthEvidence('noArchive', [], '2022-02-01').state).toBe('counts')
})
