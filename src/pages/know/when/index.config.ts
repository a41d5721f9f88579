export default definePageConfig({
  navigationBarTitleText: '我什么时候能退休',
  // Without it WeChat's menu has no「转发」here.
  enableShareAppMessage: true,
})
