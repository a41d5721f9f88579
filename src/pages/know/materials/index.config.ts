export default definePageConfig({
  navigationBarTitleText: '要准备哪些材料',
  // Without it WeChat's menu has no「转发」here.
  enableShareAppMessage: true,
})
