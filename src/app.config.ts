export default defineAppConfig({
  pages: ['pages/home/index'],
  subPackages: [
    { root: 'pages/guide', pages: ['start/index', 'question/index', 'outcome/index'] },
    { root: 'pages/know', pages: ['when/index', 'offline/index', 'materials/index'] },
    { root: 'pages/me', pages: ['settings/index'] },
  ],
  window: {
    navigationBarTitleText: '退休一件事',
    navigationBarBackgroundColor: '#F6F4EF',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'light',
  },
  lazyCodeLoading: 'requiredComponents',
})
