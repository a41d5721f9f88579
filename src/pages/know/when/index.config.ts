export default definePageConfig({ navigationBarTitleText: '我什么时候能退休' })
