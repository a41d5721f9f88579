/**
 * The demonstration's own interface, below `/mock`. Absent, not merely hidden, unless `MOCK_CONSOLE=1`.
 * The app calls the identity provider's routes; everything else belongs to the console page.
 */
export const DEMONSTRATION = '/mock'

export const demonstrationRoutes = {
  listDemoPeople: ['GET', '/identity/people'],
  authorizeIdentity: ['POST', '/identity/authorizations'],
  listDemoOrganisations: ['GET', '/identity/organisations'],
  authorizeOrganisation: ['POST', '/identity/organisation-authorizations'],
  listDemoClerks: ['GET', '/identity/clerks'],
  putDemoClerk: ['PUT', '/identity/clerks'],
  perform: ['POST', '/people/{id}/performance'],
  listSms: ['GET', '/sms'],
  replyToSms: ['POST', '/sms/replies'],
  endSmsWait: ['POST', '/sms/waits'],
  getClock: ['GET', '/clock'],
  putClock: ['PUT', '/clock'],
  listTasks: ['GET', '/tasks'],
  decideTask: ['POST', '/tasks/{id}/decision'],
  openTaskPaper: ['GET', '/tasks/{id}/papers/{paper}'],
  listConfirmations: ['GET', '/confirmations'],
  answerConfirmation: ['POST', '/confirmations/{id}'],
  listCertificates: ['GET', '/certificates'],
  changeCertificate: ['POST', '/certificates/{id}'],
  listOddAnswers: ['GET', '/odd-answers'],
  listFilings: ['GET', '/filings'],
  listDepartments: ['GET', '/departments'],
  putDepartment: ['PUT', '/departments/{id}'],
} as const satisfies Record<string, readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string]>

export type DemonstrationOperation = keyof typeof demonstrationRoutes
