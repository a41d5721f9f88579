/**
 * 谁看过我的信息: what others did with an application that is not theirs, and what its owner did about them.
 * Each is one line of the log that both read.
 */
export const LOGGED = [
  'invited', // the retiree made a code
  'asked', // somebody gave the code, or asked by the retiree's number
  'approved',
  'declined',
  'ended',
  'sawProgress',
  'sawInList', // the name and how it stands, in the unit's list: once a day for each clerk
  'sawUnitCase', // the unit looked at what is theirs
  'broughtPaper',
  'tookOutPaper',
  'confirmed',
  'sentBack',
  'authorizedFund', // the retiree let the unit fill the housing fund's column
  'filledFund',
  // by the agent, in the person's name
  'beganActing',
  'sawPerson', // who the person is, to ask them nothing that is known
  'sawRecords', // the same, and what departments have
  'opened', // looked at the application as a whole
  'answered', // the guide's questions
  'filled', // it names the cells, by sitting
  'photographed',
  'submitted',
  'answeredSupplement',
  'recalled',
  'withdrew',
  'cancelled',
  'changedMonth',
  'claimedCertificate',
  // on paper, by the person or their agent: which paper
  'madePaper',
  'revokedPaper',
  // by whoever was shown the code of the certificate, or a paper: nobody knows who
  'certificateChecked',
  'paperChecked',
  'openedPapers', // looked at the authorisation
  'departmentOpenedPapers', // the same by a department's desk; it names which, and no clerk
  // without the app
  'stoppedBySms',
  'stoppedByCall',
  // by a member of the family who helps
  'sawForm',
  'filledIn', // how many cells, by sitting
  'tookPicture',
  // with pictures, whoever it is but the retiree: of units and keepers what they did with their papers stands above
  'openedPicture', // a line for each person, picture and ten minutes
  'movedPictures', // put the pages of a slot in another order
  'tookOutPicture',
  'sawInFull', // tapped to read cells in full that are masked on screens, by themselves or for somebody: a line for each person, cell and ten minutes
  'saidReady', // the helper has prepared what is theirs: the retiree may look it over and send it
] as const
export type Logged = (typeof LOGGED)[number]

/** Of these the retiree is told as soon as they are done, one by one: what a helper changed. */
export const CHANGES_OF_HELPERS = [
  'filledIn',
  'tookPicture',
  'movedPictures',
  'tookOutPicture',
] as const satisfies readonly Logged[]
export type ChangeOfHelper = (typeof CHANGES_OF_HELPERS)[number]

/** A look; of each helper's first the retiree is told. */
export const LOOKS_OF_FAMILY = ['sawProgress', 'sawForm'] as const satisfies readonly Logged[]
