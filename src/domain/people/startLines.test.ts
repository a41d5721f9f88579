import fc from 'fast-check'
import { MOST_START_LINES, monthIn, readStartLines, type StartFault } from './startLines'

const TODAY = '2026-11-23'
const read = (text: string) => readStartLines(text, TODAY)
const wang = { name: '王建国', phone: '13800000417', month: '2027-03' }

describe('a line is read as it was written', () => {
  test.each([
    '王建国,13800000417,2027-03',
    '\ufeff王建国,13800000417,2027-03',
    '王建国\t13800000417\t2027年3月',
    '王建国，１３８０００００４１７，２０２７年３月',
    '"王建国","138 0000 0417","2027/3/1"',
    '王　建国,138-0000-0417,2027.3',
    "王建国,'13800000417,202703",
    '王建国；+86 13800000417；2027年03月份',
    '姓名,手机号,退休月份\r\n王建国,13800000417,2027-03\r\n',
    '退休月份,手机号,姓名\n2027-03,13800000417,王建国',
    '姓名,手机号,预计退休时间\n王建国,13800000417,2027-03',
    '姓名,手机号,退休时间\n王建国,13800000417,2027-03',
    '姓名,联系方式,退休月份\n王建国,13800000417,2027-03',
    '姓名,出生年月,入职时间,联系方式,退休时间\n王建国,1964-01,1985-07,13800000417,2027-03',
    '\n\n,,\n王建国,13800000417,2027-03,\n\n',
  ])('%j', (text) => {
    const { right, wrong } = read(text)
    expect(wrong).toEqual([])
    expect(right).toEqual([{ line: expect.any(Number) as number, ...wang }])
  })
})

test.each<[string, readonly StartFault[]]>([
  ['王建国,13800000417', ['columns']],
  ['王建国,13800000417,2027-03,唐山', ['columns']],
  ['王,13800000417,2027-03', ['name']],
  ['王建国1,13800000417,2027-03', ['name']],
  ['王建国,1380000041,2027-03', ['phoneLength']],
  ['王建国,23800000417,2027-03', ['phoneFormat']],
  ['王建国,1.38E+10,2027-03', ['phoneScientific']],
  ['王建国,13800000417,明年三月', ['month']],
  ['王建国,13800000417,2027-13', ['month']],
  ['王建国,13800000417,2025-10', ['monthRange']],
  ['王建国,13800000417,2029-12', ['monthRange']],
  ['王,138,三月', ['name', 'phoneLength', 'month']],
])('%s is wrong: %j', (text, faults) => expect(read(text).wrong.map((one) => one.faults)).toEqual([faults]))

test.each([
  ['姓名,退休月份\n王建国,2027-03\n李秀兰,2027-04', ['phone']],
  ['手机号\n13800000417', ['name', 'month']],
  ['姓 名,退休时间,\n王建国,2027-03', ['phone']],
  // Three cells may be a line about somebody: it is read as one.
  ['姓名\t手机\t预计退休\n王建国\t13800000417\t2027-03', []],
  ['张月,无', []],
  ['姓名,手机号,退休月份\n王建国,13800000417,2027-03', []],
  ['张月,无,明年三月', []],
])('of a heading it is said which columns it lacks, and nobody below is read: %j', (text, lacking) => {
  const reading = read(text)
  expect(reading.lacking).toEqual(lacking)
  if (lacking.length > 0) expect(reading).toMatchObject({ right: [], wrong: [], rest: '' })
})

test('a heading whose third column nobody knows spoils no line but its own', () => {
  const { right, wrong } = read('姓名,手机号,预计退休\n王建国,13800000417,2027-03')
  expect(wrong.map(({ line }) => line)).toEqual([1])
  expect(right).toEqual([{ line: 2, ...wang }])
})

test('what is empty in a wrong line leaves no comma, and a name that is missing is called missing', () =>
  expect(read('王建国,13800000417,2027-03\n,13800000418,2027-07').wrong).toEqual([
    { line: 2, faults: ['noName'], text: '13800000418，2027-07' },
  ]))

test.each([
  ['2025-11', true],
  ['2029-11', true],
])('a month may lie a year back and three ahead: %s', (month) =>
  expect(read(`王建国,13800000417,${month}`).right).toHaveLength(1),
)

test('each wrong line is named by where it stands, the right ones can be taken without it', () => {
  const { right, wrong } = read(
    '姓名,手机号,退休月份\n王建国,13800000417,2027-03\n\n李秀兰,138,2027-04\n"张桂芳",13800000250,2027-05\n赵,x,y',
  )
  expect(right.map(({ line, name }) => [line, name])).toEqual([
    [2, '王建国'],
    [5, '张桂芳'],
  ])
  expect(wrong.map(({ line }) => line)).toEqual([4, 6])
})

test('a number that stands further up is not asked twice', () =>
  expect(read('王建国,13800000417,2027-03\n李秀兰,138 0000 0417,2027-04').wrong).toMatchObject([
    { line: 2, faults: ['twice'] },
  ]))

describe('of more lines than may be taken at once', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `王建国,138${String(10_000_000 + at)},2027-03`)

  test.each([
    [MOST_START_LINES, null],
    [MOST_START_LINES + 1, MOST_START_LINES + 1],
    [10_000, MOST_START_LINES + 1],
  ])('%i, those from line %s on are not read', (count, unreadFrom) => {
    const reading = read(lines(count).join('\n'))
    expect(reading).toMatchObject({ unreadFrom, wrong: [] })
    expect(reading.right).toHaveLength(MOST_START_LINES)
  })

  test('the rest is gone on with, page upon page, until every one is read', () => {
    const phones: string[] = []
    let text = ['姓名,手机号,退休月份', ...lines(1_200)].join('\r\n')
    while (text !== '') {
      const { right, rest } = read(text)
      phones.push(...right.map(({ phone }) => phone))
      text = rest
    }
    expect(new Set(phones).size).toBe(1_200)
    expect(phones).toHaveLength(1_200)
  })

  test('and its lines keep the numbers they have in the file, also where one was put right', () => {
    const all = ['姓名,手机号,退休月份', ...lines(1_200)]
    all[6] = '李秀兰,138,2027-03'
    all[600] = '张桂芳,139,2027-03'
    const first = read(all.join('\r\n'))
    expect(first.wrong.map(({ line }) => line)).toEqual([7])
    expect(first.unreadFrom).toBe(502)
    const second = readStartLines(first.rest.replace('李秀兰,138,', '李秀兰,13900000001,'), TODAY, first)
    expect(second.right.slice(0, 2).map(({ line }) => line)).toEqual([7, 502])
    expect(second.wrong.map(({ line }) => line)).toEqual([601])
    expect(second.unreadFrom).toBe(1_001)
    const third = readStartLines(second.rest, TODAY, second)
    expect(third.wrong.map(({ line }) => line)).toEqual([601])
    expect(third.right.map(({ line }) => line).slice(-1)).toEqual([1_201])
    // Something else was pasted: it has numbers of its own.
    expect(readStartLines('赵,x,y', TODAY, third).wrong.map(({ line }) => line)).toEqual([1])
  })

  test('of a file of very many the rest is kept as it stands', () => {
    const text = Array.from({ length: 300_000 }, () => 'a').join('\n')
    const { rest, restAt } = read(text)
    expect(rest).toHaveLength(text.length)
    expect(restAt).toHaveLength(MOST_START_LINES + 1)
  })
})

test('what is wrong stays as it was written, under its heading, with what was not read', () =>
  expect(
    read('手机号,姓名,退休月份\n13800000417,王建国,2027-03\n\n138,"李,秀兰",2027-04\n139,张桂芳,明年').rest,
  ).toBe('手机号,姓名,退休月份\n138,"李,秀兰",2027-04\n139,张桂芳,明年'))

test('where nothing is wrong nothing is left', () =>
  expect(read('姓名,手机号,退休月份\n王建国,13800000417,2027-03').rest).toBe(''))

test.each([
  ['"王五,13800000418,2027-03', ['name']],
  ['王五,"13800000418,2027-03', ['phoneLength']],
  ['"王,五",13800000418,2027-03', ['name']],
])('a quote that is never closed spoils its own line alone: %s', (line, faults) => {
  const { right, wrong } = read(`${line}\n王建国,13800000417,2027-03\n李秀兰,"13800000419",2027-03`)
  expect(right.map(({ line: at }) => at)).toEqual([2, 3])
  expect(wrong).toMatchObject([{ line: 1, faults }])
})

test('nor where another quote further down stands before a separator', () => {
  const { right, wrong } = read(
    '王五,13800000418,"2027-03\n李秀兰",13800000419,2027-03\n王建国,13800000417,2027-03',
  )
  expect(right.map(({ line }) => line)).toEqual([3])
  expect(wrong).toMatchObject([
    { line: 1, faults: ['month'] },
    { line: 2, faults: ['name'] },
  ])
})

test('two who have one name are two; a line that stands there twice is told so', () => {
  const { right, wrong } = read(
    '王建国,13800000417,2027-03\n王建国,13800000418,2027-03\n王建国,13800000417,2027-03',
  )
  expect(right.map(({ line }) => line)).toEqual([1, 2])
  expect(wrong).toMatchObject([{ line: 3, faults: ['twice'] }])
})

test.each([
  ['2027-3', '2027-03'],
  ['2027/12/31', '2027-12'],
  ['2027年3月1日', '2027-03'],
  ['2027-00', null],
  ['27-03', null],
  ['20273', null],
  ['', null],
])('the month in %j is %j', (text, month) => expect(monthIn(text)).toBe(month))

describe('whatever is in a file', () => {
  const name = fc.constantFrom('王建国', '李秀兰', '欧阳若兰', '阿依古丽·买买提')
  const phone = fc.integer({ min: 0, max: 99_999_999 }).map((end) => `138${String(end).padStart(8, '0')}`)
  const month = fc.constantFrom('2026-12', '2027-03', '2028-01')
  const lines = fc.uniqueArray(fc.record({ name, phone, month }), {
    selector: (one) => one.phone,
    maxLength: 40,
  })
  const written = fc.constantFrom(
    (text: string) => text,
    (text: string) => `"${text}"`,
    (text: string) => ` ${text}　`,
  )

  test('lines come back as they went in, however their cells are quoted and set apart', () =>
    fc.assert(
      fc.property(
        lines,
        written,
        fc.constantFrom(',', '，', '\t', ';'),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        fc.boolean(),
        (all, write, separator, end, heading) => {
          const text = [
            ...(heading ? [['姓名', '手机号', '退休月份'].join(separator)] : []),
            ...all.map((one) => [one.name, one.phone, one.month].map(write).join(separator)),
          ].join(end)
          const { right, wrong } = read(text)
          expect(wrong).toEqual([])
          expect(right.map(({ line: _, ...one }) => one)).toEqual(all)
        },
      ),
    ))

  test('every line with something in it is either right or wrong, once, and nothing breaks', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('王', '1', ',', '"', '\n', '\r', '，', ' ', '3') })),
        (parts) => {
          const { right, wrong } = read(parts.join(''))
          const places = [...right, ...wrong].map(({ line }) => line)
          expect(new Set(places).size).toBe(places.length)
        },
      ),
    ))
})
