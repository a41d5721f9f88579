import {
  BIRTH_DOCUMENT_RULES,
  BIRTH_DOCUMENTS,
  birthEvidence,
  WAYS_TO_WORK,
  type BirthDocument,
  type WayToWork,
} from './birthDocuments'

/** 108 四.6, 附件2 1–4: what counts first, what stands in for it, and the ID card for whoever has neither. */
const ROWS: Readonly<Record<WayToWork, readonly BirthDocument[]>> = {
  soldier: ['enlistmentForm', 'enlistmentScreening', 'idCard'],
  hired: ['hiringPapers', 'employeeRegister', 'idCard'],
  graduate: ['graduateForm', 'admissionForm', 'idCard'],
  temporaryWorker: ['temporaryWorkerForm', 'idCard'],
  hiredByFirm: ['firstContract', 'idCard'],
  leader: ['cadreArchiveReview', 'idCard'],
  noArchive: ['idCard'],
}

test.each(WAYS_TO_WORK)('%s: one rule, whose papers are looked for in the order of the scheme', (way) => {
  expect(BIRTH_DOCUMENT_RULES.filter(({ appliesTo }) => appliesTo(way))).toHaveLength(1)
  const order: BirthDocument[] = []
  for (;;) {
    const { state, document } = birthEvidence(
      way,
      order.map(() => 'absent'),
    )
    order.push(document)
    if (state === 'counts') break
  }
  expect(order).toEqual(ROWS[way])
})

test('each paper belongs to somebody', () => {
  expect(new Set(Object.values(ROWS).flat())).toEqual(new Set(BIRTH_DOCUMENTS))
})

test('a paper that says it clearly counts, also the one that stands in', () => {
  expect(birthEvidence('soldier', ['clear'])).toMatchObject({ state: 'counts', document: 'enlistmentForm' })
  expect(birthEvidence('soldier', ['absent', 'clear'])).toMatchObject({
    state: 'counts',
    document: 'enlistmentScreening',
  })
})

test('an altered paper is put right: another does not take its place', () => {
  expect(birthEvidence('hired', ['altered', 'clear'])).toMatchObject({
    state: 'altered',
    document: 'hiringPapers',
  })
})

test('a paper that nobody has looked at leaves it open', () => {
  expect(birthEvidence('graduate', [])).toMatchObject({ state: 'open', document: 'graduateForm' })
  expect(birthEvidence('graduate', ['notLooked'])).toMatchObject({ state: 'open', document: 'graduateForm' })
  expect(birthEvidence('graduate', ['absent'])).toMatchObject({ state: 'open', document: 'admissionForm' })
})
