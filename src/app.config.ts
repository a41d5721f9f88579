/** What is fetched while a page is read, on mini-programs: where nearly everybody goes next. */
const next: Readonly<Record<string, readonly string[]>> = {
  home: ['guide/start', 'guide/question', 'progress/case'],
  'guide/start': ['guide/question', 'guide/outcome'],
  'guide/question': ['guide/outcome'],
  'guide/outcome': ['guide/question', 'apply/form', 'me'],
  'me/signin': ['apply/form'],
  'me/identity': ['apply/form'],
  'apply/form': ['photos', 'apply/check'],
  'photos/slot': ['apply/check', 'apply/sign'],
  'photos/list': ['apply/check'],
  'apply/check': ['apply/form', 'photos', 'apply/sign'],
  'apply/sign': ['progress/receipt', 'progress/case'],
  'progress/receipt': ['progress/case'],
  'progress/case': [
    'progress/department',
    'progress/events',
    'progress/document',
    'progress/supplement',
    'apply/check',
  ],
  'progress/supplement': ['photos'],
  'progress/department': ['progress/supplement', 'progress/document'],
}

const preloadRule = Object.fromEntries(
  Object.entries(next).map(([page, packages]) => [
    `pages/${page}/index`,
    { network: 'all' as const, packages: packages.map((name) => `pages/${name}`) },
  ]),
)

export default defineAppConfig({
  pages: ['pages/home/index'],
  subPackages: [
    { root: 'pages/guide/start', pages: ['index'] },
    { root: 'pages/guide/question', pages: ['index'] },
    { root: 'pages/guide/outcome', pages: ['index'] },
    { root: 'pages/apply/form', pages: ['index'] },
    { root: 'pages/apply/check', pages: ['index'] },
    { root: 'pages/apply/sign', pages: ['index'] },
    {
      root: 'pages/photos',
      // A mini-program opens the platform's own camera.
      pages: ['slot/index', 'list/index', ...(process.env.TARO_ENV === 'h5' ? ['camera/index'] : [])],
    },
    { root: 'pages/progress/receipt', pages: ['index'] },
    { root: 'pages/progress/case', pages: ['index'] },
    { root: 'pages/progress/events', pages: ['index'] },
    { root: 'pages/progress/document', pages: ['index'] },
    { root: 'pages/progress/department', pages: ['index'] },
    { root: 'pages/progress/supplement', pages: ['index'] },
    { root: 'pages/certificate', pages: ['index'] },
    { root: 'pages/papers', pages: ['index'] },
    // What a code opens in any phone's browser.
    ...(process.env.TARO_ENV === 'h5' ? [{ root: 'pages/verify', pages: ['index'] }] : []),
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
    { root: 'pages/performance', pages: ['index'] },
    { root: 'pages/reminded', pages: ['index'] },
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
        'notices/index',
        'channels/index',
        'signin/index',
        'identity/index',
        'provider/index',
        'privacy/index',
        'devices/index',
        'data/index',
        'erase/index',
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
  ...(process.env.TARO_ENV === 'h5' ? {} : { preloadRule }),
  lazyCodeLoading: 'requiredComponents',
})
