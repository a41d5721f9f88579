import * as sms from './sms'

const somebody = { surname: '王', sex: 'female' } as const

test('what is named in a message stands in the same marks as in the app', () => {
  const all = [
    sms.supplementMessage({ name: '王建国', item: '养老待遇资格确认' }),
    ...(['pictures', 'draft'] as const).map((part) =>
      sms.draftEndingMessage({ name: '王建国', part, until: '2026-08-09' }),
    ),
    sms.codeMessage('signIn', '123456', 5),
    ...[false, true].map((fills) => sms.askingMessage({ by: 'family', ...somebody, fills })),
    ...([true, false] as const).flatMap((ended) =>
      (['firstLook', 'changed'] as const).flatMap((news) => [
        sms.familyMessage(news, somebody, ended),
        sms.unitNewsMessage(news, '沧州样例水文站', ended),
      ]),
    ),
    sms.askingMessage({ by: 'unit', unit: '沧州样例水文站', month: null }),
    sms.unitWithoutClerkMessage('沧州样例水文站'),
    sms.unitReminder(2),
  ]
  for (const message of all) expect(message).not.toMatch(/[“”]/)
})
