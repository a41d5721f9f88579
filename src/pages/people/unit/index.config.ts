export default definePageConfig({ navigationBarTitleText: '请单位一起办' })
