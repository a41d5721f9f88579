export default definePageConfig({ navigationBarTitleText: '替别人办（代办）' })
