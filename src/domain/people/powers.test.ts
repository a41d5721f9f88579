import { areEnough, LEAST_POWERS, POWERS, powersInOrder, purposesOf, saysStop } from '.'

test.each([
  [['fill', 'materials'], true],
  [['fill', 'materials', 'submit', 'change', 'collect'], true],
  [['fill'], false],
  [['materials', 'submit'], false],
  [[], false],
] as const)('%j is enough to act by: %s', (powers, enough) => expect(areEnough(powers)).toBe(enough))

test('each is named once, in the order of the page', () =>
  expect(powersInOrder(['submit', 'fill', 'submit', 'materials'])).toEqual(['fill', 'materials', 'submit']))

test.each([
  [LEAST_POWERS, ['sensitiveData']],
  [POWERS.filter((power) => power !== 'records'), ['sensitiveData']],
  [['records'], ['sharedData']],
  [['collect'], []],
  [POWERS, ['sensitiveData', 'sharedData']],
] as const)('%j agrees to %j and to nothing else', (powers, purposes) =>
  expect(purposesOf(powers)).toEqual(purposes),
)

test.each([
  '停',
  ' 停。',
  '「停」',
  '停止',
  '停止代办',
  '请停办',
  '我不同意',
  '不让他办了',
  'td',
  'ＴＤ',
  'Ｔ',
  '取消委托',
])('%s stops it', (text) => expect(saysStop(text)).toBe(true))

test.each(['', '好', '同意', '不要停', '别停', '谁', '什么时候停', '12333', 'OK', '停车'])(
  '%s does not',
  (text) => expect(saysStop(text)).toBe(false),
)
