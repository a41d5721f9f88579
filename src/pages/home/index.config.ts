export default definePageConfig({ navigationBarTitleText: '退休一件事' })
