/** 借记卡, 贷记卡, 准贷记卡, 预付费卡. */
export type CardKind = 'debit' | 'credit' | 'semiCredit' | 'prepaid'

/** What a card's first digits (BIN) tell. Never the account's class: Ⅰ类 or Ⅱ类 cannot be seen from it. */
export interface CardBank {
  /** The bank's Chinese name. */
  bank: string
  /** Absent where the table knows the bank but not cards of this length. */
  kind?: CardKind
}
