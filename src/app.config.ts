export default defineAppConfig({
  pages: ['pages/home/index'],
  subPackages: [
    { root: 'pages/guide', pages: ['start/index', 'question/index', 'outcome/index'] },
    { root: 'pages/apply', pages: ['form/index', 'check/index', 'sign/index'] },
    { root: 'pages/photos', pages: ['slot/index', 'list/index'] },
    {
      root: 'pages/progress',
      pages: [
        'receipt/index',
        'case/index',
        'events/index',
        'document/index',
        'department/index',
        'supplement/index',
      ],
    },
    { root: 'pages/certificate', pages: ['index'] },
    {
      root: 'pages/know',
      pages: [
        'all/index',
        'when/index',
        'pension/index',
        'materials/index',
        'offline/index',
        'birthDate/index',
        'illness/index',
        'working/index',
        'basis/index',
        'words/index',
      ],
    },
    {
      root: 'pages/people',
      pages: [
        'family/index',
        'invite/index',
        'join/index',
        'answer/index',
        'case/index',
        'ready/index',
        'log/index',
        'unit/index',
      ],
    },
    {
      root: 'pages/unit',
      pages: ['home/index', 'provider/index', 'code/index', 'case/index', 'start/index'],
    },
    { root: 'pages/agent', pages: ['whom/index', 'begin/index', 'paper/index'] },
    {
      root: 'pages/me',
      pages: [
        'settings/index',
        'signin/index',
        'identity/index',
        'provider/index',
        'privacy/index',
        'devices/index',
      ],
    },
  ],
  window: {
    navigationBarTitleText: '退休一件事',
    navigationBarBackgroundColor: '#F6F4EF',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'light',
  },
  // Motion helps nobody here, and on H5 it would cover each page for 300 ms.
  animation: false,
  // WeChat tells whether the phone is dark only to apps that ask for it; the other platforms know no such word.
  ...(process.env.TARO_ENV === 'weapp' ? { darkmode: true } : {}),
  lazyCodeLoading: 'requiredComponents',
})
