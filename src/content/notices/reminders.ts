/** A paper takes its time. */
function whenTold(daysAhead: number): string {
  const days = String(daysAhead)
  return `要写书面材料的，提前 ${days} 天提醒，不到 ${days} 天的，最近的一个上午提醒；别的，当天提醒。都在 9 点。`
}

/** 到时候提醒我, as a notice of this service's: beside the calendar of the phone. */
export const remindMe = {
  ask: '到时候提醒我',
  note: (daysAhead: number) =>
    `到时候「消息」里会有一条，手机上也提醒您。${whenTold(daysAhead)}我们只记日期和要办的事，不记您的出生年月。`,
  signInNote: '要先登录，我们才知道提醒谁。登录以后回到这里，日子替您留着。',
  asked: '记下了，到时候提醒您。',
  whenTold,
  tells: (day: string) => `${day}上午 9 点提醒`,
  tellsNext: '最近的一个上午 9 点提醒',
  notAgain: '日子到了的、提醒过的，不再提醒。',
  others: '已经记下的是另外几天，见下面。要不要换成这几天？',
  change: '换成这几天',
  takeBack: '不用提醒了',
  takenBack: '好的，不提醒了。',
  notKept: (reason: string) => `没有记下。${reason}`,
  standing: '会提醒您的日子',
  /** @param ways by which it arrives beside the inbox */
  where: (ways: readonly string[]) =>
    ways.length === 0
      ? '会放在「消息」里。手机不会响：提醒还没有打开。'
      : `会放在「消息」里，还会发给您：${ways.join('，收不到再用')}。`,
  choose: '选用什么办法告诉您',
} as const
