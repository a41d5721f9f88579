const why = '手机没让存：可能满了，也可能开着「无痕浏览」。'

/** What only this phone was to keep, where it took nothing: storage full, or forbidden. Each says what to do. */
export const notKept = {
  answers: `${why}答案在关掉这一页以前都在，请接着答完。登录、开始填表以后，就存到网上了。`,
  certificate: `${why}没有网的时候打不开这本证。请清一清手机，或者换普通窗口，再打开一次。`,
  choices: `${why}现在是您选的样子，下次打开要再选一次。`,
} as const
