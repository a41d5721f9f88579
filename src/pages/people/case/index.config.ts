export default definePageConfig({ navigationBarTitleText: '家人的进度' })
