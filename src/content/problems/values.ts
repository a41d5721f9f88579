/** What the server may say of a value that was typed. Apart from the others: the form's pages carry these alone. */
export const valueProblems = {
  invalidInput: '有内容填得不对。请按提示改好后再交。',
  fieldUnknown: '有一项不在申请表里，没有保存。请刷新页面后再试。',
  fieldLocked: '有一项是实名认证得来的，不能在这里改。如果有误，请拨打 12333。',
  /** To an agent: of the account's cells and of the bank card's picture. */
  accountNotInMandate:
    '委托书里没有写「填银行账号」，收款的账号和银行卡您不能代办。请本人自己填，或者补一份写明「填银行账号」的委托书。',
} as const
