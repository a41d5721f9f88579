export default defineAppConfig({
  pages: ['pages/home/index'],
  window: {
    navigationBarTitleText: '退休一件事',
    navigationBarBackgroundColor: '#F6F4EF',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'light',
  },
  lazyCodeLoading: 'requiredComponents',
})
