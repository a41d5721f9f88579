import {
  mayAddPicture,
  mayMovePicture,
  mayOpenPicture,
  POWERS,
  relationBy,
  RELATIONS,
  ROLES,
  SCOPES_OF,
  type Power,
} from '.'

test.each([
  ['family', 'see', 'viewer'],
  ['family', 'fill', 'helper'],
  ['agent', 'act', 'agent'],
  ['employer', 'confirm', 'clerk'],
  ['employer', 'housingFund', null],
  ['archiveKeeper', 'confirm', 'keeper'],
] as const)('who is let as %s to %s is the %s', (role, scope, relation) =>
  expect(relationBy(role, scope)).toBe(relation),
)

test('every role and scope that can be let is among these', () =>
  expect(ROLES.flatMap((role) => SCOPES_OF[role].map((scope) => [role, scope]))).toHaveLength(6))

test.each([
  // relation, opens another's identity card, opens another's archive page, opens their own identity card
  ['retiree', true, true, true],
  ['viewer', false, false, false],
  ['helper', false, false, true],
  ['agent', true, true, true],
  ['clerk', false, true, false],
  ['keeper', false, true, false],
] as const)('of pictures the %s opens', (relation, card, archive, ownCard) => {
  const powers = POWERS
  expect(mayOpenPicture({ relation, kind: 'idCardFront', isOwn: false, powers })).toBe(card)
  expect(mayOpenPicture({ relation, kind: 'archivePages', isOwn: false, powers })).toBe(archive)
  expect(mayOpenPicture({ relation, kind: 'idCardFront', isOwn: true, powers })).toBe(ownCard)
})

test.each([
  ['retiree', true, true],
  ['viewer', false, false],
  ['helper', true, true],
  ['agent', true, true],
  ['clerk', false, true],
  ['keeper', false, true],
] as const)('the %s adds cards and papers of the unit', (relation, card, notice) => {
  expect(mayAddPicture(relation, 'bankCard')).toBe(card)
  expect(mayAddPicture(relation, 'publicNotice')).toBe(notice)
})

test('an agent opens the bank card by a paper that names the account, and no picture without one that names them', () => {
  const opens = (kind: 'bankCard' | 'archivePages', powers: readonly Power[]) =>
    mayOpenPicture({ relation: 'agent', kind, isOwn: true, powers })
  expect([opens('bankCard', ['materials']), opens('archivePages', ['materials'])]).toEqual([false, true])
  expect([opens('bankCard', ['bankAccount']), opens('archivePages', ['bankAccount'])]).toEqual([true, false])
})

test('what others brought stays where it is, but for the retiree and the agent', () => {
  const moving = (isOwn: boolean) => RELATIONS.filter((relation) => mayMovePicture({ relation, isOwn }))
  expect(moving(false)).toEqual(['retiree', 'agent'])
  expect(moving(true)).toEqual(['retiree', 'helper', 'agent', 'clerk', 'keeper'])
})
