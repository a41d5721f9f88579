/**
 * The contract's table of method and path: the only part of `types/` that runs in the app.
 * Bodies and answers are described by the schemas beside it (see `contract.ts`).
 */
export const API = '/api/v1'

/** The header in which a mini-program is handed the token to go on with; a browser gets a cookie. */
export const SESSION_TOKEN = 'session-token'

export const routes = {
  // session
  sendCode: ['POST', '/session/codes'],
  signIn: ['POST', '/session'],
  signOut: ['DELETE', '/session'],
  // the person
  getMe: ['GET', '/me'],
  listSessions: ['GET', '/me/sessions'],
  endSession: ['DELETE', '/me/sessions/{id}'],
  endOtherSessions: ['DELETE', '/me/sessions'],
  startIdentity: ['POST', '/me/identity/requests'],
  proveIdentity: ['POST', '/me/identity'],
  getConsents: ['GET', '/me/consents'],
  putConsent: ['PUT', '/me/consents'],
  exportMe: ['GET', '/me/export'],
  exportMeReadable: ['GET', '/me/export/page'],
  eraseMe: ['DELETE', '/me'],
  // shared data
  getPrefill: ['GET', '/prefill'],
  // cases
  createCase: ['POST', '/cases'],
  listCases: ['GET', '/cases'],
  getCase: ['GET', '/cases/{id}'],
  getFields: ['GET', '/cases/{id}/draft/fields'],
  putAnswers: ['PUT', '/cases/{id}/draft/answers'],
  putFields: ['PUT', '/cases/{id}/draft/fields'],
  noteUnmasking: ['POST', '/cases/{id}/unmaskings'],
  sendSignatureCode: ['POST', '/cases/{id}/signature-codes'],
  submitCase: ['POST', '/cases/{id}/submission'],
  recallCase: ['POST', '/cases/{id}/recall'],
  withdrawCase: ['POST', '/cases/{id}/withdrawal'],
  cancelCase: ['POST', '/cases/{id}/cancellation'],
  changeMonth: ['POST', '/cases/{id}/month'],
  answerSupplement: ['POST', '/cases/{id}/supplements'],
  readRefusal: ['POST', '/cases/{id}/refusals-read'],
  getProgress: ['GET', '/cases/{id}/progress'],
  listEvents: ['GET', '/cases/{id}/events'],
  getDocument: ['GET', '/cases/{id}/documents/{name}'],
  makePaper: ['POST', '/cases/{id}/papers'],
  listPapers: ['GET', '/cases/{id}/papers'],
  getPaper: ['GET', '/cases/{id}/papers/{pid}'],
  revokePaper: ['DELETE', '/cases/{id}/papers/{pid}'],
  // materials
  beginUpload: ['POST', '/uploads'],
  sendPiece: ['PUT', '/uploads/{id}'],
  addMaterial: ['POST', '/cases/{id}/materials'],
  orderMaterials: ['PUT', '/cases/{id}/materials/order'],
  getMaterial: ['GET', '/cases/{id}/materials/{mid}'],
  deleteMaterial: ['DELETE', '/cases/{id}/materials/{mid}'],
  // people
  inviteFamily: ['POST', '/cases/{id}/invitations'],
  acceptInvitation: ['POST', '/mandates/acceptance'],
  requestMandate: ['POST', '/mandates/requests'],
  answerMandate: ['POST', '/mandates/{id}/approval'],
  listMandates: ['GET', '/mandates'],
  followCase: ['GET', '/mandates/{id}/case'],
  handOver: ['POST', '/mandates/{id}/handover'],
  endMandate: ['DELETE', '/mandates/{id}'],
  putAwayMandate: ['POST', '/mandates/{id}/put-away'],
  listHelped: ['GET', '/me/helped'],
  getMandateLog: ['GET', '/mandates/{id}/log'],
  getAccessLog: ['GET', '/me/access-log'],
  // units and archive keepers
  startOrganisation: ['POST', '/me/organisations/requests'],
  proveOrganisation: ['POST', '/me/organisations'],
  listOrganisations: ['GET', '/me/organisations'],
  leaveOrganisation: ['DELETE', '/organisations/{id}'],
  useUnitCode: ['POST', '/organisations/{id}/acceptance'],
  findUnitCases: ['POST', '/organisations/{id}/cases/search'],
  startCases: ['POST', '/organisations/{id}/starts'],
  listStarts: ['GET', '/organisations/{id}/starts'],
  inviteUnit: ['POST', '/cases/{id}/unit-invitations'],
  getUnitCase: ['GET', '/cases/{id}/unit'],
  addUnitPaper: ['POST', '/cases/{id}/unit/papers'],
  getUnitPaper: ['GET', '/cases/{id}/unit/papers/{mid}'],
  deleteUnitPaper: ['DELETE', '/cases/{id}/unit/papers/{mid}'],
  confirmCase: ['POST', '/cases/{id}/confirmation'],
  authorizeFund: ['POST', '/cases/{id}/fund-authorization'],
  putUnitFund: ['PUT', '/cases/{id}/fund'],
  // agent
  listAgencies: ['GET', '/agencies'],
  openAgency: ['POST', '/agencies'],
  addAgencyPaper: ['POST', '/mandates/{id}/papers'],
  getAgencyPaper: ['GET', '/mandates/{id}/papers/{kind}'],
  beginAgency: ['POST', '/mandates/{id}/beginning'],
  openAgencyCase: ['POST', '/mandates/{id}/case'],
  getAgencyKnown: ['GET', '/mandates/{id}/known'],
  answerBySms: ['POST', '/sms/answers'],
  // notices
  listNotices: ['GET', '/notifications'],
  readNotice: ['POST', '/notifications/{id}/read'],
  readNotices: ['POST', '/notifications/read'],
  getNoticeBrief: ['GET', '/notifications/{id}/brief'],
  getNoticeSettings: ['GET', '/notifications/channels'],
  putNoticeSettings: ['PUT', '/notifications/channels'],
  connectChannel: ['POST', '/notifications/channels'],
  disconnectChannel: ['DELETE', '/connections/{id}'],
  testNotices: ['POST', '/notifications/test'],
  getReminders: ['GET', '/notifications/reminders'],
  putReminders: ['PUT', '/notifications/reminders'],
  // what has changed, as it happens
  followChanges: ['GET', '/changes'],
  // the scheme's own figures
  getPerformance: ['GET', '/performance'],
  // certificate
  claimCertificate: ['POST', '/certificate'],
  getCertificate: ['GET', '/certificate'],
  createCertificateToken: ['POST', '/certificate/tokens'],
  verifyCertificate: ['POST', '/verify'],
  claimCertificateFor: ['POST', '/cases/{id}/certificate'],
} as const satisfies Record<string, readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string]>

export type Operation = keyof typeof routes
