export default definePageConfig({
  navigationBarTitleText: '请家人看进度，或帮我填',
  // Without it WeChat does not ask what its share card shows.
  enableShareAppMessage: true,
})
