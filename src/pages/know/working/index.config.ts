export default definePageConfig({ navigationBarTitleText: '退休后继续上班' })
