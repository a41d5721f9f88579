/** Where it cannot be sent today: said on the page before signing and on the page where one signs. */
export const stopped = {
  title: '现在还不能提交',
  action: '先存着，回首页',
  look: '看看还差什么',
  changedScenario: '按您现在的回答，这件事不在这里办。请看看结果里写的办法。',
} as const
