import { DOCUMENTS, SCENARIOS } from '@/domain/scheme/ids'
import { documentTitle, documentTitles } from '.'

it('heads the sheet of an institution with the name that is for all', () => {
  const institutions = SCENARIOS.filter(
    (scenario) => documentTitle('paymentSheet', scenario) === '养老保险待遇计发表',
  )
  expect(institutions).toEqual(['institutionRecognized', 'institutionUnrecognized'])
})

it('says 企业 over nothing that an institution is given', () => {
  for (const name of ['paymentSheet', 'deemedRecognitionForm'] as const)
    expect(documentTitle(name, 'institutionUnrecognized')).not.toContain('企业')
})

it('heads everything else as the scheme does', () => {
  for (const name of DOCUMENTS) expect(documentTitle(name, 'normal')).toBe(documentTitles[name])
})
