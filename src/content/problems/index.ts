import { valueProblems } from './values'

/**
 * The text of every refusal by the server: what happened and what to do, for the person who reads it.
 * Keyed by the contract's problem codes; the BFF's table of problems does not compile while one is missing.
 */
export const problems = {
  ...valueProblems,
  // the request itself
  malformedRequest: '这次请求没能读懂。请回到上一页再试一次。',
  bodyTooLarge: '这次发送的内容太大了。请减少内容后再试。',
  notFound: '没有找到您要的内容。请从首页重新进入。',
  methodNotAllowed: '这里不能这样操作。请回到上一页再试一次。',
  unsupportedMediaType: '这种格式收不了。请回到上一页再试一次。',
  wrongOrigin: '这次请求不是从本应用发出的，没有办理。请从首页重新进入。',
  tooManyRequests: '操作太频繁了。请过一会儿再试。',
  channelUnavailable: '这里现在没有开通这种通知。短信照常发，消息里也都有。',
  channelRefused: '没有连上，通知没有打开。请再点一次；还不行，短信照常发，消息里也都有。',
  tooManyStreams: '同时打开的地方太多了，这里会慢几秒才更新。不用做什么，办件不受影响。',
  idempotencyKeyMissing: '这次提交缺少编号，没有办理。请刷新页面后再试。',
  idempotencyKeyReused: '这次提交和上一次用了同一个编号，内容却不一样，没有办理。请刷新页面后再试。',
  // session and identity
  signInRequired: '您还没有登录，或登录已过期。请用手机号登录，填过的内容都在。',
  sessionEndedElsewhere: '这部手机的登录，已经在另一部手机上退出了。存好的内容都在，用手机号登录就能接着办。',
  signedInLater:
    '它比这部手机登录得晚，或者认证得晚。请先在这部手机上重新登录，或者重新实名认证，再让它退出。',
  codeWrong: '验证码不对。请核对短信里的 6 位数字，再填一次。',
  codeExpired: '验证码已过期。请重新获取一个。',
  codeUsedUp: '这个验证码已经用过，或输错次数太多，不能再用。请重新获取一个。',
  codeTooSoon: '短信刚刚发过。请先看看手机，没有收到就稍等再获取。',
  otherAccount: '这部手机里，另一个号码的内容还没存到网上。请先看看要不要留着，再登录。',
  realNameRequired: '办这件事要先实名认证。请先完成认证，填过的内容都在。',
  identityCodeInvalid: '这次实名认证已失效。请重新认证一次。',
  identityBelongsToOther: '这个手机号已由另一位实名使用。请退出登录，换您自己的手机号再认证。',
  identityProviderUnavailable: '实名认证现在连不上。请过一会儿再试；着急的话，可以到线下窗口办理。',
  consentRequired: '办这件事要先征得您的同意。请看过说明后选择同意；不同意也可以到线下窗口办理。',
  // cases
  scenarioNotOffered: '您的情形现在还不能在这里办。请按页面上写的原渠道办理，或拨打 12333 询问。',
  caseRuns:
    '您有一件申请正在办，部门还要用您的资料。请先在「进度」里撤回或者取消；已经交给医保、公积金的，等办完再删。',
  caseAlreadyOpen: '您已经有一件正在办理的申请。请到「继续办理」里接着办。',
  notADraft: '这份申请已经提交，现在不能修改。要修改，请先在进度页选「改一改再交」。',
  fieldConflict: '有一项在另一台手机上也改过。请看看两边的内容，选一个留下。',
  nothingChanged:
    '退回以后，您还没有改过答案，也没有换过照片。这样再交，可能还会退回。已经在别处办好了，也可以就这样再交。',
  notSendableToday: '今天还不能提交。请回到「核对答案」，看看差什么，或从哪天起能交。填过的内容都在。',
  formIncomplete: '申请表还没有填完。请按提示把缺的填上，再提交。',
  materialsMissing: '材料还没有交齐。请把缺的照片补上，再提交。',
  promiseOutdated: '承诺书有了新的内容。请重新看一遍再签名。',
  consentOutdated: '要您同意的内容有了变化。请退出这一页再进来，重新看一遍再同意。',
  signatureMissing: '还没有签名。请签好名再提交。',
  alreadyDecided: '部门已经有了办理结果，现在不能再撤回。有疑问请拨打 12333。',
  nothingWanted: '这个部门现在没有要您补的材料。请到进度页看看最新情况。',
  notAllowedNow: '现在还不能这样做。请到进度页看看办到了哪一步。',
  // people
  onlyRetiree: '这一步只能本人来做。请让本人打开「退休一件事」办。',
  invitationInvalid: '这个邀请码不对，或者已经用过、过期了。请核对 6 位数字，不行就请对方再给一个。',
  invitationOwn: '这是您自己的。请把邀请码告诉家人，由家人来填；要看别人的，填别人的手机号。',
  untilTooFar: '最长 12 个月，也不能选过去的日子。请换一天。',
  tooManyMandates: '同时帮忙的人太多了。请先停掉不用的，再请新的。',
  noCaseYet: '您还没有退休申请，没有进度可看。请先回答问题、填好申请表，再来同意。',
  nameDiffers: '单位写的姓名和您的不一样，不能确认。请选「不是我」，再请单位核对手机号。',
  organisationNotYours: '您没有这家单位的授权，不能替它办。请选您自己的单位，或者请单位先给您授权。',
  organisationUnverified:
    '法人认证现在连不上，核对不了您还是不是单位的经办人，所以先不能看。请过一会儿再试；材料和办件都在。',
  unitAnswered: '这件现在不等单位确认。请刷新页面，看看办到了哪一步。',
  tooManyStarts: '单位今天请的人太多了。请明天再请。',
  notInMandate: '授权委托书里没有写这一项，您不能代办。请本人来办，或者让本人另写一份委托书。',
  powersTooFew: '至少要委托「填申请表」和「拍材料、交材料」，不然办不了。请照委托书勾选。',
  retireeMismatch:
    '姓名、身份证号、手机号有一样对不上，没有开始。号码要是本人名下的，家人名下的不行。请照身份证核对；还是不行，请和本人一起去窗口办。',
  agencyOwn: '这是您自己。自己的退休，在首页点「开始办理」。',
  agencyOwnPhone: '请填本人自己的手机号，不能填您的。本人要收到短信，才知道谁在替自己办。',
  papersMissing: '照片还没有拍全。请把委托书和两个人的身份证都拍好，再开始。',
  // materials
  fileMissing: '没有收到照片。请重新选一张再传。',
  uploadIncomplete: '这张照片还没有传完整。请再传一次。',
  fileTooLarge: '照片太大，超过了 8 MB。请重新拍一张，或选小一些的照片。',
  fileTypeRefused:
    '这种格式的照片收不了，请用 JPG 或 PNG。苹果手机请在「设置 → 相机 → 格式」里选「兼容性最佳」，再拍一张。',
  fileDamaged: '这张照片打不开，可能没有传完整。请重新拍一张再传。',
  imageTooManyPixels: '照片的尺寸太大，处理不了。请用手机自带的相机重新拍一张。',
  tooManyPages: '这一项的照片已经够多了。请先删掉不要的，再传新的。',
  // documents and certificate
  documentNotIssued: '这份文书还没有出具。请到进度页看看办到了哪一步。',
  certificateNotYet: '养老金待遇核定之后才能领取电子退休证。请到进度页看看办到了哪一步。',
  certificateEnded: '这本退休证已经失效，不能再用。有疑问请拨打 12333。',
  characterNotPrintable:
    '这份里有字库里没有的生僻字，做不成 PDF，硬印会缺字。请在手机上打开给人看；要纸质的，请到社保窗口办，或者打 12333 问。',
  paperNotMade: '这一份现在不能存成 PDF。请到进度页看看办到了哪一步。',
  paperOutdated: '这份做好以后内容变了，不能再用。请重新做一份。',
  // the server
  unavailable: '服务现在连不上。您填过的内容都在，请过一会儿再试。',
  internal: '系统出了错，这次没有办成。您填过的内容都在，请过一会儿再试；一直这样，请拨打 12333。',
} as const
