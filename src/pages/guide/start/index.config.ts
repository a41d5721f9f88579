export default definePageConfig({ navigationBarTitleText: '开始前' })
