/** 开始前: three things to know. What is sensitive is asked for later, where it is needed (ruling 33). */
export const start = {
  title: '开始前，先看三件事',
  things: [
    {
      icon: 'clock',
      title: '大约 20 分钟',
      lines: ['随时可以停，填好的都存着。', '没提交的表留 12 个月，照片留 90 天，从最后一次接着办算起。'],
    },
    {
      icon: 'list',
      title: '手边放好三样',
      lines: ['身份证、本人的储蓄卡、档案的照片。不全也可以先开始。'],
    },
    {
      icon: 'lock',
      title: '您的信息怎么用',
      lines: [
        '回答问题不用登录，答案只存在这部手机里。',
        '填表以前才请您登录、认证，单独问您同不同意。',
        '只给要办的部门看。',
      ],
    },
  ],
  privacy: '怎么用您的信息',
  next: '下一步：回答问题',
  resume: '接着回答',
  seeOutcome: '看结果',
} as const
