import { provesIdentity, signsIn } from './account'
import { fillsForm } from './form'
import { answersGuide, beginsAtHome, readsOutcome } from './guide'
import { takesPictures } from './photos'
import { claimsCertificate, followsCase } from './progress'
import { checksAnswers, readsReceipt, signsAndSubmits } from './submission'
import { MAY_6, type Walk } from './walk'

/**
 * Scenario 1 from the first page to the certificate.
 *
 * @returns the number of the case
 */
export async function retires(walk: Walk): Promise<string> {
  const { desk } = walk
  await desk.setsClock(MAY_6)
  await desk.takesOver()
  await beginsAtHome(walk)
  await answersGuide(walk)
  await readsOutcome(walk)
  await signsIn(walk)
  await provesIdentity(walk)
  await fillsForm(walk)
  await takesPictures(walk)
  await checksAnswers(walk)
  await signsAndSubmits(walk)
  const number = await readsReceipt(walk)
  await followsCase(walk, number)
  await claimsCertificate(walk)
  return number
}
